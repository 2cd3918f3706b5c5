import { usersWith } from './toys.ts';

/** What another process imports. */
const named = (name: string, ...rest: Parameters<typeof usersWith>) => ({ ...usersWith(...rest), name });

export const good = named('good', () => ({}));

export const zoned = named('zoned', ({ world }) => ({ lastName: `Rao ${new Date(world.asOf).getHours()}` }));

export const lingual = named('lingual', ({ world }) => ({
  lastName: new Date(world.asOf).toLocaleString('default', { month: 'long' }),
}));

export const environed = named('environed', () => ({ lastName: `Rao ${process.env.VITEST ?? ''}` }));
