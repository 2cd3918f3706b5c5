import { identifier, quoted } from '@tilth/engine/wire';
import { cycles, type Model } from '@tilth/schema';
import { csvWriter, jsonWriter, sqlWriter } from '../cell/cell-text.ts';
import { columnsOf } from '../columns.ts';
import type { Format } from '../format.ts';

/** Values by field. */
export type Cells = { readonly [field: string]: unknown };

/** How the rows of one table are written as text. */
export interface TextForm {
  readonly begin: string;
  /** The row, after the so many that there were before it. */
  readonly row: (cells: Cells, before: number) => string;
  readonly end: (rows: number) => string;
}

/** A statement takes so many rows: few enough to be read whole, many enough that planning them costs nothing. */
const ROWS_A_STATEMENT = 500;

/** Rows that may refer to later ones of their table have to arrive in one statement: keys are checked at its end. */
function rowsAStatement(model: Model): number {
  const circle = cycles.find(({ models }) => models.includes(model));
  if (circle && circle.models.length > 1)
    throw new TypeError(`no order of statements for the circle of ${circle.models.join(', ')}`);
  return circle ? Number.POSITIVE_INFINITY : ROWS_A_STATEMENT;
}

/** The form of a table's rows. `indent` is for JSON: how deep its rows stand. */
export function textForm(format: Exclude<Format, 'parquet'>, model: Model, indent = ''): TextForm {
  switch (format) {
    case 'csv':
      return csv(model);
    case 'ndjson':
      return ndjson(model);
    case 'json':
      return json(model, indent);
    case 'sql':
      return sql(model);
  }
}

type CellWriter = (value: never) => string;

/** Each cell of a row, in the table's order; `nothing` for a null. */
function cellsOf(
  model: Model,
  writerOf: (column: ReturnType<typeof columnsOf>[number]) => CellWriter,
  nothing: string,
) {
  const cells = columnsOf(model).map((column) => ({ field: column.field, write: writerOf(column) }));
  return (row: Cells, named: readonly string[], between: string): string => {
    let text = '';
    for (const [i, { field, write }] of cells.entries()) {
      const value = row[field];
      const cell = value === null ? nothing : write(value as never);
      text += i === 0 ? named[i] + cell : between + named[i] + cell;
    }
    return text;
  };
}

function csv(model: Model): TextForm {
  const columns = columnsOf(model);
  const cells = cellsOf(model, csvWriter, '');
  const unnamed = columns.map(() => '');
  return {
    begin: `${columns.map(({ column }) => column).join(',')}\n`,
    row: (row) => `${cells(row, unnamed, ',')}\n`,
    end: () => '',
  };
}

function ndjson(model: Model): TextForm {
  const cells = cellsOf(model, jsonWriter, 'null');
  const names = columnsOf(model).map(({ column }) => `${JSON.stringify(column)}:`);
  return { begin: '', row: (row) => `{${cells(row, names, ',')}}\n`, end: () => '' };
}

function json(model: Model, indent: string): TextForm {
  const cells = cellsOf(model, jsonWriter, 'null');
  const names = columnsOf(model).map(({ column }) => `${indent}  ${JSON.stringify(column)}: `);
  return {
    begin: '',
    row: (row, before) => `${before > 0 ? ',' : ''}\n${indent}{\n${cells(row, names, ',\n')}\n${indent}}`,
    end: (rows) => (rows > 0 ? `\n${indent.slice(2)}` : ''),
  };
}

function sql(model: Model): TextForm {
  const columns = columnsOf(model);
  const cells = cellsOf(model, sqlWriter, 'NULL');
  const unnamed = columns.map(() => '');
  const names = columns.map(({ column }) => identifier(column)).join(', ');
  const atOnce = rowsAStatement(model);
  const insert = `INSERT INTO ${quoted(model)} (${names}) VALUES\n`;
  return {
    begin: '',
    row: (row, before) => {
      const tuple = `(${cells(row, unnamed, ', ')})`;
      if (before % atOnce > 0) return `,\n${tuple}`;
      return before > 0 ? `;\n${insert}${tuple}` : `${insert}${tuple}`;
    },
    end: (rows) => (rows > 0 ? ';\n' : ''),
  };
}
