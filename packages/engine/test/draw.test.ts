import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draw } from '../src/draw/draw.ts';

const ROWS = 120_000;

/** Chi-square of observed counts against equal ones, as standard deviations from its mean. */
function chiSquareSigmas(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const expected = total / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (chiSquare - freedom) / Math.sqrt(2 * freedom);
}

/** How often each value from 0 to `limit - 1` occurs over many rows. */
function tally(limit: number, drawn: (row: number) => number): number[] {
  const counts = new Array<number>(limit).fill(0);
  for (let row = 0; row < ROWS; row++) {
    const value = drawn(row);
    counts[value] = (counts[value] ?? Number.NaN) + 1;
  }
  return counts;
}

const small = (seed: number, model: string, key: number, field: string) =>
  new Draw(seed, model, key).below(field, 16);

describe('a draw', () => {
  it('gives the same words at the same address for ever', () => {
    const draw = new Draw(42, 'User', 7);
    expect([draw.word('email'), draw.word('email', 1), draw.word('name')]).toMatchInlineSnapshot(`
      [
        3218333969,
        3656283189,
        152602658,
      ]
    `);
    expect(new Draw(42, 'Order', [7, 3]).word('email')).toMatchInlineSnapshot(`3702658349`);
    expect(new Draw(42, 'User', 2 ** 40).uuid('id')).toMatchInlineSnapshot(
      `"f0b0c8a8-075e-47a9-8aca-289c1cc1f555"`,
    );
  });

  it('depends on its address alone, whatever was drawn before', () => {
    const address = fc.tuple(
      fc.nat(),
      fc.string(),
      fc.oneof(fc.nat(), fc.array(fc.nat(), { maxLength: 3 })),
      fc.string(),
    );
    fc.assert(
      fc.property(address, fc.array(address), ([seed, model, key, field], others) => {
        const alone = new Draw(seed, model, key).word(field);
        const draw = new Draw(seed, model, key);
        for (const [otherSeed, otherModel, otherKey, otherField] of others) {
          new Draw(otherSeed, otherModel, otherKey).word(otherField);
          draw.word(otherField);
        }
        expect(draw.word(field)).toBe(alone);
      }),
    );
  });

  it.each([10, 7, 256, 1000])('spreads over %i values evenly', (limit) => {
    const counts = tally(limit, (row) => new Draw(1, 'User', row).below('x', limit));
    expect(Math.abs(chiSquareSigmas(counts))).toBeLessThan(5);
  });

  it.each<[string, (row: number) => number, (row: number) => number]>([
    ['a row and the next', (row) => small(1, 'U', row, 'x'), (row) => small(1, 'U', row + 1, 'x')],
    ['two fields', (row) => small(1, 'U', row, 'x'), (row) => small(1, 'U', row, 'y')],
    ['two models', (row) => small(1, 'U', row, 'x'), (row) => small(1, 'V', row, 'x')],
    ['two seeds', (row) => small(1, 'U', row, 'x'), (row) => small(2, 'U', row, 'x')],
    [
      'a row and twice its number',
      (row) => small(1, 'U', row + 1, 'x'),
      (row) => small(1, 'U', 2 * (row + 1), 'x'),
    ],
    [
      'two words of a field',
      (row) => new Draw(1, 'U', row).word('x', 0) >>> 28,
      (row) => new Draw(1, 'U', row).word('x', 1) >>> 28,
    ],
  ])('says nothing of one from the other: %s', (_, one, other) => {
    expect(Math.abs(chiSquareSigmas(tally(256, (row) => one(row) * 16 + other(row))))).toBeLessThan(5);
  });

  it('gives every row a valid uuid of its own', () => {
    const seen = new Set<string>();
    for (let row = 0; row < ROWS; row++) seen.add(new Draw(42, 'User', row).uuid('id'));
    expect(seen.size).toBe(ROWS);
    for (const uuid of [...seen].slice(0, 1000)) {
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it('keeps to its weights', () => {
    const counts = { a: 0, b: 0, never: 0 };
    for (let row = 0; row < ROWS; row++) {
      counts[
        new Draw(1, 'User', row).weighted('x', [
          ['a', 3],
          ['never', 0],
          ['b', 1],
        ] as const)
      ]++;
    }
    expect(counts.never).toBe(0);
    expect(counts.a / ROWS).toBeCloseTo(0.75, 2);
  });

  it.each<[string, (draw: Draw) => unknown]>([
    ['an empty list', (draw) => draw.pick('x', [])],
    ['weights of nothing', (draw) => draw.weighted('x', [['a', 0]])],
    ['a range upside down', (draw) => draw.int('x', 5, 4)],
    ['a limit that is no number', (draw) => draw.below('x', Number.NaN)],
  ])('refuses %s, by the name of the field', (_, use) => {
    expect(() => use(new Draw(1, 'User', 1))).toThrow(/^x: /);
  });

  it('refuses a key that is no whole number', () => {
    expect(() => new Draw(1, 'User', 0.5)).toThrow('a key must be a whole number, not 0.5');
  });
});
