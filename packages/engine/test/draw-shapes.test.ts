import { exact, instant } from '@tilth/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draw } from '../src/draw/draw.ts';
import { amounts, lognormal, lognormalAt, normal, normalAt, skewed } from '../src/draw/shape.ts';
import { type Weighed, weightedAt, weights } from '../src/draw/weights.ts';
import {
  chiSquareSigmas,
  drawnBy,
  kolmogorov,
  meanOf,
  normalShareOf,
  ROWS,
  shareSigmas,
  tally,
  varianceOf,
} from './draw-statistics.ts';

const at = (row: number) => new Draw(1, 'User', row);

/** A mean's distance from what it should be, in standard deviations of means of so many. */
function meanSigmas(values: Float64Array, mean: number, variance: number): number {
  return (meanOf(values) - mean) / Math.sqrt(variance / values.length);
}

/** Chi-square of whole numbers against the chance of each; those that are rare are counted together. */
function countSigmas(values: Float64Array, chance: (value: number) => number): number {
  const likely: number[] = [];
  for (let value = 0; value < 2000; value++) {
    if (chance(value) * values.length >= 10) likely.push(value);
  }
  const first = likely[0] as number;
  const expected = likely.map((value) => chance(value) * values.length);
  const counts = new Array<number>(likely.length + 1).fill(0);
  for (const value of values) {
    const i = value - first;
    const place = i >= 0 && i < likely.length ? i : likely.length;
    counts[place] = (counts[place] as number) + 1;
  }
  expected.push(values.length - expected.reduce((sum, count) => sum + count, 0));
  return chiSquareSigmas(counts, expected);
}

describe('whole numbers', () => {
  it.each([10, 7, 256, 1000])('below %i are equally likely', (limit) => {
    expect(Math.abs(chiSquareSigmas(tally(limit, (row) => at(row).below('x', limit))))).toBeLessThan(5);
  });

  // 3 x 2^30 of 2^32 words: with one word each, every third number would come twice as often as others.
  it.each([3 * 2 ** 30, 2 ** 27 + 1, 10 ** 12, 2 ** 47])(
    'below %i are equally likely, high and low',
    (limit) => {
      const drawn = drawnBy((row) => at(row).below('x', limit));
      const slices = [(value: number) => Math.floor((value / limit) * 100), (value: number) => value % 3];
      for (const [i, slice] of slices.entries()) {
        const counts = tally(i === 0 ? 100 : 3, (row) => slice(drawn[row] as number));
        expect(Math.abs(chiSquareSigmas(counts))).toBeLessThan(4);
      }
    },
  );

  it('lie in their range, which may be one number', () => {
    const start = fc.integer({ min: -(2 ** 50), max: 2 ** 50 });
    const width = fc.oneof(fc.nat(3), fc.nat(), fc.integer({ min: 0, max: 2 ** 47 - 1 }));
    fc.assert(
      fc.property(fc.nat(), start, width, (row, from, more) => {
        const drawn = at(row).int('x', from, from + more);
        expect(Number.isSafeInteger(drawn) && drawn >= from && drawn <= from + more).toBe(true);
      }),
    );
  });

  it('reach both ends of their range', () => {
    const [from, to] = [instant('2026-01-01T00:00:00Z'), instant('2026-01-01T00:00:00.009Z')];
    expect(tally(10, (row) => at(row).between('x', from, to) - from, 1000)).not.toContain(0);
  });
});

