import type { Model } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { lastRun } from '../ledger/ledger.ts';
import { strangers } from '../ledger/strangers.ts';
import { type Domain, settledOf } from '../table/domain.ts';
import type { Check } from './check.ts';

/**
 * Of the models that some checks ask to be as they were made, those that are not: an app has been at work in them, or
 * somebody by hand. None where the ledger knows of no world.
 */
export async function workedIn(
  client: ClientBase,
  checks: readonly Check[],
  domains: readonly Domain[],
): Promise<ReadonlySet<Model>> {
  const asked = new Set(checks.flatMap(({ fresh = [] }) => fresh));
  if (asked.size === 0) return new Set();
  const { rows } = await client.query(`select to_regclass('tilth.seed_runs') is not null as migrated`);
  const run = rows[0].migrated ? await lastRun(client) : undefined;
  if (!run) return new Set();
  const found = await strangers(client, run, settledOf(domains), asked);
  return new Set(found.map(({ model }) => model));
}
