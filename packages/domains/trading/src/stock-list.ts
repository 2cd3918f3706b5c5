import { type ListedShare, listedShares, sectors } from '@tilth/market';

export { sectors };

/** A stock as the market lists it. */
export type ListedStock = ListedShare;

/** The reference's five. */
const SYMBOLS = ['RELIANCE', 'TCS', 'HDFCBANK', 'INFY', 'ICICIBANK'];

/** The stocks by number. */
export const stockList: readonly ListedStock[] = listedShares.filter(({ symbol }) =>
  SYMBOLS.includes(symbol),
);
