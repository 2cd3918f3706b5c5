import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TableFingerprint } from '../src/ledger/fingerprint.ts';

const rows = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 30 });

function fingerprintOf(table: readonly Uint8Array[], padding = 0): string {
  const fingerprint = new TableFingerprint();
  for (const row of table) {
    // Bytes of other rows stand before and after a row in its buffer.
    const buffer = new Uint8Array(row.length + 2 * padding).fill(255);
    buffer.set(row, padding);
    fingerprint.add(buffer, padding, padding + row.length);
  }
  return fingerprint.hex();
}

describe('a table’s fingerprint', () => {
  it('is the same in every order of the rows, wherever they stand in their buffer', () => {
    fc.assert(
      fc.property(rows, fc.nat(9), (table, padding) => {
        expect(fingerprintOf([...table].reverse(), padding)).toBe(fingerprintOf(table));
      }),
    );
  });

  it('changes with any bit, any row more and any row less', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(7), (table, at, bit) => {
        const before = fingerprintOf(table);
        const changed = table.map((row) => row.slice());
        const row = changed[at % table.length] as Uint8Array;
        row[at % row.length] = (row[at % row.length] as number) ^ (1 << bit);
        expect(fingerprintOf(changed)).not.toBe(before);
        expect(fingerprintOf([...table, row])).not.toBe(before);
        expect(fingerprintOf(table.slice(1))).not.toBe(before);
      }),
    );
  });

  it('tells rows apart that differ only in where one ends and the next begins', () => {
    const bytes = [1, 2, 3, 4, 5, 6, 7, 8];
    const split = (at: number) => [Uint8Array.from(bytes.slice(0, at)), Uint8Array.from(bytes.slice(at))];
    expect(new Set([1, 2, 3, 4, 5, 6, 7].map((at) => fingerprintOf(split(at)))).size).toBe(7);
    expect(fingerprintOf([Uint8Array.from([0])])).not.toBe(fingerprintOf([Uint8Array.from([0, 0])]));
  });

  it('of rows that count up tells which one is missing', () => {
    const seen = new Set<string>();
    for (let missing = 0; missing < 200; missing++) {
      const fingerprint = new TableFingerprint();
      const row = new Uint8Array(8);
      for (let i = 0; i < 5000; i++) {
        if (i === missing) continue;
        new DataView(row.buffer).setInt32(4, i);
        fingerprint.add(row, 0, 8);
      }
      seen.add(fingerprint.hex());
    }
    expect(seen.size).toBe(200);
  });
});
