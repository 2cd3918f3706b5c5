import { type Model, order, type Row, tables, writableColumns } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { CopyBuffer } from '../copy/copy-buffer.ts';
import { type Encoder, encoderOf } from '../copy/encoder.ts';
import type { RowKey } from '../draw/draw.ts';
import { Fault } from '../fault.ts';
import type { Aggregate, Domain, Emit } from '../table/recipe.ts';
import type { World } from '../table/world.ts';
import { copyIn } from './copy-in.ts';

/** Enough to keep the server busy between two messages, little enough to hold for every table at once. */
const FLUSH_BYTES = 256 * 1024;

/** Rows loaded, by table (`investa.users`), parents first. */
export type RowCounts = { readonly [table: string]: number };

export type LoadProgress = (made: number, total: number) => void;

/** Makes every row of the domains and loads it. The caller opens the transaction, and so decides if it counts. */
export async function load(
  client: ClientBase,
  domains: readonly Domain[],
  world: World,
  progress: LoadProgress = () => {},
): Promise<RowCounts> {
  const work = domains
    .flatMap(({ aggregates }) => aggregates)
    .map((each) => ({ each, count: each.count(world) }));
  const total = work.reduce((sum, { count }) => sum + count, 0);
  const sinks = await sinksOf(
    client,
    work.flatMap(({ each }) => each.models),
  );
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
  if (loaded.length > 0) await client.query(`analyze ${loaded.map(({ name }) => name).join(', ')}`);
  return Object.fromEntries(sinks.map(({ model, rows }) => [tableName(model), rows]));
}

/** Where the rows of one model go. */
interface Sink {
  readonly model: Model;
  readonly name: string;
  readonly encoder: Encoder<Model>;
  readonly buffer: CopyBuffer;
  rows: number;
}

/** Parents before children: flushed in this order, no row arrives before the rows it refers to. */
async function sinksOf(client: ClientBase, models: readonly Model[]): Promise<Sink[]> {
  const writable = await writableColumns(client);
  return order
    .filter((model) => models.includes(model))
    .map((model) => ({
      model,
      name: quoted(model),
      encoder: encoderOf(tables[model], writable[model]) as Encoder<Model>,
      buffer: new CopyBuffer(),
      rows: 0,
    }));
}

function emitter(aggregate: Aggregate, world: World, sinks: readonly Sink[]): Emit {
  const own = new Map(
    sinks.filter(({ model }) => aggregate.models.includes(model)).map((sink) => [sink.model, sink]),
  );
  return ({ model, make }, key: RowKey, context) => {
    const sink = own.get(model);
    if (!sink) throw new TypeError(`aggregate ${aggregate.name} makes a ${model} that it does not claim`);
    const row = make({ draw: world.draw(model, key), world, key, ...context });
    sink.encoder.write(row as Row<Model>, sink.buffer);
    return row;
  };
}

async function flush(client: ClientBase, sinks: readonly Sink[]): Promise<void> {
  for (const { name, encoder, buffer, ...sink } of sinks) {
    if (buffer.rows === 0) continue;
    const columns = encoder.columns.map(identifier).join(', ');
    try {
      await copyIn(client, `copy ${name} (${columns}) from stdin with (format binary)`, buffer.message());
    } catch (error) {
      throw refusedRow(error as PostgresError, sink.model, sink.rows);
    }
  }
  for (const sink of sinks) {
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

export function tableName(model: Model): string {
  return `${tables[model].schema}.${tables[model].table}`;
}

export function quoted(model: Model): string {
  return `${identifier(tables[model].schema)}.${identifier(tables[model].table)}`;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
