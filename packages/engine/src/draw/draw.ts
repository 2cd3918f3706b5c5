import type { Uuid } from '@tilth/schema';
import { absorb, absorbNumber, type HashState, wordOf } from './hash.ts';

/** A row's key: its number, or the numbers that lead to it (person 4711, order 3). */
export type RowKey = number | readonly number[];

const TWO_32 = 0x100000000;
const scratch: HashState = { a: 0, b: 0 };

/**
 * The draws of one row. Every method takes the field first, so that a value is a pure function of
 * *(seed, model, row key, field)*: drawing in another order, or drawing more fields, changes nothing.
 */
export class Draw {
  private readonly a: number;
  private readonly b: number;

  constructor(seed: number, model: string, key: RowKey) {
    scratch.a = 0x243f6a88;
    scratch.b = 0x13198a2e;
    absorbNumber(scratch, seed);
    absorb(scratch, wordOf(model));
    if (typeof key === 'number') absorbNumber(scratch, key);
    else for (const part of key) absorbNumber(scratch, part);
    this.a = scratch.a;
    this.b = scratch.b;
  }

  /** 32 bits of the field; `index` tells apart the words of a field that needs several. */
  word(field: string, index = 0): number {
    scratch.a = this.a;
    scratch.b = this.b;
    absorb(scratch, wordOf(field));
    absorb(scratch, index);
    return scratch.a >>> 0;
  }

  /** A whole number in [0, limit). */
  below(field: string, limit: number): number {
    if (!(limit >= 1 && limit <= TWO_32)) throw new RangeError(`${field}: below(${limit}) needs 1 to 2^32`);
    // One multiplication is biased by at most limit / 2^32: under a millionth for lists of 4,000.
    return Math.floor((this.word(field) / TWO_32) * limit);
  }

  /** A whole number in [from, to], both included. */
  int(field: string, from: number, to: number): number {
    return from + this.below(field, to - from + 1);
  }

  /** True for the given share of rows. */
  chance(field: string, share: number): boolean {
    return this.word(field) / TWO_32 < share;
  }

  pick<T>(field: string, from: readonly T[]): T {
    if (from.length === 0) throw new RangeError(`${field}: nothing to pick from`);
    return from[this.below(field, from.length)] as T;
  }

  /** Picks by weight. Weights need not add up to one. */
  weighted<T>(field: string, from: readonly (readonly [value: T, weight: number])[]): T {
    let total = 0;
    for (const [, weight] of from) total += weight;
    let left = (this.word(field) / TWO_32) * total;
    for (const [value, weight] of from) {
      left -= weight;
      if (left < 0) return value;
    }
    throw new RangeError(`${field}: nothing with a weight above zero to pick from`);
  }

  /** A valid version 4 uuid. */
  uuid(field: string): Uuid {
    const [a, d] = [hex(this.word(field, 0)), hex(this.word(field, 3))];
    const b = hex((this.word(field, 1) & 0xffff0fff) | 0x4000);
    const c = hex((this.word(field, 2) & 0x3fffffff) | 0x80000000);
    return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}` as Uuid;
  }
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
