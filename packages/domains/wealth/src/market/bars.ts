import type { Instant } from '@tilth/schema';
import { INTRADAY_DAYS, stepsABar } from '../shapes/market.ts';
import type { Series } from './market.ts';
import { barAt, lastIndex } from './quotes.ts';

/** A bar of prices, in ten-thousandths of the currency's unit. */
export interface Bar {
  /** A day's: when its close became known. A shorter one's: when it began. They never meet. */
  readonly at: Instant;
  /** When all of it was known. */
  readonly knownAt: Instant;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  /** Null of a fund, which nobody trades with anybody else. */
  readonly volume: number | null;
  readonly ofDay: boolean;
}

/** The bar of a day. */
export function dayBar(series: Series, index: number): Bar {
  const { path, listed } = series;
  const { steps } = path.exchange;
  const at = barAt(series, index);
  return {
    at,
    knownAt: at,
    open: (path.points[index * (steps + 1)] as number) * listed.perUnit,
    high: (path.highs[index] as number) * listed.perUnit,
    low: (path.lows[index] as number) * listed.perUnit,
    close: (path.points[index * (steps + 1) + steps] as number) * listed.perUnit,
    volume: listed.type === 'mutual_fund' ? null : (path.volumes[index] as number),
    ofDay: true,
  };
}

/** The first day that prices within the day are kept of. Coins trade on all seven days of a week. */
export function firstIntraday(series: Series): number {
  const days = series.listed.type === 'crypto' ? 7 : INTRADAY_DAYS;
  return Math.max(0, lastIndex(series) + 1 - days);
}

/** Which securities have bars within the day: those that trade all day long. */
export function stepsOfBar({ listed }: Series): number | undefined {
  if (listed.type === 'bond' || listed.exchange === null || listed.exchange === 'BSE') return undefined;
  return stepsABar[listed.exchange];
}

/** The bars within a day. Their volumes add up to the day's, as nearly as whole units do. */
export function barsWithin(series: Series, index: number, stepsOfOne: number): Bar[] {
  const { path, listed, days } = series;
  const { steps, stepMs, opensAt } = path.exchange;
  const first = index * (steps + 1);
  const opens = opensAt(days.list[index] as (typeof days.list)[number]);
  const bars: Bar[] = [];
  for (let step = 0; step < steps; step += stepsOfOne) {
    const points = path.points.subarray(first + step, first + step + stepsOfOne + 1);
    bars.push({
      at: (opens + step * stepMs) as Instant,
      knownAt: Math.min(opens + (step + stepsOfOne) * stepMs, barAt(series, index)) as Instant,
      open: (points[0] as number) * listed.perUnit,
      high: Math.max(...points) * listed.perUnit,
      low: Math.min(...points) * listed.perUnit,
      close: (points[points.length - 1] as number) * listed.perUnit,
      volume: Math.floor(((path.volumes[index] as number) * stepsOfOne) / steps),
      ofDay: false,
    });
  }
  return bars;
}
