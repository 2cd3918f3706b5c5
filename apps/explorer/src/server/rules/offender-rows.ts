import type { Check, Offender } from '@tilth/engine';
import type { Table } from '@tilth/schema';
import type { RowLink } from '../../answers/answer.ts';
import { allTables, tableOf } from '../../systems.ts';
import type { Query } from '../database/query.ts';
import { columnOf, quote, quoteTable } from '../database/quote.ts';
import type { Reader } from '../database/reader.ts';

/** The types of keys that a value can be looked up in without knowing more of it. */
const KEYS: { readonly [type: string]: RegExp } = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  int4: /^\d{1,9}$/,
  varchar: /^[\w-]{1,40}$/,
};

/** The rows that offenders are about: looked up, since a rule may return whatever columns explain it best. */
export async function linkOffenders(
  reader: Reader,
  check: Check,
  offenders: readonly Offender[],
): Promise<RowLink[][]> {
  const { data } = await reader.read(async ({ query }) => {
    const tables = tablesOf(check);
    const links: RowLink[][] = [];
    for (const offender of offenders) links.push(await rowsOf(query, tables, offender));
    return links;
  });
  return data ?? [];
}

/** The tables that a check speaks of, in the order in which its SQL does. */
function tablesOf({ name, kind, offenders }: Check): readonly Table[] {
  const named = kind === 'structure' ? tableOf(name.split('.')[1] ?? '') : undefined;
  const at = ({ schema, table }: Table) => offenders.search(new RegExp(`\\b${schema}"?\\."?${table}\\b`));
  const mentioned = allTables
    .map((table) => ({ table, place: at(table) }))
    .filter(({ place }) => place >= 0)
    .sort((one, other) => one.place - other.place)
    .map(({ table }) => table);
  return named ? [named, ...mentioned.filter((table) => table !== named)] : mentioned;
}

async function rowsOf(query: Query, tables: readonly Table[], offender: Offender): Promise<RowLink[]> {
  const links: RowLink[] = [];
  const add = async (table: Table, key: readonly (string | null | undefined)[]) => {
    if (links.some(({ model }) => model === table.model) || !key.every(isText)) return;
    if (await isThere(query, table, key)) links.push({ model: table.model, key });
  };
  const columns = Object.entries(offender);
  for (const table of tables) {
    const names = table.primaryKey.map((field) => columnOf(table, field).column);
    // A key of several columns is known by their names; one of a single column by its name, or by its value alone.
    if (names.length > 1)
      await add(
        table,
        names.map((name) => offender[name] ?? offender[fieldOf(table, name)]),
      );
    else for (const [column, value] of columns) if (mayBeKey(table, column, value)) await add(table, [value]);
  }
  return links;
}

/** Numbers are told apart by the column's name only: customer 12 and loan product 12 look the same. */
function mayBeKey(table: Table, column: string, value: string | null): boolean {
  const key = columnOf(table, table.primaryKey[0] as string);
  if (value === null || !KEYS[key.type]?.test(value)) return false;
  return key.type === 'uuid' || column === key.column || column === key.field;
}

function fieldOf(table: Table, column: string): string {
  return table.columns.find((each) => each.column === column)?.field ?? column;
}

async function isThere(query: Query, table: Table, key: readonly string[]): Promise<boolean> {
  const names = table.primaryKey.map((field) => quote(columnOf(table, field).column));
  const terms = names.map((name, at) => `${name} = $${at + 1}`);
  const rows = await query(`select from ${quoteTable(table)} where ${terms.join(' and ')} limit 1`, key);
  return rows.length > 0;
}

function isText(value: string | null | undefined): value is string {
  return typeof value === 'string';
}
