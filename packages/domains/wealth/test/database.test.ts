import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { clear, seed, World, type WorldRequest } from '@tilth/engine';
import { migratedServer } from '@tilth/schema/testing';
import { TEST_AS_OF } from '@tilth/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SPARK_ENCRYPTION_KEY, wealth } from '../src/index.ts';

const request: WorldRequest = { seed: 42, asOf: TEST_AS_OF, scale: 1 };
const world = new World(request);
const john = world.id('SparkUser', 0);
const other = world.id('SparkUser', 3);
const password = randomUUID();
const page = readFileSync(new URL('../../../../docs/spark.md', import.meta.url), 'utf8');

let server: Awaited<ReturnType<typeof migratedServer>>;
let url: string;
let owner: pg.Client;
const open: pg.Client[] = [];

async function as(role?: string): Promise<pg.Client> {
  const to = new URL(url);
  if (role) Object.assign(to, { username: role, password });
  const client = new pg.Client({ connectionString: to.href });
  open.push(client);
  await client.connect();
  return client;
}

beforeAll(async () => {
  server = await migratedServer();
  url = await server.clone();
  owner = await as();
  await seed(owner, { domains: [wealth], request, recipes: '0'.repeat(64), version: '0' });
  await owner.query(`create role spark_app login password '${password}' in role app_user;
    create role spark_analyst login password '${password}' in role analytics_read`);
});
afterAll(async () => {
  for (const client of open) await client.end();
  await server?.stop();
});

/** A query, and what is undone after it. */
async function within<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

const count = async (client: pg.Client, from: string) =>
  Number((await client.query(`select count(*) from ${from}`)).rows[0].count);

/** Rows as a table in Markdown. */
function table(rows: readonly Record<string, unknown>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => `| ${names.map((name) => row[name]).join(' | ')} |`);
  return [`| ${names.join(' | ')} |`, `|${names.map(() => '---').join('|')}|`, ...lines].join('\n');
}

describe("the reference's common queries, asked by John", () => {
  const columns = {
    portfolio_summary:
      'name, total_investments, total_invested, current_value, total_returns, returns_percentage',
    top_investments: 'symbol, name, returns_percentage, returns, current_value',
    goal_progress:
      'name, category, priority, target_amount, current_amount, target_date::text, progress_percentage, months_remaining',
  };
  it.each([
    ['portfolio_summary', '$1'],
    ['top_investments', '$1'],
    ['goal_progress', "$1, '2026-11-20'"],
  ] as const)('%s answers what docs/spark.md shows', async (name, given) => {
    const app = await as('spark_app');
    await app.query(`select set_config('spark.current_user_id', $1, false)`, [john]);
    const { rows } = await app.query(`select ${columns[name]} from spark.${name}(${given})`, [john]);
    expect(rows.length).toBeGreaterThan(0);
    expect(page).toContain(table(rows));
  });
});

describe('row-level security', () => {
  const tables = [
    'investments',
    'transactions',
    'trading_orders',
    'goals',
    'audit_logs',
    'user_notifications',
    'platform_connections',
  ];
  it.each(tables)('shows a user only their own of %s', async (name) => {
    const app = await as('spark_app');
    expect(await count(app, `spark.${name}`)).toBe(0);
    await app.query(`select set_config('spark.current_user_id', $1, false)`, [john]);
    const own = await count(owner, `spark.${name} where user_id = '${john}'`);
    expect(own).toBeGreaterThan(0);
    expect(await count(app, `spark.${name}`)).toBe(own);
    expect(await count(app, `spark.${name} where user_id = '${other}'`)).toBe(0);
  });

  it('keeps secrets from the application’s role and from analysts', async () => {
    const app = await as('spark_app');
    const analyst = await as('spark_analyst');
    await expect(app.query('select * from spark.user_security')).rejects.toThrow('permission denied');
    await expect(analyst.query('select pan_card from spark.users')).rejects.toThrow('permission denied');
    expect(await count(analyst, 'spark.users')).toBe(101);
    expect(await count(analyst, 'spark.mv_portfolio_summary')).toBeGreaterThan(50);
  });
});

it('leaves nothing in the analysts’ summary when the world is cleared', async () => {
  const client = new pg.Client(await server.clone());
  open.push(client);
  await client.connect();
  const recipes = '0'.repeat(64);
  await seed(client, { domains: [wealth], request: { ...request, scale: 0.1 }, recipes, version: '0' });
  expect(await count(client, 'spark.mv_portfolio_summary')).toBeGreaterThan(0);
  await clear(client, { known: [wealth], recipes });
  expect(await count(client, 'spark.mv_portfolio_summary')).toBe(0);
});

