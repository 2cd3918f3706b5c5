import path from 'node:path';
import type pg from 'pg';
import type { Contender, Phases } from '../contender.ts';
import { copyFromFile } from '../copy-stream.ts';
import { tableNames, withClient } from '../database.ts';

/**
 * The fastest safe load that is known: rows that were made beforehand, in COPY BINARY, in one transaction that drops
 * the keys and indexes first and makes them again at the end. CHECKs stay, and hold for each row as it comes.
 */
export const l2: Contender =
  async ({ url, folder }) =>
  () =>
    withClient(url, async (client) => {
      const phases: Record<string, number> = {};
      let from = performance.now();
      const lap = (phase: keyof typeof phases) => {
        const to = performance.now();
        phases[phase] = (to - from) / 1000;
        from = to;
      };
      await client.query('begin');
      const { keys, indexes, foreignKeys } = await drop(client);
      lap('drop');
      for (const table of tableNames) {
        const file = path.join(folder, `${table}.bin`);
        await copyFromFile(client, `copy ${table} from stdin (format binary)`, file);
      }
      lap('copy');
      await run(client, keys);
      lap('keys');
      await run(client, indexes);
      lap('indexes');
      await run(client, foreignKeys);
      lap('foreign keys');
      await client.query('commit');
      lap('commit');
      return phases satisfies Phases;
    });

interface Dropped {
  readonly keys: readonly string[];
  readonly indexes: readonly string[];
  readonly foreignKeys: readonly string[];
}

/** Drops what is there, inbound foreign keys of other tables too, and gives back the statements that make it again. */
async function drop(client: pg.Client): Promise<Dropped> {
  const named = [tableNames];
  const { rows: constraints } = await client.query(
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, contype = 'f' as foreign,
            pg_get_constraintdef(oid) as definition
       from pg_constraint
      where contype in ('p', 'u', 'x') and conrelid = any ($1::regclass[])
         or contype = 'f' and (conrelid = any ($1::regclass[]) or confrelid = any ($1::regclass[]))
      order by contype = 'f' desc`,
    named,
  );
  const { rows: indexes } = await client.query(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
       from pg_index
      where indrelid = any ($1::regclass[])
        and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))`,
    named,
  );
  await run(client, [
    ...constraints.map(({ table, name }) => `alter table ${table} drop constraint ${name}`),
    ...indexes.map(({ name }) => `drop index ${name}`),
  ]);
  const adding = (foreign: boolean) =>
    constraints
      .filter((each) => each.foreign === foreign)
      .map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`);
  return {
    keys: adding(false),
    indexes: indexes.map(({ definition }) => definition),
    foreignKeys: adding(true),
  };
}

async function run(client: pg.Client, statements: readonly string[]): Promise<void> {
  await client.query(statements.join(';\n'));
}
