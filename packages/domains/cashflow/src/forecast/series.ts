import type { Instant } from '@tilth/schema';
import { DAY_MS } from '../calendar.ts';
import { mean, slope, sum } from '../life/statistics.ts';

/** An amount that came in, in paise. */
export interface Inflow {
  readonly at: Instant;
  readonly amount: number;
}

/** What came in from one instant up to, and without, another. */
export function inflowBetween(inflows: readonly Inflow[], from: number, to: number): number {
  let total = 0;
  for (const { at, amount } of inflows) if (at >= from && at < to) total += amount;
  return total;
}

/** What came in in each so many days, the last of which end at the origin; as many as there are since the start. */
export function blocksOf(
  inflows: readonly Inflow[],
  start: Instant,
  origin: Instant,
  days: number,
): number[] {
  const length = days * DAY_MS;
  const count = Math.floor((origin - start) / length);
  const first = origin - count * length;
  const blocks = Array<number>(count).fill(0);
  for (const { at, amount } of inflows) {
    const place = Math.floor((at - first) / length);
    if (place >= 0 && place < count) blocks[place] = (blocks[place] as number) + amount;
  }
  return blocks;
}

/** The share of the numbers' spread that a straight line explains. */
export function trendShare(of: readonly number[]): number {
  const all = squares(of);
  return all === 0 ? 0 : 1 - squares(withoutTrend(of)) / all;
}

/** How alike neighbours are, once the trend is taken off. */
export function waveOf(of: readonly number[]): number {
  return likeness(withoutTrend(of), 1);
}

/** How much more alike every second one is than neighbours are, once the trend is taken off. */
export function rhythmOf(of: readonly number[]): number {
  const rest = withoutTrend(of);
  return likeness(rest, 2) - likeness(rest, 1);
}

function withoutTrend(of: readonly number[]): number[] {
  const rise = slope(of);
  return of.map((each, i) => each - rise * i);
}

function squares(of: readonly number[]): number {
  const middle = mean(of);
  return sum(of.map((each) => (each - middle) * (each - middle)));
}

/** The autocorrelation at a distance. */
function likeness(of: readonly number[], distance: number): number {
  const middle = mean(of);
  const all = squares(of);
  const pairs = of.slice(distance).map((each, i) => (each - middle) * ((of[i] as number) - middle));
  return all === 0 ? 0 : sum(pairs) / all;
}
