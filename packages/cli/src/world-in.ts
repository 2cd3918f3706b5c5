import { Fault, lastRun, type SeedRun } from '@tilth/engine';
import type { ClientBase } from 'pg';

/** The world that a database holds; undefined when there is none, or no place for one yet. */
export async function worldIn(client: ClientBase): Promise<SeedRun | undefined> {
  const { rows } = await client.query(`select to_regclass('tilth.seed_runs') is not null as migrated`);
  return rows[0].migrated ? lastRun(client) : undefined;
}

/** The same, for what needs one. */
export async function requireWorld(client: ClientBase): Promise<SeedRun> {
  const run = await worldIn(client);
  if (run) return run;
  throw new Fault('Stopped: there is no world in this database.', [
    [
      'mend',
      'make one: npx tilth seed (and before it, where no table is there yet, npx prisma migrate deploy)',
    ],
  ]);
}
