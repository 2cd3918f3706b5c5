import type { Uuid } from '@tilth/schema';

const digits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const HYPHEN = 45;

/** What `0`–`9` and `a`–`f` stand for, by their code; -1 for everything else. */
const nibbles = Int8Array.from({ length: 128 }, (_, code) => digits.indexOf(code));

/** The uuid that was made last, as text and as words. A row's own id is usually written before another one is drawn. */
let lastText = '';
const lastWords = new Int32Array(4);

/**
 * The text of a uuid of four words. One call with all 36 characters is three times as fast as joining pieces, which
 * leaves a tree of strings that somebody has to flatten later, and eight times as fast as a detour by a Buffer.
 */
export function uuidText(a: number, b: number, c: number, d: number): Uuid {
  // biome-ignore format: a line a group
  lastText = String.fromCharCode(
    hex(a, 28), hex(a, 24), hex(a, 20), hex(a, 16), hex(a, 12), hex(a, 8), hex(a, 4), hex(a, 0), HYPHEN,
    hex(b, 28), hex(b, 24), hex(b, 20), hex(b, 16), HYPHEN,
    hex(b, 12), hex(b, 8), hex(b, 4), hex(b, 0), HYPHEN,
    hex(c, 28), hex(c, 24), hex(c, 20), hex(c, 16), HYPHEN,
    hex(c, 12), hex(c, 8), hex(c, 4), hex(c, 0),
    hex(d, 28), hex(d, 24), hex(d, 20), hex(d, 16), hex(d, 12), hex(d, 8), hex(d, 4), hex(d, 0),
  );
  lastWords[0] = a;
  lastWords[1] = b;
  lastWords[2] = c;
  lastWords[3] = d;
  return lastText as Uuid;
}

function hex(word: number, shift: number): number {
  return digits[(word >>> shift) & 15] as number;
}

/** The four words of a uuid's text. Good until the next call of this or of `uuidText`. */
export function uuidWords(text: string): Int32Array {
  if (text === lastText) return lastWords;
  let wrong = text.length === 36 ? 0 : -1;
  let at = 0;
  for (let word = 0; word < 4; word++) {
    let bits = 0;
    for (let nibble = 0; nibble < 8; nibble++) {
      if (at === 8 || at === 13 || at === 18 || at === 23) wrong |= text.charCodeAt(at++) === HYPHEN ? 0 : -1;
      const value = nibbles[text.charCodeAt(at++)] ?? -1;
      wrong |= value;
      bits = (bits << 4) | value;
    }
    lastWords[word] = bits;
  }
  lastText = wrong < 0 ? '' : text;
  if (wrong < 0) throw new TypeError(`not a uuid: ${text}`);
  return lastWords;
}