describe('chances and weights', () => {
  it.each([0, 1e-3, 0.35, 0.5, 1])('chance: true for the share %d', (share) => {
    const drawn = drawnBy((row) => Number(at(row).chance('x', share)));
    const off = meanOf(drawn) - share;
    expect(Math.abs(off)).toBeLessThanOrEqual(4 * Math.sqrt((share * (1 - share)) / ROWS));
  });

  it('picks by weight, and never what weighs nothing', () => {
    const pairs = [
      [0, 3],
      [1, 0],
      [2, 1],
      [3, 16],
    ] as const;
    const prepared = weights(pairs);
    const counts = tally(4, (row) => at(row).weighted('x', prepared));
    expect(counts[1]).toBe(0);
    const sigmas = chiSquareSigmas(
      [0, 2, 3].map((i) => counts[i] as number),
      [0.15, 0.05, 0.8].map((w) => w * ROWS),
    );
    expect(Math.abs(sigmas)).toBeLessThan(4);
  });

  it('says the share of each value', () => {
    const { shares } = weights<string | number>([
      ['often', 6],
      ['never', 0],
      [15, 2],
    ]);
    expect(Object.keys(shares).sort()).toEqual(['15', 'never', 'often']);
    expect(shares.often).toBeCloseTo(0.75, 9);
    expect(shares.never).toBe(0);
    expect(shares['15']).toBeCloseTo(0.25, 9);
  });

  it('picks by weight among a thousand', () => {
    const list = Array.from({ length: 1000 }, (_, i) => [i, (i % 7) + 1] as const);
    const total = list.reduce((sum, [, weight]) => sum + weight, 0);
    const prepared = weights(list);
    const counts = tally(1000, (row) => at(row).weighted('x', prepared));
    expect(
      Math.abs(
        chiSquareSigmas(
          counts,
          list.map(([, weight]) => (weight / total) * ROWS),
        ),
      ),
    ).toBeLessThan(5);
  });

  it('parts the words of 32 bits where the weights say', () => {
    const pairs = [
      ['first', 1],
      ['second', 1],
      ['last', 1],
    ] as const;
    const third = Math.ceil(2 ** 32 / 3);
    const words = [0, third - 1, third, 2 * third - 2, 2 * third - 1, 2 ** 32 - 1];
    const meant = ['first', 'first', 'second', 'second', 'last', 'last'];
    expect(words.map((word) => weights(pairs).at(word))).toEqual(meant);
    expect(words.map((word) => weightedAt('x', pairs, word))).toEqual(meant);
  });

  it('picks the same whether weights were prepared or not', () => {
    const weight = fc.oneof(fc.nat(5), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }));
    const pairs = fc
      .array(fc.tuple(fc.string(), weight), { minLength: 1, maxLength: 300 })
      .filter((list) => list.some(([, w]) => w > 0));
    fc.assert(
      fc.property(fc.nat(), pairs, (row, list: Weighed<string>) => {
        const prepared = weights(list);
        for (let i = 0; i < 20; i++) {
          const draw = new Draw(1, 'User', [row, i]);
          expect(draw.weighted('x', prepared)).toBe(draw.weighted('x', list));
        }
      }),
    );
  });
});

