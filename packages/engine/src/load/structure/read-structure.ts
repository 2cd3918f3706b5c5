import type { Table } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { FOREIGN_KEYS_SQL, INDEXES_SQL } from './structure-sql.ts';

/** Where a table is: a model's descriptor will do. */
export type TableName = Pick<Table, 'schema' | 'table'>;

/** What an index and a foreign key have in common. All names but `name` and `table` are quoted, for statements. */
interface Piece {
  readonly oid: number;
  readonly name: string;
  /** The table or partition that it belongs to. */
  readonly onTable: string;
  /** For people: `investa.users`. Of a partition, the table that it is a part of. */
  readonly table: string;
  /** Of `onTable`, so that an offending row can be named. Empty where there is none. */
  readonly primaryKey: readonly string[];
  /** Why it cannot be dropped and made again exactly as it was. */
  readonly obstacle: string | null;
  /** Everything else that the catalog says of it. */
  readonly catalog: unknown;
}

/** An index, and the primary key, unique or exclusion constraint that it serves. */
export interface Index extends Piece {
  readonly index: string;
  /** The index of the partitioned table above. */
  readonly parent: string | null;
  /** Of a partitioned table: it holds no rows, and is made of the indexes of the partitions. */
  readonly partitioned: boolean;
  /** Made by itself. False for the constraint of a partition that came with that of its table. */
  readonly apart: boolean;
  /** `CREATE INDEX …`; of a partitioned table, `… ON ONLY …`. */
  readonly definition: string;
  readonly constraintType: 'p' | 'u' | 'x' | null;
  /** As it stands after `ADD CONSTRAINT name`, without storage parameters. */
  readonly constraint: string | null;
  /** Storage parameters, such as `fillfactor = '70'`. */
  readonly options: string | null;
  /** Empty for the database's own. */
  readonly tablespace: string;
  readonly comment: string | null;
  readonly constraintComment: string | null;
  readonly clustered: boolean;
  readonly replicaIdentity: boolean;
  readonly statistics: readonly (readonly [column: number, target: number])[];
  /** Those that take the index along when they are dropped. */
  readonly extensions: readonly string[];
  readonly unique: boolean;
  /** `NULLS NOT DISTINCT` */
  readonly nullsAlike: boolean;
  /** Columns and expressions. */
  readonly keys: readonly string[];
  readonly predicate: string | null;
}

export interface ForeignKey extends Piece {
  /** The index of the table referred to that its checks use. */
  readonly restsOn: string;
  /** Of one of the tables asked for, rather than of a table that refers to them. */
  readonly own: boolean;
  readonly definition: string;
  readonly notValid: boolean;
  /** The two tables, as they stand after `from`. */
  readonly child: string;
  readonly parent: string;
  readonly columns: readonly string[];
  readonly references: readonly string[];
  /** Between `references` and `columns`. */
  readonly operators: readonly string[];
  /** `MATCH FULL` */
  readonly full: boolean;
  /** The last column is a `PERIOD`. */
  readonly period: boolean;
  /** Its own comment, and those on the shares that partitions have of it. */
  readonly comments: readonly (readonly [onTable: string, comment: string])[];
}

/** In the order of their oids, in which they were once made: whatever goes by that order then goes on as it did. */
export interface Structure {
  readonly indexes: readonly Index[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** The indexes of the bulk tables, the foreign keys of both lists, and every foreign key that rests on those indexes. */
export async function readStructure(
  client: ClientBase,
  bulk: readonly TableName[],
  unordered: readonly TableName[],
): Promise<Structure> {
  if (bulk.length + unordered.length === 0) return { indexes: [], foreignKeys: [] };
  const given = namesAsJson([
    ...bulk.map(({ schema, table }) => ({ schema, table, bulk: true })),
    ...unordered.map(({ schema, table }) => ({ schema, table, bulk: false })),
  ]);
  // With an empty path every definition names its schemas, with all digits floats come back as they were. Rolling back
  // to the savepoint gives the settings back.
  await client.query(
    `savepoint tilth_read;
     set local search_path = ''; set local extra_float_digits = 1; set local jit = off`,
  );
  const indexes = await client.query<Index>(INDEXES_SQL, [given]);
  const foreignKeys = await client.query<ForeignKey>(FOREIGN_KEYS_SQL, [given]);
  await client.query('rollback to savepoint tilth_read; release savepoint tilth_read');
  return { indexes: indexes.rows, foreignKeys: foreignKeys.rows };
}

/** As the catalog queries take it. A table that is in both lists is a bulk table. */
export function namesAsJson(names: readonly (TableName & { bulk: boolean })[]): string {
  const byName = new Map<string, TableName & { bulk: boolean }>();
  for (const { schema, table, bulk } of names) {
    const key = JSON.stringify([schema, table]);
    byName.set(key, { schema, table, bulk: bulk || (byName.get(key)?.bulk ?? false) });
  }
  return JSON.stringify([...byName.values()]);
}
