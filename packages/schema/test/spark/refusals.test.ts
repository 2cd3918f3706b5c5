import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, refusal } from './database.ts';
import { accepted, refusals } from './refusals.ts';

const db = database();
let owner: pg.Client;
beforeAll(async () => {
  owner = await db.as(undefined);
});

describe('a bad row is refused, by name', () => {
  it.each(refusals)('$by: $sql', async ({ by, code, sql, before }) => {
    const error = await refusal(owner, sql, before);
    expect({ code: error?.code, by: error?.constraint, message: error?.message }).toMatchObject({ code, by });
  });
  it.each(accepted)('but not $because', async ({ sql }) => {
    const error = await refusal(owner, sql);
    expect(error).toBeUndefined();
  });
  it('for every CHECK and every unique key that there is', async () => {
    const { rows } = await owner.query(`
      select conname as name from pg_constraint join pg_class c on c.oid = conrelid where connamespace = 'spark'::regnamespace and contype = 'c' and not c.relispartition and relname !~ '_archive'
      union select indexrelid::regclass::text from pg_index i join pg_class c on c.oid = indrelid where relnamespace = 'spark'::regnamespace and indisunique and not indisprimary and relkind in ('r', 'p') and not relispartition order by 1`);
    const tried = new Set(refusals.map(({ by }) => by));
    expect(
      rows.map(({ name }) => (name as string).replace('spark.', '')).filter((name) => !tried.has(name)),
    ).toEqual([]);
    expect([...tried].filter((name) => !rows.some((row) => row.name.replace('spark.', '') === name))).toEqual(
      ['market_data_2026_11_pkey', 'transactions_2026_pkey', 'audit_logs_2026_11_pkey'],
    );
  });
  it('and every foreign key', async () => {
    const { rows } = await owner.query(`
      select conname, conrelid::regclass::text as table, a.attname as column from pg_constraint k join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
      where connamespace = 'spark'::regnamespace and contype = 'f' and conparentid = 0 order by 2, 1`);
    expect(rows.length).toBe(30);
    for (const { conname, table, column } of rows) {
      const error = await refusal(
        owner,
        `update ${table} set ${column} = '99999999-9999-4999-8999-999999999999'`,
      );
      // A one-to-one key may answer before: give one row only.
      const one =
        error?.code === '23503'
          ? error
          : await refusal(
              owner,
              `update ${table} set ${column} = '99999999-9999-4999-8999-999999999999' where id = (select id from ${table} limit 1)`,
            );
      expect({ code: one?.code, constraint: one?.constraint }, conname).toEqual({
        code: '23503',
        constraint: conname,
      });
    }
  });
});
