import type { Model } from '@tilth/schema';

/** Models whose domains are still to be written: their tables are there, and empty. A domain that claims one takes it out. */
export const fallow = [] as const satisfies readonly Model[];
