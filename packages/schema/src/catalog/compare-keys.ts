import type { Table } from '../descriptor.ts';
import type { CatalogTable } from './catalog.ts';
import { type Disagreement, NONE } from './disagreement.ts';

/** How models and their fields are called in the database. */
export interface Names {
  tableOf(model: string): string;
  columnsOf(model: string, fields: readonly string[]): readonly string[];
}

/** The keys of a table, in words: what reads the same is the same. */
interface Keys {
  readonly primary: string;
  readonly uniques: readonly Key[];
  readonly foreign: readonly Key[];
}

interface Key {
  /** What makes it this key and no other. */
  readonly key: string;
  /** What this key may say differently. */
  readonly rest: string;
}

export function compareKeys(where: string, table: Table, found: CatalogTable, names: Names): Disagreement[] {
  const [a, b] = [keysSaid(table, names), keysFound(found)];
  return [
    ...(a.primary === b.primary
      ? []
      : [{ about: 'primary key' as const, where, said: a.primary, found: b.primary }]),
    ...compareSets('unique key', where, a.uniques, b.uniques),
    ...compareSets('foreign key', where, a.foreign, b.foreign),
  ];
}

function keysSaid({ model, primaryKey, uniques, foreignKeys }: Table, names: Names): Keys {
  const own = (fields: readonly string[]) => names.columnsOf(model, fields);
  return {
    primary: list(own(primaryKey)),
    uniques: uniques.map((fields) => ({ key: list(own(fields)), rest: '' })),
    foreign: foreignKeys.map(({ fields, to, references, onDelete, onUpdate }) => ({
      key: reference(own(fields), names.tableOf(to), names.columnsOf(to, references)),
      rest: actions(onDelete, onUpdate),
    })),
  };
}

function keysFound({ primaryKey, uniques, foreignKeys }: CatalogTable): Keys {
  return {
    primary: list(primaryKey),
    uniques: uniques.map((columns) => ({ key: list(columns), rest: '' })),
    foreign: foreignKeys.map(({ columns, to, references, onDelete, onUpdate }) => ({
      key: reference(columns, to, references),
      rest: actions(onDelete, onUpdate),
    })),
  };
}

function compareSets(
  about: Disagreement['about'],
  where: string,
  said: readonly Key[],
  found: readonly Key[],
): Disagreement[] {
  const [saidRest, foundRest] = [said, found].map(
    (keys) => new Map(keys.map(({ key, rest }) => [key, rest])),
  );
  const keys = new Set([...said, ...found].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const [a, b] = [saidRest?.get(key), foundRest?.get(key)];
    if (a === b) return [];
    return [
      { about, where, said: a === undefined ? NONE : key + a, found: b === undefined ? NONE : key + b },
    ];
  });
}

function list(columns: readonly string[]): string {
  return columns.length === 0 ? NONE : `(${columns.join(', ')})`;
}

/** The pairs of columns in one order, because theirs is of no account. */
function reference(columns: readonly string[], to: string, references: readonly string[]): string {
  const pairs = columns.map((column, at) => ({ column, target: references[at] ?? '' }));
  pairs.sort((a, b) => (a.column < b.column ? -1 : 1));
  return `${list(pairs.map(({ column }) => column))} to ${to} ${list(pairs.map(({ target }) => target))}`;
}

function actions(onDelete: string, onUpdate: string): string {
  return `, on delete ${onDelete}, on update ${onUpdate}`;
}
