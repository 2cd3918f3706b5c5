import { World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import type { American, Indian } from '../src/index.ts';
import { american, indian } from '../src/index.ts';

export const DAY_MS = 86_400_000;
export const AS_OF = Date.UTC(2026, 10, 20) as Instant;
export const world = new World({ seed: 42, asOf: AS_OF });

/** Enough to see shares by. */
const SOME = 20_000;
/** Enough to meet, if two could. */
const MANY = 200_000;

export const indians: readonly Indian[] = Array.from({ length: SOME }, (_, number) => indian(world, number));
export const americans: readonly American[] = Array.from({ length: SOME }, (_, n) => american(world, n));

/** Those of the first 200,000, and of the last few of a million, that somebody before them has as well. */
export function sharedAmong(of: (number: number) => string): readonly string[] {
  const seen = new Set<string>();
  const shared: string[] = [];
  const meet = (text: string) => {
    if (seen.has(text)) shared.push(text);
    seen.add(text);
  };
  for (let number = 0; number < MANY; number++) meet(of(number));
  for (let number = 999_500; number < 1_000_000; number++) meet(of(number));
  return shared;
}

export function mean(of: readonly number[]): number {
  return of.reduce((sum, each) => sum + each, 0) / of.length;
}

/** Pearson's correlation. */
export function correlation(pairs: readonly (readonly [number, number])[]): number {
  const x = mean(pairs.map(([a]) => a));
  const y = mean(pairs.map(([, b]) => b));
  const sum = (of: (a: number, b: number) => number) =>
    pairs.reduce((all, [a, b]) => all + of(a - x, b - y), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
}
