import { Draw } from '@tilth/engine';
import { expect, it } from 'vitest';
import { chiSquareP, upperGamma } from '../src/figures/chi-square.ts';

/** Critical values of the chi-square distribution as tables print them, to three decimals. */
it.each([
  [1, 0.05, 3.841],
  [1, 0.01, 6.635],
  [1, 0.95, 0.004],
  [2, 0.05, 5.991],
  [3, 0.5, 2.366],
  [4, 0.001, 18.467],
  [5, 0.9, 1.61],
  [10, 0.05, 18.307],
  [30, 0.05, 43.773],
  [100, 0.01, 135.807],
])('of %d degrees of freedom the share %d lies above %d', (freedom, share, value) => {
  // A table's value is right to half of its last digit.
  expect(upperGamma(freedom / 2, (value - 0.0006) / 2)).toBeGreaterThan(share);
  expect(upperGamma(freedom / 2, (value + 0.0006) / 2)).toBeLessThan(share);
});

it('is an exponential with two degrees of freedom, far into the tail', () => {
  for (const x of [1e-9, 0.1, 1, 1.9, 2, 2.1, 30, 600])
    expect(upperGamma(1, x) / Math.exp(-x)).toBeCloseTo(1, 12);
});

it('finds nothing in counts that are as meant, and much in others', () => {
  const of = (one: number, other: number) =>
    chiSquareP([
      { share: 30, count: one },
      { share: 70, count: other },
    ]);
  expect(of(300, 700)).toBe(1);
  expect(of(330, 670)).toBeCloseTo(0.0384, 3);
  expect(of(400, 600)).toBeLessThan(1e-10);
});

it('is even when chance alone is at work', () => {
  const ps = Array.from({ length: 2_000 }, (_, test) => {
    const counts = [0, 0, 0];
    for (let i = 0; i < 200; i++) {
      const value = new Draw(7, 'trial', [test, i]).weighted('value', [
        [0, 5],
        [1, 3],
        [2, 2],
      ]);
      counts[value] = (counts[value] as number) + 1;
    }
    return chiSquareP([5, 3, 2].map((share, i) => ({ share, count: counts[i] as number })));
  });
  for (const share of [0.1, 0.25, 0.5, 0.75, 0.9])
    expect(Math.abs(ps.filter((p) => p < share).length / ps.length - share)).toBeLessThan(0.05);
});
