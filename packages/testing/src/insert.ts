import { Fault, readable } from '@tilth/engine';
import { type Column, type Model, type Row, type Table, tables } from '@tilth/schema';
import type pg from 'pg';
import { modelName } from './world.ts';

/** Values by the fields that they are of. */
export type Cells = Record<string, unknown>;

/** What PostgreSQL says of a row that it does not take. */
interface Refusal extends Error {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

const TAKEN = '23505';

/** Inserts all of them or none, in this order. */
export function inserted(
  pool: pg.Pool,
  rows: readonly { readonly model: Model; readonly row: Cells }[],
): Promise<void> {
  return inTransaction(pool, async (client) => {
    for (const { model, row } of rows) await insert(client, model, row);
  });
}

/** The fields of the key that another row had already, where that was the reason. */
export function keyRefused(model: Model, { cause }: Fault): readonly string[] | undefined {
  const { code, table, detail = '' } = (cause ?? {}) as Partial<Refusal>;
  const own: Table = tables[model];
  if (code !== TAKEN || table !== own.table) return undefined;
  const names = /^Key \(([^()]+)\)=/.exec(detail)?.[1]?.split(', ') ?? [];
  const columns = names.map((name) =>
    own.columns.find(({ column }) => [column, `"${column}"`].includes(name)),
  );
  return columns.length > 0 && columns.every((column) => column !== undefined)
    ? columns.map(({ field }) => field)
    : undefined;
}

async function inTransaction(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (error) {
    // A lost connection cannot roll back, and need not. The first error is the one to tell.
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function insert(client: pg.PoolClient, model: Model, row: Cells): Promise<void> {
  const { schema, table, columns }: Table = tables[model];
  const written = columns.filter(({ generated }) => !generated);
  const values = readable(model, row as unknown as Row<Model>);
  const names = written.map(({ column }) => `"${column}"`);
  const places = written.map((_, i) => `$${i + 1}`);
  try {
    await client.query(
      `insert into "${schema}"."${table}" (${names.join(', ')}) overriding system value values (${places.join(', ')})`,
      written.map((column) => parameterOf(column, values[column.field])),
    );
  } catch (error) {
    throw refused(model, error as Refusal);
  }
}

/** The driver takes bytes as text only with a mark before them. */
function parameterOf({ type, list }: Column, value: unknown): unknown {
  if (value === null) return null;
  if (type === 'bytea') return list ? (value as string[]).map((each) => `\\x${each}`) : `\\x${value}`;
  return (type === 'json' || type === 'jsonb') && !list ? JSON.stringify(value) : value;
}

function refused(model: Model, error: Refusal): unknown {
  // Everything but "data exception" and "integrity constraint violation" is no row's fault.
  if (!/^2[23]/.test(error.code ?? '')) return error;
  return new Fault(
    `Refused: the database takes no such ${model}. Nothing was inserted.`,
    [
      ['reason', error.message],
      ['detail', error.detail ?? ''],
      ['rule', error.constraint ?? ''],
      ['mend', `say other values: make.${modelName(model)}({ … })`],
    ],
    { cause: error },
  );
}
