import { closeBefore, closeOf, closeOn, type MarketTime } from '@tilth/market';
import type { Day, Instant } from '@tilth/schema';
import type { Series } from './market.ts';

/** The place of the last day that prices are kept of. */
export function lastIndex({ days }: Series): number {
  return days.list.length - 1;
}

/** A close, in ten-thousandths of the currency's unit. */
export function close({ listed, path }: Series, index: number): number {
  return closeOf(path, index) * listed.perUnit;
}

/** The last close. */
export function lastClose(series: Series): number {
  return close(series, lastIndex(series));
}

/** The close before a day's, as dear as it was when the day began: of a share that split that day, of one of its parts. */
export function closeBeforeDay({ listed, path, days, actions }: Series, index: number): number {
  const split = actions.find(({ exDay }) => exDay === days.list[index])?.ratio ?? 1;
  return (closeBefore(path, index) * listed.perUnit) / split;
}

/** A day's bar is known from then on: from its close in India and America, from the last second of the day for coins. */
export function barAt({ listed, days }: Series, index: number): Instant {
  const at = days.list[index] as Day;
  const closed = closeOn(listed.venue, at);
  return (listed.type === 'crypto' ? closed - 1000 : closed) as Instant;
}

/** The moment of a time on the exchange. */
export function momentOf({ listed, days }: Series, { dayIndex, ms }: MarketTime): Instant {
  return (listed.venue.opensAt(days.list[dayIndex] as Day) + ms) as Instant;
}
