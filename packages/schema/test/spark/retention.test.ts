import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { A, B, database, refusal } from './database.ts';

const db = database();
let owner: pg.Client;
const AS_OF = '2026-11-20T00:00:00Z';
const SEC = 'e0000000-0000-4000-8000-000000000007';
const CON = 'a0000000-0000-4000-8000-000000000005';

const call = async (name: string, asOf = AS_OF) => {
  const { rows } = await owner.query(`select moved::int, removed::int from spark.${name}($1)`, [asOf]);
  expect(rows.length).toBe(1);
  return rows[0];
};
const count = async (table: string, where = 'true') =>
  (await owner.query(`select count(*)::int n from spark.${table} where ${where}`)).rows[0].n;
/** Everything that is in a table, so that a change of any value shows. */
const content = async (...tables: string[]) =>
  (
    await owner.query(
      `select count(*)::int n, sum(hashtextextended(t::text, 0)) h from (${tables.map((t) => `select * from spark.${t}`).join(' union all ')}) t`,
    )
  ).rows[0];

beforeAll(async () => {
  owner = await db.as(undefined);
  await owner.query(`begin; select set_config('tilth.seeding', 'on', true);
    -- Partitions for the recent past only: what is older lies in DEFAULT, as on a server nobody looked after.
    select spark.ensure_partitions('spark.market_data', '2023-01-01', '2026-11-20'), spark.ensure_partitions('spark.transactions', '2018-01-01', '2026-11-20'), spark.ensure_partitions('spark.audit_logs', '2023-06-01', '2026-11-20');
    insert into spark.market_data (security_id, timestamp, close, created_at) select '${SEC}', t, 100, t from generate_series(timestamp '2020-01-01', '2026-10-01', '1 day') t;
    insert into spark.transactions (user_id, security_id, type, asset_name, platform, amount, net_amount, transaction_date, created_at, updated_at)
      select case i % 2 when 0 then '${A}' else '${B}' end::uuid, '${SEC}', 'dividend', 'Infosys', 'zerodha', 1, 1, t, t, t from generate_series(timestamp '2015-01-01', '2024-12-31', '10 days') with ordinality s(t, i);
    insert into spark.audit_logs (user_id, action, entity_type, entity_id, created_at) select '${A}', 'login', 'user', '${A}', t from generate_series(timestamp '2022-01-01', '2026-10-31', '6 hours') t;
    insert into spark.user_sessions (user_id, token_hash, created_at, last_activity, expires_at) select '${A}', 'r' || i, t - interval '1 day', t - interval '1 day', t from generate_series(timestamp '2026-07-01', '2026-11-19', '12 hours') with ordinality s(t, i);
    insert into spark.ai_analyses (user_id, analysis_type, generated_at, created_at, expires_at) select '${A}', 'sentiment', t - interval '1 day', t - interval '1 day', t from generate_series(timestamp '2026-07-01', '2026-11-19', '12 hours') t;
    insert into spark.user_notifications (user_id, type, title, message, created_at) select '${A}', 'price_alert', 'x', 'y', t from generate_series(timestamp '2026-09-01', '2026-11-19', '12 hours') t;
    insert into spark.sync_logs (connection_id, sync_type, status, started_at, created_at) select '${CON}', 'auto', 'pending', t, t from generate_series(timestamp '2026-01-01', '2026-11-19', '12 hours') t;
    commit`);
});

describe('hard deletes remove exactly what the policy says', () => {
  it.each([
    ['retain_user_sessions', 'user_sessions', `expires_at <= '2026-08-22'`],
    ['retain_ai_analyses', 'ai_analyses', `expires_at <= '2026-08-22'`],
    ['retain_user_notifications', 'user_notifications', `created_at <= '2026-10-21'`],
    ['retain_sync_logs', 'sync_logs', `created_at <= '2026-05-20'`],
  ])('%s', async (name, table, old) => {
    const before = await count(table);
    const due = await count(table, old);
    const stays = (
      await owner.query(
        `select count(*)::int n, sum(hashtextextended(t::text, 0)) h from spark.${table} t where not (${old})`,
      )
    ).rows[0];
    expect(due).toBeGreaterThan(40);
    expect(await call(name)).toEqual({ moved: 0, removed: due });
    expect(await content(table)).toEqual(stays);
    expect(await count(table)).toBe(before - due);
    expect(await call(name)).toEqual({ moved: 0, removed: 0 });
  });
  it('asks the instant it is given, in whatever zone', async () => {
    // One row at 2026-08-22 12:00 exactly: gone from 2026-11-20T12:00Z on, which is 17:30 in India.
    expect(await count('user_sessions', `expires_at = '2026-08-22 12:00'`)).toBe(1);
    expect(await call('retain_user_sessions', '2026-11-20T17:29:59+05:30')).toEqual({ moved: 0, removed: 0 });
    expect(await call('retain_user_sessions', '2026-11-20T17:30:00+05:30')).toEqual({ moved: 0, removed: 1 });
  });
});

