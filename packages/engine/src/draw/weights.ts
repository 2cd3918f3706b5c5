const TWO_32 = 0x1_0000_0000;

/** One of these, and how often against the others. Weights need not add up to anything. */
export type Weighed<T> = readonly (readonly [value: T, weight: number])[];

/**
 * Weights made ready for many draws: a drawn word is looked up among limits, from a starting place that its first
 * eight bits give. Gives what `Draw.weighted` gives for the same pairs, without adding them up each time.
 */
export class Weights<T> {
  private readonly values: readonly T[];
  /** Words below the first limit mean the first value, and so on. The last is 2^32, which no 32-bit array holds. */
  private readonly limits: Float64Array;
  private readonly startAt = new Uint32Array(256);

  constructor(pairs: Weighed<T>) {
    const total = totalWeight(pairs, 'weights');
    let sum = 0;
    this.values = pairs.map(([value]) => value);
    this.limits = Float64Array.from(pairs, ([, weight]) => {
      sum += weight;
      return limitOf(sum, total);
    });
    for (let byte = 1, at = 0; byte < 256; byte++) {
      while ((this.limits[at] as number) <= byte * 0x100_0000) at++;
      this.startAt[byte] = at;
    }
  }

  /** The share of each value, as `share()` states it. */
  get shares(): { readonly [value: string]: number } {
    let before = 0;
    return Object.fromEntries(
      this.values.map((value, at) => {
        const limit = this.limits[at] as number;
        const share = (limit - before) / TWO_32;
        before = limit;
        return [String(value), share];
      }),
    );
  }

  /** What an unsigned 32-bit word means. */
  at(word: number): T {
    let at = this.startAt[word >>> 24] as number;
    while (word >= (this.limits[at] as number)) at++;
    return this.values[at] as T;
  }
}

/** `weights([['beginner', 60], ['advanced', 10]])`: for `draw.weighted`, made once, in a domain's shapes. */
export function weights<const T>(pairs: Weighed<T>): Weights<T> {
  return new Weights(pairs);
}

/** What a word means among pairs that are not worth preparing, such as a few that are made for one row. */
export function weightedAt<T>(field: string, pairs: Weighed<T>, word: number): T {
  const total = totalWeight(pairs, field);
  let at = 0;
  let sum = weightOf(pairs, at);
  while (word >= limitOf(sum, total)) sum += weightOf(pairs, ++at);
  return (pairs[at] as Weighed<T>[number])[0];
}

function weightOf(pairs: Weighed<unknown>, at: number): number {
  return (pairs[at] as Weighed<unknown>[number])[1];
}

function limitOf(sum: number, total: number): number {
  return Math.ceil((sum / total) * TWO_32);
}

function totalWeight(pairs: Weighed<unknown>, where: string): number {
  let total = 0;
  for (const [value, weight] of pairs) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${where}: ${weight} is no weight, of ${String(value)}`);
    }
    total += weight;
  }
  if (total === 0) throw new RangeError(`${where}: nothing with a weight above zero to pick from`);
  return total;
}
