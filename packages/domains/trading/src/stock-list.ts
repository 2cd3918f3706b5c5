import { type Day, day } from '@tilth/schema';
import data from '../data/stocks.json' with { type: 'json' };

type Entry = (typeof data.stocks)[number];

/** The sectors that there is a stock of. */
const names = [...new Set(data.stocks.map(({ sector }) => sector))];
export const sectors: readonly string[] = names;

/** A stock as data/stocks.json has it, in the units that the market is computed in. */
export interface ListedStock extends Omit<Entry, 'sector' | 'listedOn'> {
  /** Among `sectors`. */
  readonly sector: number;
  readonly listedOn: Day;
  /** The price at the end of 2025, in paise. */
  readonly aboutPaise: number;
}

/** The stocks by number. */
export const stockList: readonly ListedStock[] = data.stocks.map((entry) => ({
  ...entry,
  sector: names.indexOf(entry.sector),
  listedOn: day(entry.listedOn),
  aboutPaise: entry.aboutRupees * 100,
}));
