import { CATALOG_SQL } from './catalog-sql.ts';
import { sizeOf, typeText } from './type-text.ts';

/** Anything that sends a query: a client, a pool or a transaction of `pg`. */
export interface Queryable {
  query(sql: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** What the database has in some schemas, as far as loading rows depends on it. */
export interface Catalog {
  readonly database: string;
  /** By `schema.table`. */
  readonly tables: ReadonlyMap<string, CatalogTable>;
  /** Labels by `schema.type`. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

export interface CatalogTable {
  /** In the table's order. */
  readonly columns: readonly CatalogColumn[];
  readonly primaryKey: readonly string[];
  readonly uniques: readonly (readonly string[])[];
  readonly foreignKeys: readonly CatalogForeignKey[];
}

export interface CatalogColumn {
  readonly name: string;
  /** In the words of `typeText`. */
  readonly type: string;
  readonly typeOid: number;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly generated: boolean;
  readonly hasDefault: boolean;
  /** Numbered by a sequence: serial or identity. */
  readonly numbered: boolean;
}

export interface CatalogForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  /** `schema.table` */
  readonly to: string;
  readonly references: readonly string[];
  readonly onDelete: string;
  readonly onUpdate: string;
}

type Raw<T, Changed extends keyof T> = Omit<T, Changed>;
interface RawColumn extends Raw<CatalogColumn, 'type'> {
  readonly typeName: string;
  readonly typeSchema: string;
  readonly isEnum: boolean;
  readonly modifier: number;
}
interface RawTable extends Raw<CatalogTable, 'columns'> {
  readonly name: string;
  readonly columns: readonly RawColumn[];
}
interface RawCatalog {
  readonly database: string;
  readonly tables: readonly RawTable[] | null;
  readonly enums: readonly { readonly name: string; readonly labels: readonly string[] }[] | null;
}

/** Reads all of it in one query. */
export async function readCatalog(client: Queryable, schemas: readonly string[]): Promise<Catalog> {
  const { rows } = await client.query(CATALOG_SQL, [schemas]);
  const raw = rows[0] as RawCatalog;
  return {
    database: raw.database,
    tables: new Map(
      raw.tables?.map(({ name, ...table }) => [name, { ...table, columns: table.columns.map(columnOf) }]),
    ),
    enums: new Map(raw.enums?.map(({ name, labels }) => [name, labels])),
  };
}

function columnOf({ typeName, typeSchema, isEnum, modifier, ...column }: RawColumn): CatalogColumn {
  const type = typeName === 'bpchar' ? 'char' : typeName;
  const name = isEnum ? `${typeSchema}.${type}` : type;
  return { ...column, type: typeText({ type: name, list: column.list, ...sizeOf(type, modifier) }) };
}
