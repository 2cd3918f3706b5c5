import type { Day, Exact, Instant, TimeOfDay, Uuid } from '@tilth/schema';
import { exponentialAt, geometricAt, poissonAt } from './count.ts';
import {
  absorb,
  absorbNumber,
  firstLane,
  type HashState,
  lastWord,
  secondLane,
  startOf,
  unitOf,
  wordOf,
} from './hash.ts';
import { LARGEST_PERMUTATION, permuted, sampled } from './permutation.ts';
import {
  type Amounts,
  amountAt,
  type Lognormal,
  lognormalAt,
  type Normal,
  normalAt,
  type Skewed,
  skewedAt,
} from './shape.ts';
import { uuidText } from './uuid.ts';
import { type Weighed, Weights, weightedAt } from './weights.ts';

/** A row's key: its number, or the numbers that lead to it (person 4711, order 3). */
export type RowKey = number | readonly number[];

/** What lies on a line of whole numbers: moments, days, and amounts of money. */
export type Whole = Instant | Day | TimeOfDay | Exact<number>;

const TWO_32 = 0x1_0000_0000;
const TWO_48 = 0x1_0000_0000_0000;

/** Up to here one word of 32 bits does: a value is then at most 1/32 more or less likely than another. */
const NARROW = 0x800_0000;
/** And up to here the 52 bits of two words, by the same measure. In milliseconds, 4,459 years. */
const WIDE = 0x8000_0000_0000;

/** Of counts and waits. Far beyond it, mean / (mean + 1) is 1, and a geometric count has no end. */
const LARGEST_MEAN = 1_000_000_000;

/** Decimal digits, three at a time. */
const thousand = Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, '0'));

const scratch: HashState = { a: 0, b: 0 };

/**
 * The draws of one row. Every method takes the field first, so that a value is a pure function of
 * *(seed, model, row key, field)*: drawing in another order, or drawing more fields, changes nothing. The same field
 * drawn twice gives the same twice, and two methods asked for one field give related values: each value has a name of
 * its own. A number does not belong into the name, but into the row's key.
 */
export class Draw {
  private readonly a: number;
  private readonly b: number;

  constructor(seed: number, model: string, key: RowKey) {
    const start = startOf(seed, model);
    scratch.a = start.a;
    scratch.b = start.b;
    if (typeof key === 'number') absorbNumber(scratch, key);
    else for (const part of key) absorbNumber(scratch, part);
    this.a = scratch.a;
    this.b = scratch.b;
  }

  /** 32 bits of the field; `index` tells apart the words of a field that needs several. */
  word(field: string, index = 0): number {
    return this.bits(field, index) >>> 0;
  }

  /** The same 32 bits with a sign: between functions, that is a small integer, and 2^31 and more an object. */
  private bits(field: string, index: number): number {
    const name = wordOf(field);
    const first = firstLane(this.a, name);
    const second = secondLane(this.b, name, first);
    return lastWord((first + second) | 0, second, index);
  }

  /** Both words that end the field's address. Good until the next call, and so are those of `state`. */
  private words(field: string): Readonly<HashState> {
    const name = wordOf(field);
    const first = firstLane(this.a, name);
    const second = secondLane(this.b, name, first);
    const last = firstLane((first + second) | 0, 0);
    scratch.b = secondLane(second, 0, last);
    scratch.a = (last + scratch.b) | 0;
    return scratch;
  }

  /** The state after a field, for what takes many words of it. */
  private state(field: string): Readonly<HashState> {
    scratch.a = this.a;
    scratch.b = this.b;
    absorb(scratch, wordOf(field));
    return scratch;
  }

  /** A whole number in [0, limit). */
  below(field: string, limit: number): number {
    if (!(limit >= 1 && limit <= WIDE && limit === Math.floor(limit))) {
      refuse(field, `below(${limit}) needs a whole number from 1 to 2^47`);
    }
    if (limit > NARROW) {
      const { a, b } = this.words(field);
      return Math.floor(unitOf(a, b) * limit);
    }
    return Math.floor(((this.bits(field, 0) >>> 0) / TWO_32) * limit);
  }

  /** A whole number in [from, to], both included. */
  int(field: string, from: number, to: number): number {
    if (!Number.isSafeInteger(from)) refuse(field, `${from} is no whole number to begin with`);
    return from + this.below(field, to - from + 1);
  }

  /**
   * A moment, a day, a time of day or an amount in [from, to], both included: a whole number of milliseconds, days or
   * units, of the same type.
   */
  between<T extends Whole>(field: string, from: T, to: T): T {
    return this.int(field, wholeOf(field, from), wholeOf(field, to)) as T;
  }

  /** Some number between the two. For measurements: money is drawn by `between` and `amount`. */
  uniform(field: string, from: number, to: number): number {
    if (!(from <= to && to - from < Number.POSITIVE_INFINITY))
      refuse(field, `uniform(${from}, ${to}) is no range`);
    const { a, b } = this.words(field);
    return from + unitOf(a, b) * (to - from);
  }

  /** True for the given share of rows. */
  chance(field: string, share: number): boolean {
    if (!(share >= 0 && share <= 1)) refuse(field, `${share} is no share between 0 and 1`);
    return (this.bits(field, 0) >>> 0) / TWO_32 < share;
  }

  pick<T>(field: string, from: readonly T[]): T {
    if (from.length === 0) refuse(field, 'nothing to pick from');
    return from[this.below(field, from.length)] as T;
  }

  /** Picks by weight. Weights need not add up to one. Pairs are added up each time: `weights(pairs)`, only once. */
  weighted<T>(field: string, from: Weights<T> | Weighed<T>): T {
    const word = this.bits(field, 0) >>> 0;
    return from instanceof Weights ? from.at(word) : weightedAt(field, from, word);
  }

