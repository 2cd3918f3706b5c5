import { type Column, type Model, type Row, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { identifier, quoted } from '../load/names.ts';

/** How a cell is asked for, and what is made of the answer: the same value that a recipe would give. */
interface Reading {
  readonly sql: (column: string) => string;
  readonly value: (text: string, column: Column) => unknown;
}

const asIs: Reading = { sql: (column) => `${column}::text`, value: (text) => text };
const number: Reading = { sql: asIs.sql, value: Number };
const instant: Reading = {
  // Without a zone means UTC.
  sql: (column) => `round(extract(epoch from ${column}) * 1000)::text`,
  value: Number,
};
const json: Reading = { sql: asIs.sql, value: (text) => JSON.parse(text) };

const readings: { readonly [type: string]: Reading } = {
  bool: { sql: asIs.sql, value: (text) => text === 'true' },
  int2: number,
  int4: number,
  int8: { sql: asIs.sql, value: (text) => smallest(BigInt(text)) },
  float4: number,
  float8: number,
  numeric: { sql: asIs.sql, value: (text) => smallest(BigInt(text.replace('.', ''))) },
  date: { sql: (column) => `(${column} - date '1970-01-01')::text`, value: Number },
  time: { sql: (column) => `round(extract(epoch from ${column}) * 1000)::text`, value: Number },
  timestamp: instant,
  timestamptz: instant,
  json,
  jsonb: json,
  bytea: {
    sql: (column) => `encode(${column}, 'hex')`,
    value: (text) => Uint8Array.from(Buffer.from(text, 'hex')),
  },
  char: { sql: asIs.sql, value: (text, { length = 1 }) => text.padEnd(length) },
};

/** The row that has the primary key of this one, as the database holds it now. */
export async function storedRow(
  client: ClientBase,
  model: Model,
  made: Row<Model>,
): Promise<Row<Model> | undefined> {
  const { columns, primaryKey } = tables[model];
  const written = columns.filter(({ generated }) => !generated);
  const keys = columns.filter(({ field }) => (primaryKey as readonly string[]).includes(field));
  const values = made as unknown as Record<string, string | number>;
  const where = keys.map((key, i) => `${readingOf(key).sql(identifier(key.column))} = $${i + 1}`);
  const { rows } = await client.query(
    `select ${written.map(cellSql).join(', ')} from ${quoted(model)} where ${where.join(' and ')}`,
    keys.map(({ field }) => String(values[field])),
  );
  return rows[0] && (rowOf(written, rows[0]) as unknown as Row<Model>);
}

/** Some fields of all rows of a model, as the database holds them now. */
export async function storedFields(
  client: ClientBase,
  model: Model,
  fields: readonly string[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { columns } = tables[model];
  const wanted = columns.filter(({ field }) => fields.includes(field));
  const { rows } = await client.query(`select ${wanted.map(cellSql).join(', ')} from ${quoted(model)}`);
  return rows.map((cells) => rowOf(wanted, cells));
}

function readingOf({ type }: Column): Reading {
  return readings[type] ?? asIs;
}

/** A list comes as one JSON document of its elements' texts. */
function cellSql(column: Column, index: number): string {
  const name = identifier(column.column);
  const { sql } = readingOf(column);
  const cell = column.list
    ? `(select json_agg(${sql('e')} order by n)::text from unnest(${name}) with ordinality as u (e, n))`
    : sql(name);
  return column.list
    ? `case when ${name} is not null then coalesce(${cell}, '[]') end as c${index}`
    : `${cell} as c${index}`;
}

function rowOf(columns: readonly Column[], cells: Record<string, string | null>): Record<string, unknown> {
  return Object.fromEntries(
    columns.map((column, index) => {
      const text = cells[`c${index}`] ?? null;
      const { value } = readingOf(column);
      if (text === null) return [column.field, null];
      if (!column.list) return [column.field, value(text, column)];
      return [column.field, (JSON.parse(text) as string[]).map((each) => value(each, column))];
    }),
  );
}

function smallest(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}
