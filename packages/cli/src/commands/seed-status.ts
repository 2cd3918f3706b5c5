import { type Domain, describe, type SeedRun, type Strangers, settledOf, strangers } from '@tilth/engine';
import type { Command } from 'commander';
import { subcommand } from '../command.ts';
import { withClient } from '../connect.ts';
import { openDatabase } from '../environment.ts';
import { aligned } from '../output/columns.ts';
import { counted, duration } from '../output/figures.ts';
import { print, printJson } from '../output/print.ts';
import { rowsText, worldJson } from '../output/world.ts';
import { recipesFingerprint } from '../recipes.ts';
import { worldIn } from '../world-in.ts';

const SHOWN = 8;

interface Status {
  readonly run: SeedRun | undefined;
  /** The recipes would make another world by now. */
  readonly outdated: boolean;
  /** Rows that are not as they were made. */
  readonly foreign: readonly Strangers[];
}

/** `tilth seed status`: which world is there, and whether it still is what was made. */
export function addSeedStatus(seed: Command, known: readonly Domain[]): void {
  subcommand(
    seed,
    'status',
    'say which world is there, and whether it is still as it was made',
    'npx tilth seed status',
    'npx tilth seed status --json | jq .changed',
  ).action(async (_: object, each: Command) => {
    const flags = each.optsWithGlobals<{ json?: true }>();
    const { url } = await openDatabase();
    const status = await withClient(url, async (client): Promise<Status> => {
      const run = await worldIn(client);
      if (!run) return { run, outdated: false, foreign: [] };
      return {
        run,
        outdated: run.recipes !== recipesFingerprint(),
        foreign: await strangers(client, run, settledOf(known)),
      };
    });
    if (flags.json) printJson(statusJson(status));
    else print(statusLines(status));
  });
}

function statusLines({ run, outdated, foreign }: Status): string[] {
  if (!run) return ['Empty   no world has been made here yet: npx tilth seed'];
  const { version, mode, loadedAt, tookMs } = run;
  const at = new Date(loadedAt).toISOString().slice(0, 16).replace('T', ' ');
  return [
    `World   ${describe(run)}`,
    ...aligned(domainRows(run), { right: [1, 2], indent: '  ' }),
    `Made    ${at} UTC in ${duration(tookMs)}: ${mode}, by Tilth ${version}`,
    `Recipes ${outdated ? 'have changed since: npx tilth seed --reset makes the world anew' : 'are the same'}`,
    ...(foreign.length === 0
      ? ['Rows    are all as they were made']
      : ['Rows    have been written, changed or removed since:', ...foreignLines(foreign)]),
  ];
}

function domainRows({ domains, tables }: SeedRun): string[][] {
  return domains.map((name) => {
    const own = tables.filter(({ domain }) => domain === name);
    const rows = own.reduce((sum, table) => sum + table.rows, 0);
    return [name, rowsText(rows), counted(own.length, 'table')];
  });
}

function foreignLines(foreign: readonly Strangers[]): string[] {
  const lines = foreign.slice(0, SHOWN).map(({ table, rows }) => [table, rowsText(rows)]);
  const more = foreign.length - lines.length;
  return [
    ...aligned(lines, { right: [1], indent: '  ' }),
    ...(more > 0 ? [`  and ${more} more tables`] : []),
  ];
}

function statusJson({ run, outdated, foreign }: Status): object {
  return { world: run ? worldJson(run) : null, outdated, changed: foreign };
}
