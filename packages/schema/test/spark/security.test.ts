import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { A, B, database, KEY, refusal } from './database.ts';

const db = database();
let owner: pg.Client;
let asA: pg.Client;
let asB: pg.Client;
let nobody: pg.Client;
let analyst: pg.Client;
let stranger: pg.Client;

/** Every relation with rows of users, and how to tell whose a row is. */
const OWNERS: Record<string, string> = {
  users: 'id',
  user_security: 'user_id',
  user_sessions: 'user_id',
  user_preferences: 'user_id',
  platform_connections: 'user_id',
  sync_logs: '(select c.user_id from spark.platform_connections c where c.id = t.connection_id)',
  investments: 'user_id',
  investment_holdings: 'user_id',
  transactions: 'user_id',
  goals: 'user_id',
  goal_contributions: 'user_id',
  auto_invest_plans: 'user_id',
  plan_executions: 'user_id',
  trading_orders: 'user_id',
  order_executions: 'user_id',
  ai_analyses: 'user_id',
  audit_logs: 'user_id',
  user_notifications: 'user_id',
};
const SECRET = 'user_security';
const tables = Object.keys(OWNERS).filter((name) => name !== SECRET);
const shared = ['securities', 'market_data', 'auto_invest_strategies'];

beforeAll(async () => {
  owner = await db.as(undefined);
  asA = await db.as(db.roles.app, { 'spark.current_user_id': A });
  asB = await db.as(db.roles.app, { 'spark.current_user_id': B });
  nobody = await db.as(db.roles.app);
  analyst = await db.as(db.roles.analyst);
  stranger = await db.as(db.roles.stranger);
});

const owners = async (client: pg.Client, table: string): Promise<string[]> =>
  (
    await client.query(`select distinct ${OWNERS[table]}::text as whose from spark.${table} t order by 1`)
  ).rows.map((row) => row.whose);

describe('a user sees only what is theirs', () => {
  it('every table that names a user is under row-level security, and so is every partition', async () => {
    const { rows } =
      await owner.query(`select c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c where relnamespace = 'spark'::regnamespace and relkind in ('r', 'p')
      and (exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'user_id') or relname in ('users', 'sync_logs')) order by 1`);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => !row.relrowsecurity || row.relforcerowsecurity)).toEqual([]);
  });
  it.each(tables)('%s', async (table) => {
    const all = await owners(owner, table);
    expect(all).toEqual(expect.arrayContaining([A, B]));
    const extra = table === 'ai_analyses' ? [null] : [];
    expect(await owners(asA, table)).toEqual([A, ...extra]);
    expect(await owners(asB, table)).toEqual([B, ...extra]);
    expect(await owners(nobody, table)).toEqual([]);
    const seen = (await asA.query(`select count(*)::int n from spark.${table}`)).rows[0].n;
    const theirs = (
      await owner.query(
        `select count(*)::int n from spark.${table} t where ${OWNERS[table]} = $1 or ($2 and ${OWNERS[table]} is null)`,
        [A, table === 'ai_analyses'],
      )
    ).rows[0].n;
    expect(seen).toBe(theirs);
  });
  it('an empty setting shows nothing, and one that is no uuid is an error', async () => {
    await nobody.query(`set spark.current_user_id = ''`);
    expect((await nobody.query('select * from spark.users')).rows).toEqual([]);
    await nobody.query(`set spark.current_user_id = 'x'`);
    expect((await refusal(nobody, 'select * from spark.users'))?.code).toBe('22P02');
    await nobody.query('reset spark.current_user_id');
  });
  it('a setting of one transaction is gone in the next', async () => {
    await nobody.query('begin');
    await nobody.query(`select set_config('spark.current_user_id', $1, true)`, [A]);
    expect((await nobody.query('select id from spark.users')).rows).toEqual([{ id: A }]);
    await nobody.query('commit');
    expect((await nobody.query('select id from spark.users')).rows).toEqual([]);
  });
  it("shared tables are everybody's", async () => {
    for (const table of shared)
      expect((await nobody.query(`select count(*)::int n from spark.${table}`)).rows[0].n).toBeGreaterThan(0);
  });
  it('partitions read by name show the same', async () => {
    for (const name of [
      'transactions_2026',
      'transactions_2025',
      'transactions_default',
      'audit_logs_2026_11',
      'audit_logs_default',
    ])
      expect(
        (await asA.query(`select * from spark.${name} where user_id is distinct from $1`, [A])).rows,
        name,
      ).toEqual([]);
    expect((await asA.query('select * from spark.transactions_2026')).rows.length).toBe(2);
    expect((await nobody.query('select * from spark.transactions_2026')).rows).toEqual([]);
    expect((await asA.query('select * from spark.audit_logs_2026_11')).rows.length).toBe(1);
  });
  it('the functions and the view of the common queries, too', async () => {
    expect((await asA.query('select * from spark.portfolio_summary($1)', [A])).rows).toMatchObject([
      { name: 'Asha Rao', total_investments: '1', current_value: '1500.00' },
    ]);
    expect((await asA.query('select * from spark.portfolio_summary($1)', [B])).rows).toEqual([]);
    expect((await asA.query('select * from spark.top_investments($1)', [A])).rows).toMatchObject([
      { symbol: 'INFY' },
    ]);
    expect((await asA.query('select * from spark.top_investments($1)', [B])).rows).toEqual([]);
    expect((await asA.query(`select * from spark.goal_progress($1, '2026-11-20')`, [A])).rows).toMatchObject([
      { name: 'A house', months_remaining: 52 },
    ]);
    expect((await asA.query(`select * from spark.goal_progress($1, '2026-11-20')`, [B])).rows).toEqual([]);
    expect((await asA.query('select user_id from spark.v_portfolio_summary')).rows).toEqual([{ user_id: A }]);
    expect((await nobody.query('select user_id from spark.v_portfolio_summary')).rows).toEqual([]);
    expect((await refusal(asA, 'select * from spark.mv_portfolio_summary'))?.code).toBe('42501');
  });
});

