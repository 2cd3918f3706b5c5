import type { Column, Model, Row, Table, WritableColumn } from '@tilth/schema';
import type { CopyBuffer } from './copy-buffer.ts';
import { writeInet } from './inet.ts';
import { writeNumeric } from './numeric.ts';

type Write = (out: CopyBuffer, value: never) => void;

/** PostgreSQL counts dates and instants from 2000-01-01. */
const EPOCH_DAYS = 10_957;
const EPOCH_MS = EPOCH_DAYS * 86_400_000;

const text: Write = (out, value: string) => out.text(value);
const instant: Write = (out, value: number) => {
  out.int32(8);
  const us = (value - EPOCH_MS) * 1000;
  if (Number.isSafeInteger(us)) out.safeInt64(us);
  // Microseconds outgrow 53 bits in 2285.
  else out.int64(BigInt(value - EPOCH_MS) * 1000n);
};

const writers: { readonly [type: string]: Write } = {
  text,
  varchar: text,
  char: text,
  enum: text,
  uuid: (out, value: string) => {
    const bytes = Buffer.from(value.replaceAll('-', ''), 'hex');
    if (bytes.length !== 16) throw new TypeError(`not a uuid: ${value}`);
    out.raw(bytes);
  },
  bool: (out, value: boolean) => {
    out.int32(1);
    out.byte(value ? 1 : 0);
  },
  int2: (out, value: number) => {
    out.int32(2);
    out.int16(value);
  },
  int4: (out, value: number) => {
    out.int32(4);
    out.int32(value);
  },
  int8: (out, value: number | bigint) => {
    out.int32(8);
    if (typeof value === 'bigint') out.int64(value);
    else out.safeInt64(value);
  },
  float8: (out, value: number) => {
    out.int32(8);
    out.float64(value);
  },
  date: (out, value: number) => {
    out.int32(4);
    out.int32(value - EPOCH_DAYS);
  },
  timestamp: instant,
  timestamptz: instant,
  json: (out, value: unknown) => out.text(JSON.stringify(value)),
  jsonb: (out, value: unknown) => out.text(JSON.stringify(value), 1),
  bytea: (out, value: Uint8Array) => out.raw(value),
  inet: writeInet,
  float4: (out, value: number) => {
    out.int32(4);
    out.float32(value);
  },
  time: (out, value: number) => {
    out.int32(8);
    out.safeInt64(value * 1000);
  },
};

/** Writes rows of one model in COPY BINARY. */
export interface Encoder<M extends Model> {
  /** The columns it writes, in order, by their names in the database. */
  readonly columns: readonly string[];
  write(row: Row<M>, out: CopyBuffer): void;
}

/**
 * An encoder made once from what schema.prisma says of a table and what the database says may be written to it, so
 * that no row decides what a column is.
 */
export function encoderOf<M extends Model>(table: Table<M>, writable: readonly WritableColumn[]): Encoder<M> {
  const described = new Map(table.columns.map((column) => [column.field, column]));
  const fields = writable.map(({ field, typeOid }) => {
    const column = described.get(field);
    if (!column) throw new TypeError(`${table.model} has no field ${field}`);
    return { field, nullable: column.nullable, write: writerOf(table, column, typeOid) };
  });
  return {
    columns: writable.map(({ column }) => column),
    write(row, out) {
      out.startRow(fields.length);
      for (const { field, nullable, write } of fields) {
        const value = (row as unknown as Record<string, unknown>)[field];
        if (value === null && nullable) out.null();
        else if (value === null || value === undefined)
          throw new TypeError(`${table.model}.${field} has no value`);
        else write(out, value as never);
      }
    },
  };
}

function writerOf({ model }: Table, { field, type, scale, list }: Column, typeOid: number): Write {
  const write: Write | undefined =
    type === 'numeric' && scale !== undefined
      ? (out, value: number | bigint) => writeNumeric(out, value, scale)
      : writers[type];
  if (!write) throw new TypeError(`${model}.${field}: no encoder for ${type}`);
  return list ? listWriter(write, typeOid) : write;
}

/** A list of one dimension that counts from 1, as `array_send` writes it. */
function listWriter(write: Write, elementOid: number): Write {
  return (out, values: readonly unknown[]) => {
    const start = out.openLength();
    out.int32(values.length === 0 ? 0 : 1);
    out.int32(0); // no element is NULL
    out.int32(elementOid);
    if (values.length > 0) {
      out.int32(values.length);
      out.int32(1);
      for (const value of values) write(out, value as never);
    }
    out.closeLength(start);
  };
}
