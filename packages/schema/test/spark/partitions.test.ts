import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { A, B, database, refusal } from './database.ts';

const db = database();
let owner: pg.Client;
beforeAll(async () => {
  owner = await db.as(undefined);
});

const ensure = async (client: pg.Client, table: string, from: string, to: string): Promise<number> =>
  (await client.query('select spark.ensure_partitions($1, $2, $3) as made', [`spark.${table}`, from, to]))
    .rows[0].made;
const partitions = async (table: string) =>
  (
    await owner.query(
      `select partition::text, lower_bound::text, upper_bound::text from spark.partitions_of($1)`,
      [`spark.${table}`],
    )
  ).rows;
const SEC = 'e0000000-0000-4000-8000-000000000007';

describe('ensure_partitions', () => {
  it('makes a month or a year for every day asked, once', async () => {
    expect(await ensure(owner, 'market_data', '2024-11-30', '2025-02-01')).toBe(4);
    expect(await ensure(owner, 'market_data', '2024-11-30', '2025-02-01')).toBe(0);
    expect(await ensure(owner, 'market_data', '2024-12-31', '2025-03-01')).toBe(1);
    expect((await partitions('market_data')).slice(0, 2)).toEqual([
      {
        partition: 'spark.market_data_2024_11',
        lower_bound: '2024-11-01 00:00:00',
        upper_bound: '2024-12-01 00:00:00',
      },
      {
        partition: 'spark.market_data_2024_12',
        lower_bound: '2024-12-01 00:00:00',
        upper_bound: '2025-01-01 00:00:00',
      },
    ]);
    expect(await ensure(owner, 'transactions', '2023-12-31', '2024-01-01')).toBe(2);
    expect((await partitions('transactions'))[0]).toEqual({
      partition: 'spark.transactions_2023',
      lower_bound: '2023-01-01 00:00:00',
      upper_bound: '2024-01-01 00:00:00',
    });
    expect(await ensure(owner, 'audit_logs', '2028-02-29', '2028-02-29')).toBe(1);
    expect((await partitions('audit_logs')).at(-1)).toEqual({
      partition: 'spark.audit_logs_default',
      lower_bound: null,
      upper_bound: null,
    });
  });
  it('does not depend on how a session writes dates', async () => {
    const client = await db.as(undefined, { datestyle: 'German', timezone: 'Asia/Kolkata' });
    expect(await ensure(client, 'market_data', '2024-05-31', '2024-06-01')).toBe(2);
    expect(
      (
        await client.query(
          `select lower_bound::date = date '2024-05-01' as ok from spark.partitions_of('spark.market_data') where partition = 'spark.market_data_2024_05'::regclass`,
        )
      ).rows,
    ).toEqual([{ ok: true }]);
  });
  it('says what it cannot do', async () => {
    expect(
      (await refusal(owner, `select spark.ensure_partitions('spark.goals', '2026-01-01', '2026-01-01')`))
        ?.code,
    ).toBe('42809');
    expect(
      (
        await refusal(
          owner,
          `select spark.ensure_partitions('spark.market_data', '2026-02-01', '2026-01-01')`,
        )
      )?.code,
    ).toBe('22023');
    expect(
      (await refusal(owner, `select spark.ensure_partitions('spark.market_data', null, '2026-01-01')`))?.code,
    ).toBe('22023');
    expect(
      (
        await refusal(
          owner,
          `select spark.ensure_partitions('spark.market_data', '2030-01-01', '2030-01-01')`,
          'create table spark.market_data_2030_01 (a int)',
        )
      )?.code,
    ).toBe('42P07');
  });
  it('moves out of DEFAULT what belongs to the new partition, and nothing else, and loses nothing', async () => {
    await owner.query(
      `insert into spark.market_data (security_id, timestamp, close) select '${SEC}', timestamp '2022-01-01' + i * interval '1 day', 100 + i from generate_series(0, 119) i`,
    );
    const count = async (name: string) =>
      (await owner.query(`select count(*)::int n, coalesce(sum(close), 0)::text s from spark.${name}`))
        .rows[0];
    const before = await count('market_data');
    expect((await count('market_data_default')).n).toBe(120);
    expect(await ensure(owner, 'market_data', '2022-02-01', '2022-03-31')).toBe(2);
    expect((await count('market_data_2022_02')).n).toBe(28);
    expect((await count('market_data_2022_03')).n).toBe(31);
    expect((await count('market_data_default')).n).toBe(120 - 28 - 31);
    expect(await count('market_data')).toEqual(before);
    expect(await ensure(owner, 'market_data', '2022-01-01', '2022-04-30')).toBe(2);
    expect((await count('market_data_default')).n).toBe(0);
    expect(await count('market_data')).toEqual(before);
  });
  it('moving is not an act of a user: no audit line, no new updated_at, triggers on again afterwards', async () => {
    const insert = (date: string) =>
      `insert into spark.transactions (user_id, type, asset_name, platform, amount, net_amount, transaction_date, updated_at) values ('${A}', 'interest', 'Bond', 'zerodha', 7, 7, '${date}', '2020-06-01')`;
    const logged = async () => (await owner.query('select count(*)::int n from spark.audit_logs')).rows[0].n;
    await owner.query(insert('2019-06-01'));
    const before = await logged();
    await ensure(owner, 'transactions', '2019-01-01', '2019-01-01');
    expect(await logged()).toBe(before);
    expect((await owner.query(`select updated_at::text from spark.transactions_2019`)).rows).toEqual([
      { updated_at: '2020-06-01 00:00:00' },
    ]);
    await owner.query(insert('2018-06-01'));
    expect(await logged()).toBe(before + 1);
    await owner.query(`update spark.transactions_2019 set amount = 8`);
    expect(await logged()).toBe(before + 2);
    expect(
      (await owner.query(`select updated_at > '2026-01-01' as now from spark.transactions_2019`)).rows,
    ).toEqual([{ now: true }]);
  });
  it('a new partition has all that its parent has', async () => {
    const parts = async (kind: string) =>
      (
        await owner.query(`
      with t as (select p.parent, p.child from (values ('spark.market_data'::regclass, 'spark.market_data_2026_11'::regclass), ('spark.transactions', 'spark.transactions_2026'), ('spark.audit_logs', 'spark.audit_logs_2026_11'),
        ('spark.market_data', 'spark.market_data_default'), ('spark.transactions', 'spark.transactions_default'), ('spark.audit_logs', 'spark.audit_logs_default')) p(parent, child))
      select child::text, ${kind} from t`)
      ).rows;
    const same = (sql: string) =>
      `array(${sql.replaceAll('REL', 'parent')}) = array(${sql.replaceAll('REL', 'child')}) as same`;
    for (const sql of [
      `select polname::text || polcmd::text || coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '') || polroles::text from pg_policy where polrelid = REL order by 1`,
      `select conname::text || pg_get_constraintdef(oid) from pg_constraint where conrelid = REL and contype in ('c', 'f') order by 1`,
      `select grantee::regrole::text || privilege_type::text from pg_class c, aclexplode(relacl) where c.oid = REL and grantee in ('app_user'::regrole, 'analytics_read'::regrole) order by 1`,
      `select tgname::text || tgtype::text from pg_trigger where tgrelid = REL and not tgisinternal order by 1`,
      `select regexp_replace(pg_get_indexdef(indexrelid), '^.* USING ', '') || indisunique::text || indisprimary::text from pg_index where indrelid = REL order by 1`,
      `select attname::text || atttypid::text || atttypmod::text || attnotnull::text || coalesce(pg_get_expr(adbin, adrelid), '') from pg_attribute a left join pg_attrdef d on (adrelid, adnum) = (attrelid, attnum) where attrelid = REL and attnum > 0 order by 1`,
      `select relrowsecurity::text from pg_class where oid = REL`,
    ])
      expect(
        (await parts(same(sql))).filter((row) => !row.same),
        sql,
      ).toEqual([]);
    // An index that hangs on none of its parent's would be dropped with nothing when the parent's is.
    expect(
      (
        await owner.query(
          `select indexrelid::regclass::text from pg_index join pg_class c on c.oid = indrelid where relispartition and relnamespace = 'spark'::regnamespace and not exists (select from pg_inherits where inhrelid = indexrelid)`,
        )
      ).rows,
    ).toEqual([]);
  });
  it('many at once make each partition once, and nobody fails', async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, () => db.as(undefined)));
    const made = await Promise.all(
      clients.map((client, i) => ensure(client, 'market_data', `2030-0${1 + (i % 3)}-01`, '2031-12-31')),
    );
    expect(made.reduce((a, b) => a + b, 0)).toBe(24);
    const repeatable = await Promise.all(
      clients.map(async (client) => {
        await client.query('begin isolation level repeatable read');
        await client.query('select 1 from spark.users limit 1');
        const n = await ensure(client, 'audit_logs', '2030-01-01', '2030-06-30');
        await client.query('commit');
        return n;
      }),
    );
    expect(repeatable.reduce((a, b) => a + b, 0)).toBe(6);
  });
  it('waits for a row that is on its way to DEFAULT, and moves it', async () => {
    const [writer, maker] = [await db.as(undefined), await db.as(undefined)];
    await writer.query('begin');
    await writer.query(
      `insert into spark.market_data (security_id, timestamp, close) values ('${SEC}', '2040-01-15', 1)`,
    );
    const making = ensure(maker, 'market_data', '2040-01-01', '2040-01-01');
    const pid = (maker as unknown as { processID: number }).processID;
    while (
      (await owner.query('select wait_event_type from pg_stat_activity where pid = $1', [pid])).rows[0]
        .wait_event_type !== 'Lock'
    );
    await writer.query('commit');
    expect(await making).toBe(1);
    expect((await owner.query('select count(*)::int n from spark.market_data_2040_01')).rows[0].n).toBe(1);
  });
  it('while others write: no row is lost, and none lies in DEFAULT that has a partition', async () => {
    const writers = await Promise.all(Array.from({ length: 3 }, () => db.as(undefined)));
    const maker = await db.as(undefined);
    let stop = false;
    let written = 0;
    const refused: string[] = [];
    const write = async (client: pg.Client, n: number) => {
      for (let i = 0; !stop; i++) {
        try {
          await client.query(
            `insert into spark.market_data (security_id, timestamp, close) values ('${SEC}', timestamp '2035-01-01' + $1 * interval '1 day' + $2 * interval '1 ms', 1)`,
            [i % 700, n * 1000 + Math.floor(i / 700)],
          );
          written++;
        } catch (error) {
          refused.push((error as Error).message);
        }
      }
    };
    const running = writers.map((client, n) => write(client, n));
    for (let month = 0; month < 24; month++) {
      const day = `${2035 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-01`;
      expect(await ensure(maker, 'market_data', day, day)).toBe(1);
    }
    stop = true;
    await Promise.all(running);
    const {
      rows: [row],
    } = await owner.query(
      `select count(*)::int n, count(*) filter (where tableoid = 'spark.market_data_default'::regclass)::int stray from spark.market_data where timestamp >= '2035-01-01' and timestamp < '2037-01-01'`,
    );
    expect(row).toEqual({ n: written, stray: 0 });
  });
});

