import { type Domain, describe, Misuse, type Mode } from '@tilth/engine';
import { type LoadedFiles, load } from '@tilth/travel';
import { type Command, Option } from 'commander';
import { command } from '../command.ts';
import type { Composition } from '../composition.ts';
import { withClient } from '../connect.ts';
import { type Database, openDatabase, readEnvironment } from '../environment.ts';
import { type Allowances, refuseUnlessDisposable } from '../guard.ts';
import { modelNamed } from '../names.ts';
import { duration } from '../output/figures.ts';
import { print, printJson } from '../output/print.ts';
import { meter } from '../output/progress.ts';
import { tablesText } from '../output/tables.ts';
import { rowsText, worldJson } from '../output/world.ts';
import { worldIn } from '../world-in.ts';
import { addGuardFlags, ifSure } from './guard-flags.ts';

interface Flags extends Allowances {
  readonly json?: true;
  readonly reset?: true;
  readonly append?: true;
  readonly table?: string;
  readonly ignoreManifest?: true;
  readonly allowForeignRows?: true;
}

interface Done extends LoadedFiles {
  readonly tookMs: number;
}

/** `tilth load`: files into the database. */
export async function loadCommand({ load: loadDomains }: Composition): Promise<Command> {
  const known = await loadDomains();
  const each = command(
    'load',
    'npx tilth load data/users.json                           into an empty database',
    'npx tilth load data/world --reset                        in the place of what is there',
    'npx tilth load users.csv --table investa.users --append  to what is there',
  )
    .argument('<path>', 'a file, or a folder of files, that tilth export has written')
    .addOption(
      new Option('--reset', 'put the rows in the place of the world that is there').conflicts('append'),
    )
    .option('--append', 'add the rows to what is there')
    .option('--table <name>', 'whose rows a single file has, such as investa.users')
    .option('--ignore-manifest', 'load the rows as anybody’s, whatever the manifest says of them')
    .addOption(ifSure('--allow-foreign-rows', 'go on although there are rows that Tilth did not write'));
  addGuardFlags(each);
  return each.action(async (data: string, flags: Flags) => {
    const done = await loaded(known, data, flags);
    if (flags.json) printJson(doneJson(done));
    else print(doneLines(done));
  });
}

async function loaded(known: readonly Domain[], data: string, flags: Flags): Promise<Done> {
  if (data === '') throw new Misuse('Refused: no file is named.', [['mend', 'name a file or a folder']]);
  const model = flags.table === undefined ? undefined : modelNamed(flags.table);
  const database = await openDatabase();
  refuseUnlessDisposable(database.url, readEnvironment().production, flags);
  const started = performance.now();
  const progress = meter();
  let before: string | undefined;
  try {
    const done = await withClient(
      database.url,
      async (client) => {
        before = (await worldIn(client))?.fingerprint;
        return load(client, {
          data,
          known,
          mode: modeOf(flags),
          model,
          ignoreManifest: flags.ignoreManifest === true,
          allowForeignRows: allowsForeignRows(database, flags),
          progress: ({ stage, done, total, what }) =>
            progress.show({ stage: stage === 'rows' ? 'Rows' : 'Keys', done, total, unit: stage, what }),
        });
      },
      async (client) =>
        (await worldIn(client))?.fingerprint === before
          ? 'Stopped: nothing was loaded.'
          : 'Stopped too late: all was loaded by then. See npx tilth seed status.',
    );
    return { ...done, tookMs: performance.now() - started };
  } finally {
    progress.end();
  }
}

/** The embedded database is the project's own: whatever is in it is disposable. */
function allowsForeignRows({ embedded }: Database, { allowForeignRows, reset }: Flags): boolean {
  return allowForeignRows === true || (embedded && reset === true);
}

function modeOf({ reset, append }: Flags): Mode {
  return reset ? 'reset' : append ? 'append' : 'fresh';
}

function doneLines({ tables, rows, run, notAWorld, tookMs }: Done): string[] {
  return [
    `Loaded  ${tablesText(tables)}`,
    run ? `World   ${describe(run)}` : `World   none: ${notAWorld}`,
    `Made    ${rowsText(rows)} in ${duration(tookMs)}`,
    'Next    npx tilth verify · npx tilth db tables · psql "$(npx tilth db url)"',
  ];
}

function doneJson({ tables, rows, run, notAWorld, tookMs }: Done): object {
  return {
    rows,
    tookMs: Math.round(tookMs),
    world: run ? worldJson(run) : null,
    ...(notAWorld !== undefined && { notAWorld }),
    tables: tables.map(({ table, model, rows: count }) => ({ table, model, rows: count })),
  };
}
