import type { DMMF } from '@prisma/generator-helper';
import type { Column, ColumnType } from '../descriptor.ts';

export type NativeType = Pick<Column, 'type' | 'length' | 'precision' | 'scale'>;

type Arguments = readonly (number | undefined)[];

/** What PostgreSQL takes `timestamp` and `time` without a precision for. */
const FINEST = 6;

const plain = (type: ColumnType) => (): NativeType => ({ type });
const sized =
  (type: ColumnType, unsaid?: number) =>
  ([length = unsaid]: Arguments): NativeType => ({ type, ...(length === undefined ? {} : { length }) });
const timed =
  (type: ColumnType) =>
  ([precision = FINEST]: Arguments): NativeType => ({ type, precision });

/** By the name after `@db.` */
const natives: { readonly [name: string]: (args: Arguments) => NativeType } = {
  Text: plain('text'),
  VarChar: sized('varchar'),
  Char: sized('char', 1),
  Citext: plain('citext'),
  Uuid: plain('uuid'),
  Xml: plain('xml'),
  Inet: plain('inet'),
  Bit: sized('bit', 1),
  VarBit: sized('varbit'),
  Boolean: plain('bool'),
  SmallInt: plain('int2'),
  Integer: plain('int4'),
  BigInt: plain('int8'),
  Oid: plain('oid'),
  Real: plain('float4'),
  DoublePrecision: plain('float8'),
  Decimal: ([precision, scale]) =>
    precision === undefined || scale === undefined
      ? { type: 'numeric' }
      : { type: 'numeric', precision, scale },
  Money: plain('money'),
  Date: plain('date'),
  Time: timed('time'),
  Timetz: timed('timetz'),
  Timestamp: timed('timestamp'),
  Timestamptz: timed('timestamptz'),
  Json: plain('json'),
  JsonB: plain('jsonb'),
  ByteA: plain('bytea'),
};

/** What Prisma makes of its own types on PostgreSQL, where no `@db.` says otherwise. */
const defaults: { readonly [type: string]: NativeType } = {
  String: { type: 'text' },
  Boolean: { type: 'bool' },
  Int: { type: 'int4' },
  BigInt: { type: 'int8' },
  Float: { type: 'float8' },
  Decimal: { type: 'numeric', precision: 65, scale: 30 },
  DateTime: { type: 'timestamp', precision: 3 },
  Json: { type: 'jsonb' },
  Bytes: { type: 'bytea' },
};

export function nativeTypeOf(field: DMMF.Field): NativeType {
  if (field.kind === 'enum') return { type: 'enum' };
  const [name, args] = field.nativeType ?? [];
  const native = name === undefined ? defaults[field.type] : natives[name]?.((args ?? []).map(Number));
  if (!native) throw new TypeError(`${field.name}: no column type is known for ${name ?? field.type}`);
  return native;
}
