import type { ClientBase } from 'pg';
import { Fault } from '../fault.ts';

/** One key for the whole project: two seeds of one database never run at once. Any constant would do. */
const SEED_LOCK = 7_415_284;

/** Runs in a transaction, under the lock that keeps two writers of one database apart: all of it counts, or none. */
export async function inTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await lockOrRefuse(client);
    const result = await work();
    await client.query('commit');
    return result;
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
