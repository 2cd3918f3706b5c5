import { type Model, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { identifier } from '../names.ts';
import { orphanCount } from './offenders.ts';
import {
  type ForeignKey,
  type Index,
  readStructure,
  type Structure,
  type TableName,
} from './read-structure.ts';
import { runAll } from './run-all.ts';
import { loudTriggers, type QuietTriggers, quietStatements } from './triggers.ts';

/** What stands in the way of a load, by the tables that the load is about. */
export interface SetAside<T = Model> {
  /** Get many rows: without their indexes, keys and foreign keys, nor those of others that rest on them. */
  readonly bulk: readonly T[];
  /** Get few rows, but before those that they refer to, or refer to themselves: without their foreign keys. */
  readonly unordered: readonly T[];
  /** Get any row at all: their triggers, and those of their partitions, do not fire. */
  readonly touched: readonly T[];
}

/** What was set aside, in order to bring it back. */
export interface Dropped extends Structure {
  /** How many rows broke each NOT VALID key before the load, by the key's oid. */
  readonly tolerated: ReadonlyMap<number, number>;
  readonly triggers: readonly QuietTriggers[];
  /** What stayed, because it could not have been brought back exactly. Slower to load, and in its order. */
  readonly kept: readonly Kept[];
  readonly read: Pick<SetAside<TableName>, 'bulk' | 'unordered'>;
}

/** An index or a foreign key that stayed. Rows of `table` must keep it as they arrive. */
export interface Kept {
  readonly kind: 'index' | 'foreign key';
  /** `investa.users` */
  readonly table: string;
  readonly name: string;
  readonly reason: string;
}

/** Sets aside what slows a load of these models, or stands in its way. `restore` brings it back in the same transaction. */
export function setAside(client: ClientBase, { bulk, unordered, touched }: SetAside): Promise<Dropped> {
  const named = (models: readonly Model[]) => models.map((model) => tables[model]);
  return setAsideTables(client, { bulk: named(bulk), unordered: named(unordered), touched: named(touched) });
}

/** The same for tables that need not be in schema.prisma. */
export async function setAsideTables(
  client: ClientBase,
  { bulk, unordered, touched }: SetAside<TableName>,
): Promise<Dropped> {
  const triggers = await loudTriggers(client, touched);
  const { indexes, foreignKeys, kept } = choose(await readStructure(client, bulk, unordered));
  const tolerated = new Map<number, number>();
  for (const key of foreignKeys) if (key.notValid) tolerated.set(key.oid, await orphanCount(client, key));
  // Never CASCADE: what would be lost that way was not read, and so could not be brought back.
  await runAll(client, [
    ...foreignKeys.map(dropConstraint),
    // The indexes of partitions go with their table's.
    ...indexes.filter(({ parent }) => parent === null).map(dropIndex),
    ...quietStatements(triggers),
  ]);
  return { indexes, foreignKeys, tolerated, triggers, kept, read: { bulk, unordered } };
}

/** A key can go if nothing keeps it; an index, if nothing keeps it, a part of it, or a key that rests on either. */
function choose({ indexes, foreignKeys }: Structure): Structure & Pick<Dropped, 'kept'> {
  const byName = new Map(indexes.map((index) => [index.index, index]));
  const rootOf = (name: string): string => {
    const parent = byName.get(name)?.parent;
    return parent && byName.has(parent) ? rootOf(parent) : name;
  };
  const obstacles = new Map<string, string>();
  for (const { index, obstacle } of indexes) if (obstacle) obstacles.set(rootOf(index), obstacle);
  for (const { restsOn, name, table, obstacle } of foreignKeys) {
    if (obstacle) obstacles.set(rootOf(restsOn), `needed by ${name} of ${table}, which stays: ${obstacle}`);
  }
  const goes = (name: string) => byName.has(name) && !obstacles.has(rootOf(name));
  const keptIndexes = indexes.filter(({ index, parent }) => !goes(index) && !(parent && byName.has(parent)));
  const keptKeys = foreignKeys.filter(({ own, obstacle }) => own && obstacle);
  return {
    indexes: indexes.filter(({ index }) => goes(index)),
    foreignKeys: foreignKeys.filter(({ own, restsOn, obstacle }) => !obstacle && (own || goes(restsOn))),
    kept: [
      ...keptIndexes.map(({ table, name, index }) => keptFor('index', table, name, obstacles.get(index))),
      ...keptKeys.map(({ table, name, obstacle }) => keptFor('foreign key', table, name, obstacle)),
    ],
  };
}

function keptFor(kind: Kept['kind'], table: string, name: string, reason: string | null | undefined): Kept {
  return { kind, table, name, reason: reason ?? '' };
}

function dropConstraint({ onTable, name }: Pick<ForeignKey, 'onTable' | 'name'>): string {
  return `alter table ${onTable} drop constraint ${identifier(name)}`;
}

function dropIndex(index: Index): string {
  return index.constraint ? dropConstraint(index) : `drop index ${index.index}`;
}
