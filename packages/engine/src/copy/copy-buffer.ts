import type { TableFingerprint } from '../ledger/fingerprint.ts';

/** `PGCOPY\n\xff\r\n\0`, no flags, no header extension. */
const SIGNATURE = Buffer.from([80, 71, 67, 79, 80, 89, 10, 255, 13, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
/** `d` and its length: the frame of a CopyData message is written around the rows, so that sending copies nothing. */
const FRAME = 5;

/** Rows in COPY BINARY, in the one message that carries them to the server. Grows when a row needs it, never shrinks. */
export class CopyBuffer {
  private bytes: Buffer;
  private end = 0;
  private row = 0;
  rows = 0;

  constructor(capacity = 64 * 1024) {
    this.bytes = Buffer.allocUnsafe(capacity);
    this.clear();
  }

  /** Bytes of rows held. */
  get size(): number {
    return this.end - FRAME - SIGNATURE.length;
  }

  clear(): void {
    this.end = FRAME + SIGNATURE.copy(this.bytes, FRAME);
    this.rows = 0;
  }

  startRow(columns: number): void {
    this.row = this.end;
    this.int16(columns);
    this.rows++;
  }

  /** The row written last, as it stands in the buffer until the next one is. */
  fingerprintInto(fingerprint: TableFingerprint): void {
    fingerprint.add(this.bytes, this.row, this.end);
  }

  null(): void {
    this.int32(-1);
  }

  int16(value: number): void {
    this.room(2);
    this.end = this.bytes.writeInt16BE(value, this.end);
  }

  int32(value: number): void {
    this.room(4);
    this.end = this.bytes.writeInt32BE(value, this.end);
  }

  int64(value: bigint): void {
    this.room(8);
    this.end = this.bytes.writeBigInt64BE(value, this.end);
  }

  /** A whole number of up to 53 bits, without a BigInt. */
  safeInt64(value: number): void {
    this.int32(Math.floor(value / 0x100000000));
    this.room(4);
    this.end = this.bytes.writeUInt32BE(value >>> 0, this.end);
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

  /** Text and its length in bytes, which is known only after writing. `before` goes between the two. */
  text(value: string, before?: number): void {
    this.room(5 + value.length * 3);
    const length = this.end;
    this.end += 4;
    if (before !== undefined) this.byte(before);
    this.end += this.bytes.write(value, this.end, 'utf8');
    this.bytes.writeInt32BE(this.end - length - 4, length);
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

  /** The whole COPY as one message of the protocol. Valid until the next row is written. */
  message(): Buffer {
    this.int16(-1);
    this.bytes.write('d', 0, 'latin1');
    this.bytes.writeInt32BE(this.end - 1, 1);
    return this.bytes.subarray(0, this.end);
  }

  private room(bytes: number): void {
    if (this.end + bytes <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.end + bytes));
    this.bytes.copy(larger, 0, 0, this.end);
    this.bytes = larger;
  }
}
