import type { Column, Table } from '@tilth/schema';
import { columnOf } from '../database/quote.ts';
import type { Where } from './where.ts';

const WHOLE = new Set(['int2', 'int4', 'oid']);

/** The call of Prisma Client that finds some rows: as TypeScript, ready to be pasted. */
export function findMany(
  table: Table,
  { where, take, after }: { where: Where; take: number; after?: readonly string[] | undefined },
): string {
  const parts = [
    ...(Object.keys(where).length > 0 ? [`where: ${object(table, where)}`] : []),
    `orderBy: [${table.primaryKey.map((field) => `{ ${field}: 'asc' }`).join(', ')}]`,
    ...(after ? [`cursor: ${unique(table, after)}`, 'skip: 1'] : []),
    `take: ${take}`,
  ];
  return `await prisma.${accessor(table)}.findMany({\n${parts.map((part) => `  ${part},`).join('\n')}\n});`;
}

export function findUnique(table: Table, key: readonly string[]): string {
  return `await prisma.${accessor(table)}.findUniqueOrThrow({\n  where: ${unique(table, key)},\n});`;
}

function accessor({ model }: Table): string {
  return model.charAt(0).toLowerCase() + model.slice(1);
}

/** A key of several fields goes by their names joined. */
function unique(table: Table, key: readonly string[]): string {
  const fields = Object.fromEntries(table.primaryKey.map((field, at) => [field, key[at] as string]));
  const plain = object(table, fields);
  return table.primaryKey.length === 1 ? plain : `{ ${table.primaryKey.join('_')}: ${plain} }`;
}

function object(table: Table, fields: Where): string {
  const parts = Object.entries(fields).map(
    ([field, value]) => `${field}: ${literal(columnOf(table, field), value)}`,
  );
  return `{ ${parts.join(', ')} }`;
}

function literal({ type }: Column, value: string): string {
  if (WHOLE.has(type)) return value;
  if (type === 'int8') return `${value}n`;
  if (type === 'bool') return String(value === 't' || value === 'true');
  if (type === 'date' || type === 'timestamp' || type === 'timestamptz')
    return `new Date(${quoted(type === 'date' ? value : `${value.replace(' ', 'T').replace(/[+-]\d\d$/, '')}Z`)})`;
  return quoted(value);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A query with its values in their places: to be read and pasted, never to be run by the program itself. */
export function filledIn(sql: string, values: readonly (string | number)[]): string {
  return sql.replace(/\$(\d+)/g, (_, number) => {
    const value = values[Number(number) - 1];
    return typeof value === 'number' ? String(value) : `'${(value ?? '').replaceAll("'", "''")}'`;
  });
}
