import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { A, B, database, KEY } from './database.ts';

const db = database();
let owner: pg.Client;
let asA: pg.Client;
beforeAll(async () => {
  owner = await db.as(undefined);
  asA = await db.as(db.roles.app, { 'spark.current_user_id': A, 'spark.encryption_key': KEY });
});

/** The lines that an action left, undone afterwards. Read by the owner's eyes, in the same transaction, where the actor may not. */
async function lines(client: pg.Client, ...acts: string[]) {
  await client.query('begin');
  try {
    for (const act of acts) await client.query(act);
    await client.query('reset role');
    return (
      await client.query(
        `select user_id, action, entity_type, entity_id, changes, status from spark.audit_logs where created_at >= timezone('utc', now()) order by action, entity_id`,
      )
    ).rows;
  } finally {
    await client.query('rollback');
  }
}
const id = (whose: string, table: string) => `${whose.padEnd(8, '0')}-0000-4000-8000-0000000000${table}`;

describe('what a user does is logged', () => {
  it('a row made, changed and deleted', async () => {
    const goal = 'f0000000-0000-4000-8000-000000000012';
    const made = await lines(
      asA,
      `insert into spark.goals (id, user_id, name, category, target_amount, target_date, start_date) values ('${goal}', '${A}', 'A boat', 'custom', 100, '2030-01-01', '2026-01-01')`,
    );
    expect(made).toMatchObject([
      {
        user_id: A,
        action: 'create_goal',
        entity_type: 'goal',
        entity_id: goal,
        status: 'success',
        changes: { new: { name: 'A boat', target_amount: 100, status: 'active' } },
      },
    ]);
    expect(made[0].changes.old).toBeUndefined();
    const [changed] = await lines(
      asA,
      `update spark.goals set name = 'A bigger house' where id = '${id('a0', '12')}'`,
    );
    expect(changed).toMatchObject({ user_id: A, action: 'update_goal', entity_id: id('a0', '12') });
    expect(Object.keys(changed.changes.new).sort()).toEqual(['name', 'updated_at']);
    expect(changed.changes.old.name).toBe('A house');
    expect(changed.changes.new.name).toBe('A bigger house');
    const deleted = await lines(asA, `delete from spark.goal_contributions where id = '${id('a0', '13')}'`);
    expect(deleted).toMatchObject([
      {
        user_id: A,
        action: 'delete_goal_contribution',
        entity_id: id('a0', '13'),
        changes: { old: { amount: 25000 } },
      },
    ]);
    expect(deleted[0].changes.new).toBeUndefined();
  });
  it('an order is placed, not created', async () => {
    expect(
      await lines(
        asA,
        `insert into spark.trading_orders (user_id, security_id, symbol, type, side, quantity, platform) values ('${A}', '${id('e0', '07')}', 'INFY', 'market', 'buy', 1, 'zerodha')`,
      ),
    ).toMatchObject([{ action: 'place_order', entity_type: 'order' }]);
  });
  it('a transaction in a partition', async () => {
    expect(
      await lines(
        asA,
        `insert into spark.transactions (user_id, type, asset_name, platform, amount, net_amount, transaction_date) values ('${A}', 'interest', 'x', 'groww', 1, 1, '2026-01-01')`,
      ),
    ).toMatchObject([{ action: 'create_transaction' }]);
    expect(
      await lines(asA, `update spark.transactions_2026 set description = 'x' where id = '${id('a1', '11')}'`),
    ).toMatchObject([{ action: 'update_transaction' }]);
  });
  it('every audited table, for each of insert, update and delete', async () => {
    const { rows } = await owner.query(
      `select c.relname, bool_or(t.tgtype & 4 > 0) i, bool_or(t.tgtype & 8 > 0) d, bool_or(t.tgtype & 16 > 0) u from pg_trigger t join pg_class c on c.oid = tgrelid where tgname like 'audit\\_%' and not relispartition group by 1 order by 1`,
    );
    expect(rows.map((row) => row.relname)).toEqual([
      'auto_invest_plans',
      'auto_invest_strategies',
      'goal_contributions',
      'goals',
      'investment_holdings',
      'investments',
      'order_executions',
      'plan_executions',
      'platform_connections',
      'securities',
      'trading_orders',
      'transactions',
      'user_security',
      'users',
    ]);
    expect(rows.every((row) => row.i && row.d && row.u)).toBe(true);
    for (const { relname } of rows) {
      const stamp =
        relname === 'order_executions' ||
        relname === 'investment_holdings' ||
        relname === 'goal_contributions' ||
        relname === 'plan_executions'
          ? 'created_at'
          : 'updated_at';
      expect(
        (
          await lines(
            owner,
            `update spark.${relname} set ${stamp} = ${stamp} + interval '1 s' where id = (select id from spark.${relname} limit 1)`,
          )
        ).length,
        relname,
      ).toBe(1);
    }
  });
  it('an update that changes nothing is not', async () => {
    expect(await lines(asA, `update spark.goals set name = name`)).toEqual([]);
  });
  it('never a secret, though that it changed', async () => {
    const [user] = await lines(
      asA,
      `update spark.users set pan_card = spark.encrypt_text('ZZZPZ9999Z'), pan_card_index = spark.blind_index('pan_card', 'ZZZPZ9999Z'), password_hash = '$2b$12$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234'`,
    );
    expect(user.changes.new).toMatchObject({
      pan_card: '[redacted]',
      pan_card_index: '[redacted]',
      password_hash: '[redacted]',
    });
    expect(user.changes.old).toMatchObject({ pan_card: '[redacted]' });
    const all = [
      ...(await lines(
        owner,
        `update spark.user_security set two_factor_secret = spark.encrypt_text('x'), backup_codes = '{}', password_reset_token = 'plain token', password_reset_expires = now() where user_id = '${A}'`.replaceAll(
          "spark.encrypt_text('x')",
          'two_factor_secret || two_factor_secret',
        ),
      )),
      ...(await lines(owner, `delete from spark.users where id = '${A}'`)),
      ...(await lines(
        asA,
        `insert into spark.platform_connections (user_id, platform, api_key, api_secret, additional_auth) values ('${A}', 'binance', spark.encrypt_text('k'), spark.encrypt_text('s'), '{"token": "t"}')`,
      )),
    ];
    expect(all.length).toBeGreaterThan(10);
    for (const { changes } of all)
      for (const side of [changes.old, changes.new])
        for (const secret of [
          'password_hash',
          'pan_card',
          'pan_card_index',
          'two_factor_secret',
          'backup_codes',
          'password_reset_token',
          'api_key',
          'api_secret',
          'additional_auth',
        ])
          expect([undefined, '[redacted]', null]).toContain(side?.[secret]);
    expect(JSON.stringify(all)).not.toContain('\\\\x');
    expect(JSON.stringify(all)).not.toContain('plain token');
  });
  it('no column that is encrypted, hashed or a token is missing from the list of secrets', async () => {
    const { rows } =
      await owner.query(`select distinct a.attname from pg_attribute a join pg_class c on c.oid = attrelid where relnamespace = 'spark'::regnamespace and relkind in ('r','p') and attnum > 0 and
      (atttypid in ('bytea'::regtype, 'bytea[]'::regtype) or attname ~ '(hash|token|secret|api_key|auth$)') and not attname = any (spark.secret_columns())`);
    expect(rows).toEqual([]);
  });
  it('a user who is deleted, by themselves even, leaves lines and no broken key', async () => {
    const gone = await lines(
      owner,
      `select set_config('spark.current_user_id', '${A}', true)`,
      `delete from spark.users where id = '${A}'`,
    );
    expect(gone.find((line) => line.action === 'delete_user')).toMatchObject({ user_id: null, entity_id: A });
    expect(gone.map((line) => line.action)).toEqual(
      expect.arrayContaining([
        'delete_goal',
        'delete_investment',
        'delete_order',
        'delete_platform_connection',
        'delete_transaction',
      ]),
    );
  });
  it('what the system does has no user', async () => {
    expect(await lines(owner, `update spark.securities set sector = 'x' where symbol = 'BTC'`)).toMatchObject(
      [{ user_id: null, action: 'update_security' }],
    );
  });
  it('the log itself can be added to for oneself, and not changed', async () => {
    await asA.query('begin');
    await asA.query(`insert into spark.audit_logs (user_id, action) values ('${A}', 'logout')`);
    await asA.query('rollback');
    await expect(
      asA.query(`insert into spark.audit_logs (user_id, action) values ('${B}', 'logout')`),
    ).rejects.toThrow(/row-level security/);
    await expect(asA.query(`insert into spark.audit_logs (action) values ('logout')`)).rejects.toThrow(
      /row-level security/,
    );
    await expect(asA.query(`update spark.audit_logs set action = 'x'`)).rejects.toThrow(/permission denied/);
  });
});

