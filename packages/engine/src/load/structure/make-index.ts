import { type ClientBase, escapeLiteral } from 'pg';
import { identifier } from '../names.ts';
import type { Index } from './read-structure.ts';
import { runAll } from './run-all.ts';

/**
 * Those that are made by a statement of their own. One table after the other, while its pages are at hand, and as they
 * were once made; but a partition's own before that of its table, which then takes it in.
 */
export function inOrderOfMaking(indexes: readonly Index[]): Index[] {
  const byName = new Map(indexes.map((index) => [index.index, index]));
  const line = (index: Index): Index[] => {
    const above = index.parent === null ? undefined : byName.get(index.parent);
    return above ? [...line(above), index] : [index];
  };
  const first = (name: string) => indexes.findIndex(({ table }) => table === name);
  return indexes
    .filter(({ apart }) => apart)
    .map((index) => ({
      index,
      table: first(index.table),
      root: line(index)[0]?.oid ?? 0,
      depth: line(index).length,
    }))
    .sort((a, b) => a.table - b.table || a.root - b.root || b.depth - a.depth || a.index.oid - b.index.oid)
    .map(({ index }) => index);
}

/** Makes an index; one of a partitioned table from those of its partitions. A constraint finds these by itself. */
export function createIndex(index: Index, all: readonly Index[]): string {
  const { onTable, name, constraint, definition, tablespace } = index;
  // The only way to say it of constraints and of plain indexes alike.
  const place = `set local default_tablespace = ${escapeLiteral(tablespace)}`;
  if (constraint !== null) {
    return `${place}; alter table ${onTable} add constraint ${identifier(name)} ${withOptions(index, constraint)}`;
  }
  const parts = all.filter(({ parent }) => parent === index.index);
  const attached = parts.map((part) => `alter index ${index.index} attach partition ${part.index}`);
  return [place, definition, ...attached].join('; ');
}

/** PostgreSQL tells the storage parameters of exclusion constraints itself, those of others not. */
function withOptions({ constraintType, options }: Index, constraint: string): string {
  if (options === null || constraintType === 'x') return constraint;
  const [, columns, deferred] = /^(.*?)((?: DEFERRABLE)?(?: INITIALLY DEFERRED)?)$/s.exec(constraint) ?? [];
  return `${columns} WITH (${options})${deferred}`;
}

/** The parts of a constraint that partitions were given along with it have names that PostgreSQL made up: theirs again. */
export async function giveNames(client: ClientBase, index: Index, all: readonly Index[]): Promise<void> {
  if (!index.partitioned || index.constraint === null) return;
  const names = new Map(below(index, all).map(({ onTable, name }) => [onTable, name]));
  const { rows } = await client.query<{ schema: string; name: string; onTable: string }>(PARTS_SQL, [
    index.index,
  ]);
  const wrong = rows.filter(({ name, onTable }) => names.get(onTable) !== name);
  // By way of names that nobody has: one part may be called what another one was.
  await runAll(client, [
    ...wrong.map(
      ({ schema, name }, i) => `alter index ${schema}.${identifier(name)} rename to tilth_part_${i}`,
    ),
    ...wrong.map(
      ({ schema, onTable, name }, i) =>
        `alter index ${schema}.tilth_part_${i} rename to ${identifier(names.get(onTable) ?? name)}`,
    ),
  ]);
}

const PARTS_SQL = `
with recursive part as (
  select inhrelid as oid from pg_inherits where inhparent = $1::regclass
  union all
  select i.inhrelid from part join pg_inherits i on i.inhparent = part.oid
)
select quote_ident(n.nspname) as schema, x.relname as name, format('%I.%I', n.nspname, c.relname) as "onTable"
from part
join pg_index i on i.indexrelid = part.oid
join pg_class x on x.oid = i.indexrelid
join pg_class c on c.oid = i.indrelid
join pg_namespace n on n.oid = c.relnamespace`;

function below(index: Index, all: readonly Index[]): Index[] {
  return all.filter(({ parent }) => parent === index.index).flatMap((part) => [part, ...below(part, all)]);
}

/** What is said of an index apart from its definition. */
export function marks(index: Index): string[] {
  const { onTable, name, comment, constraintComment, statistics, extensions } = index;
  const said: string[] = [];
  if (comment !== null) said.push(`comment on index ${index.index} is ${escapeLiteral(comment)}`);
  if (constraintComment !== null) said.push(commentOnConstraint(name, onTable, constraintComment));
  if (index.clustered) said.push(`alter table only ${onTable} cluster on ${identifier(name)}`);
  if (index.replicaIdentity) {
    said.push(`alter table only ${onTable} replica identity using index ${identifier(name)}`);
  }
  for (const [column, target] of statistics) {
    said.push(`alter index ${index.index} alter column ${column} set statistics ${target}`);
  }
  for (const extension of extensions)
    said.push(`alter index ${index.index} depends on extension ${extension}`);
  return said;
}

export function commentOnConstraint(name: string, onTable: string, comment: string): string {
  return `comment on constraint ${identifier(name)} on ${onTable} is ${escapeLiteral(comment)}`;
}
