import { type ForeignKey, type Model, order, type Row, tables } from '@tilth/schema';
import type { ClientBase, Pool } from 'pg';
import { CopyBuffer } from './copy/copy-buffer.ts';
import { encoderOf } from './copy/encoder.ts';
import { Fault, Misuse } from './fault.ts';
import { CHUNK_BYTES } from './load/maker.ts';
import { tableName } from './load/names.ts';
import { setSequences } from './load/sequences.ts';
import { restore } from './load/structure/restore.ts';
import { setAside } from './load/structure/set-aside.ts';
import { RefusedRow, Writer } from './load/writer.ts';
import { resolveSizes } from './plan/sizes.ts';
import { type KeyedRow, makerOfModel } from './table/address.ts';
import { type Aggregate, aggregateId, type Domain, settledOf } from './table/domain.ts';
import { type Emit, keyText, rowAt } from './table/recipe.ts';
import { countOf } from './table/size.ts';
import { World, type WorldRequest } from './table/world.ts';
import { setAsOf } from './verify/as-of.ts';

/** A connection, or a pool to take one from. */
export type Db = ClientBase | Pick<Pool, 'connect' | 'totalCount'>;

/** Which rows of a model are meant. Without any of this, all that the world has. */
export interface Chosen {
  /** Those that come of these numbers: of users 0 and 1, of stock 3. They may lie beyond the size of the world. */
  readonly numbers?: readonly number[];
  /** Those that refer to one of these rows, which `create` has given back. */
  readonly of?: readonly Row<Model>[];
}

/** Makes the rows of a model, inserts them and gives them back. */
export type Create = <M extends Model>(db: Db, model: M, chosen?: Chosen) => Promise<Row<M>[]>;

/** Where rows come from that `create` has given back. */
interface Birth {
  readonly model: Model;
  readonly number: number;
}

const births = new WeakMap<object, Birth>();

/**
 * Makes entities one by one, model by model, of the world of a request: the very rows that seeding it would give.
 *
 *     const create = creator(domains, { seed: 42, asOf: instant('2026-11-20T00:00:00Z'), scale: 1 });
 *     const stocks = await create(db, 'Stock');
 *     await create(db, 'StockPrice', { of: stocks });
 */
export function creator(domains: readonly Domain[], request: WorldRequest): Create {
  const { counted } = resolveSizes(domains, request);
  return async (db, model, chosen = {}) => {
    const { domain, aggregate } = makerOf(domains, model);
    const rows = rowsOf(aggregate, counted, model, chosen);
    if (rows.length > 0)
      await onConnection(db, (client) => insert(client, { domain, aggregate, request, model, rows }));
    for (const { row, key } of rows) births.set(row, { model, number: numberOf(key) });
    return rows.map(({ row }) => row as never);
  };
}

function makerOf(domains: readonly Domain[], model: Model): { domain: Domain; aggregate: Aggregate } {
  const maker = makerOfModel(domains, model);
  if (maker) return maker;
  throw new Misuse(`Refused: none of these domains makes a ${model}.`, [
    ['domains', domains.map(({ name }) => name).join(', ')],
    ['mend', 'name a model that one of them makes, or give creator() the domain that makes it'],
  ]);
}

function rowsOf(
  aggregate: Aggregate,
  request: WorldRequest,
  model: Model,
  { numbers, of }: Chosen,
): KeyedRow[] {
  const isOf = of ? refersToOne(model, of) : () => true;
  const rows: KeyedRow[] = [];
  const world = new World(request);
  const emit: Emit = (recipe, key, context) => {
    const row = rowAt(recipe, world, key, context);
    if (recipe.model === model && isOf(row as Row<Model>)) rows.push({ key, row: row as Row<Model> });
    return row;
  };
  for (const number of numbersOf(aggregate, request, numbers, of)) aggregate.make({ number, world, emit });
  return rows;
}

/** All of the world; and those of parents that lie beyond it, because their children do as well. */
function numbersOf(
  { name, size }: Aggregate,
  request: WorldRequest,
  numbers: Chosen['numbers'],
  of: Chosen['of'],
): Iterable<number> {
  const count = countOf(size, request);
  if (!numbers) {
    const beyond = (of ?? []).map((row) => birthOf(row).number).filter((number) => number >= count);
    return new Set([...Array(count).keys(), ...(size.scales ? beyond : [])]);
  }
  for (const number of numbers) {
    if (Number.isSafeInteger(number) && number >= 0 && (size.scales || number < count)) continue;
    throw new Misuse(`Refused: there is no number ${number} of ${name}.`, [
      ['there are', size.scales ? `whole numbers from 0 on` : `0 to ${count - 1}`],
      ['mend', 'name one of these'],
    ]);
  }
  return new Set(numbers);
}

function numberOf(key: KeyedRow['key']): number {
  return Number.parseInt(keyText(key), 10);
}

function birthOf(row: Row<Model>): Birth {
  const birth = births.get(row);
  if (birth) return birth;
  throw new Misuse('Refused: a row was named as a parent that create() has not given back.', [
    ['mend', 'hand on the rows themselves, not copies: const stocks = await create(db, …), { of: stocks }'],
  ]);
}

/** Whether a row refers to one of these, by whichever relation. */
function refersToOne(model: Model, parents: readonly Row<Model>[]): (row: Row<Model>) => boolean {
  const { foreignKeys } = tables[model];
  const byModel = new Map<Model, Row<Model>[]>();
  for (const parent of parents) {
    const { model: to } = birthOf(parent);
    const some = byModel.get(to);
    if (some) some.push(parent);
    else byModel.set(to, [parent]);
  }
  for (const to of byModel.keys()) if (!foreignKeys.some((key) => key.to === to)) throw unrelated(model, to);
  const known = foreignKeys.map(({ fields, to, references }) => ({
    fields,
    keys: new Set((byModel.get(to) ?? []).map((parent) => cellsOf(parent, references))),
  }));
  return (row) => known.some(({ fields, keys }) => keys.has(cellsOf(row, fields)));
}