describe('curves', () => {
  it('uniform: every part of the range alike', () => {
    const drawn = drawnBy((row) => at(row).uniform('x', -90, 90));
    expect(kolmogorov(drawn, (value) => (value + 90) / 180)).toBeLessThan(1.95);
  });

  it('normal: mean, deviation and shape', () => {
    const drawn = drawnBy((row) => at(row).normal('x', normal({ mean: 62, sd: 14 })));
    expect(kolmogorov(drawn, (value) => normalShareOf((value - 62) / 14))).toBeLessThan(1.95);
    expect(Math.abs(meanSigmas(drawn, 62, 14 ** 2))).toBeLessThan(4);
    // The variance of a sample's variance is 2 sd^4 / n.
    expect(Math.abs(varianceOf(drawn) - 14 ** 2) / (14 ** 2 * Math.sqrt(2 / ROWS))).toBeLessThan(4);
  });

  it('normal, cut off: the rest keeps its shape, and nothing lies beyond or heaps up at the ends', () => {
    const score = normal({ mean: 80, sd: 14, min: 70, max: 100 });
    const drawn = drawnBy((row) => at(row).normal('x', score));
    const [low, high] = [normalShareOf((70 - 80) / 14), normalShareOf((100 - 80) / 14)];
    const share = (value: number) => (normalShareOf((value - 80) / 14) - low) / (high - low);
    expect(kolmogorov(drawn, share)).toBeLessThan(1.95);
    expect(drawn.every((value) => value >= 70 && value <= 100)).toBe(true);
  });

  it('lognormal: median, 95th percentile and shape', () => {
    const drawn = drawnBy((row) => at(row).lognormal('x', lognormal({ median: 18, p95: 55 })));
    expect(Math.abs(shareSigmas(drawn, 0.5, (value) => value < 18))).toBeLessThan(4);
    expect(Math.abs(shareSigmas(drawn, 0.95, (value) => value < 55))).toBeLessThan(4);
    const sigma = Math.log(55 / 18) / 1.6448536269514722;
    expect(kolmogorov(drawn, (value) => normalShareOf(Math.log(value / 18) / sigma))).toBeLessThan(1.95);
  });

  it('lognormal, cut off: nothing lies beyond', () => {
    const visit = lognormal({ median: 18, p95: 55, min: 9, max: 30 });
    const drawn = drawnBy((row) => at(row).lognormal('x', visit));
    const sigma = Math.log(55 / 18) / 1.6448536269514722;
    const [low, high] = [9, 30].map((bound) => normalShareOf(Math.log(bound / 18) / sigma)) as [
      number,
      number,
    ];
    const share = (value: number) => (normalShareOf(Math.log(value / 18) / sigma) - low) / (high - low);
    expect(kolmogorov(drawn, share)).toBeLessThan(1.95);
    expect(drawn.every((value) => value >= 9 && value <= 30)).toBe(true);
  });

  it('keep to their bounds with the least word and with the greatest, whatever was rounded', () => {
    for (let min = 1; min < 18; min++) {
      for (let max = 19; max < 140; max++) {
        const [bell, tail] = [
          normal({ mean: 18, sd: 9, min, max }),
          lognormal({ median: 18, p95: 55, min, max }),
        ];
        for (const word of [0, -1]) {
          const drawn = [normalAt(bell, word, word), lognormalAt(tail, word, word)];
          expect(drawn.every((value) => value >= min && value <= max)).toBe(true);
        }
      }
    }
  });

  it.each([
    { min: 300, max: 900, median: 730, p95: 840 },
    { min: 0, max: 1, median: 0.1, p95: 0.4 },
  ])('skewed between $min and $max: median $median, 95th percentile $p95', (is) => {
    const shape = skewed(is);
    const drawn = drawnBy((row) => at(row).skewed('x', shape));
    expect(Math.abs(shareSigmas(drawn, 0.5, (value) => value < is.median))).toBeLessThan(4);
    expect(Math.abs(shareSigmas(drawn, 0.95, (value) => value < is.p95))).toBeLessThan(4);
    expect(drawn.every((value) => value > is.min && value < is.max)).toBe(true);
  });

  it('exponential: shape', () => {
    const drawn = drawnBy((row) => at(row).exponential('x', 7));
    expect(kolmogorov(drawn, (value) => 1 - Math.exp(-value / 7))).toBeLessThan(1.95);
    expect(Math.abs(meanSigmas(drawn, 7, 49))).toBeLessThan(4);
  });

  it.each<[string, () => unknown]>([
    ['normal', () => normal({ mean: 1, sd: 0 })],
    ['normal', () => normal({ mean: 1, sd: 1, min: 2 })],
    ['lognormal', () => lognormal({ median: 18, p95: 18 })],
    ['lognormal', () => lognormal({ median: 0, p95: 18 })],
    ['lognormal', () => lognormal({ median: 18, p95: 55, max: 10 })],
    ['skewed', () => skewed({ min: 0, max: 1, median: 0.5, p95: 1 })],
    ['amounts', () => amounts({ median: exact(500, 2), p95: exact(400, 2) })],
    [
      'amounts',
      () => amounts({ median: exact(500, 2), p95: exact(900, 2), min: exact(150, 2), step: exact(100, 2) }),
    ],
    ['amounts', () => amounts({ median: exact(500, 2), p95: exact(2n ** 60n, 2) })],
    ['weights', () => weights([])],
    ['weights', () => weights([['a', Number.NaN]])],
  ])('%s refuses what cannot be, by its name', (name, make) => {
    expect(make).toThrow(new RegExp(`^${name}`));
  });
});

