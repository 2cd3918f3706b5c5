/** What exists, from schema.prisma: for programs that write rows, and for the compiler that reads them. */
import type { Queryable } from './catalog/catalog.ts';
import { assertTables, type CompareOptions, compareTables } from './catalog/check.ts';
import type { Disagreement } from './catalog/disagreement.ts';
import { type WritableColumn, writableColumnsOf } from './catalog/writable.ts';
import type * as descriptor from './descriptor.ts';
import { externalTables } from './external-tables.ts';
import type { Model, Rows } from './generated/rows.ts';
import { tables } from './generated/tables.ts';
import { type Reference as AnyReference, referencesByTarget } from './references.ts';

export type { Queryable } from './catalog/catalog.ts';
export { CatalogFault, type CompareOptions } from './catalog/check.ts';
export type { Disagreement } from './catalog/disagreement.ts';
export type { WritableColumn } from './catalog/writable.ts';
export type { Column, ColumnType, Default, EnumType, ReferentialAction } from './descriptor.ts';
export type * from './generated/rows.ts';
export { cycles, enums, order, tables } from './generated/tables.ts';
export * from './values.ts';

export type Row<M extends Model> = Rows[M];
export type Table<M extends Model = Model> = descriptor.Table<M, Model>;
export type ForeignKey = descriptor.ForeignKey<Model>;
export type Cycle = descriptor.Cycle<Model>;
export type CycleKey = descriptor.CycleKey<Model>;
export type Reference = AnyReference<Model>;

const all: readonly Table[] = Object.values(tables);

/** The keys that refer to a model. */
export const referencedBy: ReadonlyMap<Model, readonly Reference[]> = referencesByTarget(all);

/** Where the database is not as schema.prisma says. One query, cheap enough for every seed. */
export function compareWithCatalog(client: Queryable, options?: CompareOptions): Promise<Disagreement[]> {
  return compareTables(client, all, { external: externalTables, ...options });
}

/** Throws a `CatalogFault`, which names every disagreement and says how to mend it, where there is one. */
export function assertCatalog(client: Queryable, options?: CompareOptions): Promise<void> {
  return assertTables(client, all, { external: externalTables, ...options });
}

/** What may be written to each table, in the table's order and with the types' oids, as the database has it. */
export async function writableColumns(
  client: Queryable,
): Promise<{ readonly [M in Model]: readonly WritableColumn[] }> {
  return Object.fromEntries(await writableColumnsOf(client, all)) as {
    [M in Model]: readonly WritableColumn[];
  };
}
