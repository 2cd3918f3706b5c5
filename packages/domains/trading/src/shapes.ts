import { fixed, lognormal, weights } from '@tilth/engine';
import achievementData from '../data/achievements.json' with { type: 'json' };
import { stockList } from './stock-list.ts';

/** The reference's five. They do not scale. */
export const stocks = fixed('stocks', stockList.length);

/** The reference's three. They do not scale. */
export const achievements = fixed('achievements', achievementData.length);

// --- the market

/**
 * How many trading days of prices are kept: the last thirty that have closed, so about six weeks. The reference says 30
 * days. Trading came into the app on the first of them, so every trade has its day's prices beside it.
 */
export const PRICE_DAYS = 30;

/** How far the best bid and the best ask lie from the last price, in ticks. Assumed. */
export const spreadTicks = [1, 4] as const;

/** The usual parameters of the five indicators, in trading days. */
export const indicators = {
  sma: { period: 20 },
  ema: { period: 20 },
  rsi: { period: 14 },
  macd: { period: 12, slowPeriod: 26, signalPeriod: 9 },
  bollinger: { period: 20, deviations: 2 },
} as const;

/**
 * When an indicator advises to do something. Means: the close lies this many per cent above (buy) or below (sell). RSI:
 * below `oversold` buy, above `overbought` sell. MACD: its line above its signal is buy, below it sell. Bollinger: the
 * close at or below the lower band is buy, at or above the upper one sell. All else is hold. Usual readings.
 */
export const advice = { meanPercent: 1, oversold: 30, overbought: 70 } as const;

// --- users

/**
 * What a user does with how eager they are, which is half temperament and half chance: from the least to the most, evenly.
 * The reference has 20–50 orders, 20–40 trading sessions and 1–3 holdings for ten users: 2–5, 2–4 and 1–3 each.
 */
export const eagerness = { orders: [2, 5], sessions: [2, 4], stocks: [1, 3], watched: [1, 4] } as const;

/** The practice money that an account starts with, in rupees, with weights. Assumed. */
export const deposits = [
  [100_000, 55],
  [200_000, 20],
  [500_000, 17],
  [1_000_000, 8],
] as const;

/** What a buy is worth, as a share of the deposit: at the least, and at the most for the timid and for the bold. Assumed. */
export const buyShare = { least: 0.06, timid: 0.14, bold: 0.45 } as const;

/** Who has something to sell, sells this often rather than buying. Assumed. */
export const SELL_SHARE = 0.36;

/** Who buys again and has not bought all their favourites yet, turns to a new one this often. Assumed. */
export const NEW_STOCK_SHARE = 0.85;

/** How much of a holding is sold, with weights: everything only by those who hold another stock. Assumed. */
export const sellShares = weights([
  [1, 30],
  [0.5, 45],
  [0.25, 25],
]);

/** Order types, with weights, by side. A user's first order is a market order; nobody buys by a stop order. Assumed. */
export const orderTypeShares = {
  BUY: [
    ['MARKET', 68],
    ['LIMIT', 32],
  ],
  SELL: [
    ['MARKET', 50],
    ['LIMIT', 30],
    ['STOP', 20],
  ],
} as const;
export const orderTypes = { BUY: weights(orderTypeShares.BUY), SELL: weights(orderTypeShares.SELL) };

/** How long limit and stop orders rest, with weights. Assumed. */
export const validityShares = [
  ['DAY', 60],
  ['GTC', 40],
] as const;
export const validities = weights(validityShares);

/** How far a limit and a stop lie from the price of the moment, as a share of it. Assumed. */
export const limitAway = [0.001, 0.015] as const;
export const stopAway = [0.005, 0.03] as const;

/** Resting orders that are taken back before the session ends, if they are not filled by then. Assumed. */
export const SECOND_THOUGHTS = 0.25;

/**
 * Limit orders that find only a part of their shares when their price is there, and how far beyond it the price has to go
 * for the others, as a share of it; and market orders that come in two trades. Assumed.
 */
export const PARTIAL_SHARE = 0.35;
export const THROUGH = 0.006;
export const TWO_TRADES_SHARE = 0.15;

/** How long until the rest may follow, in milliseconds: of a resting order, and of one at the market. Assumed. */
export const restAfterMs = { resting: [60_000, 2_400_000], market: [800, 6_000] } as const;

/** Between the placing of an order and its trade, in milliseconds. Assumed. */
export const latencyMs = [180, 1_500] as const;

/** Orders after the first that are refused, and how far beyond the band a refused limit is. Assumed. */
export const REJECTED_SHARE = 0.05;
export const beyondBand = [0.01, 0.04] as const;

/** How much more than there is such an order asks for, as a multiple. Assumed. */
export const overreach = [1.2, 2.5] as const;

/** Night owls look in after the market has shut: as often as they are night owls, times this. Assumed. */
export const EVENING_SHARE = 0.1;

/** When an evening session starts, in India: minutes after midnight. Assumed. */
export const eveningMinutes = [1_170, 1_400] as const;

/** When sessions start, in half hours since the market opened, with weights: most come at the start and the end. Assumed. */
export const sessionStarts = weights(
  [20, 12, 9, 7, 6, 5, 5, 5, 6, 7, 9].map((weight, halfHour) => [halfHour, weight] as const),
);

/** How long a session lasts, in minutes. Assumed. */
export const sessionMinutes = lognormal({ median: 14, p95: 55, min: 3, max: 110 });

/** Users who are looking at their portfolio at the as-of moment, and for how long they have been, in minutes. Assumed. */
export const LOOKING_NOW_SHARE = 0.08;
export const lookingMinutes = [1, 18] as const;

/** What people trade on, with weights. Assumed. */
export const devices = [
  ['mobile', 70],
  ['desktop', 23],
  ['tablet', 7],
] as const;
export const deviceKinds = weights(devices);

/** Watched stocks with an alert above, and below the price; and how far away, as a share of the price. Assumed. */
export const ALERT_ABOVE_SHARE = 0.6;
export const ALERT_BELOW_SHARE = 0.5;
export const alertAway = [0.015, 0.08] as const;

/**
 * What a trade costs, in millionths of its gross amount: brokerage of 0.1 per cent, at most 20 rupees a trade, and
 * the public charges of a delivery trade with 18 per cent tax on the exchange's part. Securities transaction tax 0.1 %, the
 * exchange 0.00297 %, the regulator 0.0001 %, and stamp duty of 0.015 % on buys (rates of 2025). Tax on the brokerage is
 * taken to be in it.
 */
export const fees = {
  brokerage: 1000,
  mostBrokerageRupees: 20,
  chargesOn: { BUY: 1186, SELL: 1036 },
} as const;