describe('counts', () => {
  it.each([0.3, 3, 59, 61, 500])('poisson of mean %d: mean, variance and the share of each count', (mean) => {
    const drawn = drawnBy((row) => at(row).poisson('x', mean));
    expect(drawn.every((count) => Number.isSafeInteger(count) && count >= 0)).toBe(true);
    expect(Math.abs(meanSigmas(drawn, mean, mean))).toBeLessThan(4);
    expect(Math.abs(varianceOf(drawn) - mean) / (mean * Math.sqrt((2 + 1 / mean) / ROWS))).toBeLessThan(4);
    const chances = [Math.exp(-mean)];
    for (let count = 1; count < 2000; count++) chances.push(((chances[count - 1] as number) * mean) / count);
    expect(Math.abs(countSigmas(drawn, (count) => chances[count] as number))).toBeLessThan(4);
  });

  it.each([0.4, 3, 40])('geometric of mean %d: mean and the share of each count', (mean) => {
    const drawn = drawnBy((row) => at(row).geometric('x', mean));
    expect(drawn.every((count) => Number.isSafeInteger(count) && count >= 0)).toBe(true);
    expect(Math.abs(meanSigmas(drawn, mean, mean * (mean + 1)))).toBeLessThan(4);
    const again = mean / (mean + 1);
    expect(Math.abs(countSigmas(drawn, (count) => again ** count * (1 - again)))).toBeLessThan(4);
  });

  it('of mean 0 are 0', () => {
    expect([at(1).poisson('x', 0), at(1).geometric('x', 0), at(1).exponential('x', 0)]).toEqual([0, 0, 0]);
  });
});

describe('amounts', () => {
  it('are whole units, of the median and 95th percentile that were said', () => {
    const price = amounts({ median: exact(45_050, 2), p95: exact(400_000, 2) });
    const drawn = drawnBy((row) => Number(at(row).amount('x', price)));
    expect(drawn.every((units) => Number.isSafeInteger(units) && units > 0)).toBe(true);
    expect(Math.abs(shareSigmas(drawn, 0.5, (units) => units < 45_050))).toBeLessThan(4);
    expect(Math.abs(shareSigmas(drawn, 0.95, (units) => units < 400_000))).toBeLessThan(4);
    const lastDigits = tally(10, (row) => (drawn[row] as number) % 10);
    expect(Math.abs(chiSquareSigmas(lastDigits))).toBeLessThan(4);
  });

  it('keep to their steps and bounds', () => {
    const rent = amounts({
      median: exact(18_000_00, 2),
      p95: exact(60_000_00, 2),
      min: exact(4_000_00, 2),
      max: exact(90_000_00, 2),
      step: exact(500_00, 2),
    });
    const drawn = drawnBy((row) => Number(at(row).amount('x', rent)));
    expect(drawn.every((units) => units % 500_00 === 0 && units >= 4_000_00 && units <= 90_000_00)).toBe(
      true,
    );
    expect(new Set(drawn).size).toBe((90_000 - 4_000) / 500 + 1);
  });

  it('are at least a step, and larger for whom more is usual', () => {
    const tip = amounts({ median: exact(2, 0), p95: exact(9, 0) });
    const drawn = drawnBy((row) => Number(at(row).amount('x', tip, 0.2)));
    expect(Math.min(...drawn.slice(0, 5000))).toBe(1);
    const price = amounts({ median: exact(10_000, 2), p95: exact(90_000, 2) });
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1000 }), (row, times) => {
        const usual = Number(at(row).amount('x', price));
        expect(Math.abs(Number(at(row).amount('x', price, times)) - usual * times)).toBeLessThanOrEqual(
          times / 2 + 1,
        );
      }),
    );
  });

  it('between two are whole units, all alike', () => {
    const [from, to] = [exact(1299, 2), exact(2999, 2)];
    const counts = tally(1701, (row) => Number(at(row).between('apr', from, to)) - 1299);
    expect(Math.abs(chiSquareSigmas(counts))).toBeLessThan(5);
  });
});
