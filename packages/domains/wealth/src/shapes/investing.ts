import { weights } from '@tilth/engine';
import type { SecurityType } from '../market/security-list.ts';

/** How many orders somebody gives by hand in a month: at least, and that much more at the utmost liking of risk. Assumed. */
export const ordersAMonth = { least: 0.35, ofRisk: 1.3, most: 34, johns: 14 } as const;

/** What an order by hand is about, with weights, by appetite for risk. Coins: only of those who have them. Assumed. */
export const wants: { readonly [appetite: string]: readonly (readonly [SecurityType, number])[] } = {
  conservative: [
    ['stock', 34],
    ['etf', 24],
    ['mutual_fund', 18],
    ['bond', 22],
    ['crypto', 2],
  ],
  moderate: [
    ['stock', 52],
    ['etf', 18],
    ['mutual_fund', 14],
    ['bond', 6],
    ['crypto', 10],
  ],
  aggressive: [
    ['stock', 58],
    ['etf', 10],
    ['mutual_fund', 7],
    ['bond', 3],
    ['crypto', 22],
  ],
};

/** Of how many securities of each kind somebody buys: the more they like risk, the more. Assumed. */
export const favourites = {
  stock: [3, 9],
  etf: [1, 3],
  mutual_fund: [1, 3],
  bond: [1, 3],
  crypto: [1, 4],
} as const;

/** What a buy is worth, as a share of a month's income. Assumed. */
export const buyShare = [0.04, 0.28] as const;
export const LEAST_BUY_PAISE = 60_000;

/** Who has something to sell sells this often, and then so much of it, with weights. Assumed. */
export const SELL_SHARE = 0.32;
export const sellShares = weights([
  [1, 32],
  [0.5, 43],
  [0.25, 25],
]);

/** Order types, with weights. Who has nothing to sell gives no stop-loss order; only shares are bought by bracket. Assumed. */
export const buyTypes = weights([
  ['market', 52],
  ['limit', 34],
  ['bracket', 14],
]);
export const sellTypes = weights([
  ['market', 48],
  ['limit', 32],
  ['stop_loss', 20],
]);

/** How long orders are good, with weights, by type. Assumed. */
export const validities = {
  market: weights([
    ['day', 86],
    ['ioc', 14],
  ]),
  limit: weights([
    ['day', 54],
    ['gtc', 34],
    ['ioc', 12],
  ]),
  stop_loss: weights([
    ['day', 45],
    ['gtc', 55],
  ]),
} as const;

/** How many days of exchange an order that is good till cancelled is left before its owner cancels it. Assumed. */
export const GTC_DAYS = 15;

/** How far a limit and a stop lie from the price of the moment, as a share of it. Assumed. */
export const limitAway = [0.001, 0.02] as const;
export const stopAway = [0.01, 0.05] as const;

/** Limits for which only a part is found; the others wait until the price has gone farther by this share of it. Assumed. */
export const PARTIAL_SHARE = 0.25;
export const THROUGH = 0.005;

/** Orders at the market that come in two trades. Assumed. */
export const TWO_TRADES_SHARE = 0.12;

/** Between an order and its trade, in milliseconds. Assumed. */
export const latencyMs = [180, 1_500] as const;

/** Buys after the first that are refused. Assumed. */
export const REJECTED_SHARE = 0.05;

/** How far above the entry a bracket takes its profit, and below it cuts its loss; when brokers square off what is left. Assumed. */
export const bracket = {
  target: 0.012,
  stop: 0.008,
  squareOffMs: 6 * 3_600_000,
  latestEntryMs: 4 * 3_600_000,
} as const;

/** Dealt among ten users like cards: who has an order open at the as-of moment, and how it stands. Assumed. */
export const openOrders = ['pending', 'placed', 'partially_filled', ...Array<null>(7).fill(null)] as const;

/** Standing orders to a fund: how many of them users have, with weights, and what each is of a month's income. Assumed. */
export const sips = {
  count: weights([
    [0, 34],
    [1, 36],
    [2, 22],
    [3, 8],
  ]),
  share: [0.02, 0.09],
  stepRupees: 500,
  leastRupees: 500,
  /** Months that it takes until the first is set up, at most. */
  startsWithinDays: 200,
} as const;

/** Of the instalments: the bank refuses so many, and the investor skips so many. Assumed. */
export const instalments = { failed: 0.03, cancelled: 0.015 } as const;

/** Days of exchange until the units of an instalment are in the account. */
export const ALLOTMENT_DAYS = 3;

/** Dealt among five users like cards: whose instalments fall due on the last day of exchange. Assumed. */
export const dueNow = [true, false, false, false, false] as const;

/** How buys are paid for, with weights. Assumed. */
export const payments = weights([
  ['upi', 58],
  ['net_banking', 22],
  ['platform_balance', 16],
  ['debit_card', 4],
]);
