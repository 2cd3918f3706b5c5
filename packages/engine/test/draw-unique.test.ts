import { type Instant, instant } from '@tilth/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draw } from '../src/draw/draw.ts';
import { chiSquareSigmas, ROWS, tally } from './draw-statistics.ts';

const places = (draw: Draw, size: number) =>
  Array.from({ length: size }, (_, index) => draw.permute('number', index, size));

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const upTo = (size: number) => Array.from({ length: size }, (_, i) => i);

/** Which order of `size` things a row's shuffle is, as a number. */
function orderOf(shuffled: readonly number[]): number {
  let order = 0;
  for (const [i, one] of shuffled.entries()) {
    const smaller = shuffled.slice(i + 1).filter((other) => other < one).length;
    order = order * (shuffled.length - i) + smaller;
  }
  return order;
}

describe('a permutation', () => {
  it('gives every index another place, and leaves no place out', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 3000 }), (seed, size) => {
        const seen = new Set(places(new Draw(seed, 'Account', []), size));
        expect(seen.size).toBe(size);
        expect([...seen].every((place) => place >= 0 && place < size && Number.isInteger(place))).toBe(true);
      }),
    );
  });

  it.each([10 ** 6, 10 ** 10, 10 ** 15])(
    'of %i gives places that no two rows share, and all over',
    (size) => {
      const draw = new Draw(42, 'Account', []);
      const drawn = Float64Array.from({ length: ROWS }, (_, index) => draw.permute('number', index, size));
      expect(new Set(drawn).size).toBe(ROWS);
      expect(Math.max(...drawn.slice(0, 1000))).toBeLessThan(size);
      const counts = tally(64, (row) => Math.floor(((drawn[row] as number) / size) * 64));
      expect(chiSquareSigmas(counts)).toBeLessThan(5);
      const steps = tally(64, (row) => {
        const step = (drawn[row] as number) - (drawn[(row + 1) % ROWS] as number);
        return Math.floor((((step + size) % size) / size) * 64);
      });
      expect(chiSquareSigmas(steps)).toBeLessThan(5);
    },
  );

  it.each([2, 3, 4, 5])('of %i comes in every order equally often', (size) => {
    const orders = upTo(size).reduce((product, i) => product * (i + 1), 1);
    const counts = tally(orders, (row) => orderOf(places(new Draw(1, 'User', row), size)));
    expect(Math.abs(chiSquareSigmas(counts))).toBeLessThan(5);
  });

  it.each([16, 40, 300])('of %i puts neighbours at any distance from each other', (size) => {
    const counts = tally(size - 1, (row) => {
      const draw = new Draw(1, 'User', row);
      const index = row % (size - 1);
      const [one, next] = [draw.permute('x', index, size), draw.permute('x', index + 1, size)];
      return ((next - one + size) % size) - 1;
    });
    expect(Math.abs(chiSquareSigmas(counts))).toBeLessThan(5);
  });

  it('is another one for another seed, model and field', () => {
    const first = places(new Draw(1, 'Account', []), 100);
    expect(places(new Draw(2, 'Account', []), 100)).not.toEqual(first);
    expect(places(new Draw(1, 'Card', []), 100)).not.toEqual(first);
    const draw = new Draw(1, 'Account', []);
    expect(upTo(100).map((index) => draw.permute('other', index, 100))).not.toEqual(first);
  });
});

describe('a sample', () => {
  it('holds different places of the list, and begins with every smaller sample', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 600 }),
        fc.nat(),
        fc.nat(),
        (row, size, some, fewer) => {
          const draw = new Draw(1, 'User', row);
          const list = upTo(size);
          const sample = draw.sample('x', list, some % (size + 1));
          expect(new Set(sample).size).toBe(some % (size + 1));
          expect(list).toEqual(upTo(size));
          expect(sample.every((one) => one >= 0 && one < size)).toBe(true);
          const count = fewer % (sample.length + 1);
          expect(draw.sample('x', list, count)).toEqual(sample.slice(0, count));
        },
      ),
    );
  });

  it.each([20, 1700])('takes each of %i equally often', (size) => {
    const list = upTo(size);
    const counts = new Array<number>(size).fill(0);
    for (let row = 0; row < ROWS / 3; row++) {
      for (const one of new Draw(1, 'User', row).sample('x', list, 3))
        counts[one] = (counts[one] as number) + 1;
    }
    expect(Math.abs(chiSquareSigmas(counts))).toBeLessThan(5);
  });

  it('of the whole list is a shuffle, in every order equally often', () => {
    const counts = tally(120, (row) => orderOf(new Draw(1, 'User', row).shuffle('x', [0, 1, 2, 3, 4])));
    expect(Math.abs(chiSquareSigmas(counts))).toBeLessThan(5);
  });
});

describe('a uuid', () => {
  it('is valid and belongs to its row alone', () => {
    const seen = new Set<string>();
    for (let row = 0; row < ROWS; row++) seen.add(new Draw(42, 'User', row).uuid('id'));
    expect(seen.size).toBe(ROWS);
    expect([...seen].filter((uuid) => !VERSION_4.test(uuid))).toEqual([]);
  });

  it('of a moment is valid, belongs to its row alone, and says the moment', () => {
    const from = instant('2020-01-01T00:00:00Z');
    const seen = new Set<string>();
    for (let row = 0; row < ROWS; row++) {
      const at = (from + (row >>> 4)) as Instant;
      const uuid = new Draw(42, 'Trade', row).uuidAt('id', at);
      seen.add(uuid);
      if (row % 100 > 0) continue;
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16)).toBe(at);
    }
    expect(seen.size).toBe(ROWS);
  });

  it('of a later moment sorts after that of an earlier one', () => {
    const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 }).map((ms) => ms as Instant);
    fc.assert(
      fc.property(moment, moment, fc.nat(), fc.nat(), (one, other, row, otherRow) => {
        fc.pre(one < other);
        const first = new Draw(1, 'Trade', row).uuidAt('id', one);
        expect(first < new Draw(1, 'Trade', otherRow).uuidAt('id', other)).toBe(true);
      }),
    );
  });

  it.each([
    ['uuid', (draw: Draw) => draw.uuid('id')],
    ['uuidAt', (draw: Draw) => draw.uuidAt('id', 0 as Instant)],
  ])('%s has even digits wherever they are drawn', (_, make) => {
    const uuids = Array.from({ length: ROWS / 4 }, (_, row) => make(new Draw(1, 'User', row)));
    for (const place of [15, 17, 20, 22, 24, 27, 30, 35]) {
      const digits = tally(16, (row) => Number.parseInt(uuids[row]?.[place] as string, 16), uuids.length);
      expect(Math.abs(chiSquareSigmas(digits))).toBeLessThan(5);
    }
  });
});

describe('digits', () => {
  it('are as many as wanted, and all equally often at every place', () => {
    const texts = Array.from({ length: ROWS }, (_, row) => new Draw(1, 'Card', row).digits('x', 16));
    for (let place = 0; place < 16; place++) {
      const counts = tally(10, (row) => Number(texts[row]?.[place]));
      expect(Math.abs(chiSquareSigmas(counts))).toBeLessThan(5);
    }
    const draw = new Draw(1, 'Card', 1);
    for (let count = 1; count < 40; count++) {
      expect(draw.digits('x', count)).toMatch(new RegExp(`^[0-9]{${count}}$`));
    }
  });
});
