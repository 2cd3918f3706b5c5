import { type ForeignKey, referencedBy, type Table } from '@tilth/schema';
import type { RowAnswer } from '../../answers/model.ts';
import { tableOf } from '../../systems.ts';
import { attempt } from '../database/attempt.ts';
import type { TextRow } from '../database/query.ts';
import { columnOf, quoteTable } from '../database/quote.ts';
import { type Reading, Told } from '../database/reader.ts';
import { unknown } from '../database/troubles.ts';
import { filledIn, findUnique } from './calls.ts';
import { keyOf } from './rows.ts';
import { keyWhere, orNone, whereSql } from './where.ts';

/** Of a parent's children, so many are counted: whether 1,000 or 40,000, nobody pages through them. */
const COUNTED_TO = 1_000;
/** Longer values are cut: what is longer is a document. */
const VALUE = 4_000;

/** One row, what it refers to and what refers to it. */
export async function row(reading: Reading, table: Table, key: readonly string[]): Promise<RowAnswer> {
  const where = whereSql(table, keyWhere(table, key));
  const sql = `select * from ${quoteTable(table)} where ${where.sql}`;
  const missing = `${table.model} with the key ${key.join(', ')}`;
  const [found] = await orNone(reading.query(sql, where.values), missing);
  if (!found) throw new Told(unknown(missing));
  const email = table.columns.find(({ field }) => field === 'email');
  return {
    model: table.model,
    key: keyOf(table, found),
    cells: table.columns.map(({ field, column }) => {
      const value = found[column] ?? null;
      const cut = value !== null && value.length > VALUE;
      return { field, value: cut ? value.slice(0, VALUE) : value, cut };
    }),
    parents: await parentsOf(reading, table, found),
    children: await childrenOf(reading, table, found),
    countedTo: COUNTED_TO,
    person: email ? (found[email.column] ?? null) : null,
    sql: filledIn(sql, where.values),
    prisma: findUnique(table, key),
  };
}

async function parentsOf({ query }: Reading, table: Table, found: TextRow): Promise<RowAnswer['parents']> {
  const parents: RowAnswer['parents'][number][] = [];
  for (const { relation, to, fields, references } of table.foreignKeys) {
    const parent = tableOf(to) as Table;
    const values = fields.map((field) => found[columnOf(table, field).column] ?? null);
    const whole = values.every((value) => value !== null);
    const where = whereSql(
      parent,
      Object.fromEntries(references.map((field, at) => [field, values[at] ?? ''])),
    );
    const [other] = whole
      ? await query(`select * from ${quoteTable(parent)} where ${where.sql} limit 1`, where.values)
      : [];
    parents.push({
      relation,
      model: to,
      key: other ? keyOf(parent, other) : null,
      label: other ? labelOf(parent, other) : null,
    });
  }
  return parents;
}

async function childrenOf({ query }: Reading, table: Table, found: TextRow): Promise<RowAnswer['children']> {
  const children: RowAnswer['children'][number][] = [];
  for (const { from, key } of referencedBy.get(table.model) ?? []) {
    const child = tableOf(from) as Table;
    const fields = fieldsOf(table, key, found);
    if (!fields) continue;
    const where = whereSql(child, fields);
    const counted = await attempt(query, () =>
      query(
        `select count(*)::text as n from (select from ${quoteTable(child)} where ${where.sql} limit ${COUNTED_TO}) as first`,
        where.values,
      ),
    );
    const count = counted ? Number(counted[0]?.n) : COUNTED_TO;
    children.push({ model: from, relation: key.relation, count, where: fields });
  }
  return children;
}

/** What the children of a row have in the fields of their key; undefined where the row cannot have any. */
function fieldsOf(table: Table, { fields, references }: ForeignKey, found: TextRow) {
  const values = references.map((field) => found[columnOf(table, field).column] ?? null);
  if (values.includes(null)) return undefined;
  return Object.fromEntries(fields.map((field, at) => [field, values[at] as string]));
}

/** What people would call a row, by the first of these that it has. */
const NAMES = [
  'name',
  'title',
  'symbol',
  'code',
  'email',
  'accountNumber',
  'loanNumber',
  'policyNumber',
  'claimNumber',
];

export function labelOf(table: Table, found: TextRow): string | null {
  const of = (field: string) => {
    const column = table.columns.find((each) => each.field === field);
    return column ? (found[column.column] ?? null) : null;
  };
  const [first, last] = [of('firstName'), of('lastName')];
  if (first && last) return `${first} ${last}`;
  for (const field of NAMES) if (of(field)) return of(field);
  return null;
}