describe('queries touch the partitions they need', () => {
  const plan = async (sql: string, client = owner) =>
    (await client.query(`explain (costs off) ${sql}`)).rows.map((row) => row['QUERY PLAN']).join('\n');
  const named = (text: string) => [
    ...new Set(text.match(/\b(?:market_data|transactions|audit_logs)_(?:default|\d{4}(?:_\d\d)?)\b/g)),
  ];
  it('by the month for market data', async () => {
    expect(
      named(
        await plan(
          `select * from spark.market_data where security_id = '${SEC}' and timestamp >= '2026-11-01' and timestamp < '2026-11-20'`,
        ),
      ),
    ).toEqual(['market_data_2026_11']);
    expect(
      named(
        await plan(
          `select * from spark.market_data where timestamp >= '2026-10-15' and timestamp < '2026-11-20'`,
        ),
      ),
    ).toEqual(['market_data_2026_10', 'market_data_2026_11']);
  });
  it('by the year for transactions, under row-level security as well', async () => {
    const asA = await db.as(db.roles.app, { 'spark.current_user_id': A });
    expect(
      named(
        await plan(
          `select * from spark.transactions where transaction_date >= '2026-01-01' and transaction_date < '2026-12-31'`,
          asA,
        ),
      ),
    ).toEqual(['transactions_2026']);
    expect(
      named(
        await plan(
          `select * from spark.audit_logs where created_at >= '2026-11-10' and created_at < '2026-11-11'`,
          asA,
        ),
      ),
    ).toEqual(['audit_logs_2026_11']);
  });
  it('asks for the user once a query, and uses the index on the user', async () => {
    const asA = await db.as(db.roles.app, { 'spark.current_user_id': A });
    await asA.query('set enable_seqscan = off');
    const text = await plan('select * from spark.goals', asA);
    expect(text).toMatch(/InitPlan/);
    expect(text).toMatch(/Index Cond: \(user_id = /);
  });
});
void B;
