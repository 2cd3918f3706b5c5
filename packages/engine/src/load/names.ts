import { type Model, tables } from '@tilth/schema';

/** `investa.users`: for people and for the ledger. */
export function tableName(model: Model): string {
  return `${tables[model].schema}.${tables[model].table}`;
}

/** `"investa"."users"`: for statements. */
export function quoted(model: Model): string {
  return `${identifier(tables[model].schema)}.${identifier(tables[model].table)}`;
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
