import { type Day, day } from '@tilth/schema';
import data from '../data/shares.json' with { type: 'json' };
import type { Instrument } from './walk.ts';

type Entry = (typeof data.stocks)[number];

const names = [...new Set(data.stocks.map(({ sector }) => sector))];
/** The sectors that a share is listed of, by the number that their draws have. */
export const sectors: readonly string[] = names;

/**
 * A share as data/shares.json has it, in the units that the market is computed in. Its place in the list is its number:
 * new ones are added at the end, or every price changes.
 */
export interface ListedShare extends Omit<Entry, keyof Instrument | 'listedOn'>, Instrument {
  readonly listedOn: Day;
  /** The price at the end of 2025, in paise. */
  readonly about: number;
}

/** Large Indian companies. A share has the same price in every system that trades it. */
export const listedShares: readonly ListedShare[] = data.stocks.map((entry, number) => ({
  ...entry,
  number,
  sector: names.indexOf(entry.sector),
  listedOn: day(entry.listedOn),
  about: entry.aboutRupees * 100,
}));