  /** `normal({ mean, sd })` */
  normal(field: string, shape: Normal): number {
    const { a, b } = this.words(field);
    return normalAt(shape, a, b);
  }

  /** `lognormal({ median, p95 })` */
  lognormal(field: string, shape: Lognormal): number {
    const { a, b } = this.words(field);
    return lognormalAt(shape, a, b);
  }

  /** `skewed({ min, max, median, p95 })` */
  skewed(field: string, shape: Skewed): number {
    const { a, b } = this.words(field);
    return skewedAt(shape, a, b);
  }

  /**
   * `amounts({ median, p95 })`: an exact amount, in whole steps. `times` suits it to the row, such as a person's income
   * as a multiple of the median one; bounds are multiplied with it.
   */
  amount<T extends Exact<number>>(field: string, shape: Amounts<T>, times = 1): T {
    if (!(times > 0)) refuse(field, `${times} times the usual is no amount`);
    const { a, b } = this.words(field);
    const units = amountAt(shape, a, b, times);
    if (Number.isNaN(units))
      refuse(field, `an amount ${times} times the usual is beyond what is exact, 2^53 units`);
    return units as T;
  }

  /** How many, when they come independently and `mean` of them on average: visits in a month, items in a basket. */
  poisson(field: string, mean: number): number {
    const { a, b } = this.words(field);
    return poissonAt(meanOf(field, mean), a, b);
  }

  /** How many before it stops, when each time may be the last: 0 is likeliest, and `mean` the average. */
  geometric(field: string, mean: number): number {
    const { a, b } = this.words(field);
    return geometricAt(meanOf(field, mean), a, b);
  }

  /** How long until the next, when it may come at any moment, after `mean` on average. No whole number. */
  exponential(field: string, mean: number): number {
    const { a, b } = this.words(field);
    return exponentialAt(meanOf(field, mean), a, b);
  }

  /** So many decimal digits. Not unique: for numbers that must be, see `permute`. */
  digits(field: string, count: number): string {
    if (!(count >= 1 && count === Math.floor(count))) refuse(field, `${count} is no number of digits`);
    const { a, b } = this.state(field);
    let text = '';
    for (let index = 0; text.length < count; index++) {
      const six = Math.floor(((lastWord(a, b, index) >>> 0) / TWO_32) * 1_000_000);
      const three = Math.floor(six / 1000);
      text += (thousand[three] as string) + (thousand[six - three * 1000] as string);
    }
    return text.length === count ? text : text.slice(0, count);
  }

  /**
   * The place of `index` in a shuffled [0, size): for every index another one. Unique numbers come of it when *one*
   * draw, that of the whole set (`world.draw('Account', [])`), permutes each row's number. The size is how many such
   * numbers there can be, such as 10^10 of ten digits, and never how many rows there are: these change with the scale.
   */
  permute(field: string, index: number, size: number): number {
    if (!(size >= 1 && size <= LARGEST_PERMUTATION && size === Math.floor(size))) {
      refuse(field, `cannot permute ${size}: whole numbers from 1 to 10^15 can be`);
    }
    if (!(index >= 0 && index < size && index === Math.floor(index))) {
      refuse(field, `${index} is not among the ${size} that are permuted`);
    }
    const { a, b } = this.state(field);
    return permuted(a, b, index, size);
  }

  /** So many different places of the list, in a drawn order. A larger sample begins with the smaller one. */
  sample<T>(field: string, from: readonly T[], count: number): T[] {
    if (!(count >= 0 && count <= from.length && count === Math.floor(count))) {
      refuse(field, `cannot sample ${count} of ${from.length}`);
    }
    const { a, b } = this.state(field);
    return sampled(a, b, from, count);
  }

  /** The whole list in a drawn order. The list itself stays as it is. */
  shuffle<T>(field: string, from: readonly T[]): T[] {
    return this.sample(field, from, from.length);
  }

  /** A valid version 4 uuid. */
  uuid(field: string): Uuid {
    const { a, b } = this.state(field);
    return uuidText(
      lastWord(a, b, 0),
      (lastWord(a, b, 1) & 0xffff0fff) | 0x4000,
      (lastWord(a, b, 2) & 0x3fffffff) | 0x80000000,
      lastWord(a, b, 3),
    );
  }

  /** A valid version 7 uuid, led by the moment the row came to be: later rows sort after earlier ones, and load faster. */
  uuidAt(field: string, at: Instant): Uuid {
    if (!(at >= 0 && at < TWO_48 && at === Math.floor(at))) {
      refuse(field, `${at} is no moment that a uuid can begin with: whole milliseconds from 1970 on`);
    }
    const high = Math.floor(at / 0x10000);
    const low = at - high * 0x10000;
    const { a, b } = this.state(field);
    return uuidText(
      high,
      (low << 16) | 0x7000 | (lastWord(a, b, 0) & 0xfff),
      (lastWord(a, b, 1) & 0x3fffffff) | 0x80000000,
      lastWord(a, b, 2),
    );
  }
}

function meanOf(field: string, mean: number): number {
  if (!(mean >= 0 && mean <= LARGEST_MEAN)) refuse(field, `${mean} is no mean between 0 and 10^9`);
  return mean;
}

function wholeOf(field: string, value: number | bigint): number {
  if (!Number.isSafeInteger(value))
    refuse(field, `${value} is not a whole number that a number can hold exactly`);
  return value as number;
}

function refuse(field: string, text: string): never {
  throw new RangeError(`${field}: ${text}`);
}
