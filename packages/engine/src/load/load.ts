import { type Model, order, type Row, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { CopyBuffer } from '../copy/copy-buffer.ts';
import { type Encoder, encoderOf } from '../copy/encoder.ts';
import { Fault } from '../fault.ts';
import { TableFingerprint } from '../ledger/fingerprint.ts';
import type { Aggregate, Domain } from '../table/domain.ts';
import { type Emit, rowAt } from '../table/recipe.ts';
import { countOf } from '../table/size.ts';
import { World, type WorldRequest } from '../table/world.ts';
import { copyIn } from './copy-in.ts';
import { identifier, quoted, tableName } from './names.ts';
import { setSequences } from './sequences.ts';

/** Enough to keep the server busy between two messages, little enough to hold for every table at once. */
const FLUSH_BYTES = 256 * 1024;

/** What a run loaded into one table. */
export interface LoadedTable {
  /** Schema and table: `investa.users`. */
  readonly table: string;
  readonly model: Model;
  readonly domain: string;
  readonly recipeVersion: number;
  readonly rows: number;
  readonly fingerprint: string;
  /** How long the server took to take the rows. */
  readonly tookMs: number;
}

/** What a run loaded: the tables, parents first, and how many there were of each aggregate. */
export interface Loaded {
  readonly tables: readonly LoadedTable[];
  readonly sizes: { readonly [aggregate: string]: number };
}

export type LoadProgress = (made: number, total: number) => void;

/** Makes every row of the domains and loads it. The caller opens the transaction, and so decides if it counts. */
export async function load(
  client: ClientBase,
  domains: readonly Domain[],
  request: WorldRequest,
  progress: LoadProgress = () => {},
): Promise<Loaded> {
  const work = domains
    .flatMap(({ aggregates }) => aggregates)
    .map((each) => ({ each, count: countOf(each.size, request) }));
  const world = new World(request);
  const total = work.reduce((sum, { count }) => sum + count, 0);
  const sinks = sinksOf(domains);
  let made = 0;
  for (const { each, count } of work) {
    const emit = emitter(each, world, sinks);
    for (let number = 0; number < count; number++) {
      each.make({ number, world, emit });
      made++;
      if (sinks.some(({ buffer }) => buffer.size > FLUSH_BYTES)) {
        await flush(client, sinks);
        progress(made, total);
      }
    }
  }
  await flush(client, sinks);
  progress(total, total);
  const loaded = sinks.filter(({ rows }) => rows > 0);
  for (const { model } of loaded) await setSequences(client, model);
  if (loaded.length > 0) await client.query(`analyze ${loaded.map(({ name }) => name).join(', ')}`);
  return {
    tables: sinks.map(loadedTable),
    sizes: Object.fromEntries(work.map(({ each, count }) => [each.name, count])),
  };
}

/** Where the rows of one model go. */
interface Sink {
  readonly model: Model;
  readonly domain: string;
  readonly recipeVersion: number;
  readonly name: string;
  readonly encoder: Encoder<Model>;
  readonly buffer: CopyBuffer;
  readonly fingerprint: TableFingerprint;
  rows: number;
  tookMs: number;
}

/** Parents before children: flushed in this order, no row arrives before the rows it refers to. */
function sinksOf(domains: readonly Domain[]): Sink[] {
  const sinks = domains.flatMap(({ name: domain, aggregates }) =>
    aggregates.flatMap(({ models, version }) =>
      models.map((model) => ({
        model,
        domain,
        recipeVersion: version,
        name: quoted(model),
        encoder: encoderOf(tables[model]) as Encoder<Model>,
        buffer: new CopyBuffer(),
        fingerprint: new TableFingerprint(),
        rows: 0,
        tookMs: 0,
      })),
    ),
  );
  return sinks.sort((one, other) => order.indexOf(one.model) - order.indexOf(other.model));
}

function loadedTable({ model, domain, recipeVersion, rows, fingerprint, tookMs }: Sink): LoadedTable {
  const table = tableName(model);
  return {
    table,
    model,
    domain,
    recipeVersion,
    rows,
    fingerprint: fingerprint.hex(),
    tookMs: Math.round(tookMs),
  };
}

function emitter(aggregate: Aggregate, world: World, sinks: readonly Sink[]): Emit {
  const own = new Map(
    sinks.filter(({ model }) => aggregate.models.includes(model)).map((sink) => [sink.model, sink]),
  );
  return (recipe, key, context) => {
    const { model } = recipe;
    const sink = own.get(model);
    if (!sink) throw new TypeError(`aggregate ${aggregate.name} makes a ${model} that it does not claim`);
    const row = rowAt(recipe, world, key, context);
    sink.encoder.write(row as Row<Model>, sink.buffer);
    sink.buffer.fingerprintInto(sink.fingerprint);
    return row;
  };
}

async function flush(client: ClientBase, sinks: readonly Sink[]): Promise<void> {
  for (const sink of sinks) {
    if (sink.buffer.rows === 0) continue;
    const columns = sink.encoder.columns.map(identifier).join(', ');
    const started = performance.now();
    try {
      await copyIn(
        client,
        `copy ${sink.name} (${columns}) from stdin with (format binary)`,
        sink.buffer.message(),
      );
    } catch (error) {
      throw refusedRow(error as PostgresError, sink.model, sink.rows);
    }
    sink.tookMs += performance.now() - started;
    sink.rows += sink.buffer.rows;
    sink.buffer.clear();
  }
}

interface PostgresError extends Error {
  code?: string;
  constraint?: string;
  detail?: string;
  where?: string;
}

/** PostgreSQL says `COPY users, line 3`: with the rows loaded before, that is the row of the table. */
function refusedRow(error: PostgresError, model: Model, before: number): Error {
  const line = /line (\d+)/.exec(error.where ?? '')?.[1];
  return new Fault(
    `Stopped: the database refused a row of ${tableName(model)}. Nothing was loaded.`,
    [
      ['row', line ? `${before + Number(line)} of ${model}` : `one of ${model}`],
      ['reason', error.message],
      ...(error.detail ? ([['detail', error.detail]] as const) : []),
      ...(error.constraint ? ([['rule', error.constraint]] as const) : []),
      ['mend', `the recipe of ${model}, so that its rows keep this rule`],
    ],
    { cause: error },
  );
}
