import type { Instant } from '@tilth/schema';
import { opensAt, SESSION_MS } from './calendar.ts';
import { type Market, POINTS, QUARTER_MS, QUARTERS, type StockPath } from './market.ts';
import { onTick } from './tick.ts';

/** A moment at which the market is open. */
export interface MarketTime {
  /** Of the day among those that are kept. */
  readonly dayIndex: number;
  /** Milliseconds since the market opened. */
  readonly ms: number;
}

/** When a price was reached, and which. */
export interface Touch extends MarketTime {
  readonly price: number;
}

export function instantOf({ days }: Market, { dayIndex, ms }: MarketTime): Instant {
  return (opensAt(days[dayIndex] as (typeof days)[number]) + ms) as Instant;
}

export function openOf({ points }: StockPath, dayIndex: number): number {
  return points[dayIndex * POINTS] as number;
}

export function closeOf({ points }: StockPath, dayIndex: number): number {
  return points[dayIndex * POINTS + QUARTERS] as number;
}

/** The close of the trading day before. */
export function closeBefore(path: StockPath, dayIndex: number): number {
  return dayIndex === 0 ? path.closeBefore : closeOf(path, dayIndex - 1);
}

function between({ points }: StockPath, { dayIndex, ms }: MarketTime): number {
  const quarter = Math.min(QUARTERS - 1, Math.floor(ms / QUARTER_MS));
  const from = points[dayIndex * POINTS + quarter] as number;
  const to = points[dayIndex * POINTS + quarter + 1] as number;
  return from + (to - from) * (ms / QUARTER_MS - quarter);
}

/** The price at a moment that the market is open. Always within the day's range. */
export function priceAt(path: StockPath, at: MarketTime): number {
  return onTick(between(path, at));
}

/** The last price that was known at any moment: also at night, and on a holiday. */
export function lastKnownPrice(market: Market, path: StockPath, at: Instant): number {
  let dayIndex = market.days.length - 1;
  while (dayIndex >= 0 && opensAt(market.days[dayIndex] as (typeof market.days)[number]) > at) dayIndex--;
  if (dayIndex < 0) return path.closeBefore;
  const ms = at - opensAt(market.days[dayIndex] as (typeof market.days)[number]);
  return ms >= SESSION_MS ? closeOf(path, dayIndex) : priceAt(path, { dayIndex, ms });
}

/** The first moment at or after the given one that the market is open. Undefined when there is none any more. */
export function nextMarketTime({ days }: Market, at: Instant): MarketTime | undefined {
  for (let dayIndex = 0; dayIndex < days.length; dayIndex++) {
    const ms = at - opensAt(days[dayIndex] as (typeof days)[number]);
    if (ms <= SESSION_MS) return { dayIndex, ms: Math.max(0, ms) };
  }
  return undefined;
}

/** A level that a price comes down to, or goes up to. */
export interface Level {
  readonly price: number;
  readonly goes: 'down' | 'up';
}

/** When a price first is at the level or beyond, from a moment on and up to the end of a day. */
export function firstTouch(
  path: StockPath,
  from: MarketTime,
  untilDay: number,
  { price: level, goes }: Level,
): Touch | undefined {
  const { points } = path;
  // Upside down, a price that goes up is one that comes down.
  const sign = goes === 'down' ? 1 : -1;
  const target = sign * level;
  const now = priceAt(path, from);
  if (sign * now <= target) return { dayIndex: from.dayIndex, ms: from.ms, price: now };
  for (let dayIndex = from.dayIndex; dayIndex <= untilDay; dayIndex++) {
    const today = dayIndex === from.dayIndex;
    const opening = points[dayIndex * POINTS] as number;
    if (!today && sign * opening <= target) return { dayIndex, ms: 0, price: opening };
    for (let quarter = today ? Math.floor(from.ms / QUARTER_MS) : 0; quarter < QUARTERS; quarter++) {
      const end = points[dayIndex * POINTS + quarter + 1] as number;
      if (sign * end > target) continue;
      const start = points[dayIndex * POINTS + quarter] as number;
      // Where the quarter's line crosses the level; in the first quarter that may lie before the moment asked for.
      const crossed = quarter * QUARTER_MS + Math.ceil((QUARTER_MS * (start - level)) / (start - end));
      return { dayIndex, ms: today ? Math.max(from.ms, crossed) : crossed, price: level };
    }
  }
  return undefined;
}
