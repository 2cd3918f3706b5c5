import { type Domain, Fault, resolveSizes, type SeedRun } from '@tilth/engine';
import { CHUNK_BYTES, CopyBuffer, CopyStream, encoderOf, identifier, quoted } from '@tilth/engine/wire';
import { type Column, type Model, type Row, type Table, tables } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { eachMadeRow } from './made-rows.ts';

/** The number of a row among those that its recipe makes. */
const PLACE: Column = {
  field: 'tilth place',
  column: 'tilth_place',
  type: 'int8',
  list: false,
  nullable: false,
};

/** Of one model: the keys of its rows, on their way into a temporary table. */
interface Keys {
  readonly model: Model;
  readonly buffer: CopyBuffer;
  readonly write: (row: Row<Model>) => void;
}

/**
 * Tells a database the order in which the recipes make the rows of its world: each model's keys go into a temporary
 * table, numbered. It alone could only give rows back as they happen to lie, or sorted by keys that are random.
 */
export async function tellOrder(client: ClientBase, domains: readonly Domain[], run: SeedRun): Promise<void> {
  const { counted } = resolveSizes(domains, run);
  const models = domains.flatMap(({ aggregates }) => aggregates.flatMap((each) => each.models));
  const keys = new Map<Model, Keys>();
  for (const model of models) keys.set(model, await keysOf(client, model));
  const flush = async (least: number) => {
    for (const each of keys.values()) if (each.buffer.size > least) await send(client, each);
  };
  await eachMadeRow(
    domains,
    counted,
    (model, row) => keys.get(model)?.write(row),
    () => flush(CHUNK_BYTES),
  );
  await flush(0);
  await client.query(`analyze ${models.map(orderTable).join(', ')}`);
}

async function keysOf(client: ClientBase, model: Model): Promise<Keys> {
  const columns = keyColumns(model);
  const own = columns.map(({ column }) => identifier(column)).join(', ');
  await client.query(
    `create temp table ${orderTable(model)} on commit drop as
     select ${own}, null::int8 as ${PLACE.column} from ${quoted(model)} with no data`,
  );
  const table = { ...tables[model], columns: [...columns, PLACE] } as unknown as Table<Model>;
  const encoder = encoderOf(table);
  const buffer = new CopyBuffer();
  let place = 0;
  return {
    model,
    buffer,
    write: (row) => encoder.write({ ...row, [PLACE.field]: place++ } as unknown as Row<Model>, buffer),
  };
}

async function send(client: ClientBase, { model, buffer }: Keys): Promise<void> {
  const stream = await CopyStream.open(client, `copy ${orderTable(model)} from stdin with (format binary)`);
  await stream.write(buffer.message());
  await stream.close();
  buffer.clear();
}

/** All rows of a model: those that the recipes know in their order, then others by their keys. */
export function inOrder(model: Model, columns: readonly string[], told: boolean): string {
  const own = columns.map((column) => `t.${identifier(column)}`).join(', ');
  const byKey = keyColumns(model).map((key) => `t.${identifier(key.column)}${alike(key)}`);
  if (!told) return `select ${own} from ${quoted(model)} t order by ${byKey.join(', ')}`;
  const same = keyColumns(model).map(({ column }) => `k.${identifier(column)} = t.${identifier(column)}`);
  return `select ${own} from ${quoted(model)} t left join ${orderTable(model)} k on ${same.join(' and ')}
    order by k.${PLACE.column} nulls last, ${byKey.join(', ')}`;
}

/** Texts in the same order in every database, whatever its language. */
function alike({ type }: Column): string {
  return ['text', 'varchar', 'char'].includes(type)
    ? ' collate "C"'
    : type === 'enum'
      ? '::text collate "C"'
      : '';
}

function keyColumns(model: Model): readonly Column[] {
  const { columns, primaryKey, uniques } = tables[model];
  const fields = primaryKey.length > 0 ? primaryKey : uniques[0];
  if (!fields)
    throw new Fault(`Refused: ${model} has no key to put its rows in order by.`, [['mend', 'give it one']]);
  return columns.filter(({ field }) => fields.includes(field));
}

function orderTable(model: Model): string {
  return identifier(`tilth_order_${model}`);
}
