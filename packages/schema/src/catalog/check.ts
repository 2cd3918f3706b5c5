import type { Table } from '../descriptor.ts';
import { SchemaFault } from '../fault.ts';
import { type Catalog, type Queryable, readCatalog } from './catalog.ts';
import { compare, tableName } from './compare.ts';
import type { Disagreement } from './disagreement.ts';

export interface CompareOptions {
  /** Tables that are meant to have no model, as `schema.table`. */
  readonly external?: readonly string[];
}

/** The database is not as schema.prisma says. */
export class CatalogFault extends SchemaFault {
  override readonly name = 'CatalogFault';
  readonly disagreements: readonly Disagreement[];

  constructor(
    database: string,
    disagreements: readonly Disagreement[],
    facts: readonly (readonly [string, string])[],
  ) {
    const places = disagreements.length === 1 ? 'one place' : `${disagreements.length} places`;
    super(`Stopped: the database ${database} is not as schema.prisma says, in ${places}.`, facts);
    this.disagreements = disagreements;
  }
}

/** Enough to see what is wrong; whoever needs all of them asks for the disagreements themselves. */
const MOST_SHOWN = 20;
const MEND = [
  ['mend', 'npx prisma migrate deploy, if a migration has not been applied'],
  ['', 'npx prisma generate and npx prisma migrate dev, if schema.prisma has changed'],
  ['', 'npx prisma migrate reset, if the database was changed by hand and holds nothing of worth'],
] as const;

/** Compares every table with what the database has, in one query. */
export async function compareTables(
  client: Queryable,
  tables: readonly Table[],
  { external = [] }: CompareOptions = {},
): Promise<Disagreement[]> {
  return compare(tables, await catalogOf(client, tables), external);
}

/** The same, but disagreements are thrown, in one error that says how to mend them. */
export async function assertTables(
  client: Queryable,
  tables: readonly Table[],
  { external = [] }: CompareOptions = {},
): Promise<void> {
  const catalog = await catalogOf(client, tables);
  const disagreements = compare(tables, catalog, external);
  if (disagreements.length === 0) return;
  throw new CatalogFault(catalog.database, disagreements, [
    ...facts(tables, catalog, disagreements),
    ...MEND,
  ]);
}

function facts(
  tables: readonly Table[],
  catalog: Catalog,
  disagreements: readonly Disagreement[],
): (readonly [string, string])[] {
  const missing = tables.filter((table) => !catalog.tables.has(tableName(table)));
  if (missing.length === tables.length && tables.length > 1) {
    return [['tables', `schema.prisma says ${tables.length}, the database has none of them`]];
  }
  const shown = disagreements.slice(0, MOST_SHOWN);
  const rest = disagreements.length - shown.length;
  return [
    ...shown.map(
      ({ where, about, said, found }) =>
        [where, `${prefix[about] ?? ''}schema.prisma says ${said}, the database has ${found}`] as const,
    ),
    ...(rest > 0 ? ([['', `and ${rest} more`]] as const) : []),
  ];
}

/** Where the two sides do not show by themselves what they are about. */
const prefix: { readonly [about in Disagreement['about']]?: string } = {
  enum: 'enum: ',
  'primary key': 'primary key: ',
  'unique key': 'unique key: ',
  'foreign key': 'foreign key: ',
};

export function catalogOf(client: Queryable, tables: readonly Table[]): Promise<Catalog> {
  return readCatalog(client, [...new Set(tables.flatMap(schemasOf))]);
}

function schemasOf({ schema, columns }: Table): string[] {
  return [schema, ...columns.flatMap((column) => column.enum?.schema ?? [])];
}
