import type { World } from '@tilth/engine';
import { marketOf } from './market/market.ts';
import type { Earned } from './trader/earned.ts';
import type { PlacedOrder } from './trader/orders.ts';
import { traderOf } from './trader/trader.ts';
import { type Alert, alertsOf } from './trader/watched.ts';

/**
 * What a user met with in trading. Prices are paise. A stock and an achievement are given by their numbers: their names
 * are in `stockList` and `achievementList`, and their ids, like that of the order at a place, follow from numbers too.
 */
export interface TradingLife {
  /** By the number that their keys have, which is the order of time. */
  readonly orders: readonly PlacedOrder[];
  readonly achievements: readonly Earned[];
  /** Alerts of watched stocks that went off. */
  readonly alerts: readonly Alert[];
}

/** What the user of a number met with in trading, worked out without looking anything up. */
export function tradingOf(world: World, userNumber: number): TradingLife {
  const { orders, earned, watched } = traderOf(world, userNumber);
  return { orders, achievements: earned, alerts: alertsOf(marketOf(world), watched) };
}
