/** What statistical tests share. Draws are deterministic, so a test that holds once holds for ever. */

export const ROWS = 120_000;

/** Chi-square of observed counts against expected ones (equal, unless given), as standard deviations from its mean. */
export function chiSquareSigmas(counts: readonly number[], expected?: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const chiSquare = counts.reduce((sum, count, i) => {
    const mean = expected ? (expected[i] as number) : total / counts.length;
    return sum + (count - mean) ** 2 / mean;
  }, 0);
  const freedom = counts.length - 1;
  return (chiSquare - freedom) / Math.sqrt(2 * freedom);
}

/** How often each value from 0 to `limit - 1` occurs over the rows. */
export function tally(limit: number, drawn: (row: number) => number, rows = ROWS): number[] {
  const counts = new Array<number>(limit).fill(0);
  for (let row = 0; row < rows; row++) {
    const value = drawn(row);
    counts[value] = (counts[value] ?? Number.NaN) + 1;
  }
  return counts;
}

/** What is drawn for each row. */
export function drawnBy(drawn: (row: number) => number, rows = ROWS): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => drawn(row));
}

export function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function varianceOf(values: Float64Array): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

/**
 * Kolmogorov and Smirnov's largest distance between what was drawn and what should be, times the root of the number:
 * above 1.95 once in a thousand.
 */
export function kolmogorov(values: Float64Array, shareBelow: (value: number) => number): number {
  const sorted = values.toSorted();
  let distance = 0;
  for (let i = 0; i < sorted.length; i++) {
    const share = shareBelow(sorted[i] as number);
    distance = Math.max(distance, share - i / sorted.length, (i + 1) / sorted.length - share);
  }
  return distance * Math.sqrt(sorted.length);
}

/** The share of the rows for which something holds, as standard deviations from what it should be. */
export function shareSigmas(values: Float64Array, share: number, holds: (value: number) => boolean): number {
  const seen = values.filter(holds).length;
  return (seen - values.length * share) / Math.sqrt(values.length * share * (1 - share));
}

/** The share of a normal distribution below z, by its power series: unrelated to how the engine does it. */
export function normalShareOf(z: number): number {
  if (z < -7) return 0;
  if (z > 7) return 1;
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
