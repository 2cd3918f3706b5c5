import type { TableFingerprint } from '../ledger/fingerprint.ts';

/** `d` and its length: the frame of a CopyData message is written around the rows, so that sending copies nothing. */
const FRAME = 5;

/** Texts up to here are written unit by unit: for longer ones, calling into native code pays. */
const SHORT_TEXT = 40;

/** Rows in COPY BINARY, in one message to the server. Grows when a row needs it, never shrinks. */
export class CopyBuffer {
  private bytes: Buffer;
  private end = FRAME;
  private row = FRAME;
  private sealed = FRAME;
  rows = 0;

  constructor(capacity = 64 * 1024) {
    this.bytes = Buffer.allocUnsafe(capacity);
  }

  /** Bytes of rows held. */
  get size(): number {
    return this.end - FRAME;
  }

  clear(): void {
    this.end = FRAME;
    this.rows = 0;
  }

  startRow(columns: number): void {
    this.row = this.end;
    this.int16(columns);
    this.rows++;
  }

  /** What follows in this row is settled later, and no part of its fingerprint. */
  seal(): void {
    this.sealed = this.end;
  }

  /** The row written last, as it stands in the buffer until the next one is; without its number of columns. */
  fingerprintInto(fingerprint: TableFingerprint): void {
    fingerprint.add(this.bytes, this.row + 2, this.sealed);
  }

  null(): void {
    this.int32(-1);
  }

  int16(value: number): void {
    this.room(2);
    this.put16(value);
  }

  /** The head of a decimal, and room for as many groups of digits: those are written by `put16`. */
  numeric(groups: number, weight: number, sign: number, scale: number): void {
    this.room(12 + groups * 2);
    this.put32(8 + groups * 2);
    this.put16(groups);
    this.put16(weight);
    this.put16(sign);
    this.put16(scale);
  }

  /** Where room was made before. */
  put16(value: number): void {
    const { bytes, end } = this;
    bytes[end] = value >> 8;
    bytes[end + 1] = value;
    this.end = end + 2;
  }

  int32(value: number): void {
    this.room(4);
    this.put32(value);
  }

  int64(value: bigint): void {
    this.room(8);
    this.end = this.bytes.writeBigInt64BE(value, this.end);
  }

  /** A whole number of up to 53 bits, without a BigInt. */
  safeInt64(value: number): void {
    this.room(8);
    this.put32(Math.floor(value / 0x100000000));
    this.put32(value >>> 0);
  }

  float64(value: number): void {
    this.room(8);
    this.end = this.bytes.writeDoubleBE(value, this.end);
  }

  float32(value: number): void {
    this.room(4);
    this.end = this.bytes.writeFloatBE(value, this.end);
  }

  byte(value: number): void {
    this.room(1);
    this.end = this.bytes.writeUInt8(value, this.end);
  }

  /** Text and its length in bytes, which may be known only after writing. `before` goes between the two. */
  text(value: string, before?: number): void {
    this.room(5 + value.length * 3);
    if (before === undefined && value.length <= SHORT_TEXT && this.ascii(value)) return;
    const start = this.openLength();
    if (before !== undefined) this.byte(before);
    this.end += this.bytes.write(value, this.end, 'utf8');
    this.closeLength(start);
  }

  /** Writes it when it is plain ASCII, which takes one byte a unit; says whether it was. */
  private ascii(value: string): boolean {
    const { bytes } = this;
    const { length } = value;
    const start = this.end + 4;
    for (let i = 0; i < length; i++) {
      const unit = value.charCodeAt(i);
      if (unit > 127) return false;
      bytes[start + i] = unit;
    }
    this.put32(length);
    this.end = start + length;
    return true;
  }

  /** A uuid of four words, after the number of its bytes. */
  uuid(a: number, b: number, c: number, d: number): void {
    this.room(20);
    this.put32(16);
    this.put32(a);
    this.put32(b);
    this.put32(c);
    this.put32(d);
  }

  /** Leaves room for a length that is known only later; give the result to `closeLength`. */
  openLength(): number {
    this.int32(0);
    return this.end;
  }

  closeLength(start: number): void {
    this.bytes.writeInt32BE(this.end - start, start - 4);
  }

  raw(value: Uint8Array): void {
    this.int32(value.length);
    this.room(value.length);
    this.bytes.set(value, this.end);
    this.end += value.length;
  }

  /** The rows as one CopyData message of the protocol. Valid until the next row is written. */
  message(): Buffer {
    const { end } = this;
    this.bytes[0] = 0x64;
    this.end = 1;
    this.put32(end - 1);
    this.end = end;
    return this.bytes.subarray(0, end);
  }

  private put32(value: number): void {
    const { bytes, end } = this;
    bytes[end] = value >>> 24;
    bytes[end + 1] = value >>> 16;
    bytes[end + 2] = value >>> 8;
    bytes[end + 3] = value;
    this.end = end + 4;
  }

  private room(bytes: number): void {
    if (this.end + bytes <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.end + bytes));
    this.bytes.copy(larger, 0, 0, this.end);
    this.bytes = larger;
  }
}