describe('seeding is not logged', () => {
  const on = `select set_config('tilth.seeding', 'on', true)`;
  it('when the owner says so, for the transaction', async () => {
    expect(
      await lines(
        owner,
        on,
        `update spark.goals set name = name || '!'`,
        `delete from spark.users where id = '${A}'`,
      ),
    ).toEqual([]);
    expect((await lines(owner, `update spark.goals set name = name || '!'`)).length).toBe(4);
  });
  it('nor does it touch updated_at', async () => {
    await owner.query('begin');
    await owner.query(on);
    await owner.query(`update spark.goals set name = name || '!'`);
    expect(
      (await owner.query(`select distinct updated_at < '2026-11-20' as old from spark.goals`)).rows,
    ).toEqual([{ old: true }]);
    await owner.query('rollback');
  });
  it('but not when app_user says so', async () => {
    expect(
      (await lines(asA, on, `update spark.goals set name = name || '!' where id = '${id('a0', '12')}'`))
        .length,
    ).toBe(1);
    // A cascade runs with the owner's rights: the goal's contributions are deleted by app_user all the same.
    const cascade = await lines(asA, on, `delete from spark.goals where id = '${id('a1', '12')}'`);
    expect(cascade.map((line) => line.action)).toEqual(['delete_goal', 'delete_goal_contribution']);
  });
  it('nor in a session of the owner that acts as app_user', async () => {
    expect(
      (
        await lines(
          owner,
          on,
          `select set_config('spark.current_user_id', '${A}', true)`,
          'set local role app_user',
          `update spark.goals set name = name || '!' where id = '${id('a0', '12')}'`,
        )
      ).length,
    ).toBe(1);
  });
});

