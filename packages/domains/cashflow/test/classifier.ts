import type { IncomePattern } from '@tilth/schema';

/** A payment, as a transaction shows it. */
export interface Paid {
  readonly at: number;
  readonly amount: number;
}

const INDIA_OFFSET_MS = 5.5 * 3_600_000;

/** Sums of the whole months between the first payment and the last, by India's calendar. */
export function monthlySums(payments: readonly Paid[]): number[] {
  const sums = new Map<number, number>();
  for (const { at, amount } of payments) {
    const date = new Date(at + INDIA_OFFSET_MS);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    sums.set(month, (sums.get(month) ?? 0) + amount);
  }
  const months = [...sums.keys()];
  const first = Math.min(...months) + 1;
  const count = Math.max(...months) - first;
  return Array.from({ length: count }, (_, i) => sums.get(first + i) ?? 0);
}

/**
 * What pattern an income has, from its payments alone: how much the months' sums differ (the coefficient of variation),
 * how much of that a straight line explains, and how much a wave that comes back after twelve months.
 */
export function patternOf(payments: readonly Paid[]): IncomePattern {
  const sums = monthlySums(payments);
  const average = mean(sums);
  const levels = sums.map((sum) => sum / average);
  const line = explained(levels, [(month) => month]);
  const wave = explained(levels, [
    (month) => Math.cos((2 * Math.PI * month) / 12),
    (month) => Math.sin((2 * Math.PI * month) / 12),
  ]);
  const variation = Math.sqrt(mean(levels.map((level) => (level - 1) ** 2)));
  if (variation < 0.08) return 'stable';
  if (line > 0.7 && line > wave) return (levels.at(-1) ?? 0) > (levels[0] ?? 0) ? 'growing' : 'declining';
  if (wave > 0.75) return 'seasonal';
  return variation > 0.28 ? 'volatile' : 'moderate';
}

/** The share of the numbers' spread that curves explain, fitted by least squares. */
function explained(of: readonly number[], curves: readonly ((place: number) => number)[]): number {
  const columns = curves.map((curve) => centred(of.map((_, place) => curve(place))));
  let rest = centred(of);
  const all = squares(rest);
  // One after the other, each less what those before it have in common with it.
  const done: number[][] = [];
  for (const column of columns) {
    let own = column;
    for (const before of done) own = without(own, before);
    done.push(own);
    rest = without(rest, own);
  }
  return 1 - squares(rest) / all;
}

function without(of: readonly number[], other: readonly number[]): number[] {
  const shared = of.reduce((sum, each, i) => sum + each * (other[i] as number), 0) / squares(other);
  return of.map((each, i) => each - shared * (other[i] as number));
}

function centred(of: readonly number[]): number[] {
  const middle = mean(of);
  return of.map((each) => each - middle);
}

function mean(of: readonly number[]): number {
  return of.reduce((sum, each) => sum + each, 0) / of.length;
}

function squares(of: readonly number[]): number {
  return of.reduce((sum, each) => sum + each * each, 0);
}
