import { lastWord } from './hash.ts';

/** Above this a place and a round would no longer fit into one word. */
export const LARGEST_PERMUTATION = 1_000_000_000_000_000;

/** Short sides mix slowly: with 8 rounds, some orders of six things come far more often than others. */
const ROUNDS = 8;
const ROUNDS_OF_SMALL = 24;
const SMALL = 256;

const TWO_32 = 0x1_0000_0000;

/**
 * The place of `index` in the permutation of [0, size) that a key chooses. A Feistel network: the index is a place in a
 * grid hardly larger than the size, and each round moves it along one side, by as much as the hash of the other side
 * says. That can be undone, so no two indexes meet. A place outside of [0, size) is moved again until it is inside.
 */
export function permuted(a: number, b: number, index: number, size: number): number {
  const width = Math.ceil(Math.sqrt(size));
  const height = Math.ceil(size / width);
  const rounds = size < SMALL ? ROUNDS_OF_SMALL : ROUNDS;
  let place = index;
  do {
    let row = Math.floor(place / width);
    let column = place - row * width;
    for (let round = 0; round < rounds; round += 2) {
      // Sides are below 2^26: the bits above tell the rounds apart.
      column += below(lastWord(a, b, row + (round << 26)), width);
      if (column >= width) column -= width;
      row += below(lastWord(a, b, column + ((round + 1) << 26)), height);
      if (row >= height) row -= height;
    }
    place = row * width + column;
  } while (place >= size);
  return place;
}

/** The first `count` things in an order that a key chooses. A larger count begins with the same things. */
export function sampled<T>(a: number, b: number, from: readonly T[], count: number): T[] {
  if (from.length >= SMALL) {
    return Array.from({ length: count }, (_, i) => from[permuted(a, b, i, from.length)] as T);
  }
  const order = from.slice();
  for (let i = 0; i < count; i++) {
    const chosen = i + below(lastWord(a, b, i), from.length - i);
    const thing = order[chosen] as T;
    order[chosen] = order[i] as T;
    order[i] = thing;
  }
  order.length = count;
  return order;
}

function below(word: number, limit: number): number {
  return Math.floor(((word >>> 0) / TWO_32) * limit);
}
