import { type Cleared, clear, type Domain, describe, Misuse } from '@tilth/engine';
import type { Command } from 'commander';
import { subcommand } from '../command.ts';
import { withClient } from '../connect.ts';
import { openDatabase, readEnvironment } from '../environment.ts';
import { type Allowances, refuseUnlessDisposable } from '../guard.ts';
import { print, printJson } from '../output/print.ts';
import { rowsText, worldJson } from '../output/world.ts';
import { recipesFingerprint } from '../recipes.ts';
import { worldIn } from '../world-in.ts';
import { addGuardFlags } from './guard-flags.ts';

interface Flags extends Allowances {
  readonly json?: true;
  readonly confirm?: true;
}

/** `tilth seed clear`: takes away what was made, and nothing else. */
export function addSeedClear(seed: Command, known: readonly Domain[]): void {
  const each = subcommand(
    seed,
    'clear',
    'remove what Tilth has made, and nothing else',
    'npx tilth seed clear --confirm',
  ).option('--confirm', 'without it, only say what would be removed');
  addGuardFlags(each);
  each.action(async () => {
    const flags = each.optsWithGlobals<Flags>();
    const { url } = await openDatabase();
    refuseUnlessDisposable(url, readEnvironment().production, flags);
    const cleared = await withClient(
      url,
      async (client) => {
        const run = await worldIn(client);
        if (!run) return undefined;
        if (!flags.confirm) throw unconfirmed(`the world of ${describe(run)}`, run.tables);
        return clear(client, { known, recipes: recipesFingerprint() });
      },
      async (client) =>
        (await worldIn(client))
          ? 'Stopped: nothing was removed.'
          : 'Stopped too late: all was removed by then.',
    );
    if (flags.json) printJson(clearedJson(cleared));
    else print(clearedLine(cleared));
  });
}

function unconfirmed(what: string, tables: readonly { readonly rows: number }[]): Misuse {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const filled = tables.filter((table) => table.rows > 0).length;
  return new Misuse(
    `Refused: this would remove ${rowsText(rows)} in ${filled} ${filled === 1 ? 'table' : 'tables'}.`,
    [
      ['holds', what],
      ['mend', 'add --confirm if that is what you want'],
    ],
  );
}

function clearedLine(cleared: Cleared | undefined): string {
  if (!cleared) return 'Nothing to clear: Tilth has made no world here.';
  return `Cleared ${rowsText(cleared.rows)}: the world of ${describe(cleared.run)} is gone.`;
}

function clearedJson(cleared: Cleared | undefined): object {
  return cleared
    ? { cleared: true, rows: cleared.rows, world: worldJson(cleared.run) }
    : { cleared: false, rows: 0, world: null };
}