const RLS = /row-level security policy/;

describe('a user writes only what is theirs', () => {
  it.each(tables)('%s: no row for another', async (table) => {
    // A copy of B's row as B had it, with another key.
    const row = `select (jsonb_populate_record(t, '{"id": "f0000000-0000-4000-8000-000000000000", "email": "f@example.com", "token_hash": "f", "refresh_token_hash": null, "pan_card_index": null, "pan_card": null}')).*
      from spark.${table} t where ${OWNERS[table]} = '${B}' limit 1`;
    const {
      rows: [copy],
    } = await owner.query(row);
    const columns = Object.keys(copy);
    const values = columns.map((name) =>
      copy[name] !== null &&
      typeof copy[name] === 'object' &&
      !(copy[name] instanceof Date) &&
      !Buffer.isBuffer(copy[name]) &&
      !Array.isArray(copy[name])
        ? JSON.stringify(copy[name])
        : copy[name],
    );
    const insert = async (client: pg.Client) => {
      await client.query('begin');
      try {
        await client.query(
          `insert into spark.${table} (${columns.map((c) => `"${c}"`).join()}) values (${columns.map((_, i) => `$${i + 1}`).join()})`,
          values,
        );
        return undefined;
      } catch (error) {
        return error as pg.DatabaseError;
      } finally {
        await client.query('rollback');
      }
    };
    const error = await insert(asA);
    expect({ code: error?.code, message: error?.message }, String(error?.detail)).toEqual({
      code: '42501',
      message: expect.stringMatching(RLS),
    });
    expect((await insert(nobody))?.message).toMatch(RLS);
  });
  it.each(tables)("%s: B's rows cannot be reached, nor given to B", async (table) => {
    if (table === 'audit_logs') {
      expect((await refusal(asA, `update spark.audit_logs set action = 'x'`))?.code).toBe('42501');
      expect((await refusal(asA, 'delete from spark.audit_logs'))?.code).toBe('42501');
      return;
    }
    const own = OWNERS[table];
    await asA.query('begin');
    const hit = await asA.query(`update spark.${table} t set id = id where ${own} is distinct from $1`, [A]);
    expect(hit.rowCount).toBe(0);
    if (table === 'users') {
      expect((await refusal(asA, 'delete from spark.users'))?.code).toBe('42501');
    } else {
      const gone = await asA.query(`delete from spark.${table} t where ${own} is distinct from $1`, [A]);
      expect(gone.rowCount).toBe(0);
    }
    await asA.query('rollback');
    const give =
      table === 'sync_logs'
        ? `connection_id = (select id from unnest(array['b0000000-0000-4000-8000-000000000005'::uuid]) id)`
        : `${table === 'users' ? 'id' : 'user_id'} = '${B}'`;
    expect((await refusal(asA, `update spark.${table} set ${give}`))?.message).toMatch(RLS);
  });
  it("a child of B's row cannot be made, though it says it is A's", async () => {
    const b = (table: string) => `b0000000-0000-4000-8000-0000000000${table}`;
    const tries: [string, string][] = [
      [
        'investment_holdings',
        `insert into spark.investment_holdings (investment_id, user_id, transaction_date, quantity, price, amount, type, remaining_quantity) values ('${b('09')}', '${A}', '2026-01-01', 1, 1, 1, 'buy', 1)`,
      ],
      [
        'transactions',
        `insert into spark.transactions (user_id, investment_id, type, asset_name, platform, amount, net_amount, transaction_date) values ('${A}', '${b('09')}', 'interest', 'x', 'groww', 1, 1, '2026-01-01')`,
      ],
      [
        'transactions_2026',
        `insert into spark.transactions_2026 (user_id, investment_id, type, asset_name, platform, amount, net_amount, transaction_date) values ('${A}', '${b('09')}', 'interest', 'x', 'groww', 1, 1, '2026-01-01')`,
      ],
      [
        'goal_contributions',
        `insert into spark.goal_contributions (goal_id, user_id, amount, contribution_date) values ('${b('12')}', '${A}', 1, '2026-01-01')`,
      ],
      ['auto_invest_plans', `update spark.auto_invest_plans set linked_goal_id = '${b('12')}'`],
      [
        'plan_executions',
        `insert into spark.plan_executions (plan_id, user_id, execution_date, amount_invested, status) values ('${b('15')}', '${A}', '2026-01-01', 1, 'pending')`,
      ],
      [
        'order_executions',
        `insert into spark.order_executions (order_id, user_id, quantity, price, amount, executed_at) values ('${b('17')}', '${A}', 1, 1, 1, '2026-01-01')`,
      ],
      [
        'sync_logs',
        `insert into spark.sync_logs (connection_id, sync_type, status) values ('${b('05')}', 'manual', 'pending')`,
      ],
      ['investments', `update spark.investments set platform_connection_id = '${b('05')}'`],
      ['goals', `update spark.goals set linked_investment_ids = array['${b('09')}'::uuid]`],
      [
        'ai_analyses',
        `insert into spark.ai_analyses (security_id, analysis_type, expires_at) values ('e0000000-0000-4000-8000-000000000007', 'sentiment', '2099-01-01')`,
      ],
    ];
    for (const [table, sql] of tries)
      expect((await refusal(asA, sql))?.message, sql).toMatch(
        `new row violates row-level security policy for table "${table}"`,
      );
    // The same statements with A's own parents go through.
    for (const [table, sql] of tries.filter(([table]) => table !== 'ai_analyses'))
      expect(
        await refusal(
          asA,
          sql.replaceAll('b0000000-0000-4000-8000-0000000000', 'a0000000-0000-4000-8000-0000000000'),
        ),
        `${table}`,
      ).toBeUndefined();
  });
  it('registers: sets the new id, then inserts the user', async () => {
    const id = 'f0000000-0000-4000-8000-000000000001';
    const user = `insert into spark.users (id, email, password_hash, name) values ('${id}', 'f@example.com', '$2b$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234', 'F')`;
    expect((await refusal(nobody, user))?.message).toMatch(RLS);
    expect(
      await refusal(nobody, user, `select set_config('spark.current_user_id', '${id}', true)`),
    ).toBeUndefined();
  });
  it('closes their own account only', async () => {
    await asA.query('begin');
    expect(
      (await asA.query(`select spark.soft_delete_user($1, '2026-11-20T00:00:00Z')`, [B])).rows[0]
        .soft_delete_user,
    ).toBe(false);
    expect(
      (await asA.query(`select spark.soft_delete_user($1, '2026-11-20T05:30:00+05:30')`, [A])).rows[0]
        .soft_delete_user,
    ).toBe(true);
    expect(
      (
        await asA.query(
          `select status, deleted_at::text, (select count(*)::int from spark.user_sessions where not revoked) as live from spark.users`,
        )
      ).rows,
    ).toEqual([{ status: 'deleted', deleted_at: '2026-11-20 00:00:00', live: 0 }]);
    await asA.query('rollback');
  });
});

