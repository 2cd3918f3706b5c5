import type { ClientBase } from 'pg';
import { Fault } from '../fault.ts';
import { tableName } from '../load/names.ts';
import { type Domain, settledOf } from '../table/domain.ts';
import { emptyTables } from './empty.ts';
import { describe, type Mode, type SeedRun } from './ledger.ts';
import { filledModels, type Strangers, strangers } from './strangers.ts';

/** What is there, and what may become of it. */
interface Ground {
  /** All that there could be, to tell Tilth's rows from others. */
  readonly known: readonly Domain[];
  readonly found: SeedRun | undefined;
  /** Goes on although there are rows that Tilth did not write. A reset then removes them too. */
  readonly allowForeignRows?: boolean;
}

/** Sees to it that there is room for a world: refuses where there is one, or with `reset` removes it. */
export async function clearGround(
  client: ClientBase,
  ground: Ground & { readonly mode: Mode },
): Promise<void> {
  if (ground.mode === 'fresh') return refuseUnlessEmpty(client, ground.found);
  await refuseStrangers(client, ground);
  await emptyTables(client, await filledModels(client), ground.allowForeignRows === true);
}

/** Writing needs a database that holds nothing: whatever is in it may be somebody's. */
async function refuseUnlessEmpty(client: ClientBase, found: SeedRun | undefined): Promise<void> {
  const filled = await filledModels(client);
  if (filled.length === 0) return;
  if (!found) throw foreignRows(await strangers(client, undefined));
  throw new Fault('Refused: this database holds another world already.', [
    ['holds', describe(found)],
    ['where', listed(filled.map(tableName))],
    ['mend', 'put the new one in its place with --reset, or add to it with --append'],
  ]);
}

/** Refuses where there is a row that Tilth did not write, unless that is allowed. */
export async function refuseStrangers(
  client: ClientBase,
  { allowForeignRows, found, known }: Ground,
): Promise<void> {
  if (allowForeignRows) return;
  const foreign = await strangers(client, found, settledOf(known));
  if (foreign.length > 0) throw foreignRows(foreign);
}

function foreignRows(foreign: readonly Strangers[]): Fault {
  const total = foreign.reduce((sum, { rows }) => sum + rows, 0);
  const names = foreign.map(({ table, rows }) => `${table} (${rows})`);
  return new Fault(
    `Refused: this database holds ${total} ${total === 1 ? 'row' : 'rows'} that Tilth did not write, or that were changed since.`,
    [
      ['where', listed(names)],
      ['mend', 'use an empty database, or --reset --allow-foreign-rows to remove them with all the rest'],
    ],
  );
}

function listed(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}
