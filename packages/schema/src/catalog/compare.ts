import type { EnumType, Table } from '../descriptor.ts';
import type { Catalog } from './catalog.ts';
import { compareColumns } from './compare-columns.ts';
import { compareKeys, type Names } from './compare-keys.ts';
import { type Disagreement, NONE } from './disagreement.ts';

/** Prisma's own, in whichever schema comes first. */
const MIGRATIONS_TABLE = '._prisma_migrations';

/**
 * Every disagreement, in the order of schema.prisma; tables that only the database has come last. `external` names
 * those that are meant to have no model.
 */
export function compare(
  tables: readonly Table[],
  catalog: Catalog,
  external: readonly string[],
): Disagreement[] {
  const names = namesOf(tables);
  const modelled = new Map(tables.map((table) => [tableName(table), table]));
  const known = new Set([...modelled.keys(), ...external]);
  const schemas = [...new Set(tables.map(({ schema }) => `${schema}.`))];
  const extra = [...catalog.tables.keys()].filter(
    (name) =>
      schemas.some((schema) => name.startsWith(schema)) &&
      !known.has(name) &&
      !name.endsWith(MIGRATIONS_TABLE),
  );
  return [
    ...compareEnums(tables, catalog),
    ...[...modelled].flatMap(([where, table]) => {
      const found = catalog.tables.get(where);
      if (!found) return [{ about: 'table' as const, where, said: 'a table', found: NONE }];
      return [
        ...compareColumns(where, table.columns, found.columns),
        ...compareKeys(where, table, found, names),
      ];
    }),
    ...extra.map((where) => ({ about: 'table' as const, where, said: NONE, found: 'a table' })),
  ];
}

export function tableName({ schema, table }: Table): string {
  return `${schema}.${table}`;
}

function namesOf(tables: readonly Table[]): Names {
  const byModel = new Map(tables.map((table) => [table.model, table]));
  return {
    tableOf: (model) => {
      const table = byModel.get(model);
      return table ? tableName(table) : model;
    },
    columnsOf: (model, fields) =>
      fields.map(
        (field) => byModel.get(model)?.columns.find((each) => each.field === field)?.column ?? field,
      ),
  };
}

function compareEnums(tables: readonly Table[], catalog: Catalog): Disagreement[] {
  const columns = tables.flatMap((table) => table.columns);
  const types = new Set(
    columns.map((column) => column.enum).filter((type): type is EnumType => type !== undefined),
  );
  return [...types].flatMap(({ schema, name, labels }) => {
    const where = `${schema}.${name}`;
    const said = labels.join(', ');
    const found = catalog.enums.get(where)?.join(', ') ?? NONE;
    return said === found ? [] : [{ about: 'enum' as const, where, said, found }];
  });
}
