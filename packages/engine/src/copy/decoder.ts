import type { Column, Table } from '@tilth/schema';
import { JsonText } from './jsonb-text.ts';
import { readNumeric } from './numeric.ts';

/** Of a cell, from the bytes that COPY BINARY has for it: the value that a recipe would give. */
type Read = (bytes: Buffer, start: number, end: number) => unknown;

/** PostgreSQL counts dates and instants from 2000-01-01. */
const EPOCH_DAYS = 10_957;
const EPOCH_MS = EPOCH_DAYS * 86_400_000;
/** What stands for `infinity` and `-infinity`. */
const INFINITE_DAYS: readonly number[] = [0x7fffffff, -0x80000000];
const INFINITE_US: readonly bigint[] = [0x7fffffffffffffffn, -0x8000000000000000n];

const text: Read = (bytes, start, end) => bytes.toString('utf8', start, end);
const instant: Read = (bytes, start) => {
  const us = bytes.readBigInt64BE(start);
  if (INFINITE_US.includes(us)) throw new RangeError('is infinite');
  // What is not a whole millisecond has a fraction that is exact to the microsecond.
  return Number(us / 1000n) + Number(us % 1000n) / 1000 + EPOCH_MS;
};

const readers: { readonly [type: string]: Read } = {
  text,
  varchar: text,
  enum: text,
  char: text,
  uuid: (bytes, start) => {
    const hex = bytes.toString('hex', start, start + 16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  },
  bool: (bytes, start) => bytes[start] === 1,
  int2: (bytes, start) => bytes.readInt16BE(start),
  int4: (bytes, start) => bytes.readInt32BE(start),
  int8: (bytes, start) => {
    const value = bytes.readBigInt64BE(start);
    const small = Number(value);
    return Number.isSafeInteger(small) ? small : value;
  },
  float4: (bytes, start) => bytes.readFloatBE(start),
  float8: (bytes, start) => bytes.readDoubleBE(start),
  date: (bytes, start) => {
    const days = bytes.readInt32BE(start);
    if (INFINITE_DAYS.includes(days)) throw new RangeError('is infinite');
    return days + EPOCH_DAYS;
  },
  time: (bytes, start) => Number(bytes.readBigInt64BE(start)) / 1000,
  timestamp: instant,
  timestamptz: instant,
  json: (bytes, start, end) => new JsonText(bytes.toString('utf8', start, end)),
  // The first byte is the version of the form, 1.
  jsonb: (bytes, start, end) => new JsonText(bytes.toString('utf8', start + 1, end)),
  bytea: (bytes, start, end) => Uint8Array.prototype.slice.call(bytes, start, end),
  inet: (bytes, start) => inetText(bytes, start),
};

/** Reads the cells of one row that stands in COPY BINARY. */
export interface Decoder {
  /**
   * The row whose first cell's length stands at `start`, by its fields, and where it ends; and of its first `sealed`
   * cells, where those end.
   */
  read(bytes: Buffer, start: number): { readonly row: Record<string, unknown>; readonly sealedEnd: number };
}

/** The inverse of `encoderOf`, for the same columns in the same order. */
export function decoderOf({ model }: Table, columns: readonly Column[], sealed = columns.length): Decoder {
  const cells = columns.map((column) => ({ field: column.field, read: readerOf(column) }));
  return {
    read(bytes, start) {
      const row: Record<string, unknown> = {};
      let at = start;
      let sealedEnd = start;
      for (const [i, { field, read }] of cells.entries()) {
        const length = bytes.readInt32BE(at);
        at += 4;
        try {
          row[field] = length < 0 ? null : read(bytes, at, at + length);
        } catch (error) {
          throw new RangeError(`${model}.${field} ${(error as Error).message}`, { cause: error });
        }
        if (length > 0) at += length;
        if (i < sealed) sealedEnd = at;
      }
      return { row, sealedEnd };
    },
  };
}

function readerOf({ type, scale = 0, list }: Column): Read {
  const read: Read | undefined =
    type === 'numeric' ? (bytes, start) => readNumeric(bytes, start, scale) : readers[type];
  if (!read) throw new TypeError(`no decoder for ${type}`);
  return list ? listReader(read) : read;
}

/** As `array_send` writes it: the dimensions, whether an element is null, their type, and of each dimension its size. */
function listReader(read: Read): Read {
  return (bytes, start) => {
    const dimensions = bytes.readInt32BE(start);
    if (dimensions === 0) return [];
    if (dimensions > 1) throw new RangeError('is a list of lists');
    const count = bytes.readInt32BE(start + 12);
    const values: unknown[] = [];
    let at = start + 20;
    for (let i = 0; i < count; i++) {
      const length = bytes.readInt32BE(at);
      if (length < 0) throw new RangeError('is a list with a null in it');
      values.push(read(bytes, at + 4, at + 4 + length));
      at += 4 + length;
    }
    return values;
  };
}

const IPV4 = 2;

/** As PostgreSQL writes it: of an IPv6 address, the longest run of zeros is left out. */
function inetText(bytes: Buffer, start: number): string {
  const family = bytes[start];
  const prefix = bytes[start + 1] as number;
  const size = bytes[start + 3] as number;
  const address = bytes.subarray(start + 4, start + 4 + size);
  const host = family === IPV4 ? [...address].join('.') : ipv6Text(address);
  return prefix === size * 8 ? host : `${host}/${prefix}`;
}

function ipv6Text(address: Buffer): string {
  const words = Array.from({ length: 8 }, (_, i) => address.readUInt16BE(i * 2));
  let best = { at: 0, length: 0 };
  for (let at = 0; at < 8; at++) {
    let length = 0;
    while (at + length < 8 && words[at + length] === 0) length++;
    if (length > best.length) best = { at, length };
  }
  const hex = words.map((word) => word.toString(16));
  if (best.length < 2) return hex.join(':');
  return `${hex.slice(0, best.at).join(':')}::${hex.slice(best.at + best.length).join(':')}`;
}
