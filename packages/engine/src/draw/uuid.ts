import type { Uuid } from '@tilth/schema';

const digits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const HYPHEN = 45;

/**
 * The text of a uuid of four words. One call with all 36 characters is three times as fast as joining pieces, which
 * leaves a tree of strings that somebody has to flatten later, and eight times as fast as a detour by a Buffer.
 */
export function uuidText(a: number, b: number, c: number, d: number): Uuid {
  // biome-ignore format: a line a group
  return String.fromCharCode(
    hex(a, 28), hex(a, 24), hex(a, 20), hex(a, 16), hex(a, 12), hex(a, 8), hex(a, 4), hex(a, 0), HYPHEN,
    hex(b, 28), hex(b, 24), hex(b, 20), hex(b, 16), HYPHEN,
    hex(b, 12), hex(b, 8), hex(b, 4), hex(b, 0), HYPHEN,
    hex(c, 28), hex(c, 24), hex(c, 20), hex(c, 16), HYPHEN,
    hex(c, 12), hex(c, 8), hex(c, 4), hex(c, 0),
    hex(d, 28), hex(d, 24), hex(d, 20), hex(d, 16), hex(d, 12), hex(d, 8), hex(d, 4), hex(d, 0),
  ) as Uuid;
}

function hex(word: number, shift: number): number {
  return digits[(word >>> shift) & 15] as number;
}
