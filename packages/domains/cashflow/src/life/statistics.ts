/** Figures of some numbers, of + − × ÷ and square roots alone, so that every machine gets the same. */

export function sum(of: readonly number[]): number {
  let total = 0;
  for (const each of of) total += each;
  return total;
}

export function mean(of: readonly number[]): number {
  return of.length === 0 ? 0 : sum(of) / of.length;
}

export function median(of: readonly number[]): number {
  const sorted = [...of].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return 0;
  if (middle % 1 !== 0) return sorted[Math.floor(middle)] as number;
  return ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Of a sample: n − 1. */
export function deviation(of: readonly number[]): number {
  if (of.length < 2) return 0;
  const middle = mean(of);
  return Math.sqrt(sum(of.map((each) => (each - middle) * (each - middle))) / (of.length - 1));
}

/** Of the least-squares line through the numbers, which stand at 0, 1, 2 … */
export function slope(of: readonly number[]): number {
  const middle = (of.length - 1) / 2;
  const average = mean(of);
  const squares = sum(of.map((_, i) => (i - middle) * (i - middle)));
  return squares === 0 ? 0 : sum(of.map((each, i) => (i - middle) * (each - average))) / squares;
}
