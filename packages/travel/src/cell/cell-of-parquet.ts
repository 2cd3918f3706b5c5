import type { Column } from '@tilth/schema';
import type { SchemaElement } from 'hyparquet';
import { BadCell, shown } from '../read/refusal.ts';
import { kindOf } from '../write/parquet-schema.ts';
import { elementReader, type ReadText } from './cell-of-text.ts';

/** Of a column: what its values are in the file. */
interface InFile {
  readonly leaf: SchemaElement;
}

type Read = (value: never) => unknown;

// A mark at the beginning of a cell is a part of it.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const DAY_BOUNDS = 10_000_000;

/** Without what a reader would make of its values: they come as they are stored. */
export function physical({ converted_type, logical_type: _, ...rest }: SchemaElement): SchemaElement {
  // A list stays one.
  return converted_type === 'LIST' ? { ...rest, converted_type } : rest;
}

/** Reads a cell from a value as it is stored; throws a `BadCell` when its column cannot hold it. */
export function parquetReader(column: Column, inFile: InFile | undefined): Read {
  const read = elementOf(column, inFile?.leaf);
  if (!column.list) return read;
  return (value: unknown) => {
    if (!Array.isArray(value)) throw new BadCell(`${shown(value)} is no list`);
    return value.map((each) => {
      if (each === null || each === undefined) throw new BadCell('is a list with a null in it');
      return read(each as never);
    });
  };
}

function elementOf(column: Column, leaf: SchemaElement | undefined): Read {
  const wanted = kindOf(column);
  if (leaf && !isAlike(leaf, wanted)) {
    const what = leaf.logical_type?.type ?? leaf.converted_type ?? leaf.type ?? 'group';
    return () => {
      throw new BadCell(`is ${what} in the file, which is no ${column.type}`);
    };
  }
  const ofText = elementReader(column);
  switch (column.type) {
    case 'bool':
      return (value: unknown) => value;
    case 'int2':
    case 'int4':
    case 'int8':
      return (value: unknown) => ofText(String(value));
    case 'float4':
    case 'float8':
      return (value: unknown) => value;
    case 'numeric':
      return (value: unknown) => unitsOf(value, column);
    case 'date':
      return (value: number) => {
        if (Math.abs(value) > DAY_BOUNDS) throw new BadCell(`${value} is no day`);
        return value;
      };
    case 'time':
    case 'timestamp':
    case 'timestamptz':
      return (value: unknown) => instantOf(value, column);
    case 'uuid':
      return (value: Uint8Array) => uuidOf(value, ofText);
    case 'bytea':
      return (value: Uint8Array) => value;
    default:
      return (value: unknown) => ofText(textOf(value));
  }
}

/** As what `export` writes, also where the file says less of it. */
function isAlike(leaf: SchemaElement, wanted: ReturnType<typeof kindOf>): boolean {
  if (leaf.type !== wanted.type || leaf.type_length !== wanted.type_length) return false;
  if (wanted.converted_type === 'DECIMAL')
    return leaf.converted_type === 'DECIMAL' && leaf.scale === wanted.scale;
  const unit = (each: Pick<SchemaElement, 'logical_type'>) =>
    each.logical_type && 'unit' in each.logical_type ? each.logical_type.unit : undefined;
  return unit(leaf) === unit(wanted);
}

function unitsOf(value: unknown, { precision = 0, scale = 0 }: Column): number | bigint {
  const units = value instanceof Uint8Array ? bigEndian(value) : BigInt(value as number | bigint);
  const magnitude = units < 0n ? -units : units;
  if (magnitude >= 10n ** BigInt(precision))
    throw new BadCell(`is too large: the column takes ${precision - scale} digits before the point`);
  const small = Number(units);
  return Number.isSafeInteger(small) ? small : units;
}

function bigEndian(bytes: Uint8Array): bigint {
  const value = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  return BigInt.asIntN(bytes.length * 8, value);
}

const MOST_US = 9_000_000_000_000_000_000n;

function instantOf(value: unknown, { precision = 6 }: Column): number {
  const us = BigInt(value as bigint);
  if (us > MOST_US || us < -62_135_596_800_000_000n) throw new BadCell(`${us} µs is no instant`);
  if (us % 10n ** BigInt(6 - precision) !== 0n)
    throw new BadCell(`has microseconds, the column keeps ${precision} digits of a second`);
  return Number(us / 1000n) + Number(us % 1000n) / 1000;
}

function uuidOf(bytes: Uint8Array, ofText: ReadText): unknown {
  const hex = Buffer.from(bytes).toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return ofText(parts.join('-'));
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!(value instanceof Uint8Array)) throw new BadCell(`${shown(value)} is no text`);
  try {
    return utf8.decode(value);
  } catch {
    throw new BadCell('is not UTF-8');
  }
}
