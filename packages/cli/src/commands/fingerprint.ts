import {
  choose,
  type Domain,
  describe,
  fingerprintsOf,
  Misuse,
  resolveSizes,
  settledOf,
  storedFingerprint,
  type TableContent,
  type WorldRequest,
  worldFingerprint,
} from '@tilth/engine';
import { type Model, tables } from '@tilth/schema';
import type { Command } from 'commander';
import { command } from '../command.ts';
import type { Composition } from '../composition.ts';
import { withClient } from '../connect.ts';
import { openDatabase } from '../environment.ts';
import { knownDomains } from '../names.ts';
import { aligned } from '../output/columns.ts';
import { print, printJson } from '../output/print.ts';
import { meter } from '../output/progress.ts';
import { requestJson, rowsText } from '../output/world.ts';
import { type Asked, requestOf, worldFlags } from '../request.ts';
import { slicesOf } from '../slices.ts';
import { requireWorld } from '../world-in.ts';

/** What the tables of a world hold, or would hold. */
interface Contents {
  readonly request: WorldRequest;
  readonly tables: ReadonlyMap<Model, TableContent>;
}

/** `tilth fingerprint`: what a world holds, in digits that are equal when, and only when, the rows are. */
export async function fingerprintCommand({ load }: Composition): Promise<Command> {
  const known = await load();
  const each = command(
    'fingerprint',
    'npx tilth fingerprint --scale 3 --as-of 2026-11-20      of a world that need not be anywhere',
    'npx tilth fingerprint --db                              of the one that is in the database',
  )
    .argument('[domains...]', 'only these, with what they need (default: all)')
    .option('--db', 'of what the database holds now');
  const flagged = worldFlags(each, known);
  return each.action(async (names: readonly string[], flags: { json?: true; db?: true }) => {
    knownDomains(known, names);
    const contents = flags.db ? await stored(known, names, flagged()) : made(known, names, flagged());
    if (flags.json) printJson(contentsJson(contents));
    else print(contentsLines(contents));
  });
}

/** Straight from the recipes. */
function made(known: readonly Domain[], names: readonly string[], asked: Asked): Contents {
  const { domains } = choose(known, names);
  const { request, counted } = resolveSizes(domains, requestOf(domains, asked));
  const progress = meter();
  const slices = slicesOf(domains, counted, (done, total, what) =>
    progress.show({ stage: 'Making', done, total, unit: 'aggregates', what }),
  );
  const contents = fingerprintsOf(domains, counted, slices);
  progress.end();
  return { request, tables: contents };
}

/** Read back from the database. */
async function stored(known: readonly Domain[], names: readonly string[], asked: Asked): Promise<Contents> {
  if (Object.keys(asked).length > 0) {
    throw new Misuse('Refused: what the database holds, no flag can change.', [
      ['mend', `leave out --db, or ${Object.keys(asked).length > 1 ? 'the other flags' : 'the other flag'}`],
    ]);
  }
  const chosen = choose(known, names).domains.map(({ name }) => name);
  const { url } = await openDatabase();
  return withClient(url, async (client) => {
    const run = await requireWorld(client);
    const models = run.tables
      .filter(({ domain }) => names.length === 0 || chosen.includes(domain))
      .map(({ model }) => model)
      .filter((model) => tables[model]);
    const contents = new Map<Model, TableContent>();
    const progress = meter();
    for (const model of models) {
      progress.show({
        stage: 'Reading',
        done: contents.size,
        total: models.length,
        unit: 'tables',
        what: model,
      });
      contents.set(model, await storedFingerprint(client, model, settledOf(known)(model)));
    }
    progress.end();
    return { request: run, tables: contents };
  });
}

function contentsLines(contents: Contents): string[] {
  const { fingerprint, rows, tables } = contentsJson(contents);
  const lines = tables.map((each) => [each.table, rowsText(each.rows), each.fingerprint]);
  return [
    `World   ${fingerprint}`,
    `Of      ${describe(contents.request)}: ${rowsText(rows)}`,
    ...aligned(lines, { right: [1], indent: '  ' }),
  ];
}

function contentsJson(contents: Contents) {
  const listed = [...contents.tables]
    .map(([model, content]) => ({
      table: `${tables[model].schema}.${tables[model].table}`,
      model,
      ...content,
    }))
    .sort((one, other) => (one.table < other.table ? -1 : 1));
  return {
    ...requestJson(contents.request),
    fingerprint: worldFingerprint(listed),
    rows: listed.reduce((sum, { rows }) => sum + rows, 0),
    tables: listed,
  };
}
