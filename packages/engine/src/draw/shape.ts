import type { Exact } from '@tilth/schema';
import { exp, ln, normalQuantile, normalShare } from './arithmetic.ts';
import { unitOf } from './hash.ts';

/** The normal curve's 95th percentile, in standard deviations. */
const P95 = 1.6448536269514722;

/** A stretch of the normal curve, as shares of what lies below it: all of it, unless a shape has bounds. */
interface Stretch {
  readonly from: number;
  readonly width: number;
}

function stretch(lowest: number, highest: number): Stretch {
  const from = lowest === Number.NEGATIVE_INFINITY ? 0 : normalShare(lowest);
  const to = highest === Number.POSITIVE_INFINITY ? 1 : normalShare(highest);
  return { from, width: to - from };
}

function deviations({ from, width }: Stretch, a: number, b: number): number {
  return normalQuantile(from + unitOf(a, b) * width);
}

/** Bounds cut a curve off: nothing beyond them, and no heap of values at them either. */
interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export interface Normal extends Stretch, Required<Bounds> {
  readonly mean: number;
  readonly sd: number;
}

/** A bell: as often above the mean as below it. `normal({ mean: 62, sd: 14, min: 0, max: 100 })` */
export function normal(is: { mean: number; sd: number } & Bounds): Normal {
  const { mean, sd, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = is;
  check('normal', is, sd > 0, 'sd above zero');
  check('normal', is, min < mean && mean < max, 'mean between min and max');
  return { mean, sd, min, max, ...stretch((min - mean) / sd, (max - mean) / sd) };
}

export function normalAt(shape: Normal, a: number, b: number): number {
  return within(shape, shape.mean + shape.sd * deviations(shape, a, b));
}

export interface Lognormal extends Stretch, Required<Bounds> {
  readonly median: number;
  readonly sigma: number;
}

/**
 * What is never negative and now and then much larger than usual, such as incomes, amounts and durations. Half is below
 * the median and one in twenty above p95, both before bounds cut anything off. `lognormal({ median: 18, p95: 55 })`
 */
export function lognormal(is: { median: number; p95: number } & Bounds): Lognormal {
  return logCurve('lognormal', is);
}

function logCurve(shape: string, is: { median: number; p95: number } & Bounds): Lognormal {
  const { median, p95, min = 0, max = Number.POSITIVE_INFINITY } = is;
  check(
    shape,
    is,
    0 < median && median < p95 && p95 < Number.POSITIVE_INFINITY,
    'p95 above median above zero',
  );
  check(shape, is, 0 <= min && min < median && median < max, 'median between min and max');
  const sigma = ln(p95 / median) / P95;
  const lowest = min === 0 ? Number.NEGATIVE_INFINITY : ln(min / median) / sigma;
  const highest = max === Number.POSITIVE_INFINITY ? max : ln(max / median) / sigma;
  return { median, sigma, min, max, ...stretch(lowest, highest) };
}

export function lognormalAt(shape: Lognormal, a: number, b: number): number {
  return within(shape, shape.median * exp(shape.sigma * deviations(shape, a, b)));
}

export interface Skewed {
  readonly min: number;
  readonly range: number;
  /** Of the normal curve that is bent into the range. */
  readonly mu: number;
  readonly sigma: number;
}

/**
 * What has two bounds and leans towards one of them, such as scores. Half is below the median and one in twenty above
 * p95: `skewed({ min: 300, max: 900, median: 730, p95: 840 })`. (A normal curve, bent into the range by the logistic
 * function.)
 */
export function skewed(is: { min: number; max: number; median: number; p95: number }): Skewed {
  const { min, max, median, p95 } = is;
  check(
    'skewed',
    is,
    min < median && median < p95 && p95 < max,
    'min, median, p95 and max in ascending order',
  );
  const bent = (value: number) => ln((value - min) / (max - value));
  return { min, range: max - min, mu: bent(median), sigma: (bent(p95) - bent(median)) / P95 };
}

export function skewedAt({ min, range, mu, sigma }: Skewed, a: number, b: number): number {
  return min + range / (1 + exp(-(mu + sigma * normalQuantile(unitOf(a, b)))));
}

interface Steps {
  readonly shape: Lognormal;
  /** Drawn amounts are whole multiples of it. */
  readonly step: number;
}

export interface Amounts<T extends Exact<number>> extends Steps {
  /** Only for the compiler: what scale the amounts have. */
  readonly scale?: T;
}

/**
 * Log-normal amounts of money, in whole units and of the scale that the figures have:
 * `amounts({ median: exact(45_000, 2), p95: exact(400_000, 2), step: exact(100, 2) })`. A step makes them round;
 * without one every unit occurs. The least amount is one step.
 */
export function amounts<T extends Exact<number>>(is: {
  median: T;
  p95: T;
  min?: T;
  max?: T;
  step?: T;
}): Amounts<T> {
  const { median, p95, min, max, step } = is;
  const unit = units(step ?? 1);
  const bounds = {
    ...(min !== undefined && { min: units(min) }),
    ...(max !== undefined && { max: units(max) }),
  };
  for (const bound of Object.values(bounds))
    check('amounts', is, bound % unit === 0, 'min and max whole steps');
  return { shape: logCurve('amounts', { median: units(median), p95: units(p95), ...bounds }), step: unit };
}

function units(amount: number | bigint): number {
  const whole = Number(amount);
  if (!Number.isSafeInteger(whole)) throw new RangeError(`amounts: ${amount} is no whole number below 2^53`);
  return whole;
}

/** A binary float on the way, but none that leaves: whole steps, or NaN where they are too many to be exact. */
export function amountAt({ shape, step }: Steps, a: number, b: number, times: number): number {
  const steps = Math.max(1, Math.floor((lognormalAt(shape, a, b) * times) / step + 0.5));
  const whole = steps * step;
  return whole <= Number.MAX_SAFE_INTEGER ? whole : Number.NaN;
}

function within({ min, max }: Required<Bounds>, value: number): number {
  return value < min ? min : value > max ? max : value;
}

function check(shape: string, is: object, holds: boolean, needed: string): void {
  if (holds) return;
  const given = Object.entries(is).map(([name, value]) => `${name} ${value}`);
  throw new RangeError(`${shape} needs ${needed}, not ${given.join(', ')}`);
}
