import { assertCatalog, type Instant, order } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { Fault } from './fault.ts';
import { dateOf, lastRun, recordRun, type SeedRun, sameWorld } from './ledger/ledger.ts';
import { type LoadProgress, load } from './load/load.ts';
import { quoted, tableName } from './load/names.ts';
import { ledgerModels } from './table/compose.ts';
import type { Domain } from './table/domain.ts';
import type { WorldRequest } from './table/world.ts';

export interface SeedOptions {
  readonly domains: readonly Domain[];
  readonly request: WorldRequest;
  /** SHA-256, in hex, of everything the rows follow from. */
  readonly recipes: string;
  /** Of Tilth, for the ledger. */
  readonly version: string;
  readonly progress?: LoadProgress;
}

export interface SeedResult {
  readonly run: SeedRun;
  /** False when the very world that was asked for was there already, and nothing was written. */
  readonly loaded: boolean;
}

/** One key for the whole project: two seeds of one database never run at once. Any constant would do. */
const SEED_LOCK = 7_415_284;

/** Fills an empty, migrated database. One transaction: all of the world is there afterwards, or none of it. */
export async function seed(client: ClientBase, options: SeedOptions): Promise<SeedResult> {
  const { domains, request, recipes, version, progress } = options;
  const asked = { ...request, domains: domains.map(({ name }) => name), recipes };
  await assertCatalog(client);
  await client.query('begin');
  try {
    await lockOrRefuse(client);
    const found = await lastRun(client);
    if (found && sameWorld(found, asked)) {
      await client.query('rollback');
      return { run: found, loaded: false };
    }
    await refuseUnlessEmpty(client, found);
    const started = performance.now();
    const loaded = await load(client, domains, request, progress);
    const tookMs = Math.round(performance.now() - started);
    const run = await recordRun(client, { ...asked, version, tookMs }, loaded);
    await client.query('commit');
    return { run, loaded: true };
  } catch (error) {
    // A lost connection cannot roll back, and need not: the server has. The first error is the one to tell.
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function lockOrRefuse(client: ClientBase): Promise<void> {
  const { rows } = await client.query('select pg_try_advisory_xact_lock($1) as mine', [SEED_LOCK]);
  if (rows[0].mine) return;
  throw new Fault('Refused: another seed of this database is under way.', [
    ['mend', 'wait until it has ended, then run this again'],
  ]);
}

/** Writing needs a database that holds nothing: whatever is in it may be somebody's. */
async function refuseUnlessEmpty(client: ClientBase, found: SeedRun | undefined): Promise<void> {
  const models = order.filter((model) => !(ledgerModels as readonly string[]).includes(model));
  const probes = models.map(
    (model) => `select '${tableName(model)}' as name where exists (select from ${quoted(model)})`,
  );
  const { rows } = await client.query(probes.join(' union all '));
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name as string);
  const list =
    names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  if (!found) {
    throw new Fault('Refused: this database holds rows that Tilth did not write.', [
      ['where', list],
      ['mend', 'use an empty database, or empty this one with: npx prisma migrate reset'],
    ]);
  }
  throw new Fault('Refused: this database holds another world already.', [
    ['holds', describe(found)],
    ['where', list],
    ['mend', 'remake it with: npx prisma migrate reset'],
  ]);
}

/** A world in a line: what has to be said to get it again. */
export function describe(run: { seed: number; asOf: Instant; scale: number }): string {
  return `seed ${run.seed}, as of ${dateOf(run.asOf)}, scale ${run.scale}`;
}
