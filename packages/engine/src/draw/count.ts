import { exp, ln, normalQuantile } from './arithmetic.ts';
import { unitOf } from './hash.ts';

/** Up to here chances are added up one by one. Beyond, the normal curve is as good and does not take longer and longer. */
const ADDED_UP = 60;
/** Of a mean of 60, so many or more come once in 10^40 times. */
const MOST_ADDED_UP = 200;

/** How many come in a while, when they come independently and so many on average: Poisson's distribution. */
export function poissonAt(mean: number, a: number, b: number): number {
  if (mean > ADDED_UP) {
    // The first terms of Cornish and Fisher's expansion: the curve, leaning as Poisson's does.
    const z = normalQuantile(unitOf(a, b));
    return Math.max(0, Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6 + 0.5));
  }
  let chance = exp(-mean);
  let left = unitOf(a, b);
  let count = 0;
  while (left >= chance && count < MOST_ADDED_UP) {
    left -= chance;
    chance *= mean / ++count;
  }
  return count;
}

/** How many times before something stops, when each time is as likely to be the last. */
export function geometricAt(mean: number, a: number, b: number): number {
  return mean === 0 ? 0 : Math.floor(ln(unitOf(a, b)) / ln(mean / (mean + 1)));
}

/** How long until the next, when it may come at any moment. */
export function exponentialAt(mean: number, a: number, b: number): number {
  return -mean * ln(unitOf(a, b));
}
