import { tableName } from '@tilth/engine/wire';
import { type Column, type Model, type Row, tables } from '@tilth/schema';
import { columnsOf, travelling } from '../columns.ts';
import { BadCell, BadFile, type Spot, shown } from './refusal.ts';

/** Reads a cell that is not null; throws a `BadCell` when its column cannot hold it. */
export type ReadCell = (value: never) => unknown;

/** Makes rows of one table from what a file has, whatever its format. */
export class RowReader {
  readonly model: Model;
  readonly table: string;
  private readonly cells: ReadonlyMap<string, { readonly column: Column; readonly read: ReadCell }>;

  constructor(model: Model, readerOf: (column: Column) => ReadCell) {
    this.model = model;
    this.table = tableName(model);
    this.cells = new Map(
      columnsOf(model).map((column) => [column.column, { column, read: readerOf(column) }]),
    );
  }

  /** Of a file that names its columns once: makes a row of the values under them. */
  ofColumns(names: readonly string[], where: Spot): (values: readonly unknown[], spot: Spot) => Row<Model> {
    const spot = { ...where, table: this.table };
    const seen = new Set<string>();
    for (const name of names) {
      this.refuseUnknown(name, spot);
      if (seen.has(name)) throw new BadFile({ ...spot, field: name }, 'the column stands here twice');
      seen.add(name);
    }
    const missing = [...this.cells.values()].find(
      ({ column }) => !seen.has(column.column) && !column.nullable,
    );
    if (missing) throw this.missing(missing.column.column, spot);
    const given = names.map((name) => this.cells.get(name) as { column: Column; read: ReadCell });
    const absent = [...this.cells.values()].filter(({ column }) => !seen.has(column.column));
    return (values, at) => {
      const row: Record<string, unknown> = {};
      for (const [i, { column, read }] of given.entries())
        row[column.field] = this.cell(column, read, values[i], at);
      for (const { column } of absent) row[column.field] = null;
      return row as unknown as Row<Model>;
    };
  }

  /** Of an object that names each of its values. */
  ofObject(object: unknown, spot: Spot): Row<Model> {
    if (typeof object !== 'object' || object === null || Array.isArray(object)) {
      throw new BadFile({ ...spot, table: this.table }, `a row is an object, not ${shown(object)}`);
    }
    const given = object as Record<string, unknown>;
    const row: Record<string, unknown> = {};
    let found = 0;
    for (const [name, { column, read }] of this.cells) {
      if (Object.hasOwn(given, name)) {
        row[column.field] = this.cell(column, read, given[name], spot);
        found++;
      } else if (column.nullable) row[column.field] = null;
      else throw this.missing(name, { ...spot, table: this.table });
    }
    if (Object.keys(given).length > found) {
      for (const name of Object.keys(given)) this.refuseUnknown(name, { ...spot, table: this.table });
    }
    return row as unknown as Row<Model>;
  }

  private cell(column: Column, read: ReadCell, value: unknown, spot: Spot): unknown {
    try {
      if (value !== null && value !== undefined) return read(value as never);
      if (column.nullable) return null;
      throw new BadCell('has no value, and must have one');
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      throw new BadFile({ ...spot, table: this.table, field: column.column }, error.message);
    }
  }

  private refuseUnknown(name: string, spot: Spot): void {
    if (this.cells.has(name)) return;
    const generated = tables[this.model].columns.some((each) => each.column === name && each.generated);
    throw new BadFile(
      { ...spot, field: name },
      generated
        ? 'the database works this column out from others: leave it out'
        : `${this.table} has no such column: it has ${[...this.cells.keys()].join(', ')}`,
    );
  }

  private missing(name: string, spot: Spot): BadFile {
    return new BadFile({ ...spot, field: name }, 'it is missing, and must have a value');
  }
}

/** The model of a table's name, such as `investa.users`. */
export function modelOfTable(name: string): Model | undefined {
  return modelsByTable.get(name);
}

const modelsByTable: ReadonlyMap<string, Model> = new Map(
  travelling.map(({ model, schema, table }) => [`${schema}.${table}`, model]),
);
