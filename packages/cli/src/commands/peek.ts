import {
  besideStored,
  type Domain,
  describe,
  Fault,
  type Peeked,
  type PeekedField,
  peek,
  readable,
  type SeedRun,
  settledOf,
  type WorldRequest,
} from '@tilth/engine';
import { type Model, tables } from '@tilth/schema';
import type { Command } from 'commander';
import { command } from '../command.ts';
import type { Composition } from '../composition.ts';
import { Unreachable, withClient } from '../connect.ts';
import { runningDatabase } from '../environment.ts';
import { modelNamed } from '../names.ts';
import { aligned, cut, inLine } from '../output/columns.ts';
import { counted } from '../output/figures.ts';
import { print, printJson } from '../output/print.ts';
import { requestJson } from '../output/world.ts';
import { recipesFingerprint } from '../recipes.ts';
import { type Asked, requestOf, worldFlags } from '../request.ts';
import { worldIn } from '../world-in.ts';

/** A longer value stands whole in --json. */
const MOST_WIDTH = 60;

/** What can be said of the database's row: its fields, or why there are none. */
type Beside =
  | { readonly kind: 'fields'; readonly fields: readonly PeekedField[] }
  | { readonly kind: 'missing' | 'unasked'; readonly why: string };

interface Found {
  readonly request: WorldRequest;
  readonly peeked: Peeked;
  readonly beside: Beside;
  /** The recipes would make another world by now than the one that is there. */
  readonly outdated?: boolean;
}

/** `tilth peek`: one row, made without a database, and what the database holds in its place. */
export async function peekCommand({ load }: Composition): Promise<Command> {
  const known = await load();
  const each = command(
    'peek',
    'npx tilth peek User 0                          the first user',
    'npx tilth peek investa.users 4711 --seed 7     of another world, whether or not it is in the database',
    'npx tilth peek User email=john@example.com     the first one with this value',
    'npx tilth peek Order 4711/3 --no-db            row 3 of aggregate 4711, without a database',
  )
    .argument('<model>', 'a name of schema.prisma, such as User, or its table, such as investa.users')
    .argument('<key>', 'its number, such as 4711 or 4711/3; a value, such as email=…; or its id')
    .option('--no-db', 'do not look into the database');
  const flagged = worldFlags(each, known);
  return each.action(async (name: string, key: string, flags: { json?: true; db: boolean }) => {
    const model = modelNamed(name);
    const found = await find(known, model, key, flagged(), flags.db);
    if (flags.json) printJson(foundJson(found));
    else print(foundLines(found, settledOf(known)(model)));
    if (differs(found)) process.exitCode = 1;
  });
}

async function find(
  known: readonly Domain[],
  model: Model,
  key: string,
  asked: Asked,
  ask: boolean,
): Promise<Found> {
  const database = ask ? runningDatabase() : undefined;
  const alone = (request: WorldRequest, why: string): Found => ({
    request,
    peeked: made(known, request, model, key),
    beside: { kind: 'unasked', why },
  });
  if (!database)
    return alone(
      requestOf(known, asked),
      ask ? 'does not run: npx tilth db start' : 'was not asked (--no-db)',
    );
  try {
    return await withClient(database.url, async (client) => {
      const run = await worldIn(client);
      if (!run) return alone(requestOf(known, asked), 'holds no world');
      const request = requestOf(known, asked, run);
      if (request.seed !== run.seed || request.asOf !== run.asOf)
        return alone(request, `holds another world: ${describe(run)}`);
      const peeked = made(known, request, model, key);
      const fields = await besideStored(client, known, peeked);
      const beside = fields ? ({ kind: 'fields', fields } as const) : absent(run, known, peeked);
      return { request, peeked, beside, outdated: run.recipes !== recipesFingerprint() };
    });
  } catch (error) {
    // The row can be made all the same.
    if (!(error instanceof Unreachable)) throw error;
    return alone(requestOf(known, asked), 'cannot be reached');
  }
}

function made(known: readonly Domain[], request: WorldRequest, model: Model, key: string): Peeked {
  const peeked = peek(known, request, model, key);
  if (peeked) return peeked;
  if (!known.some(({ aggregates }) => aggregates.some(({ models }) => models.includes(model)))) {
    throw new Fault(`Stopped: no domain makes rows of ${model} yet.`, [
      ['mend', 'look at another model: npx tilth db tables'],
    ]);
  }
  throw new Fault(`Stopped: there is no ${model} ${key} in this world.`, [
    ['world', describe(request)],
    ['mend', 'numbers begin at 0, as in 4711 or 4711/3; or name a value, as in email=john@example.com'],
  ]);
}

/** A row that the database lacks although it should hold so many; or one of a larger world. */
function absent(run: SeedRun, known: readonly Domain[], { model, key }: Peeked): Beside {
  for (const domain of known) {
    const aggregate = domain.aggregates.find(({ models }) => models.includes(model));
    if (!aggregate) continue;
    const there = run.members[`${domain.name}.${aggregate.name}`] ?? 0;
    return Number.parseInt(key, 10) < there
      ? { kind: 'missing', why: 'holds no such row, though it should' }
      : { kind: 'unasked', why: `holds fewer: ${counted(there, aggregate.size.name, aggregate.size.name)}` };
  }
  return { kind: 'missing', why: 'holds no such row' };
}

function differs({ beside }: Found): boolean {
  return beside.kind === 'missing' || (beside.kind === 'fields' && beside.fields.some(({ same }) => !same));
}

function foundLines(found: Found, settled: readonly string[]): string[] {
  const { request, peeked, beside, outdated } = found;
  const { model, key, row } = peeked;
  const { schema, table } = tables[model];
  return [
    `${model} ${key}   ${schema}.${table}, of ${describe(request)}`,
    ...(beside.kind === 'fields'
      ? besideLines(beside.fields, settled)
      : aligned(
          Object.entries(readable(model, row)).map(([field, value]) => [field, shown(value)]),
          { indent: '  ' },
        )),
    `Database ${beside.kind === 'fields' ? verdict(beside.fields) : beside.why}`,
    ...(outdated && differs(found) ? ['Recipes  have changed since that world was made'] : []),
  ];
}

function besideLines(fields: readonly PeekedField[], settled: readonly string[]): string[] {
  const lines = fields.map(({ field, made, stored, same }) => {
    const mark = same ? '' : '≠';
    if (same && settled.includes(field)) return [mark, field, shown(stored), 'settled after loading'];
    return [mark, field, shown(made), same ? '=' : shown(stored)];
  });
  return aligned([['', '', 'made', 'stored'], ...lines], { gap: ' ' });
}

function verdict(fields: readonly PeekedField[]): string {
  const different = fields.filter(({ same }) => !same).map(({ field }) => field);
  return different.length === 0 ? 'holds the same' : `differs in ${different.join(', ')}`;
}

function shown(value: unknown): string {
  if (value === null) return '–';
  return cut(inLine(typeof value === 'string' ? value : JSON.stringify(value)), MOST_WIDTH);
}

function foundJson({ request, peeked: { model, key, row }, beside }: Found): object {
  return {
    model,
    key,
    world: requestJson(request),
    made: readable(model, row),
    database:
      beside.kind === 'fields'
        ? {
            holds: true,
            same: beside.fields.every(({ same }) => same),
            stored: Object.fromEntries(beside.fields.map(({ field, stored }) => [field, stored])),
            differing: beside.fields.filter(({ same }) => !same).map(({ field }) => field),
          }
        : { holds: beside.kind === 'missing' ? false : null, why: beside.why },
  };
}
