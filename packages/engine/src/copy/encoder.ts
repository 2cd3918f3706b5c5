import type { Column, JsonValue, Model, Row, Table } from '@tilth/schema';
import { uuidWords } from '../draw/uuid.ts';
import type { CopyBuffer } from './copy-buffer.ts';
import { writeInet } from './inet.ts';
import { JsonText, jsonbText } from './jsonb-text.ts';
import { writeNumeric } from './numeric.ts';

type Write = (out: CopyBuffer, value: never) => void;

/** PostgreSQL counts dates and instants from 2000-01-01. */
const EPOCH_DAYS = 10_957;
const EPOCH_MS = EPOCH_DAYS * 86_400_000;

const text: Write = (out, value: string) => out.text(value);
const instant: Write = (out, value: number) => {
  out.int32(8);
  // Rows that were read from elsewhere may have microseconds, as a fraction.
  const us = Math.round((value - EPOCH_MS) * 1000);
  if (Number.isSafeInteger(us)) out.safeInt64(us);
  // Microseconds outgrow 53 bits in 2285.
  else out.int64(BigInt(Math.round(value) - EPOCH_MS) * 1000n);
};

const writers: { readonly [type: string]: Write } = {
  text,
  varchar: text,
  enum: text,
  uuid: (out, value: string) => {
    const words = uuidWords(value);
    out.uuid(words[0] as number, words[1] as number, words[2] as number, words[3] as number);
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
  json: (out, value: unknown) => out.text(value instanceof JsonText ? value.text : JSON.stringify(value)),
  jsonb: (out, value: JsonValue | JsonText) => out.text(jsonbText(value), 1),
  bytea: (out, value: Uint8Array) => out.raw(value),
  inet: writeInet,
  float4: (out, value: number) => {
    out.int32(4);
    out.float32(value);
  },
  time: (out, value: number) => {
    out.int32(8);
    out.safeInt64(Math.round(value * 1000));
  },
};

/** Writes rows of one model in COPY BINARY. */
export interface Encoder<M extends Model> {
  /** The columns it writes, in order, by their names in the database. */
  readonly columns: readonly string[];
  /** Those of them that make up the fingerprint: the first ones. */
  readonly sealed: readonly string[];
  /** The same columns as `columns`, described. */
  readonly described: readonly Column[];
  write(row: Row<M>, out: CopyBuffer): void;
}

/**
 * An encoder made once from what schema.prisma says of a table, so that no row decides what a column is. The bytes of
 * a row are those that the server gives back for it, so that both have the same fingerprint. Fields that are settled
 * after loading come last, and are no part of that.
 */
export function encoderOf<M extends Model>(table: Table<M>, settled: readonly string[] = []): Encoder<M> {
  const columns = table.columns.filter(({ generated }) => !generated);
  const isSettled = (column: Column) => settled.includes(column.field);
  const ordered = [...columns.filter((column) => !isSettled(column)), ...columns.filter(isSettled)];
  const sealed = ordered.length - settled.length;
  return {
    columns: ordered.map(({ column }) => column),
    sealed: ordered.slice(0, sealed).map(({ column }) => column),
    described: ordered,
    write: compiled(table, ordered, sealed),
  };
}

/**
 * The function that writes a row, put together as source text: each field is read by its name and written by a call of
 * its own. A loop over the columns would do the same, and take three times as long, because neither the property nor the
 * function called would be the same from one turn to the next.
 */
function compiled<M extends Model>(
  table: Table<M>,
  columns: readonly Column[],
  sealed: number,
): Encoder<M>['write'] {
  const seal = 'out.seal();';
  const lines = columns.map(({ field, nullable }, i) => {
    const name = JSON.stringify(field);
    const otherwise = nullable ? `if (v${i} === null) out.null(); else missing(${name})` : `missing(${name})`;
    return `${i === sealed ? seal : ''}
      const v${i} = row[${name}];
      if (v${i} !== null && v${i} !== undefined) w[${i}](out, v${i}); else { ${otherwise}; }`;
  });
  const body = `${columns.map((_, i) => `const w${i} = w[${i}];`).join('\n')}
    return (row, out) => {
      out.startRow(${columns.length});
      ${lines.join('\n').replaceAll(/w\[(\d+)\]/g, 'w$1')}
      ${sealed === columns.length ? seal : ''}
    };`;
  const missing = (field: string) => {
    throw new TypeError(`${table.model}.${field} has no value`);
  };
  const writers = columns.map((column) => writerOf(table, column));
  // The text comes from schema.prisma alone: names of fields, quoted.
  return new Function('w', 'missing', body)(writers, missing) as Encoder<M>['write'];
}

/** The oids of the types that lists are of, which never change: `select oid from pg_type`. */
const elementOids: { readonly [type: string]: number } = {
  bool: 16,
  bytea: 17,
  int8: 20,
  int2: 21,
  int4: 23,
  text: 25,
  float8: 701,
  varchar: 1043,
  date: 1082,
  timestamptz: 1184,
  numeric: 1700,
  uuid: 2950,
  jsonb: 3802,
};

function writerOf({ model }: Table, { field, type, scale, length, list }: Column): Write {
  const write =
    type === 'numeric'
      ? numeric(scale)
      : type === 'char'
        ? padded(length)
        : type === 'uuid' && !list
          ? repeatedUuid()
          : writers[type];
  const oid = elementOids[type];
  if (!write || (list && oid === undefined)) {
    throw new TypeError(`${model}.${field}: no encoder for ${type}${list ? '[]' : ''}`);
  }
  return list ? listWriter(write, oid as number) : write;
}

function numeric(scale = 0): Write {
  return (out, value: number | bigint) => writeNumeric(out, value, scale);
}

/** Rows that follow each other often refer to the same one: comparing two texts is cheaper than reading one. */
function repeatedUuid(): Write {
  let last = '';
  let [a, b, c, d] = [0, 0, 0, 0];
  return (out, value: string) => {
    if (value !== last) {
      const words = uuidWords(value);
      a = words[0] as number;
      b = words[1] as number;
      c = words[2] as number;
      d = words[3] as number;
      last = value;
    }
    out.uuid(a, b, c, d);
  };
}

/** `char(n)` is stored with blanks up to its length. */
function padded(length = 1): Write {
  return (out, value: string) => out.text(value.padEnd(length));
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
