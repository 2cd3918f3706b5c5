import { dateOf, lastRun, type SeedRun } from '@tilth/engine';
import type { ClientBase } from 'pg';
import type { Trouble, WorldLine } from '../../answers/answer.ts';
import { allTables } from '../../systems.ts';
import { queryOn } from './query.ts';
import { quoteTable } from './quote.ts';
import { behind, empty, unmigrated } from './troubles.ts';

/** How a database stands: what world is in it, or why there is none. */
export interface Standing {
  readonly run?: SeedRun;
  readonly trouble?: Trouble;
  /** Changes with every row that is written: what was worked out before it is worked out again. */
  readonly stamp: string;
}

const tableNames = allTables.map(quoteTable);

export async function standingOf(client: ClientBase): Promise<Standing> {
  const query = queryOn(client);
  const missing = await query('select name from unnest($1::text[]) as name where to_regclass(name) is null', [
    `{${tableNames.map((name) => JSON.stringify(name)).join()}}`,
  ]);
  if (missing.length === tableNames.length) return { trouble: unmigrated, stamp: '' };
  const names = missing.map(({ name }) => (name ?? '').replaceAll('"', ''));
  if (names.length > 0) return { trouble: behind(names), stamp: '' };
  const run = await lastRun(client);
  const [written] = await query(
    'select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::text as rows from pg_stat_user_tables',
  );
  const stamp = `${run?.loadedAt ?? 0} ${run?.fingerprint ?? ''} ${written?.rows ?? 0}`;
  return run ? { run, stamp } : { trouble: empty, stamp };
}

export function worldLine(run: SeedRun): WorldLine {
  const { seed, asOf, scale, sizes = {}, fingerprint, domains } = run;
  return { seed, asOf: dateOf(asOf), scale, sizes, fingerprint, domains };
}