describe('archives lose nothing', () => {
  it.each([
    ['retain_transactions', 'transactions', 'transactions_archive', 'transaction_date', '2019-01-01'],
    ['retain_audit_logs', 'audit_logs', 'audit_logs_archive', 'created_at', '2023-11-01'],
  ])('%s: moved and left are what was there, to the last value', async (name, live, archive, key, before) => {
    const all = await content(live);
    const due = await count(live, `${key} < '${before}'`);
    expect(await count(`${live}_default`)).toBeGreaterThan(0);
    expect(await call(name)).toEqual({ moved: due, removed: 0 });
    expect(await count(archive)).toBe(due);
    expect(await count(live)).toBe(all.n - due);
    expect(await content(live, archive)).toEqual(all);
    expect(await count(live, `${key} < '${before}'`)).toBe(0);
    expect(await count(archive, `${key} >= '${before}'`)).toBe(0);
    expect(await count(`${live}_default`)).toBe(0);
    expect(await call(name)).toEqual({ moved: 0, removed: 0 });
  });
  it('retain_market_data: archived after two years, dropped after five, the rest untouched', async () => {
    const all = await content('market_data');
    const dropped = await count('market_data', `timestamp < '2021-11-01'`);
    const archived = await count('market_data', `timestamp >= '2021-11-01' and timestamp < '2024-11-01'`);
    const kept = (
      await owner.query(
        `select count(*)::int n, sum(hashtextextended(t::text, 0)) h from spark.market_data t where timestamp >= '2021-11-01'`,
      )
    ).rows[0];
    expect(await call('retain_market_data')).toEqual({ moved: dropped + archived, removed: dropped });
    expect(await count('market_data_archive')).toBe(archived);
    expect(await count('market_data')).toBe(all.n - dropped - archived);
    expect(await content('market_data', 'market_data_archive')).toEqual(kept);
    expect(await call('retain_market_data')).toEqual({ moved: 0, removed: 0 });
    // A month later, a month goes each way.
    const month = await count('market_data', `timestamp < '2024-12-01'`);
    expect(await call('retain_market_data', '2026-12-20T00:00:00Z')).toEqual({ moved: month, removed: 30 });
  });
  it('late rows of an archived period join it', async () => {
    await owner.query(
      `insert into spark.transactions (user_id, type, asset_name, platform, amount, net_amount, transaction_date) values ('${A}', 'interest', 'Late', 'zerodha', 5, 5, '2017-05-05')`,
    );
    const before = await count('transactions_archive');
    expect(await call('retain_transactions')).toEqual({ moved: 1, removed: 0 });
    expect(await count('transactions_archive')).toBe(before + 1);
    expect(await count('transactions_archive_2017', `asset_name = 'Late'`)).toBe(1);
    expect((await owner.query(`select to_regclass('spark.transactions_2017') as gone`)).rows).toEqual([
      { gone: null },
    ]);
  });
  it('an archive shows a user their own rows, lets nobody write, and has no foreign key or trigger', async () => {
    const asA = await db.as(db.roles.app, { 'spark.current_user_id': A });
    for (const name of [
      'transactions_archive',
      'transactions_archive_2018',
      'audit_logs_archive',
      'audit_logs_archive_2023_10',
    ]) {
      const {
        rows: [row],
      } = await asA.query(
        `select count(*)::int n, count(*) filter (where user_id is distinct from $1)::int others from spark.${name}`,
        [A],
      );
      expect(row.n, name).toBeGreaterThan(0);
      expect(row.others, name).toBe(0);
      for (const sql of [
        `delete from spark.${name}`,
        `insert into spark.${name} select * from spark.${name}`,
        `update spark.${name} set id = id`,
      ])
        expect((await refusal(asA, sql))?.code, sql).toBe('42501');
    }
    const analyst = await db.as(db.roles.analyst);
    expect(
      (await analyst.query('select count(*)::int n from spark.transactions_archive_2018')).rows[0].n,
    ).toBe(await count('transactions_archive_2018'));
    expect(
      (
        await owner.query(
          `select conname from pg_constraint join pg_class c on c.oid = conrelid where relname ~ '_archive' and contype = 'f' and relnamespace = 'spark'::regnamespace`,
        )
      ).rows,
    ).toEqual([]);
    expect(
      (
        await owner.query(
          `select tgname from pg_trigger join pg_class c on c.oid = tgrelid where relname ~ '_archive' and relnamespace = 'spark'::regnamespace`,
        )
      ).rows,
    ).toEqual([]);
    expect(
      (
        await owner.query(
          `select relname from pg_class where relname ~ '(transactions|audit_logs)_archive' and relnamespace = 'spark'::regnamespace and relkind in ('r','p') and not relrowsecurity`,
        )
      ).rows,
    ).toEqual([]);
  });
  it('a live table and its archive have the same columns', async () => {
    for (const table of ['transactions', 'market_data', 'audit_logs']) {
      const columns = async (name: string) =>
        (
          await owner.query(
            `select attname, format_type(atttypid, atttypmod) as type, attnotnull from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
            [`spark.${name}`],
          )
        ).rows;
      expect(await columns(`${table}_archive`)).toEqual(await columns(table));
    }
  });
  it('an archived record outlives its user', async () => {
    await owner.query('begin');
    const before = await count('transactions_archive', `user_id = '${B}'`);
    await owner.query(`delete from spark.users where id = '${B}'`);
    expect(await count('transactions', `user_id = '${B}'`)).toBe(0);
    expect(await count('transactions_archive', `user_id = '${B}'`)).toBe(before);
    await owner.query('rollback');
  });
  it('moving is all or nothing', async () => {
    const before = await content('transactions');
    await owner.query('begin');
    const {
      rows: [row],
    } = await owner.query(`select moved::int from spark.retain_transactions('2030-01-01')`);
    expect(row.moved).toBeGreaterThan(0);
    await owner.query('rollback');
    expect(await content('transactions')).toEqual(before);
  });
});

describe('the rest', () => {
  it('soft_delete_user closes an account once, at the instant given, and removes nothing', async () => {
    const before = await count('users');
    await owner.query('begin');
    expect(
      (await owner.query(`select spark.soft_delete_user($1, '2026-11-20T05:30:00+05:30') as closed`, [A]))
        .rows,
    ).toEqual([{ closed: true }]);
    expect(
      (
        await owner.query(
          `select status, deleted_at::text, updated_at::text from spark.users where id = $1`,
          [A],
        )
      ).rows,
    ).toEqual([{ status: 'deleted', deleted_at: '2026-11-20 00:00:00', updated_at: '2026-11-20 00:00:00' }]);
    expect(await count('user_sessions', `user_id = '${A}' and not revoked`)).toBe(0);
    expect(
      (await owner.query(`select spark.soft_delete_user($1, '2026-11-21') as closed`, [A])).rows,
    ).toEqual([{ closed: false }]);
    expect(await count('users')).toBe(before);
    await owner.query('rollback');
  });
  it('apply_retention says what it did for all eight rows of the table', async () => {
    const { rows } = await owner.query(
      `select kept, moved::int, removed::int from spark.apply_retention('2027-12-20')`,
    );
    expect(rows.map((row) => row.kept)).toEqual([
      'users',
      'user_sessions',
      'transactions',
      'market_data',
      'audit_logs',
      'ai_analyses',
      'user_notifications',
      'sync_logs',
    ]);
    expect(rows[0]).toEqual({ kept: 'users', moved: 0, removed: 0 });
    for (const row of rows.slice(1)) expect(row.moved + row.removed, row.kept).toBeGreaterThan(0);
    expect(await count('users')).toBe(4);
  });
  it('no function asks the clock', async () => {
    const { rows } = await owner.query(
      `select proname from pg_proc where pronamespace = 'spark'::regnamespace and proname ~ '^(retain|apply|soft|move|ensure|make|goal|portfolio|top)' and prosrc ~* '\\m(now|current_date|current_timestamp|clock_timestamp|localtimestamp|statement_timestamp)\\M'`,
    );
    expect(rows).toEqual([]);
  });
  it('the materialized view follows when it is refreshed', async () => {
    await owner.query('select spark.refresh_portfolio_summary()');
    const total = async () =>
      (
        await owner.query(
          `select total_current_value::text v from spark.mv_portfolio_summary where user_id = $1`,
          [A],
        )
      ).rows[0]?.v;
    expect(await total()).toBe('1500.00');
    await owner.query(
      `update spark.investments set current_value = 1600 where user_id = $1 and status = 'active'`,
      [A],
    );
    expect(await total()).toBe('1500.00');
    await owner.query('select spark.refresh_portfolio_summary()');
    expect(await total()).toBe('1600.00');
  });
});
