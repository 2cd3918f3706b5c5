import { createHash } from 'node:crypto';

/** Odd multipliers with about half of their bits set, one a lane. */
const FACTORS = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const;

/**
 * What a table holds, in 64 hex digits, whatever the order of its rows. Each row is hashed from the bytes that COPY
 * BINARY has for it, the same ones that the server gives back; the hashes are added up.
 */
export class TableFingerprint {
  /** Four sums modulo 2^32: adding is what makes the order of rows not matter. */
  private readonly sums = new Uint32Array(FACTORS.length);
  rows = 0;

  /** Adds the row that stands in `bytes` from `start` to `end`. */
  add(bytes: Uint8Array, start: number, end: number): void {
    let a = 0x243f6a88;
    let b = 0x13198a2e;
    let c = 0x03707344;
    let d = end - start;
    for (let i = start; i < end; i += 4) {
      // Past the end of the row there may be bytes of an older one.
      const word = i + 4 <= end ? wordAt(bytes, i) : lastWord(bytes, i, end);
      a = Math.imul(rotate(a, 13) ^ word, FACTORS[0]);
      b = Math.imul(rotate(b, 11) ^ word, FACTORS[1]);
      c = Math.imul(rotate(c, 7) ^ word, FACTORS[2]);
      d = Math.imul(rotate(d, 17) ^ word, FACTORS[3]);
    }
    this.sum(0, finish(a ^ rotate(b, 16)));
    this.sum(1, finish(b ^ rotate(c, 16)));
    this.sum(2, finish(c ^ rotate(d, 16)));
    this.sum(3, finish(d ^ rotate(a, 8)));
    this.rows++;
  }

  /** SHA-256, in hex, over the sums and the number of rows. */
  hex(): string {
    return createHash('sha256')
      .update(`${this.rows}:${this.sums.join(':')}`)
      .digest('hex');
  }

  private sum(lane: number, hash: number): void {
    this.sums[lane] = (this.sums[lane] as number) + hash;
  }
}

/** The world's: over the tables' names and fingerprints, in the order of their names. */
export function worldFingerprint(
  tables: readonly { readonly table: string; readonly fingerprint: string }[],
): string {
  const lines = tables.map(({ table, fingerprint }) => `${table} ${fingerprint}\n`);
  return createHash('sha256').update(lines.sort().join('')).digest('hex');
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] as number) << 24) |
    ((bytes[at + 1] as number) << 16) |
    ((bytes[at + 2] as number) << 8) |
    (bytes[at + 3] as number)
  );
}

function lastWord(bytes: Uint8Array, at: number, end: number): number {
  let word = 0;
  for (let i = at; i < end; i++) word = (word << 8) | (bytes[i] as number);
  return word;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function finish(word: number): number {
  const mixed = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  return mixed ^ (mixed >>> 15);
}
