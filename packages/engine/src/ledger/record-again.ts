import type { ClientBase } from 'pg';
import { Fault } from '../fault.ts';
import { TableFingerprint } from './fingerprint.ts';
import { recordRun, type SeedRun } from './ledger.ts';

export function requireRun(run: SeedRun | undefined): SeedRun {
  if (run) return run;
  throw new Fault('Refused: there is no world in this database.', [
    ['mend', 'make one first: npx tilth seed'],
  ]);
}

/** A run that has made nothing more, in the transaction that has made rows again: they then count as Tilth's own. */
export async function recordAgain(
  client: ClientBase,
  run: SeedRun,
  version: string,
  tookMs: number,
): Promise<SeedRun> {
  const nothing = new TableFingerprint().content();
  const { seed: seedNumber, asOf, scale, sizes, domains, recipes, members } = run;
  const request = { seed: seedNumber, asOf, scale, ...(sizes && { sizes }) };
  return recordRun(
    client,
    { ...request, domains, recipes, mode: 'append', version, tookMs },
    { tables: run.tables.map((table) => ({ ...table, ...nothing })), sizes: members, phases: {} },
    run,
  );
}
