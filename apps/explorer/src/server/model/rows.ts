import type { Table } from '@tilth/schema';
import type { RowsAnswer } from '../../answers/model.ts';
import type { TextRow } from '../database/query.ts';
import { columnOf, quote, quoteTable } from '../database/quote.ts';
import type { Reading } from '../database/reader.ts';
import { filledIn, findMany } from './calls.ts';
import { orNone, type Where, whereSql } from './where.ts';

export const PAGE = 50;
/** A lesson's text would fill the page. */
const CELL = 160;

export interface RowsAsked {
  readonly where: Where;
  readonly after?: readonly string[] | undefined;
  readonly before?: readonly string[] | undefined;
}

/** Rows by their key, a page from where the last one ended: as quick for the last page as for the first. */
export async function rows({ query }: Reading, table: Table, asked: RowsAsked): Promise<RowsAnswer> {
  const backwards = asked.before !== undefined;
  const from = asked.before ?? asked.after;
  const { sql, values } = selectSql(table, asked);
  const found = await orNone(query(sql, values), `row of ${table.model} like this`);
  const page = found.slice(0, PAGE);
  if (backwards) page.reverse();
  const more = found.length > PAGE;
  const first = page[0];
  const last = page.at(-1);
  return {
    model: table.model,
    rows: page.map((row) => ({
      key: keyOf(table, row),
      cells: table.columns.map(({ column }) => cut(row[column])),
    })),
    next: last && (backwards || more) ? keyOf(table, last) : null,
    previous: first && (backwards ? more : from !== undefined) ? keyOf(table, first) : null,
    sql: filledIn(sql, values).replace(`limit ${PAGE + 1}`, `limit ${PAGE}`),
    prisma: findMany(table, { where: asked.where, take: backwards ? -PAGE : PAGE, after: from }),
  };
}

function selectSql(table: Table, { where, after, before }: RowsAsked): { sql: string; values: string[] } {
  const key = table.primaryKey.map((field) => quote(columnOf(table, field).column));
  const terms = whereSql(table, where);
  const cursor = before ?? after;
  const places = key.map((_, at) => `$${terms.values.length + 1 + at}`);
  const beyond = cursor ? `(${key.join(', ')}) ${before ? '<' : '>'} (${places.join(', ')})` : '';
  const conditions = [terms.sql, beyond].filter(Boolean).join(' and ');
  const direction = before ? ' desc' : '';
  return {
    sql: [
      `select * from ${quoteTable(table)}`,
      ...(conditions ? [` where ${conditions}`] : []),
      ` order by ${key.map((column) => `${column}${direction}`).join(', ')} limit ${PAGE + 1}`,
    ].join('\n'),
    values: [...terms.values, ...(cursor ?? [])],
  };
}

export function keyOf(table: Table, row: TextRow): string[] {
  return table.primaryKey.map((field) => row[columnOf(table, field).column] ?? '');
}

export function cut(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return text.length > CELL ? `${text.slice(0, CELL)}…` : text;
}
