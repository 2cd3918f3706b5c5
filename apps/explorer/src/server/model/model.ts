import { checksOf, type Domain } from '@tilth/engine';
import { type Column, type Model, referencedBy, type Table } from '@tilth/schema';
import type { ColumnLine, ModelAnswer } from '../../answers/model.ts';
import { systemOf, tableOf } from '../../systems.ts';
import { tableSize } from '../database/counts.ts';
import type { Reading } from '../database/reader.ts';
import { claims, declaredCount } from '../domains.ts';
import { mapKey } from '../map/map.ts';

/** What schema.prisma and its domain say of a model, and how many rows there are. */
export async function model(
  reading: Reading,
  domains: readonly Domain[],
  table: Table,
): Promise<ModelAnswer> {
  const { rows, exact } = await tableSize(reading, table);
  const claim = claims(domains).get(table.model);
  return {
    model: table.model,
    schema: table.schema,
    table: table.table,
    system: systemOf(table.model).name,
    domain: claim?.domain.name ?? null,
    aggregate: claim?.aggregate.name ?? null,
    doc: table.doc ?? null,
    rows,
    exact,
    columns: table.columns.map((column) => columnLine(table, column)),
    parents: table.foreignKeys.map((key) => mapKey(domains, table.model, key)),
    children: (referencedBy.get(table.model) ?? []).map(({ from, key }) => ({
      model: from,
      relation: key.relation,
      unique: key.unique,
      declared: declaredCount(domains, from, key.relation),
    })),
    rules: rulesOf(domains, table),
  };
}

function columnLine(table: Table, column: Column): ColumnLine {
  const { field, nullable, generated, doc } = column;
  // A column leads to a row by itself when it refers to that row's whole key.
  const key = table.foreignKeys.find(({ fields, references, to }) => {
    const [parentKey, ...more] = tableOf(to)?.primaryKey ?? [];
    return (
      more.length === 0 &&
      references.indexOf(parentKey ?? '') === fields.indexOf(field) &&
      fields.includes(field)
    );
  });
  return {
    field,
    column: column.column,
    type: typeText(column),
    nullable,
    primary: table.primaryKey.includes(field),
    unique: table.uniques.some((fields) => fields.length === 1 && fields[0] === field),
    generated: generated === true,
    refersTo: key?.to ?? null,
    labels: column.enum?.labels ?? null,
    doc: doc ?? null,
  };
}

/** As PostgreSQL writes it. */
export function typeText({ type, length, precision, scale, enum: labels, list }: Column): string {
  const base = labels ? `${labels.schema}.${labels.name}` : type;
  const sizes =
    length ?? (precision !== undefined && scale !== undefined ? `${precision},${scale}` : undefined);
  return `${base}${sizes === undefined ? '' : `(${sizes})`}${list ? '[]' : ''}`;
}

/** The checks whose SQL speaks of a table. */
export function rulesOf(
  domains: readonly Domain[],
  { model: name, schema, table }: Table,
): readonly string[] {
  const mentions = new RegExp(`\\b${schema}"?\\."?${table}\\b`);
  return checksOf(domains)
    .filter((check) => (check.kind === 'structure' ? isOf(check.name, name) : mentions.test(check.offenders)))
    .map((check) => check.name);
}

function isOf(check: string, model: Model): boolean {
  return check.split('.')[1] === model;
}
