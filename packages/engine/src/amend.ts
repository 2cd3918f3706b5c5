import type { ClientBase } from 'pg';
import { lastRun, type SeedRun } from './ledger/ledger.ts';
import { inTransaction } from './ledger/lock.ts';
import { recordAgain, requireRun } from './ledger/record-again.ts';

/**
 * Changes rows of the world that is there, all of it or nothing. What is changed then differs from the recipes, but counts as
 * written by Tilth: the world can be added to and cleared as before.
 */
export function amend<T>(
  client: ClientBase,
  version: string,
  change: (client: ClientBase, run: SeedRun) => Promise<T>,
): Promise<T> {
  return inTransaction(client, async () => {
    const started = performance.now();
    const run = requireRun(await lastRun(client));
    const changed = await change(client, run);
    await recordAgain(client, run, version, Math.round(performance.now() - started));
    return changed;
  });
}
