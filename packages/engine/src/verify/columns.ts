import { type Column, type ForeignKey, type Model, type Table, tables } from '@tilth/schema';
import { identifier } from '../load/names.ts';

/** The fields that tell a row from the others of its model. */
export function keyFields(model: Model): readonly string[] {
  const { primaryKey, uniques, columns }: Table = tables[model];
  return primaryKey.length > 0 ? primaryKey : (uniques[0] ?? columns.map(({ field }) => field));
}

/** `child."user_id"` */
export function reference(alias: string, model: Model, field: string): string {
  return `${alias}.${identifier(columnOf(model, field).column)}`;
}

/** `child."user_id" as "userId"`, for each field: rows are shown by the names of schema.prisma. */
export function selected(alias: string, model: Model, fields: Iterable<string>, prefix = ''): string {
  return [...fields]
    .map((field) => `${reference(alias, model, field)} as ${identifier(prefix + field)}`)
    .join(', ');
}

/** Where a child refers to a parent. */
export function refers(child: Model, { fields, to, references }: ForeignKey): string {
  return fields
    .map(
      (field, i) =>
        `${reference('child', child, field)} = ${reference('parent', to, references[i] as string)}`,
    )
    .join(' and ');
}

/** Where a child refers to anything at all: one null, and a key refers to nothing. */
export function refersAtAll(child: Model, { fields }: ForeignKey): string {
  return fields.map((field) => `${reference('child', child, field)} is not null`).join(' and ');
}

export function columnOf(model: Model, field: string): Column {
  const found = tables[model].columns.find((column) => column.field === field);
  if (!found) throw new TypeError(`${model} has no field ${field}`);
  return found;
}
