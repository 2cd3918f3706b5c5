import { type Model, type Row, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { Misuse } from './fault.ts';
import { storedRow } from './ledger/stored-row.ts';
import { findRow, type KeyedRow, makerOfModel, rowAtKey } from './table/address.ts';
import { type Domain, settledOf } from './table/domain.ts';
import { readable } from './table/readable.ts';
import { keyText } from './table/recipe.ts';
import type { WorldRequest } from './table/world.ts';

/** A row as its recipe makes it, without a database. */
export interface Peeked {
  readonly model: Model;
  readonly key: string;
  readonly row: Row<Model>;
}

/** What both sides say of one field. */
export interface PeekedField {
  readonly field: string;
  readonly made: unknown;
  readonly stored: unknown;
  readonly same: boolean;
}

/** `4711` or `4711/3` */
const ADDRESS = /^\d+(\/\d+)*$/;
/** `email=john@example.com`, or of a key of two fields `userId=…,badgeId=…` */
const FIELDS = /^\w+=/;

/**
 * The row at an address; the first one with these values, as in `email=john@example.com`; or the first one that has the
 * value in a key of its own, such as an id.
 */
export function peek(
  domains: readonly Domain[],
  request: WorldRequest,
  model: Model,
  key: string,
): Peeked | undefined {
  const maker = makerOfModel(domains, model);
  if (!maker) return undefined;
  const { aggregate } = maker;
  const atAddress = ADDRESS.test(key) ? rowAtKey(aggregate, request, model, key) : undefined;
  const hit =
    atAddress ??
    findRow(aggregate, request, model, FIELDS.test(key) ? hasValues(model, key) : hasKey(model, key));
  return hit && { model, ...textual(hit) };
}

function textual({ key, row }: KeyedRow): Omit<Peeked, 'model'> {
  return { key: keyText(key), row };
}

function hasValues(model: Model, text: string): (row: Row<Model>) => boolean {
  const wanted = text.split(',').map((each) => each.split(/=(.*)/s, 2) as [string, string]);
  const unknown = wanted.find(([field]) => !tables[model].columns.some((column) => column.field === field));
  if (unknown) {
    throw new Misuse(`Refused: ${model} has no field ${unknown[0]}.`, [
      ['fields', tables[model].columns.map(({ field }) => field).join(', ')],
      ['mend', 'name one of these'],
    ]);
  }
  return (row) => {
    const values = readable(model, row);
    return wanted.every(([field, value]) => String(values[field]) === value);
  };
}

function hasKey(model: Model, text: string): (row: Row<Model>) => boolean {
  const { primaryKey, uniques } = tables[model];
  const keys = [primaryKey, ...uniques] as readonly (readonly string[])[];
  return (row) => {
    const values = row as unknown as Record<string, unknown>;
    return keys.some((fields) => fields.map((field) => String(values[field])).join() === text);
  };
}

/** Field by field, beside what the database holds under the same primary key; undefined when it holds no such row. */
export async function besideStored(
  client: ClientBase,
  domains: readonly Domain[],
  { model, row }: Peeked,
): Promise<readonly PeekedField[] | undefined> {
  const found = await storedRow(client, model, row);
  if (!found) return undefined;
  const settled = settledOf(domains)(model);
  const made = readable(model, row);
  const stored = readable(model, found);
  return Object.keys(made).map((field) => ({
    field,
    made: made[field],
    stored: stored[field],
    same: settled.includes(field) || JSON.stringify(made[field]) === JSON.stringify(stored[field]),
  }));
}
