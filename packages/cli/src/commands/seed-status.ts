import { type Domain, describe, type SeedRun, type Strangers, settledOf, strangers } from '@tilth/engine';
import type { Command } from 'commander';
import type pg from 'pg';
import { subcommand } from '../command.ts';
import { withClient } from '../connect.ts';
import { openDatabase } from '../environment.ts';
import { aligned } from '../output/columns.ts';
import { counted, duration, grouped } from '../output/figures.ts';
import { print, printJson } from '../output/print.ts';
import { rowsText, worldJson } from '../output/world.ts';
import { recipesFingerprint } from '../recipes.ts';
import { worldIn } from '../world-in.ts';
import { tablesIn } from './db-tables.ts';

const SHOWN = 8;

interface Status {
  readonly run: SeedRun | undefined;
  /** The recipes would make another world by now. */
  readonly outdated: boolean;
  /** Rows that are not as they were made. */
  readonly foreign: readonly Strangers[];
  /** What the tables of the world hold by now. */
  readonly held: readonly Held[];
}

/** How many rows a table has, and how many the world's request makes. */
interface Held {
  /** `accounts_db.transactions` */
  readonly table: string;
  readonly rows: number;
  /** False: what PostgreSQL estimates. */
  readonly exact: boolean;
  readonly expected: number;
}

/** `tilth seed status`: which world is there, how many rows of it, and whether it still is what was made. */
export function addSeedStatus(seed: Command, known: readonly Domain[]): void {
  subcommand(
    seed,
    'status',
    'say which world is there, table by table, and whether it is still as it was made',
    'npx tilth seed status',
    'npx tilth seed status --json | jq .changed',
  ).action(async (_: object, each: Command) => {
    const flags = each.optsWithGlobals<{ json?: true }>();
    const { url } = await openDatabase();
    const status = await withClient(url, async (client): Promise<Status> => {
      const run = await worldIn(client);
      if (!run) return { run, outdated: false, foreign: [], held: [] };
      return {
        run,
        outdated: run.recipes !== recipesFingerprint(),
        foreign: await strangers(client, run, settledOf(known)),
        held: await heldBy(client, run),
      };
    });
    if (flags.json) printJson(statusJson(status));
    else print(statusLines(status));
  });
}

function statusLines({ run, outdated, foreign, held }: Status): string[] {
  if (!run) return ['Empty   no world has been made here yet: npx tilth seed'];
  const { version, mode, loadedAt, tookMs } = run;
  const at = new Date(loadedAt).toISOString().slice(0, 16).replace('T', ' ');
  return [
    `World   ${describe(run)}`,
    ...aligned(domainRows(run), { right: [1, 2], indent: '  ' }),
    'Tables  by database: rows there are, and rows that the world’s request makes',
    ...aligned(heldRows(held), { right: [1, 2], indent: '  ' }),
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

/** What the ledger says was made, beside what is there. */
async function heldBy(client: pg.Client, { tables }: SeedRun): Promise<Held[]> {
  const counted = new Map(
    (await tablesIn(client, [...new Set(tables.map(({ table }) => databaseOf(table)))])).map((each) => [
      `${each.schema}.${each.table}`,
      each,
    ]),
  );
  return tables.map(({ table, rows: expected }) => {
    const { rows = 0, exact = true } = counted.get(table) ?? {};
    return { table, rows, exact, expected };
  });
}

function databaseOf(table: string): string {
  return table.slice(0, table.indexOf('.'));
}

/** Each database with its sum, and its tables below. */
function heldRows(held: readonly Held[]): string[][] {
  const databases = new Set(held.map(({ table }) => databaseOf(table)));
  return [...databases].flatMap((database) => {
    const own = held.filter(({ table }) => databaseOf(table) === database);
    const sum = (of: 'rows' | 'expected') => own.reduce((total, each) => total + each[of], 0);
    const whole = { rows: sum('rows'), expected: sum('expected'), exact: own.every(({ exact }) => exact) };
    return [
      heldRow(database, whole),
      ...own.map((each) => heldRow(`  ${each.table.slice(database.length + 1)}`, each)),
    ];
  });
}

function heldRow(name: string, { rows, exact, expected }: Omit<Held, 'table'>): string[] {
  const difference = rows === expected || !exact ? '' : rows < expected ? 'fewer' : 'more';
  return [name, `${exact ? '' : '~'}${grouped(rows)}`, `of ${grouped(expected)}`, difference];
}

function foreignLines(foreign: readonly Strangers[]): string[] {
  const lines = foreign.slice(0, SHOWN).map(({ table, rows }) => [table, rowsText(rows)]);
  const more = foreign.length - lines.length;
  return [
    ...aligned(lines, { right: [1], indent: '  ' }),
    ...(more > 0 ? [`  and ${more} more tables`] : []),
  ];
}

function statusJson({ run, outdated, foreign, held }: Status): object {
  return { world: run ? worldJson(run) : null, outdated, changed: foreign, tables: held };
}