describe('updated_at', () => {
  it('follows a change, unless the writer sets it, and not a change of nothing', async () => {
    await owner.query('begin');
    await owner.query(`update spark.goals set name = name`);
    const old = async () =>
      (await owner.query(`select updated_at::text as at from spark.goals where id = '${id('a0', '12')}'`))
        .rows[0].at;
    expect(await old()).toBe('2026-11-05 06:00:00');
    await owner.query(
      `update spark.goals set name = 'x', updated_at = '2026-11-06' where id = '${id('a0', '12')}'`,
    );
    expect(await old()).toBe('2026-11-06 00:00:00');
    await owner.query(`update spark.goals set name = 'y' where id = '${id('a0', '12')}'`);
    expect(
      (
        await owner.query(
          `select updated_at = timezone('utc', now()) as now from spark.goals where id = '${id('a0', '12')}'`,
        )
      ).rows,
    ).toEqual([{ now: true }]);
    await owner.query('rollback');
  });
  it('is UTC in every session, as are all defaults', async () => {
    const inIndia = await db.as(undefined, { timezone: 'Asia/Kolkata' });
    await inIndia.query('begin');
    await inIndia.query(`update spark.goals set name = name || '!'`);
    await inIndia.query(
      `insert into spark.user_notifications (user_id, type, title, message) values ('${A}', 'price_alert', 'x', 'y')`,
    );
    expect(
      (await inIndia.query(`select distinct updated_at = timezone('utc', now()) as utc from spark.goals`))
        .rows,
    ).toEqual([{ utc: true }]);
    expect(
      (
        await inIndia.query(
          `select created_at = timezone('utc', now()) as utc from spark.user_notifications where title = 'x'`,
        )
      ).rows,
    ).toEqual([{ utc: true }]);
    await inIndia.query('rollback');
    expect(
      (
        await owner.query(
          `select attrelid::regclass::text || '.' || attname as col from pg_attribute a join pg_class c on c.oid = attrelid left join pg_attrdef d on (adrelid, adnum) = (attrelid, attnum) where relnamespace = 'spark'::regnamespace and relkind in ('r','p') and pg_get_expr(adbin, adrelid) ~* 'now|current' and pg_get_expr(adbin, adrelid) <> 'timezone(''utc''::text, now())'`,
        )
      ).rows,
    ).toEqual([]);
  });
});