it('reads a PAN with the key, and nothing without it', async () => {
  const [first] = (await owner.query(`select pan_card from spark.users where id = $1`, [john])).rows;
  await expect(owner.query('select spark.decrypt_text($1)', [first.pan_card])).rejects.toThrow(
    'encryption_key is not set',
  );
  const { rows } = await within(owner, async () => {
    await owner.query(`select set_config('spark.encryption_key', $1, true)`, [SPARK_ENCRYPTION_KEY]);
    return owner.query('select spark.decrypt_text($1) as pan', [first.pan_card]);
  });
  expect(rows[0].pan).toMatch(/^[A-Z]{3}PM0000[A-Z]$/);
});

it('logs what a user changes from here on, but not how the world was made', async () => {
  const app = await as('spark_app');
  const before = await count(owner, `spark.audit_logs where action = 'update_goal'`);
  expect(before).toBe(0);
  await within(app, async () => {
    await app.query(`select set_config('spark.current_user_id', $1, true)`, [john]);
    const { rowCount } = await app.query(`update spark.goals set priority = 'low' where priority <> 'low'`);
    const { rows } = await app.query(
      `select entity_type, user_id, changes from spark.audit_logs where action = 'update_goal'`,
    );
    expect(rowCount).toBeGreaterThan(0);
    expect(rows).toHaveLength(rowCount as number);
    expect(rows[0]).toMatchObject({
      entity_type: 'goal',
      user_id: john,
      changes: { new: { priority: 'low' } },
    });
  });
});

describe('retention', () => {
  const retained = async (at: string) =>
    within(owner, async () => {
      const { rows } = await owner.query('select * from spark.apply_retention($1)', [at]);
      const archived = await count(owner, 'spark.transactions_archive');
      const left = await count(owner, 'spark.transactions');
      return {
        rows: Object.fromEntries(
          rows.map(({ kept, moved, removed }) => [kept, [Number(moved), Number(removed)]]),
        ),
        archived,
        left,
      };
    });

  it('has nothing to do on the day that the world stands at', async () => {
    const { rows } = await retained('2026-11-20T00:00:00Z');
    expect(
      Object.values(rows)
        .flat()
        .every((each) => each === 0),
    ).toBe(true);
  });

  it('removes what is short-lived half a year later, and archives prices', async () => {
    const { rows } = await retained('2027-06-20T00:00:00Z');
    expect(rows.user_notifications?.[1]).toBe(await count(owner, 'spark.user_notifications'));
    expect(rows.sync_logs?.[1]).toBe(await count(owner, 'spark.sync_logs'));
    expect(rows.ai_analyses?.[1]).toBe(await count(owner, 'spark.ai_analyses'));
    expect(rows.user_sessions?.[1]).toBe(await count(owner, 'spark.user_sessions'));
    expect(rows.market_data?.[0]).toBeGreaterThan(5_000);
    expect(rows.transactions).toEqual([0, 0]);
  });

  it('archives every transaction in ten years, and loses none', async () => {
    const all = await count(owner, 'spark.transactions');
    const { rows, archived, left } = await retained('2036-11-20T00:00:00Z');
    expect(rows.transactions).toEqual([all, 0]);
    expect([archived, left]).toEqual([all, 0]);
  });
});

it('reads the partitions that a query needs, and no others', async () => {
  const plan = async (query: string) =>
    (await owner.query(`explain (costs off) ${query}`)).rows.map((row) => row['QUERY PLAN']).join('\n');
  const prices = await plan(
    `select * from spark.market_data where "timestamp" >= '2026-03-01' and "timestamp" < '2026-05-01'`,
  );
  expect(new Set(prices.match(/market_data_\d{4}_\d{2}/g))).toEqual(
    new Set(['market_data_2026_03', 'market_data_2026_04']),
  );
  const trades = await plan(`select * from spark.transactions where transaction_date >= '2026-01-01'`);
  expect(new Set(trades.match(/transactions_(?:\d{4}|default)/g))).toEqual(
    new Set(['transactions_2026', 'transactions_default']),
  );
  const log = await plan(
    `select * from spark.audit_logs where created_at >= '2026-11-01' and created_at < '2026-11-15'`,
  );
  expect(new Set(log.match(/audit_logs_\d{4}_\d{2}/g))).toEqual(new Set(['audit_logs_2026_11']));
});
