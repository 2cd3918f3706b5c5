import { tables } from '@tilth/schema';
import pg from 'pg';
import { models } from './world.ts';

/** `cashflow.users` and the other tables of the workload, parents first. */
export const tableNames: readonly string[] = models.map(
  (model) => `${tables[model].schema}.${tables[model].table}`,
);

/** Runs with a connection, and closes it whatever happens. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every constraint, index and trigger of a database in words: the same as the template's when nothing was lost. */
export async function structureOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query(`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated as line
      from pg_constraint where conrelid <> 0
    union all
    select indrelid::regclass || ' ' || pg_get_indexdef(indexrelid) || ' ' || indisvalid from pg_index
    union all
    select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
    order by 1`);
  return rows.map(({ line }) => line).join('\n');
}

/** How many rows each table of the workload has, and a sum over the text of them all. */
export type Content = readonly { readonly table: string; readonly rows: number; readonly sum: string }[];

export async function contentOf(client: pg.Client): Promise<Content> {
  const parts = tableNames.map(
    (name) =>
      `select '${name}' as table, count(*)::int4 as rows, sum(hashtextextended(t::text, 0))::text as sum from ${name} t`,
  );
  const { rows } = await client.query(parts.join(' union all '));
  return rows;
}

export function rowsIn(content: Content): number {
  return content.reduce((sum, { rows }) => sum + rows, 0);
}
