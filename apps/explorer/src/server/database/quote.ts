import type { Table } from '@tilth/schema';

/** Names come from the descriptors only; quoted all the same, since `limit` and `order` are among them. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteTable({ schema, table }: Pick<Table, 'schema' | 'table'>): string {
  return `${quote(schema)}.${quote(table)}`;
}

/** The column of a field. */
export function columnOf(table: Table, field: string): Table['columns'][number] {
  const column = table.columns.find((each) => each.field === field);
  if (!column) throw new TypeError(`${table.model} has no field ${field}`);
  return column;
}