describe('app_user', () => {
  it('cannot touch user_security in any way', async () => {
    for (const sql of [
      'select 1 from spark.user_security',
      'select count(*) from spark.user_security',
      `insert into spark.user_security (user_id) values ('${A}')`,
      'update spark.user_security set login_alerts_enabled = false',
      'delete from spark.user_security',
      'truncate spark.user_security',
    ])
      expect((await refusal(asA, sql))?.code, sql).toBe('42501');
  });
  it('cannot truncate, change the schema, or run maintenance', async () => {
    for (const sql of [
      'truncate spark.goals',
      'create table spark.x (a int)',
      'alter table spark.goals disable row level security',
      'alter table spark.goals disable trigger user',
      'drop policy goals_isolation_policy on spark.goals',
      `select spark.ensure_partitions('spark.transactions', '2020-01-01', '2020-01-01')`,
      `select spark.apply_retention('2030-01-01')`,
      'select spark.refresh_portfolio_summary()',
      `select * from spark.retain_sync_logs('2030-01-01')`,
      'set session_replication_role = replica',
      'set role analytics_read',
    ])
      expect((await refusal(asA, sql))?.code, sql).toBe('42501');
  });
  it('turning row security off is an error, not a way around it', async () => {
    expect((await refusal(asA, 'select * from spark.goals', 'set local row_security = off'))?.code).toBe(
      '42501',
    );
  });
});

