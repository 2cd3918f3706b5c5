import type { Table } from '../descriptor.ts';
import type { Queryable } from './catalog.ts';
import { catalogOf } from './check.ts';
import { tableName } from './compare.ts';

/** A column that rows may be written to. */
export interface WritableColumn {
  readonly field: string;
  readonly column: string;
  /** Of one element, where the column is a list: an array in COPY BINARY names the type of its elements. */
  readonly typeOid: number;
  readonly list: boolean;
}

/**
 * What may be written to each table, in the table's order, as the database has it: all but generated columns. COPY
 * writes identity columns too. Types of the database's own, such as enums, have other oids in every database.
 */
export async function writableColumnsOf(
  client: Queryable,
  tables: readonly Table[],
): Promise<ReadonlyMap<string, readonly WritableColumn[]>> {
  const catalog = await catalogOf(client, tables);
  return new Map(
    tables.map((table) => {
      const fieldOf = new Map(table.columns.map(({ field, column }) => [column, field]));
      const columns = catalog.tables.get(tableName(table))?.columns ?? [];
      const writable = columns.flatMap(({ name, generated, typeOid, list }) => {
        const field = fieldOf.get(name);
        return field === undefined || generated ? [] : [{ field, column: name, typeOid, list }];
      });
      return [table.model, writable];
    }),
  );
}
