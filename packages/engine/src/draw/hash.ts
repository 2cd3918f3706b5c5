/**
 * A keyed hash with 64 bits of state in two 32-bit lanes. Only `Math.imul`, shifts and xor: no BigInt, and nothing
 * is allocated, because every value of every row passes through here. To absorb a word is
 *
 *     first = firstLane(a, word);  second = secondLane(b, word, first);  a = (first + second) | 0;  b = second;
 *
 * Two functions, because one cannot give back both lanes without an object to put them into.
 */
export function firstLane(a: number, word: number): number {
  let lane = a ^ word;
  lane = Math.imul(lane ^ (lane >>> 16), 0x21f0aaad);
  lane = Math.imul(lane ^ (lane >>> 15), 0x735a2d97);
  return lane ^ (lane >>> 15);
}

/** Each lane feeds the other, so the two never carry the same 32 bits. */
export function secondLane(b: number, word: number, first: number): number {
  let lane = (b + Math.imul(word, 0x9e3779b1)) ^ ((first << 13) | (first >>> 19));
  lane = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  lane = Math.imul(lane ^ (lane >>> 13), 0xc2b2ae35);
  return lane ^ (lane >>> 16);
}

/** The 32 bits that come of one more word. */
export function lastWord(a: number, b: number, word: number): number {
  const first = firstLane(a, word);
  return (first + secondLane(b, word, first)) | 0;
}

/**
 * 52 of the 64 bits that come of a last word, as a number between 0 and 1 and neither of them. Passed on as two words:
 * a fraction that goes from function to function is an object each time, a word is not.
 */
export function unitOf(a: number, b: number): number {
  return ((a >>> 0) * 0x10_0000 + (b >>> 12) + 0.5) / 0x10_0000_0000_0000;
}

export interface HashState {
  a: number;
  b: number;
}

export function absorb(state: HashState, word: number): void {
  const first = firstLane(state.a, word);
  state.b = secondLane(state.b, word, first);
  state.a = (first + state.b) | 0;
}

/** Mixes a whole number of up to 53 bits into the state. */
export function absorbNumber(state: HashState, value: number): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`a key must be a whole number, not ${value}`);
  absorb(state, value | 0);
  // Row numbers stay below 2^31 in practice: the second round is for those that do not.
  if (value > 0x7fffffff || value < 0) absorb(state, Math.floor(value / 0x100000000) | 0);
}

/** Names that are remembered at most. Code has hundreds; a name with a number in it must not fill the memory. */
const NAMES = 10_000;

const words = new Map<string, number>();

/** The word that stands for a name. */
export function wordOf(name: string): number {
  return words.get(name) ?? remember(name);
}

/** FNV-1a over UTF-16 units: once for each name, not once a row. */
function remember(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  if (words.size >= NAMES) words.clear();
  words.set(name, hash | 0);
  return hash | 0;
}

interface Start extends HashState {
  readonly seed: number;
}

const starts = new Map<string, Start>();

/** The state after a seed and a model, where all rows of the model begin. Remembered for the seed last asked for. */
export function startOf(seed: number, model: string): Readonly<HashState> {
  const known = starts.get(model);
  if (known !== undefined && known.seed === seed) return known;
  const start = { seed, a: 0x243f6a88, b: 0x13198a2e };
  absorbNumber(start, seed);
  absorb(start, wordOf(model));
  if (starts.size >= NAMES) starts.clear();
  starts.set(model, start);
  return start;
}