describe('analytics_read', () => {
  it('sees everybody', async () => {
    for (const table of tables) {
      const column = table === 'users' ? 'id' : table === 'sync_logs' ? 'connection_id' : 'user_id';
      const { rows } = await analyst.query(
        `select count(*)::int n from (select ${column} from spark.${table}) t`,
      );
      expect(rows[0].n, table).toBe(
        (await owner.query(`select count(*)::int n from spark.${table}`)).rows[0].n,
      );
    }
    await owner.query('select spark.refresh_portfolio_summary()');
    expect(
      (await analyst.query('select user_id from spark.mv_portfolio_summary order by 1')).rows.map(
        (row) => row.user_id,
      ),
    ).toEqual([A, B]);
    expect(
      (await analyst.query('select user_id from spark.v_portfolio_summary order by 1')).rows.map(
        (row) => row.user_id,
      ),
    ).toEqual([A, B]);
    expect((await analyst.query('select * from spark.portfolio_summary($1)', [B])).rows.length).toBe(1);
    expect((await analyst.query('select * from spark.transactions_2026')).rows.length).toBe(4 - 1);
  });
  it('writes nothing', async () => {
    const { rows } =
      await owner.query(`select c.relname, p.privilege from pg_class c, unnest(array['INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER']) p(privilege)
      where relnamespace = 'spark'::regnamespace and relkind in ('r','p','v','m') and has_table_privilege('analytics_read', c.oid, p.privilege)`);
    expect(rows).toEqual([]);
    for (const table of [...tables, ...shared, SECRET]) {
      expect((await refusal(analyst, `delete from spark.${table}`))?.code, table).toBe('42501');
      expect((await refusal(analyst, `insert into spark.${table} default values`))?.code, table).toBe(
        '42501',
      );
      const column = table === 'market_data' ? 'close' : table === 'audit_logs' ? 'action' : 'id';
      expect((await refusal(analyst, `update spark.${table} set ${column} = ${column}`))?.code, table).toBe(
        '42501',
      );
    }
  });
  it('reads every column but the secret ones', async () => {
    const { rows } =
      await owner.query(`select c.relname || '.' || a.attname as column, has_column_privilege('analytics_read', c.oid, a.attnum, 'SELECT') as readable,
      c.relname = 'user_security' or a.attname = any (spark.secret_columns()) as secret from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where relnamespace = 'spark'::regnamespace and relkind in ('r','p','v','m')`);
    expect(rows.filter((row) => row.readable === row.secret)).toEqual([]);
    for (const column of ['password_hash', 'pan_card', 'pan_card_index'])
      expect((await refusal(analyst, `select ${column} from spark.users`))?.code, column).toBe('42501');
    expect((await refusal(analyst, 'select * from spark.platform_connections'))?.code).toBe('42501');
    expect((await refusal(analyst, 'select * from spark.user_security'))?.code).toBe('42501');
    expect((await refusal(analyst, `select spark.decrypt_text('x')`))?.code).toBe('42501');
  });
});

