import { type Day, day, type Exact, exact, type Instant, instant } from '@tilth/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draw } from '../src/draw/draw.ts';
import { amounts, lognormal, normal, skewed } from '../src/draw/shape.ts';
import { weights } from '../src/draw/weights.ts';
import { chiSquareSigmas, tally } from './draw-statistics.ts';

const noon = instant('2026-11-20T12:00:00Z');
const cities = ['Pune', 'Kochi', 'Surat', 'Delhi', 'Agra'] as const;
const price = amounts({ median: exact(45_000, 2), p95: exact(400_000, 2) });

/** Every method, as it is used. */
const known: { readonly [method: string]: (draw: Draw) => unknown } = {
  word: (draw) => [draw.word('email'), draw.word('email', 1), draw.word('name')],
  below: (draw) => [draw.below('x', 10), draw.below('x', 86_400_000), draw.below('x', 10 ** 12)],
  int: (draw) => [draw.int('x', -5, 5), draw.int('x', 0, 10 ** 12)],
  between: (draw) => [
    draw.between('x', instant('2020-01-01T00:00:00Z'), noon),
    draw.between('x', day('1990-01-01'), day('1999-12-31')),
    draw.between('x', exact(100, 2), exact(99_900, 2)),
  ],
  uniform: (draw) => [draw.uniform('x', 0, 1), draw.uniform('x', -90, 90)],
  chance: (draw) => [draw.chance('x', 0.5), draw.chance('y', 0.5)],
  pick: (draw) => [draw.pick('x', cities), draw.pick('y', cities)],
  weighted: (draw) =>
    draw.weighted(
      'x',
      weights([
        ['often', 9],
        ['seldom', 1],
      ]),
    ),
  normal: (draw) => [
    draw.normal('x', normal({ mean: 62, sd: 14 })),
    draw.normal('tail 10', normal({ mean: 0, sd: 1 })),
  ],
  lognormal: (draw) => draw.lognormal('x', lognormal({ median: 18, p95: 55 })),
  skewed: (draw) => draw.skewed('x', skewed({ min: 300, max: 900, median: 730, p95: 840 })),
  amount: (draw) => [draw.amount('x', price), draw.amount('x', price, 2)],
  poisson: (draw) => [draw.poisson('x', 3), draw.poisson('x', 500)],
  geometric: (draw) => draw.geometric('x', 3),
  exponential: (draw) => draw.exponential('x', 3),
  digits: (draw) => [draw.digits('x', 4), draw.digits('x', 16)],
  permute: (draw) => [0, 1, 2].map((index) => draw.permute('x', index, 10 ** 10)),
  sample: (draw) => draw.sample('x', cities, 2),
  shuffle: (draw) => draw.shuffle('x', cities),
  uuid: (draw) => draw.uuid('id'),
  uuidAt: (draw) => draw.uuidAt('id', noon),
};

const small = (seed: number, model: string, key: number, field: string) =>
  new Draw(seed, model, key).below(field, 16);