function cellsOf(row: Row<Model>, fields: readonly string[]): string {
  const cells = row as unknown as Record<string, unknown>;
  return fields.map((field) => String(cells[field])).join('\n');
}

function unrelated(model: Model, to: Model): Misuse {
  const parents = tables[model].foreignKeys.map((key) => `${key.to} (${key.relation})`);
  return new Misuse(`Refused: a ${model} refers to no ${to}.`, [
    ['refers to', parents.join(', ') || 'nothing'],
    ['mend', 'give rows of one of these as its parents, or leave out `of`'],
  ]);
}

/** What is to be inserted, and where it comes from. */
interface Batch {
  readonly domain: Domain;
  readonly aggregate: Aggregate;
  readonly request: WorldRequest;
  readonly model: Model;
  readonly rows: readonly KeyedRow[];
}

/** In one COPY. As when a world is seeded, no trigger fires: what an application would have written is made as well. */
async function insert(client: ClientBase, batch: Batch): Promise<void> {
  const { domain, model, request } = batch;
  await setAsOf(client, request.asOf);
  for (const statement of domain.prepare) await client.query(statement);
  const aside = await setAside(client, { bulk: [], unordered: [], touched: [model] });
  const writer = new Writer(client, settledOf([domain]));
  try {
    await write(writer, batch);
  } catch (error) {
    await writer.abort();
    throw error instanceof RefusedRow ? refusal(error, batch) : error;
  }
  await restore(client, aside);
  await setSequences(client, model);
}

async function write(writer: Writer, { domain, aggregate, model, rows }: Batch): Promise<void> {
  const encoder = encoderOf(tables[model], settledOf([domain])(model));
  const buffer = new CopyBuffer();
  const origin = { domain: domain.name, aggregate: aggregateId(domain, aggregate), from: 0 };
  let before = 0;
  const send = async () => {
    await writer.write({
      model,
      rows: buffer.rows,
      message: buffer.message(),
      origin: { ...origin, before },
    });
    before += buffer.rows;
    buffer.clear();
  };
  for (const { row } of rows) {
    encoder.write(row as never, buffer);
    if (buffer.size >= CHUNK_BYTES) await send();
  }
  if (buffer.rows > 0) await send();
  await writer.close();
}

interface PostgresError extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

function refusal({ origin, cause }: RefusedRow, { model, rows }: Batch): unknown {
  const error = cause as PostgresError;
  const { code = '', constraint, detail, message } = error;
  // Everything but "data exception" and "integrity constraint violation" is no row's fault.
  if (!/^2[23]/.test(code)) return error;
  const missing = tables[model].foreignKeys.find((key) => code === '23503' && key.name === constraint);
  if (missing) return orphan(model, missing, error);
  const at = origin && rows[origin.before];
  const isThere = code === '23505' || code === '23P01';
  return new Fault(
    isThere
      ? `Refused: ${tableName(model)} holds rows already that these do not go together with.`
      : `Stopped: the database refused a row of ${tableName(model)}. Nothing was inserted.`,
    [
      ['row', at ? `${model} ${keyText(at.key)}` : `one of ${model}`],
      ['detail', detail ?? message],
      ['rule', constraint ?? ''],
      ['mend', isThere ? 'create each row once, in a database that has none' : `the recipe of ${model}`],
    ],
    { cause: error },
  );
}

function orphan(model: Model, { relation, to }: ForeignKey, error: PostgresError): Fault {
  const needed = ancestorsOf(model);
  return new Fault(
    `Refused: rows of ${model} refer to a ${to} that is not there. Nothing was inserted.`,
    [
      ['relation', `${model}.${relation}`],
      ['detail', error.detail ?? error.message],
      ['needs', needed.join(', ')],
      ['mend', `create(db, '${to}') first; or of some rows only: create(db, '${model}', { of: … })`],
    ],
    { cause: error },
  );
}

/** All that a row needs to have been there before it, parents first. */
function ancestorsOf(model: Model): readonly Model[] {
  const found = new Set<Model>();
  const look = (from: Model) => {
    for (const { to } of tables[from].foreignKeys) {
      if (found.has(to)) continue;
      found.add(to);
      look(to);
    }
  };
  look(model);
  return order.filter((each) => each !== model && found.has(each));
}

async function onConnection(db: Db, work: (client: ClientBase) => Promise<void>): Promise<void> {
  if (!('totalCount' in db)) return inTurn(db, () => whole(db, work));
  const client = await db.connect();
  try {
    await whole(client, work);
  } finally {
    client.release();
  }
}

/** In the caller's transaction, when there is one: then the caller decides if it counts. */
async function whole(client: ClientBase, work: (client: ClientBase) => Promise<void>): Promise<void> {
  if (client.getTransactionStatus() !== 'I') return work(client);
  await client.query('begin');
  try {
    await work(client);
    await client.query('commit');
  } catch (error) {
    // A lost connection cannot roll back, and need not. The first error is the one to tell.
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

const turns = new WeakMap<ClientBase, Promise<void>>();

/** Two at once on one connection would begin and commit each other's transactions. */
function inTurn(client: ClientBase, work: () => Promise<void>): Promise<void> {
  const before = turns.get(client) ?? Promise.resolve();
  const turn = before.then(work, work);
  turns.set(client, turn);
  return turn;
}
