import { createHash } from 'node:crypto';

/** Odd multipliers with about half of their bits set: one a sum. Eight sums of 32 bits make 64 hex digits. */
const FACTORS = Int32Array.of(
  0x9e3779b1,
  0x85ebca77,
  0xc2b2ae3d,
  0x27d4eb2f,
  0x165667b1,
  0xd3a2646d,
  0xfd7046c5,
  0xb55a4f09,
);
const SUMS = FACTORS.length;

/**
 * What a table holds, in 64 hex digits, whatever the order of its rows. Each row is hashed from the bytes that COPY
 * BINARY has for it, the same ones that the server gives back; the hashes are added up. So the fingerprint of two sets
 * of rows together is the sum of theirs: parts can be made anywhere, and rows appended later.
 */
export class TableFingerprint {
  /** Modulo 2^32: adding is what makes the order of rows not matter. */
  private readonly sums = new Uint32Array(SUMS);
  /** Reads four bytes at once. Of the buffer last seen: rows come from the same one thousands of times. */
  private view: DataView = new DataView(new ArrayBuffer(0));
  rows = 0;

  /** Adds the row that stands in `bytes` from `start` to `end`. */
  add(bytes: Uint8Array, start: number, end: number): void {
    let a = 0x243f6a88;
    let b = end - start;
    if (this.view.buffer !== bytes.buffer) this.view = new DataView(bytes.buffer);
    const { view } = this;
    const offset = bytes.byteOffset;
    for (let i = start; i < end; i += 4) {
      // Past the end of the row there may be bytes of an older one.
      const word = i + 4 <= end ? view.getInt32(offset + i) : lastWord(bytes, i, end);
      a = Math.imul(rotate(a, 13) ^ word, 0x9e3779b1);
      b = Math.imul(rotate(b, 17) ^ word, 0x85ebca77);
    }
    // Each lane has seen every word, and so has every sum.
    const first = a ^ rotate(b, 16);
    const second = b ^ rotate(a, 16);
    for (let lane = 0; lane < SUMS; lane++) {
      this.sum(lane, finish(first + Math.imul(second, FACTORS[lane] as number)));
    }
    this.rows++;
  }

  /** Adds rows that somebody else has seen, by their fingerprint. */
  merge({ rows, fingerprint }: TableContent): this {
    for (let lane = 0; lane < SUMS; lane++) {
      this.sum(lane, Number.parseInt(fingerprint.slice(lane * 8, lane * 8 + 8), 16));
    }
    this.rows += rows;
    return this;
  }

  content(): TableContent {
    return { rows: this.rows, fingerprint: this.hex() };
  }

  hex(): string {
    return Array.from(this.sums, (sum) => sum.toString(16).padStart(8, '0')).join('');
  }

  private sum(lane: number, hash: number): void {
    this.sums[lane] = (this.sums[lane] as number) + hash;
  }
}

/** How many rows a table has, and what they are. */
export interface TableContent {
  readonly rows: number;
  readonly fingerprint: string;
}

/** The world's: over the tables' names and fingerprints, in the order of their names. */
export function worldFingerprint(
  tables: readonly { readonly table: string; readonly fingerprint: string }[],
): string {
  const lines = tables.map(({ table, fingerprint }) => `${table} ${fingerprint}\n`);
  return createHash('sha256').update(lines.sort().join('')).digest('hex');
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
