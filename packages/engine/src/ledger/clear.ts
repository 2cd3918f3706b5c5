import { type Model, order, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { CopyBuffer } from '../copy/copy-buffer.ts';
import { encoderOf } from '../copy/encoder.ts';
import { Fault } from '../fault.ts';
import { CopyStream } from '../load/copy-stream.ts';
import { CHUNK_BYTES } from '../load/maker.ts';
import { identifier, quoted, tableName } from '../load/names.ts';
import { settleWorld } from '../load/settle.ts';
import { restore } from '../load/structure/restore.ts';
import { setAside } from '../load/structure/set-aside.ts';
import { resolveSizes } from '../plan/sizes.ts';
import { type Domain, settledOf } from '../table/domain.ts';
import { eachRow } from '../table/each-row.ts';
import { setAsOf } from '../verify/as-of.ts';
import { emptyTables } from './empty.ts';
import { endRun, lastRun, type SeedRun } from './ledger.ts';
import { inTransaction } from './lock.ts';
import { strangers } from './strangers.ts';

/** What was removed: a world, and how many rows of it there still were. */
export interface Cleared {
  readonly run: SeedRun;
  readonly rows: number;
}

export interface ClearOptions {
  readonly known: readonly Domain[];
  /** SHA-256, in hex, of everything that rows follow from now. */
  readonly recipes: string;
}

/** Removes what Tilth has made, and nothing else. Undefined when it has made nothing here. */
export function clear(client: ClientBase, options: ClearOptions): Promise<Cleared | undefined> {
  return inTransaction(client, async () => {
    const run = await lastRun(client);
    if (!run) return undefined;
    const foreign = await strangers(client, run, settledOf(options.known));
    const rows =
      foreign.length === 0 ? await removeAll(client, run) : await removeByKey(client, run, options);
    await settleEmpty(client, run, options.known);
    await endRun(client, 'cleared');
    return { run, rows };
  });
}

/** What counted the world counts nothing now. Where somebody's rows are left, nothing of them is changed. */
async function settleEmpty(client: ClientBase, run: SeedRun, known: readonly Domain[]): Promise<void> {
  await setAsOf(client, run.asOf);
  for (const domain of known.filter(({ name }) => run.domains.includes(name))) {
    for (const settlement of domain.settle) {
      const { rowCount } = await client.query(`select from ${quoted(settlement.model)} limit 1`);
      if (rowCount === 0) await settleWorld(client, [{ ...domain, settle: [settlement] }]);
    }
  }
}

/** Every row is Tilth's own: the tables can be emptied as a whole. */
async function removeAll(client: ClientBase, run: SeedRun): Promise<number> {
  const filled = run.tables.filter(({ rows }) => rows > 0);
  await emptyTables(
    client,
    filled.map(({ model }) => model),
    false,
  );
  return filled.reduce((sum, { rows }) => sum + rows, 0);
}

/** Somebody's rows stand among Tilth's: those go whose keys the recipes give. */
async function removeByKey(
  client: ClientBase,
  run: SeedRun,
  { known, recipes }: ClearOptions,
): Promise<number> {
  if (run.recipes !== recipes) {
    throw new Fault(
      'Refused: the recipes have changed since this world was made, so its rows cannot be told from others.',
      [['mend', 'remove everything, and make a new world: npx tilth seed --reset --allow-foreign-rows']],
    );
  }
  const domains = known.filter(({ name }) => run.domains.includes(name));
  const models = order.filter((model) => run.tables.some((each) => each.model === model && each.rows > 0));
  await gatherKeys(client, domains, run, models);
  await refuseIfReferred(client, models);
  // Without its foreign keys a table loses its rows without asking all the others, row by row.
  const aside = await setAside(client, { bulk: [], unordered: models, touched: models });
  let removed = 0;
  for (const model of [...models].reverse()) {
    const { rowCount } = await client.query(
      `delete from ${quoted(model)} t using ${keyTable(model)} k where ${sameKey(model)}`,
    );
    removed += rowCount ?? 0;
  }
  await restore(client, aside);
  return removed;
}

/** The primary keys of all rows that Tilth has made, in temporary tables. */
async function gatherKeys(
  client: ClientBase,
  domains: readonly Domain[],
  run: SeedRun,
  models: readonly Model[],
): Promise<void> {
  const { counted } = resolveSizes(domains, run);
  for (const model of models) {
    const columns = keyColumns(model).map(({ column }) => identifier(column));
    await client.query(
      `create temp table ${keyTable(model)} on commit drop as select ${columns.join(', ')} from ${quoted(model)} with no data`,
    );
    const encoder = encoderOf({ ...tables[model], columns: keyColumns(model) });
    const buffer = new CopyBuffer();
    const stream = await CopyStream.open(
      client,
      `copy ${keyTable(model)} (${columns.join(', ')}) from stdin with (format binary)`,
    );
    for (const row of eachRow(domains, counted, model)) {
      encoder.write(row as never, buffer);
      if (buffer.size < CHUNK_BYTES) continue;
      await stream.write(buffer.message());
      buffer.clear();
    }
    if (buffer.rows > 0) await stream.write(buffer.message());
    await stream.close();
    await client.query(`analyze ${keyTable(model)}`);
  }
}

/** A row of somebody else's that refers to one of ours would lose its parent, or be removed with it. */
async function refuseIfReferred(client: ClientBase, models: readonly Model[]): Promise<void> {
  const found: string[] = [];
  for (const from of order) {
    for (const { to, fields, references, name } of tables[from].foreignKeys) {
      if (!models.includes(to)) continue;
      const columns = fields.map(
        (field, i) => `c.${columnOf(from, field)} = t.${columnOf(to, references[i] as string)}`,
      );
      const own = models.includes(from)
        ? `and not exists (select from ${keyTable(from)} k where ${sameKey(from, 'c')})`
        : '';
      const { rows } = await client.query(
        `select count(*)::int as rows from ${quoted(from)} c
          join ${quoted(to)} t on ${columns.join(' and ')}
         where exists (select from ${keyTable(to)} k where ${sameKey(to)}) ${own}`,
      );
      if (rows[0].rows > 0) found.push(`${tableName(from)} (${rows[0].rows}, by ${name})`);
    }
  }
  if (found.length === 0) return;
  throw new Fault('Refused: rows that Tilth did not write refer to the rows that would be removed.', [
    ['where', found.join(', ')],
    ['mend', 'remove them first, or everything: npx tilth seed --reset --allow-foreign-rows'],
  ]);
}

function keyColumns(model: Model) {
  const { primaryKey, columns } = tables[model];
  return columns.filter(({ field }) => (primaryKey as readonly string[]).includes(field));
}

function keyTable(model: Model): string {
  return identifier(`tilth_keys_of_${tables[model].schema}_${tables[model].table}`.slice(0, 63));
}

function sameKey(model: Model, row = 't'): string {
  return keyColumns(model)
    .map(({ column }) => `${row}.${identifier(column)} = k.${identifier(column)}`)
    .join(' and ');
}

function columnOf(model: Model, field: string): string {
  const found = tables[model].columns.find((each) => each.field === field);
  if (!found) throw new TypeError(`${model} has no field ${field}`);
  return identifier(found.column);
}
