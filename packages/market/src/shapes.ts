import { lognormal } from '@tilth/engine';

/** Trading days in a year, about: 365 less weekends and 14 to 17 holidays. */
export const TRADING_DAYS_A_YEAR = 248;

/** What a day's return is made of, in shares of its variance. */
export interface Variance {
  readonly market: number;
  readonly sector: number;
  readonly alone: number;
}

/**
 * Of shares: the whole market, the stock's sector, and the stock alone. Two stocks of one sector then have a correlation
 * of 0.60, two of different sectors 0.35. Assumed, after the usual finding that large Indian stocks lie between 0.3 and 0.6.
 */
export const ofShares: Variance = { market: 0.35, sector: 0.25, alone: 0.4 };

/**
 * GARCH(1,1): tomorrow's variance is this much of today's squared return, and this much of today's variance; what
 * is missing to one is the long-run mean. Assumed, close to what is estimated for the Nifty 50 again and again (persistence
 * 0.97 to 0.99).
 */
export const clustering = { ofReturn: 0.09, ofVariance: 0.89 } as const;

/**
 * What the daily returns of seventy years must look like: storms are rare, so shorter series differ more. Volatility is
 * each share's own (data/shares.json), the rest is assumed after the facts that daily returns of shares have everywhere (R. Cont, "Empirical properties of asset returns:
 * stylized facts and statistical issues", Quantitative Finance 1, 2001).
 */
export const targets = {
  /** The measured annual volatility, as a multiple of the stated one. */
  volatility: [0.88, 1.2],
  /** Excess kurtosis: 0 would be the normal curve's. */
  kurtosis: [3, 9],
  /** Correlation of two stocks of one sector, and of two that are not. */
  sameSector: [0.5, 0.72],
  otherSector: [0.25, 0.48],
  /** Autocorrelation of |return|, the mean of lags 1 to 10: calm and stormy times. */
  clustering: [0.08, 0.3],
  /** Autocorrelation of the return itself at lag 1: nobody can forecast it. */
  memory: [-0.04, 0.04],
} as const;

/** Prices are drawn back to their trend by half in a year, so that one still knows a stock by its price. Assumed. */
export const PULL_A_DAY = 0.0028;

/** What the trend gains in a year, of the price at the end of 2025. Assumed. */
export const GROWTH_A_YEAR = 0.08;

/**
 * No price is farther than this from the last close. The exchange gives stocks with derivatives, which all listed here are, a
 * band of 10 per cent that it widens in steps; here it stays.
 */
export const PRICE_BAND = 0.1;

/** How much of a day's return has happened overnight, when the market opens. Assumed. */
export const OVERNIGHT = { share: 0.3, noise: 0.3 } as const;

/** How far prices stray within the day, as a share of the day's volatility. Assumed. */
export const INTRADAY_NOISE = 0.8;

/** How days differ in volume, and how much a day that moves as much as usual adds to it. Assumed. */
export const volumes = { spread: lognormal({ median: 1, p95: 1.6 }), quiet: 0.65, ofMove: 0.45 } as const;
