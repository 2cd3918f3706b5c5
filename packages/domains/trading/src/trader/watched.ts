import type { World } from '@tilth/engine';
import { firstTouch, instantOf, lastKnownPrice, nextMarketTime, onTick } from '@tilth/market';
import type { Instant } from '@tilth/schema';
import type { Market, StockPath } from '../market/market.ts';
import { ALERT_ABOVE_SHARE, ALERT_BELOW_SHARE, alertAway } from '../shapes.ts';
import { stockList } from '../stock-list.ts';

/** A stock that a user keeps an eye on. Prices are paise. */
export interface Watched {
  readonly stock: number;
  readonly addedAt: Instant;
  readonly above: number | null;
  readonly below: number | null;
}

const stockNumbers = stockList.map((_, number) => number);

/** What a user watches, and at which prices they want to hear of it: some way from the price when they began. */
export function watchedOf(
  world: World,
  market: Market,
  number: number,
  { count, since }: { count: number; since: Instant },
): Watched[] {
  const watched = world.draw('trader', number).sample('watched stocks', stockNumbers, count);
  return watched.map((stock) => {
    const draw = world.draw('UserWatchlist', [number, stock]);
    const addedAt = draw.between('addedAt', since, world.asOf);
    const price = lastKnownPrice(market.stocks[stock] as StockPath, market.days, addedAt);
    const up = draw.uniform('alertAbove', alertAway[0], alertAway[1]);
    const down = draw.uniform('alertBelow', alertAway[0], alertAway[1]);
    return {
      stock,
      addedAt,
      above: draw.chance('alerts above', ALERT_ABOVE_SHARE) ? onTick(price * (1 + up)) : null,
      below: draw.chance('alerts below', ALERT_BELOW_SHARE) ? onTick(price * (1 - down)) : null,
    };
  });
}

/** A watched stock that went through one of its alert prices. */
export interface Alert {
  readonly stock: number;
  readonly at: Instant;
  readonly goes: 'up' | 'down';
  /** The alert price, in paise. */
  readonly price: number;
}

/** The alerts that went off: each the first time that the price was there. */
export function alertsOf(market: Market, watched: readonly Watched[]): Alert[] {
  const alerts: Alert[] = [];
  for (const { stock, addedAt, above, below } of watched) {
    const path = market.stocks[stock] as StockPath;
    const from = nextMarketTime(path, market.days, addedAt);
    if (!from) continue;
    for (const [price, goes] of [[above, 'up'] as const, [below, 'down'] as const]) {
      if (price === null) continue;
      const touch = firstTouch(path, from, market.days.length - 1, { price, goes });
      if (touch) alerts.push({ stock, at: instantOf(path, market.days, touch), goes, price });
    }
  }
  return alerts;
}
