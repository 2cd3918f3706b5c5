import type { Column, Table } from '@tilth/schema';
import type { Bar, ColumnProfile, Histogram } from '../../answers/model.ts';
import type { Query, TextRow } from '../database/query.ts';
import { quote } from '../database/quote.ts';

const BARS = 8;
const BUCKETS = 24;

const NUMBERS = new Set(['int2', 'int4', 'int8', 'numeric', 'float4', 'float8']);
const TIMES = new Set(['date', 'timestamp', 'timestamptz']);

export interface Profiled {
  readonly looked: number;
  readonly columns: readonly ColumnProfile[];
}

/** `from` is a table or a sample of one: the same rows each time. */
export async function columnProfiles(query: Query, table: Table, from: string): Promise<Profiled> {
  const parts = table.columns.flatMap((column, at) => summaries(column, at));
  const [summary] = await query(`select count(*)::text as looked, ${parts.join(', ')} from ${from}`);
  const looked = Number(summary?.looked);
  const columns: ColumnProfile[] = [];
  for (const [at, column] of table.columns.entries())
    columns.push(await profileOf(query, column, from, looked, at, summary ?? {}));
  return { looked, columns };
}

function isOrdered({ type, list }: Column): boolean {
  return !list && (NUMBERS.has(type) || TIMES.has(type));
}

function summaries({ column, type, ...rest }: Column, at: number): string[] {
  const name = quote(column);
  return [
    `count(${name})::text as filled${at}`,
    // PostgreSQL cannot compare documents of type json.
    ...(type === 'json' || type === 'xml' ? [] : [`count(distinct ${name})::text as distinct${at}`]),
    ...(isOrdered({ column, type, ...rest })
      ? [
          `min(${name})::text as min${at}`,
          `max(${name})::text as max${at}`,
          `(percentile_disc(0.5) within group (order by ${name}))::text as median${at}`,
        ]
      : []),
  ];
}

async function profileOf(
  query: Query,
  column: Column,
  from: string,
  looked: number,
  at: number,
  summary: TextRow,
): Promise<ColumnProfile> {
  const of = (name: string) => summary[`${name}${at}`] ?? null;
  const filled = Number(of('filled'));
  const distinct = of('distinct') === null ? null : Number(of('distinct'));
  const ordered = isOrdered(column) && (distinct ?? 0) > BARS;
  const histogram = ordered ? await histogramOf(query, column, from) : null;
  // Where nearly every row has a value of its own, the most frequent ones say nothing.
  const repeats = distinct !== null && distinct > 0 && (distinct <= BARS || distinct * 2 <= filled);
  const top = !histogram && repeats ? await topOf(query, column, from) : null;
  return {
    field: column.field,
    nulls: looked - filled,
    distinct,
    min: of('min'),
    max: of('max'),
    median: of('median'),
    histogram,
    top,
  };
}

async function histogramOf(query: Query, column: Column, from: string): Promise<Histogram> {
  const time = TIMES.has(column.type);
  const name = quote(column.column);
  const value = time ? `(extract(epoch from ${name}) * 1000)::float8` : `${name}::float8`;
  const rows = await query(
    `with v as (select ${value} as v from ${from} where ${name} is not null),
          ends as (select min(v) as low, max(v) as high from v)
     select low::text, high::text, least(width_bucket(v, low, high, ${BUCKETS}), ${BUCKETS})::text as bucket, count(*)::text as n
       from v, ends where low < high group by low, high, 3`,
  );
  const counts = new Array<number>(BUCKETS).fill(0);
  for (const { bucket, n } of rows) counts[Number(bucket) - 1] = Number(n);
  return { kind: time ? 'time' : 'number', from: Number(rows[0]?.low), to: Number(rows[0]?.high), counts };
}

async function topOf(query: Query, column: Column, from: string): Promise<Bar[]> {
  const name = quote(column.column);
  const rows = await query(
    `select left(${name}::text, 80) as label, count(*)::text as n from ${from}
      where ${name} is not null group by ${name} order by count(*) desc, ${name} limit ${BARS}`,
  );
  const found = rows.map(({ label, n }) => ({ label: label ?? '', count: Number(n) }));
  const labels = column.enum?.labels;
  if (!labels || column.list || labels.length > BARS) return found;
  return labels.map((label) => found.find((bar) => bar.label === label) ?? { label, count: 0 });
}