describe('a draw', () => {
  it('gives the same at the same address for ever', () => {
    const draw = new Draw(42, 'User', 7);
    const drawn = Object.fromEntries(Object.entries(known).map(([method, use]) => [method, use(draw)]));
    expect(drawn).toMatchInlineSnapshot(`
      {
        "amount": [
          14134,
          28268,
        ],
        "below": [
          1,
          16557614,
          191639061801,
        ],
        "between": [
          1619487480380,
          8004,
          19225,
        ],
        "chance": [
          true,
          false,
        ],
        "digits": [
          "1916",
          "1916393902322273",
        ],
        "exponential": 4.95642468782677,
        "geometric": 5,
        "int": [
          -3,
          191639061801,
        ],
        "lognormal": 9.95738513679678,
        "normal": [
          49.79379032858202,
          -1.3066448421380885,
        ],
        "permute": [
          337376985,
          973556268,
          707378250,
        ],
        "pick": [
          "Pune",
          "Delhi",
        ],
        "poisson": [
          1,
          480,
        ],
        "sample": [
          "Pune",
          "Surat",
        ],
        "shuffle": [
          "Pune",
          "Surat",
          "Kochi",
          "Agra",
          "Delhi",
        ],
        "skewed": 638.0756262046705,
        "uniform": [
          0.19163906180151968,
          -55.504968875726455,
        ],
        "uuid": "e1e7b0c9-9c6b-4e54-b81a-47531ef115a3",
        "uuidAt": "01a1f8d3-ea00-70c9-9c6b-4e54f81a4753",
        "weighted": "often",
        "word": [
          3218333969,
          3656283189,
          152602658,
        ],
      }
    `);
    expect(new Draw(42, 'Order', [7, 3]).word('email')).toMatchInlineSnapshot(`3702658349`);
    expect(new Draw(42, 'Order', []).word('email')).toMatchInlineSnapshot(`3124946169`);
    expect(new Draw(-1, 'User', 2 ** 40).uuid('id')).toMatchInlineSnapshot(
      `"28065c68-0d42-445a-9f45-7198aec2f4fa"`,
    );
    expect(new Draw(42, 'User', 2 ** 40).uuid('id')).toMatchInlineSnapshot(
      `"f0b0c8a8-075e-47a9-8aca-289c1cc1f555"`,
    );
  });

  it('has a known answer for each of its methods', () => {
    const inside = ['constructor', 'bits', 'words', 'state'];
    const methods = Object.getOwnPropertyNames(Draw.prototype).filter((name) => !inside.includes(name));
    expect(Object.keys(known)).toEqual(methods);
  });

  it('depends on its address alone, whatever was drawn before', () => {
    const address = fc.tuple(
      fc.maxSafeInteger(),
      fc.string(),
      fc.oneof(fc.maxSafeInteger(), fc.array(fc.maxSafeNat(), { maxLength: 3 })),
    );
    const use = fc.constantFrom(...Object.values(known));
    fc.assert(
      fc.property(address, use, fc.array(fc.tuple(address, use)), (where, method, others) => {
        const alone = method(new Draw(...where));
        const draw = new Draw(...where);
        for (const [other, otherMethod] of others) {
          otherMethod(new Draw(...other));
          otherMethod(draw);
        }
        expect(method(draw)).toEqual(alone);
      }),
    );
  });

  it('does not depend on the order in which arguments are worked out', () => {
    const draw = new Draw(42, 'User', 7);
    const high = draw.int('high', 1, 9);
    expect(draw.int('low', 0, draw.int('high', 1, 9))).toBe(draw.int('low', 0, high));
  });

  it.each<[string, (row: number) => number, (row: number) => number]>([
    ['a row and the next', (row) => small(1, 'U', row, 'x'), (row) => small(1, 'U', row + 1, 'x')],
    ['two fields', (row) => small(1, 'U', row, 'x'), (row) => small(1, 'U', row, 'y')],
    ['two models', (row) => small(1, 'U', row, 'x'), (row) => small(1, 'V', row, 'x')],
    ['two seeds', (row) => small(1, 'U', row, 'x'), (row) => small(2, 'U', row, 'x')],
    ['seeds 0 and 1', (row) => small(0, 'U', row, 'x'), (row) => small(1, 'U', row, 'x')],
    ['a field without a name', (row) => small(0, '', row, ''), (row) => small(0, '', row, 'x')],
    [
      'a row and twice its number',
      (row) => small(1, 'U', row + 1, 'x'),
      (row) => small(1, 'U', 2 * (row + 1), 'x'),
    ],
    [
      'seed and row exchanged',
      (row) => small(row, 'U', row + 1, 'x'),
      (row) => small(row + 1, 'U', row, 'x'),
    ],
    [
      'a row and its first part',
      (row) => small(1, 'U', row, 'x'),
      (row) => new Draw(1, 'U', [row, 0]).below('x', 16),
    ],
    [
      'two words of a field',
      (row) => new Draw(1, 'U', row).word('x', 0) >>> 28,
      (row) => new Draw(1, 'U', row).word('x', 1) >>> 28,
    ],
  ])('says nothing of one from the other: %s', (_, one, other) => {
    expect(Math.abs(chiSquareSigmas(tally(256, (row) => one(row) * 16 + other(row))))).toBeLessThan(5);
  });

  it.each<[string, (draw: Draw) => unknown]>([
    ['an empty list', (draw) => draw.pick('x', [])],
    ['weights of nothing', (draw) => draw.weighted('x', [['a', 0]])],
    [
      'a weight below zero',
      (draw) =>
        draw.weighted('x', [
          ['a', 2],
          ['b', -1],
        ]),
    ],
    ['a range upside down', (draw) => draw.int('x', 5, 4)],
    ['a range that does not begin with a whole number', (draw) => draw.int('x', 0.5, 4.5)],
    ['a range that is too wide', (draw) => draw.int('x', 0, 2 ** 47)],
    ['a limit that is no number', (draw) => draw.below('x', Number.NaN)],
    ['half a limit', (draw) => draw.below('x', 2.5)],
    ['a share above 1', (draw) => draw.chance('x', 30)],
    ['moments in the wrong order', (draw) => draw.between('x', noon, (noon - 1) as Instant)],
    ['a moment that is no number', (draw) => draw.between('x', Number.NaN as Instant, noon)],
    ['amounts that only a bigint holds', (draw) => draw.between('x', exact(1n, 2), exact(2n, 2))],
    ['a range without an end', (draw) => draw.uniform('x', 0, Number.POSITIVE_INFINITY)],
    ['a mean below zero', (draw) => draw.poisson('x', -1)],
    ['a mean that is no number', (draw) => draw.geometric('x', Number.NaN)],
    ['an endless mean', (draw) => draw.exponential('x', Number.POSITIVE_INFINITY)],
    ['an amount that is too large to be exact', (draw) => draw.amount('x', price, 1e15)],
    ['an amount of no times the usual', (draw) => draw.amount('x', price, 0)],
    ['no digits', (draw) => draw.digits('x', 0)],
    ['a place outside of a permutation', (draw) => draw.permute('x', 10, 10)],
    ['half a place', (draw) => draw.permute('x', 0.5, 10)],
    ['a permutation of nothing', (draw) => draw.permute('x', 0, 0)],
    ['a permutation that is too large', (draw) => draw.permute('x', 0, 2 ** 53)],
    ['a sample of more than there are', (draw) => draw.sample('x', cities, 6)],
    ['a uuid of a moment before 1970', (draw) => draw.uuidAt('x', -1 as Instant)],
    ['a uuid of half a millisecond', (draw) => draw.uuidAt('x', 0.5 as Instant)],
  ])('refuses %s, by the name of the field', (_, use) => {
    expect(() => use(new Draw(1, 'User', 1))).toThrow(/^x: /);
  });

  it('refuses a key that is no whole number', () => {
    expect(() => new Draw(1, 'User', 0.5)).toThrow('a key must be a whole number, not 0.5');
    expect(() => new Draw(1, 'User', [1, Number.NaN])).toThrow('a key must be a whole number, not NaN');
    expect(() => new Draw(0.5, 'User', 1)).toThrow('a key must be a whole number, not 0.5');
  });

  it('keeps the types of what it draws', () => {
    const draw = new Draw(1, 'User', 1);
    const moment: Instant = draw.between('x', noon, noon);
    const date: Day = draw.between('x', day('2000-01-01'), day('2000-01-01'));
    const rupees: Exact<2> = draw.amount('x', price);
    const city: 'often' | 'seldom' = draw.weighted(
      'x',
      weights([
        ['often', 1],
        ['seldom', 0],
      ]),
    );
    // @ts-expect-error: a moment and a day have nothing between them
    expect(() => draw.between('x', noon, day('2000-01-01'))).toThrow();
    // @ts-expect-error: paise are no units of another scale
    const shares: Exact<4> = draw.amount('x', price);
    expect([moment, date, city]).toEqual([noon, day('2000-01-01'), 'often']);
    expect(shares).toBe(rupees);
  });
});
