import type { ClientBase } from 'pg';
import { Fault } from '../../fault.ts';
import { identifier } from '../names.ts';
import { checkDeferred, held, RESTORE_POINT } from './held.ts';
import { commentOnConstraint, createIndex, giveNames, inOrderOfMaking, marks } from './make-index.ts';
import { type Demand, duplicates, newOrphan, orphanCount, orphanDemand } from './offenders.ts';
import { type ForeignKey, type Index, readStructure } from './read-structure.ts';
import { runAll } from './run-all.ts';
import type { Dropped } from './set-aside.ts';
import { wakeTriggers } from './triggers.ts';

/** Called before each index and foreign key is made, and once when all are there. */
export type RestoreProgress = (done: number, total: number, what: string) => void;

/** Brings back everything that was set aside, and proves it. A row that breaks a key is named in a `Fault`. */
export async function restore(
  client: ClientBase,
  dropped: Dropped,
  progress: RestoreProgress = () => {},
): Promise<void> {
  await restoreStructure(client, dropped, progress);
  await wakeTriggers(client, dropped.triggers);
}

/**
 * Brings back indexes and keys only: for work on loaded rows that wants the indexes and must not rouse the triggers.
 * `wakeTriggers` is then still to be called.
 */
export async function restoreStructure(
  client: ClientBase,
  dropped: Dropped,
  progress: RestoreProgress = () => {},
): Promise<void> {
  const { indexes, foreignKeys, tolerated } = dropped;
  const heads = inOrderOfMaking(indexes);
  const total = heads.length + foreignKeys.length;
  if (total === 0) return;
  await checkDeferred(client);
  const before = await client.query("select current_setting('default_tablespace') as tablespace");
  await client.query(`savepoint ${RESTORE_POINT}`);
  let done = 0;
  const make = async (piece: Index | ForeignKey, sql: string, demand: Demand) => {
    progress(done++, total, `${piece.name} of ${piece.table}`);
    await held(client, sql, () => demand);
  };
  for (const index of heads) {
    await make(index, createIndex(index, indexes), demandOf(index));
    await giveNames(client, index, indexes);
  }
  await runAll(client, indexes.flatMap(marks));
  for (const key of foreignKeys) {
    await make(key, createForeignKey(key), orphanDemand(key));
    await refuseMoreOrphans(client, key, tolerated.get(key.oid));
  }
  progress(total, total, '');
  await client.query("select set_config('default_tablespace', $1, true)", [before.rows[0].tablespace]);
  await client.query(`release savepoint ${RESTORE_POINT}`);
  await assertSame(client, dropped);
}

function demandOf(index: Index): Demand {
  const { table, name, constraint, definition } = index;
  const demand = { table, name, says: constraint ?? definition };
  return index.unique && index.constraintType !== 'x' ? { ...demand, offenders: duplicates(index) } : demand;
}

/** Making a NOT VALID key again looks at no row: those that break it are counted, before the load and now. */
async function refuseMoreOrphans(
  client: ClientBase,
  key: ForeignKey,
  before: number | undefined,
): Promise<void> {
  if (before === undefined) return;
  const more = (await orphanCount(client, key)) - before;
  if (more > 0) throw await newOrphan(client, orphanDemand(key), more);
}

/** Of a partitioned table, the partitions get their shares of it, under the same name. */
function createForeignKey({ onTable, name, definition, comments }: ForeignKey): string {
  return [
    `alter table ${onTable} add constraint ${identifier(name)} ${definition}`,
    ...comments.map(([on, comment]) => commentOnConstraint(name, on, comment)),
  ].join('; ');
}

/** Reads it all again: whatever PostgreSQL's next version adds to an index or a key is not lost unnoticed. */
async function assertSame(client: ClientBase, { indexes, foreignKeys, read }: Dropped): Promise<void> {
  const now = await readStructure(client, read.bulk, read.unordered);
  const found = new Map([...now.indexes, ...now.foreignKeys].map((piece) => [nameOf(piece), imageOf(piece)]));
  for (const piece of [...indexes, ...foreignKeys]) {
    const was = imageOf(piece);
    const is = found.get(nameOf(piece));
    if (was === is) continue;
    throw new Fault(
      `Stopped: ${piece.name} of ${piece.table} did not come back as it was. Nothing was loaded.`,
      [
        ['was', was],
        ['is', is ?? 'not there'],
        ['mend', 'this is a defect of Tilth: please report it with these lines'],
      ],
    );
  }
}

function nameOf({ onTable, name }: Index | ForeignKey): string {
  return `${onTable}.${name}`;
}

function imageOf(piece: Index | ForeignKey): string {
  return JSON.stringify({ ...piece, oid: undefined });
}
