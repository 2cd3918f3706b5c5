import { order, tables } from '@tilth/schema';
import { describe, expect, it } from 'vitest';
import { absorb, absorbNumber, type HashState, lastWord, startOf, wordOf } from '../src/draw/hash.ts';
import { chiSquareSigmas, ROWS, tally } from './draw-statistics.ts';

const ROW = 1_000_003;

/** The state after a row of a model, copied. */
function stateAt(seed: number, model: string, ...key: number[]): HashState {
  const state = { ...startOf(seed, model) };
  for (const part of key) absorbNumber(state, part);
  return state;
}

/** The state where a field's words begin. */
function fieldAt(state: HashState, name: number): HashState {
  absorb(state, name);
  return state;
}

/** The word at an address, by the words that are absorbed. */
function wordAt(seed: number, key: number, name: number, index: number): number {
  const { a, b } = fieldAt(stateAt(seed, 'User', key), name);
  return lastWord(a, b, index);
}

/** How many there are beyond the first of a kind. */
function repeated(words: Uint32Array | BigUint64Array): number {
  words.sort();
  let count = 0;
  for (let i = 1; i < words.length; i++) if (words[i] === words[i - 1]) count++;
  return count;
}

describe('the hash', () => {
  it.each<[string, (i: number, flip: number) => number]>([
    ['the seed', (i, flip) => wordAt((i ^ flip) >>> 0, ROW, 7, 0)],
    ['the row', (i, flip) => wordAt(42, (i ^ flip) >>> 0, 7, 0)],
    ['the name', (i, flip) => wordAt(42, ROW, i ^ flip, 0)],
    ['the index', (i, flip) => wordAt(42, ROW, 7, i ^ flip)],
  ])('changes every bit of a word half the time when any bit of %s changes', (_, word) => {
    const trials = 4096;
    const flips = new Array<number>(32 * 32).fill(0);
    for (let bit = 0; bit < 32; bit++) {
      for (let i = 0; i < trials; i++) {
        // Far from each other, so that no pair that differs in the bit is counted twice.
        const from = Math.imul(i, 0x9e3779b1);
        const changed = word(from, 0) ^ word(from, 1 << bit);
        for (let out = 0; out < 32; out++) {
          flips[bit * 32 + out] = (flips[bit * 32 + out] as number) + ((changed >>> out) & 1);
        }
      }
    }
    const sigmas = flips.map((count) => (count - trials / 2) / Math.sqrt(trials / 4));
    expect(Math.max(...sigmas.map(Math.abs))).toBeLessThan(5);
    const sumOfSquares = sigmas.reduce((sum, sigma) => sum + sigma * sigma, 0);
    expect(Math.abs(sumOfSquares - 1024) / Math.sqrt(2 * 1024)).toBeLessThan(4);
  });

  const families: [string, (i: number) => HashState][] = [
    ['rows in order', (i) => fieldAt(stateAt(42, 'User', i), wordOf('x'))],
    ['pairs of numbers', (i) => fieldAt(stateAt(42, 'User', i >>> 8, i & 255), wordOf('x'))],
    ['rows that are multiples of 65,536', (i) => fieldAt(stateAt(42, 'User', i * 65_536), wordOf('x'))],
    ['rows beyond 32 bits', (i) => fieldAt(stateAt(42, 'User', i * 0x1_0000_0000), wordOf('x'))],
    ['seeds in order', (i) => fieldAt(stateAt(i, 'User', 0), wordOf('x'))],
    ['negative seeds', (i) => fieldAt(stateAt(-1 - i, 'User', 0), wordOf('x'))],
    ['names with numbers', (i) => fieldAt(stateAt(42, 'User', 7), wordOf(`f${i}`))],
    ['nothing but zeros', (i) => fieldAt(stateAt(0, '', i), 0)],
  ];

  it.each(families)('spreads high and low bits of both lanes evenly: %s', (_, state) => {
    const words = { a: new Int32Array(ROWS), b: new Int32Array(ROWS) };
    for (let i = 0; i < ROWS; i++) {
      const at = state(i);
      absorb(at, 0);
      words.a[i] = at.a;
      words.b[i] = at.b;
    }
    for (const lane of [words.a, words.b]) {
      for (const shift of [24, 16, 8, 0]) {
        expect(
          Math.abs(chiSquareSigmas(tally(256, (i) => ((lane[i] as number) >>> shift) & 255))),
        ).toBeLessThan(5);
      }
    }
    const together = (i: number) => (((words.a[i] as number) >>> 28) << 4) | ((words.b[i] as number) >>> 28);
    expect(Math.abs(chiSquareSigmas(tally(256, together)))).toBeLessThan(5);
  });

  it.each(families)('says nothing of a word from the one before, in high bits or low: %s', (_, state) => {
    const words = Int32Array.from({ length: ROWS + 1 }, (_, i) => {
      const { a, b } = state(i);
      return lastWord(a, b, 0);
    });
    for (const [one, next] of [
      [28, 28],
      [28, 0],
      [0, 28],
      [0, 0],
    ] as const) {
      const counts = tally(
        256,
        (i) => (((words[i] as number) >>> one) & 15) * 16 + (((words[i + 1] as number) >>> next) & 15),
      );
      expect(Math.abs(chiSquareSigmas(counts))).toBeLessThan(5);
    }
  });

  it('gives no two rows the same state, and each lane as many repetitions as chance does', () => {
    const rows = 1_000_000;
    const states = new Uint32Array(2 * rows);
    const state = { a: 0, b: 0 };
    for (let row = 0; row < rows; row++) {
      Object.assign(state, startOf(42, 'Trade'));
      absorbNumber(state, row >>> 4);
      absorbNumber(state, row & 15);
      states[2 * row] = state.a;
      states[2 * row + 1] = state.b;
    }
    expect(repeated(new BigUint64Array(states.buffer))).toBe(0);
    const expected = (rows * rows) / 2 / 2 ** 32;
    for (const lane of [0, 1]) {
      const words = Uint32Array.from({ length: rows }, (_, row) => states[2 * row + lane] as number);
      expect(Math.abs(repeated(words) - expected) / Math.sqrt(expected)).toBeLessThan(4);
    }
  });

  it('tells apart the names of all models, and of all fields of a model', () => {
    expect(new Set(order.map(wordOf)).size).toBe(order.length);
    for (const model of order) {
      const fields = tables[model].columns.map(({ field }) => field);
      expect(new Set(fields.map(wordOf)).size, model).toBe(fields.length);
    }
  });

  it('remembers names and models, and gives the same once it has forgotten them', () => {
    const [word, start] = [wordOf('email'), { ...startOf(42, 'User') }];
    for (let i = 0; i < 12_000; i++) {
      wordOf(`name ${i}`);
      startOf(42, `model ${i}`);
    }
    expect(wordOf('email')).toBe(word);
    expect({ ...startOf(42, 'User') }).toEqual(start);
    expect({ ...startOf(43, 'User') }).not.toEqual(start);
    expect({ ...startOf(42, 'User') }).toEqual(start);
  });
});
