/**
 * A keyed hash with 64 bits of state in two 32-bit lanes. Only `Math.imul`, shifts and xor: no BigInt, and nothing
 * is allocated, because every value of every row passes through here.
 */
export interface HashState {
  a: number;
  b: number;
}

/** Mixes one 32-bit word into the state. Each lane feeds the other, so the two never carry the same 32 bits. */
export function absorb(state: HashState, word: number): void {
  let a = state.a ^ word;
  a = Math.imul(a ^ (a >>> 16), 0x21f0aaad);
  a = Math.imul(a ^ (a >>> 15), 0x735a2d97);
  a ^= a >>> 15;
  let b = (state.b + Math.imul(word, 0x9e3779b1)) ^ ((a << 13) | (a >>> 19));
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b);
  b = Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b ^= b >>> 16;
  state.a = (a + b) | 0;
  state.b = b;
}

/** Mixes a whole number of up to 53 bits into the state. */
export function absorbNumber(state: HashState, value: number): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`a key must be a whole number, not ${value}`);
  absorb(state, value | 0);
  // Row numbers stay below 2^31 in practice: the second round is for those that do not.
  if (value > 0x7fffffff || value < 0) absorb(state, Math.floor(value / 0x100000000) | 0);
}

/** FNV-1a over UTF-16 units, remembered: a field's name becomes a word once, not once a row. */
export function wordOf(name: string): number {
  const known = words.get(name);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  words.set(name, hash | 0);
  return hash | 0;
}

const words = new Map<string, number>();
