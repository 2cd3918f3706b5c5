import type { Day, Instant } from '@tilth/schema';
import { nearest } from './exchange.ts';
import type { Path } from './path.ts';

/** A moment at which an exchange is open. */
export interface MarketTime {
  /** Of the day among those that are kept. */
  readonly dayIndex: number;
  /** Milliseconds since it opened. */
  readonly ms: number;
}

/** When a price was reached, and which. */
export interface Touch extends MarketTime {
  readonly price: number;
}

/** The days that prices are kept of. */
type Days = readonly Day[];

export function instantOf({ exchange }: Path, days: Days, { dayIndex, ms }: MarketTime): Instant {
  return (exchange.opensAt(days[dayIndex] as Day) + ms) as Instant;
}

export function openOf({ points, exchange }: Path, dayIndex: number): number {
  return points[dayIndex * (exchange.steps + 1)] as number;
}

export function closeOf({ points, exchange }: Path, dayIndex: number): number {
  return points[dayIndex * (exchange.steps + 1) + exchange.steps] as number;
}

/** The close of the day before. */
export function closeBefore(path: Path, dayIndex: number): number {
  return dayIndex === 0 ? path.closeBefore : closeOf(path, dayIndex - 1);
}

function between({ points, exchange: { steps, stepMs } }: Path, { dayIndex, ms }: MarketTime): number {
  const step = Math.min(steps - 1, Math.floor(ms / stepMs));
  const from = points[dayIndex * (steps + 1) + step] as number;
  const to = points[dayIndex * (steps + 1) + step + 1] as number;
  return from + (to - from) * (ms / stepMs - step);
}

/** The price at a moment that the exchange is open. Always within the day's range. */
export function priceAt(path: Path, at: MarketTime): number {
  return nearest(path.exchange, between(path, at));
}

/** The last price that was known at any moment: also at night, and on a holiday. */
export function lastKnownPrice(path: Path, days: Days, at: Instant): number {
  const { opensAt, steps, stepMs } = path.exchange;
  let dayIndex = days.length - 1;
  while (dayIndex >= 0 && opensAt(days[dayIndex] as Day) > at) dayIndex--;
  if (dayIndex < 0) return path.closeBefore;
  const ms = at - opensAt(days[dayIndex] as Day);
  return ms >= steps * stepMs ? closeOf(path, dayIndex) : priceAt(path, { dayIndex, ms });
}

/** The first moment at or after the given one that the exchange is open. Undefined when there is none any more. */
export function nextMarketTime({ exchange }: Path, days: Days, at: Instant): MarketTime | undefined {
  for (let dayIndex = 0; dayIndex < days.length; dayIndex++) {
    const ms = at - exchange.opensAt(days[dayIndex] as Day);
    if (ms <= exchange.steps * exchange.stepMs) return { dayIndex, ms: Math.max(0, ms) };
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
  path: Path,
  from: MarketTime,
  untilDay: number,
  { price: level, goes }: Level,
): Touch | undefined {
  const {
    points,
    exchange: { steps, stepMs },
  } = path;
  // Upside down, a price that goes up is one that comes down.
  const sign = goes === 'down' ? 1 : -1;
  const target = sign * level;
  const now = priceAt(path, from);
  if (sign * now <= target) return { dayIndex: from.dayIndex, ms: from.ms, price: now };
  for (let dayIndex = from.dayIndex; dayIndex <= untilDay; dayIndex++) {
    const today = dayIndex === from.dayIndex;
    const first = dayIndex * (steps + 1);
    const opening = points[first] as number;
    if (!today && sign * opening <= target) return { dayIndex, ms: 0, price: opening };
    for (let step = today ? Math.floor(from.ms / stepMs) : 0; step < steps; step++) {
      const end = points[first + step + 1] as number;
      if (sign * end > target) continue;
      const start = points[first + step] as number;
      // Where the step's line crosses the level; in the first step that may lie before the moment asked for.
      const crossed = step * stepMs + Math.ceil((stepMs * (start - level)) / (start - end));
      return { dayIndex, ms: today ? Math.max(from.ms, crossed) : crossed, price: level };
    }
  }
  return undefined;
}
