import { choose, type Domain, describe, Misuse, planOf, resolveSizes } from '@tilth/engine';
import {
  type Exported,
  type ExportOptions,
  exportDatabase,
  exportRecipes,
  type Format,
  formatOfName,
  formats,
} from '@tilth/travel';
import { type Command, Option } from 'commander';
import { command } from '../command.ts';
import type { Composition } from '../composition.ts';
import { withClient } from '../connect.ts';
import { openDatabase } from '../environment.ts';
import { undoOnSignal } from '../interrupt.ts';
import { knownDomains } from '../names.ts';
import { bytes, duration } from '../output/figures.ts';
import { print, printJson } from '../output/print.ts';
import { meter } from '../output/progress.ts';
import { tablesText } from '../output/tables.ts';
import { besideLines, requestJson, rowsText } from '../output/world.ts';
import { recipesFingerprint } from '../recipes.ts';
import { type Asked, requestOf, worldFlags } from '../request.ts';
import { version } from '../version.ts';

interface Flags {
  readonly json?: true;
  readonly format?: Format;
  readonly out: string;
  readonly fromDb?: true;
  readonly force?: true;
}

interface Done extends Exported {
  readonly out: string;
  readonly beside: readonly string[];
  readonly tookMs: number;
}

/** `tilth export`: a world as files. */
export async function exportCommand({ load }: Composition): Promise<Command> {
  const known = await load();
  const each = command(
    'export',
    'npx tilth export identity --users 50 --out data/users.json     one JSON document',
    'npx tilth export --format parquet --out data/world --scale 10  a file for each table',
    'npx tilth export --format csv --out data/world --from-db       of what the database holds now',
  )
    .argument('[domains...]', 'only these, with what they need (default: all)')
    .addOption(
      new Option('--format <format>', 'what to write (default: what --out ends in)').choices(formats),
    )
    .requiredOption('--out <path>', 'a folder; or for json and sql, a file')
    .option('--from-db', 'of what the database holds, instead of from the recipes')
    .option('--force', 'replace files that are no export of Tilth');
  const flagged = worldFlags(each, known);
  return each.action(async (names: readonly string[], flags: Flags) => {
    knownDomains(known, names);
    const done = await exported(known, names, flagged(), flags);
    if (flags.json) printJson(doneJson(done));
    else print(doneLines(done));
  });
}

async function exported(
  known: readonly Domain[],
  names: readonly string[],
  asked: Asked,
  flags: Flags,
): Promise<Done> {
  const started = performance.now();
  const progress = meter();
  let dismiss = () => {};
  const options: ExportOptions = {
    out: flags.out,
    format: formatOf(flags),
    force: flags.force === true,
    known,
    recipes: recipesFingerprint(),
    version,
    progress: ({ done, total, what }) => progress.show({ stage: 'Rows', done, total, unit: 'rows', what }),
    onBegin: (discard) => {
      dismiss = undoOnSignal(() => {
        discard();
        return 'Stopped: nothing was written.';
      });
    },
  };
  try {
    const { beside, ...done } = flags.fromDb
      ? await fromDatabase(known, names, asked, options)
      : await fromRecipes(known, names, asked, options);
    return { ...done, out: flags.out, beside, tookMs: performance.now() - started };
  } finally {
    dismiss();
    progress.end();
  }
}

type Beside = Exported & Pick<Done, 'beside'>;

async function fromRecipes(
  known: readonly Domain[],
  names: readonly string[],
  asked: Asked,
  options: ExportOptions,
): Promise<Beside> {
  const { domains, pulledIn } = choose(known, names);
  const { request, counted, raised } = resolveSizes(domains, requestOf(domains, asked));
  const { totalRows } = planOf(domains, counted);
  const done = await exportRecipes({ domains, request, counted, totalRows }, options);
  return { ...done, beside: besideLines(pulledIn, raised) };
}

async function fromDatabase(
  known: readonly Domain[],
  names: readonly string[],
  asked: Asked,
  options: ExportOptions,
): Promise<Beside> {
  if (Object.keys(asked).length > 0) {
    throw new Misuse('Refused: what the database holds, no flag can change.', [
      [
        'mend',
        `leave out --from-db, or ${Object.keys(asked).length > 1 ? 'the other flags' : 'the other flag'}`,
      ],
    ]);
  }
  const { domains, pulledIn } = choose(known, names);
  const { url } = await openDatabase();
  const wanted = domains.length === known.length ? undefined : domains;
  const done = await withClient(url, (client) => exportDatabase(client, wanted, options));
  return { ...done, beside: besideLines(pulledIn, []) };
}

function formatOf({ format, out }: Flags): Format {
  const found = format ?? formatOfName(out);
  if (found) return found;
  throw new Misuse('Refused: nothing says what to write.', [
    ['out', out],
    ['mend', `add --format, with one of ${formats.join(', ')}`],
  ]);
}

function doneLines({ manifest, rows, bytes: size, out, beside, tookMs }: Done): string[] {
  const { world, tables, format } = manifest;
  return [
    `Exported ${tablesText(tables)}`,
    world
      ? `World   ${describe(world)}`
      : 'World   none: these rows are not as Tilth made them, or not all of those',
    ...beside,
    `Files   ${rowsText(rows)} as ${format} in ${out}: ${bytes(size)}, in ${duration(tookMs)}`,
    `Next    npx tilth load ${out}`,
  ];
}

function doneJson({ manifest, rows, bytes: size, out, tookMs }: Done): object {
  const { world, ...rest } = manifest;
  return {
    out,
    rows,
    bytes: size,
    tookMs: Math.round(tookMs),
    ...rest,
    asOf: manifest.asOf === null ? null : new Date(manifest.asOf).toISOString(),
    world: world && { ...world, ...requestJson(world) },
  };
}
