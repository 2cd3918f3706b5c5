import type { Model } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { Fault } from '../fault.ts';
import { quoted } from '../load/names.ts';

interface Referring {
  readonly name: string;
  readonly quoted: string;
  readonly filled: boolean;
}

/**
 * Empties tables, all at once and with everything that refers to them. A table of somebody else that has rows and refers
 * to them is not emptied, unless `allowForeignRows` says so.
 */
export async function emptyTables(
  client: ClientBase,
  models: readonly Model[],
  allowForeignRows: boolean,
): Promise<void> {
  if (models.length === 0) return;
  const { rows } = await client.query(
    `with recursive reached (oid) as (
         select unnest($1::regclass[])::oid
       union
         select con.conrelid from pg_constraint con join reached on reached.oid = con.confrelid
          where con.contype = 'f' and con.conparentid = 0
     )
     select oid::regclass::text as quoted, oid = any ($1::regclass[]) as own from reached`,
    [models.map(quoted)],
  );
  const others = (rows as { quoted: string; own: boolean }[]).filter(({ own }) => !own);
  const referring: Referring[] = [];
  for (const { quoted: table } of others) referring.push(await withRows(client, table));
  const filled = referring.filter((each) => each.filled);
  if (filled.length > 0 && !allowForeignRows) {
    throw new Fault('Refused: rows that Tilth did not write refer to the rows that would be removed.', [
      ['where', filled.map(({ name }) => name).join(', ')],
      ['mend', 'remove them first, or add --allow-foreign-rows to remove them with all the rest'],
    ]);
  }
  const tables = [...models.map(quoted), ...referring.map((each) => each.quoted)];
  await client.query(`truncate ${tables.join(', ')} restart identity`);
}

async function withRows(client: ClientBase, table: string): Promise<Referring> {
  const { rows } = await client.query(`select exists (select from ${table}) as filled`);
  return { name: table.replaceAll('"', ''), quoted: table, filled: rows[0].filled };
}
