import { weights } from '@tilth/engine';

/** How many days of daily prices are kept: two years, after which the reference archives them. */
export const HISTORY_DAYS = 730;

/** Days of exchange whose prices within the day are kept, up to the last: about a week. */
export const INTRADAY_DAYS = 5;

/** How many of a day's steps make one bar within the day. A session in Mumbai has five of 75 minutes. */
export const stepsABar = { NSE: 5, NASDAQ: 2, BINANCE: 4 } as const;

/** Where the numbers of what is no share begin, in the addresses of the market's draws: shares may become more. */
export const ETFS_FROM = 1_000;
export const FUNDS_FROM = 2_000;
export const BONDS_FROM = 3_000;

/** Numbers of sectors that no share is of: those the sector's draws of gold, of interest rates, and of the market alone have. */
export const sectorNumbers = { gold: 1_000, rates: 1_001, market: 1_002 } as const;

/** What moves something that follows an index: nearly all is the index, the rest what it gets wrong. Assumed. */
export const varianceOfFollower = {
  market: { market: 0.92, sector: 0, alone: 0.08 },
  sector: { market: 0, sector: 0.95, alone: 0.05 },
} as const;

/** How far the best bid and the best ask lie from the close, in ticks. Assumed. */
export const spreadTicks = [1, 4] as const;

/** Of the companies that are listed, so many split their shares in a year, and so many give bonus shares. Assumed. */
export const actionsAYear = { splits: 2, bonuses: 2 } as const;

/** A company whose number of shares has changed waits so many years at least. Assumed. */
export const YEARS_BETWEEN_ACTIONS = 3;

/** A company splits its shares when they have become dear, and gives a bonus when they are not cheap. In rupees. Assumed. */
export const dearRupees = { split: 1_200, bonus: 400 } as const;

/** How many new shares there are for an old one. Assumed: face values of 10 and 5 are usually split to 1 or 2. */
export const splitRatios = weights([
  [2, 40],
  [5, 45],
  [10, 15],
]);

/** Bonus shares are given one for each that is held. */
export const BONUS_RATIO = 2;

/** Dividends are paid once a year: the shares trade without them from some day of these months on. Most do. */
export const exDividendMonths = [6, 8] as const;

/** How much dividends grow in a year, and how far a year's lies from that. Assumed. */
export const dividends = { growth: 0.06, luck: [0.85, 1.2] } as const;

/** Days from the day without dividend to the payment: within 30 of its declaration (Companies Act, section 127). */
export const dividendPaidAfter = [12, 26] as const;