describe('anybody else', () => {
  it('sees nothing at all', async () => {
    expect((await refusal(stranger, 'select 1 from spark.securities'))?.code).toBe('42501');
    expect((await refusal(stranger, `select spark.current_user_id()`))?.code).toBe('42501');
  });
  it('the roles cannot log in, and bypass nothing', async () => {
    const { rows } = await owner.query(
      `select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('app_user', 'analytics_read') order by 1`,
    );
    expect(rows).toEqual(
      ['analytics_read', 'app_user'].map((rolname) => ({
        rolname,
        rolcanlogin: false,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
      })),
    );
  });
});

describe('encryption', () => {
  it('reads back with the key, and not without it or with another', async () => {
    const keyed = await db.as(db.roles.app, { 'spark.current_user_id': A, 'spark.encryption_key': KEY });
    expect((await keyed.query('select spark.decrypt_text(pan_card) as pan from spark.users')).rows).toEqual([
      { pan: 'ABCPR1234K' },
    ]);
    expect(
      (
        await keyed.query(
          'select spark.decrypt_text(api_key) as key, spark.decrypt_text(api_secret) as secret from spark.platform_connections',
        )
      ).rows,
    ).toEqual([{ key: 'kite-a-key', secret: 'kite-a-secret' }]);
    expect(await refusal(asA, 'select spark.decrypt_text(pan_card) from spark.users')).toMatchObject({
      code: '55000',
      message: 'spark.encryption_key is not set',
    });
    const other = await db.as(db.roles.app, {
      'spark.current_user_id': A,
      'spark.encryption_key': 'another key, which is just as long as the first',
    });
    expect(await refusal(other, 'select spark.decrypt_text(pan_card) from spark.users')).toMatchObject({
      code: '39000',
      message: 'Wrong key or corrupt data',
    });
    expect(
      await refusal(other, `select spark.encrypt_text('x')`, `set local spark.encryption_key = 'short'`),
    ).toMatchObject({ code: '22023' });
    const theOwner = await db.as(undefined, { 'spark.encryption_key': KEY });
    expect(
      (
        await theOwner.query(
          'select spark.decrypt_text(two_factor_secret) as totp, (select array_agg(spark.decrypt_text(c)) from unnest(backup_codes) c) as codes from spark.user_security where user_id = $1',
          [A],
        )
      ).rows,
    ).toEqual([{ totp: 'JBSWY3DPEHPK3PXP', codes: ['4821-9930', '7710-2254'] }]);
  });
  it('never twice the same, but found by its index', async () => {
    const keyed = await db.as(db.roles.app, { 'spark.encryption_key': KEY });
    const {
      rows: [row],
    } =
      await keyed.query(`select spark.encrypt_text('ABCPR1234K') = spark.encrypt_text('ABCPR1234K') as same, spark.blind_index('pan_card', 'ABCPR1234K') = spark.blind_index('pan_card', ' abcpr-1234k') as found,
      spark.blind_index('pan_card', 'ABCPR1234K') = spark.blind_index('aadhaar', 'ABCPR1234K') as across, spark.encrypt_text(null) as nothing, length(spark.blind_index('pan_card', 'x')) as bytes`);
    expect(row).toEqual({ same: false, found: true, across: false, nothing: null, bytes: 32 });
    const theOwner = await db.as(undefined, { 'spark.encryption_key': KEY });
    expect(
      (
        await theOwner.query(
          `select id from spark.users where pan_card_index = spark.blind_index('pan_card', 'bndpd5678q')`,
        )
      ).rows,
    ).toEqual([{ id: B }]);
  });
  it('what was tampered with is not decrypted', async () => {
    const keyed = await db.as(undefined, { 'spark.encryption_key': KEY });
    expect(
      (
        await refusal(
          keyed,
          `select spark.decrypt_text(set_byte(pan_card, length(pan_card) - 30, get_byte(pan_card, length(pan_card) - 30) # 1)) from spark.users where id = '${A}'`,
        )
      )?.code,
    ).toBe('39000');
  });
  it('no plain secret is anywhere in the table', async () => {
    const { rows } = await owner.query(
      `select t::text as everything from spark.users t union all select t::text from spark.platform_connections t union all select t::text from spark.user_security t`,
    );
    for (const plain of ['ABCPR1234K', 'kite-a-key', 'kite-a-secret', 'JBSWY3DPEHPK3PXP', '4821-9930']) {
      for (const { everything } of rows) {
        expect(everything).not.toContain(plain);
        expect(everything).not.toContain(Buffer.from(plain).toString('hex'));
      }
    }
  });
});
