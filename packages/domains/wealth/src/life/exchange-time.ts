import type { MarketTime } from '@tilth/market';
import type { Day, Instant } from '@tilth/schema';
import type { Series } from '../market/market.ts';

const DAY_MS = 86_400_000;

/** The length of a session. */
export function sessionMs({ listed: { venue } }: Series): number {
  return venue.steps * venue.stepMs;
}

/** The time on the exchange that a moment is, or the next time that it is open; undefined when no day that is kept is. */
export function timeAt(series: Series, at: Instant): MarketTime | undefined {
  const { days, listed } = series;
  for (
    let dayIndex = days.onOrAfter((Math.floor(at / DAY_MS) - 1) as Day);
    dayIndex < days.list.length;
    dayIndex++
  ) {
    const ms = at - listed.venue.opensAt(days.list[dayIndex] as Day);
    if (ms < sessionMs(series)) return { dayIndex, ms: Math.max(0, ms) };
  }
  return undefined;
}

/** Never after the session has ended. */
export function later(series: Series, { dayIndex, ms }: MarketTime, by: number): MarketTime {
  return { dayIndex, ms: Math.min(sessionMs(series) - 1, ms + by) };
}

/** The last day that an order given on a day may rest: before its shares are split, which cancels all orders. */
export function lastRest({ days, actions }: Series, dayIndex: number, most: number): number {
  const today = days.list[dayIndex] as Day;
  const next = actions.find(({ exDay }) => exDay > today);
  const before = next ? days.onOrAfter(next.exDay) - 1 : days.list.length - 1;
  return Math.min(dayIndex + most, before, days.list.length - 1);
}
