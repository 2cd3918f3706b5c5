import type { Table } from '@tilth/schema';
import { columnOf, quote } from '../database/quote.ts';
import { Told } from '../database/reader.ts';
import { unknown } from '../database/troubles.ts';

/** Rows that are meant: all whose fields are these. */
export type Where = { readonly [field: string]: string };

/** `"user_id" = $1 and …`, and the values. PostgreSQL reads each as the column's type. */
export function whereSql(
  table: Table,
  where: Where,
  from = 1,
): { readonly sql: string; readonly values: string[] } {
  const terms = Object.keys(where).map((field, at) => `${quote(columnIn(table, field))} = $${from + at}`);
  return { sql: terms.join(' and '), values: Object.values(where) };
}

export function keyWhere(table: Table, key: readonly string[]): Where {
  if (key.length !== table.primaryKey.length) throw new Told(unknown(`${table.model} with this key`));
  return Object.fromEntries(table.primaryKey.map((field, at) => [field, key[at] as string]));
}

/** A field that a user has named may be none. */
function columnIn(table: Table, field: string): string {
  if (!table.columns.some((column) => column.field === field))
    throw new Told(unknown(`field ${field} of ${table.model}`));
  return columnOf(table, field).column;
}

/** What a user has written may be no value of the column's type: then there is no such row. */
export async function orNone<T>(work: Promise<T>, what: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    // Class 22: data exceptions, such as "abc" for a number.
    if (code.startsWith('22')) throw new Told(unknown(what));
    throw error;
  }
}
