import { type Day, exact, type Instant, type Uuid } from '@tilth/schema';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aggregate,
  collect,
  creator,
  domain,
  fingerprintsOf,
  fixed,
  recipe,
  sql,
  storedFingerprint,
} from '../src/index.ts';
import { people, smallWorld } from './world/small-world.ts';

const request = { seed: 42, asOf: Date.UTC(2026, 10, 20) as Instant, scale: 1 };
const STOCKS = 2;
const DAYS = 3;

const stock = recipe('Stock', ({ draw, key }) => ({
  id: draw.uuid('id'),
  sharesOutstanding: 1000,
  listedOn: 9000 as Day,
  exchange: 'NSE',
  sector: 'power',
  isActive: true,
  faceValue: exact(1000, 2),
  symbol: `S${key}`,
  isin: `INE00000000${key}`,
  name: `Company ${key}`,
}));

const price = recipe<'StockPrice', { stockId: Uuid; day: number }>('StockPrice', ({ stockId, day }) => ({
  stockId,
  tradedOn: (20_000 + day) as Day,
  volume: 1,
  open: exact(100, 2),
  high: exact(100, 2),
  low: exact(100, 2),
  close: exact(100, 2),
}));

/** Everybody watches the stock of their number, odd or even; and the last stock is everybody's. */
const watch = recipe<'UserWatchlist', { userId: Uuid; stockId: Uuid }>(
  'UserWatchlist',
  ({ world, userId, stockId }) => ({
    userId,
    stockId,
    addedAt: world.asOf,
    alertAbove: null,
    alertBelow: null,
  }),
);

const amlRule = recipe('AmlRule', ({ key }) => ({
  ruleId: Number(key) + 1,
  windowDays: null,
  minCount: null,
  ruleKind: 'large_cash',
  severity: 'high',
  isActive: true,
  threshold: exact(10_000_00, 2),
  floor: null,
  share: null,
  code: `CASH-${key}`,
  name: `Cash ${key}`,
}));

const stocks = aggregate({
  name: 'stocks',
  version: 1,
  models: ['Stock', 'StockPrice'],
  size: fixed('stocks', STOCKS),
  make: ({ number, emit }) => {
    const { id: stockId } = emit(stock, number, {});
    for (let day = 0; day < DAYS; day++) emit(price, [number, day], { stockId, day });
  },
});

const watchlists = aggregate({
  name: 'watchlists',
  version: 1,
  models: ['UserWatchlist'],
  size: people,
  make: ({ number, world, emit }) => {
    const userId = world.id('User', number);
    emit(watch, [number, 0], { userId, stockId: world.id('Stock', number % STOCKS) });
  },
});

const rules = aggregate({
  name: 'rules',
  version: 1,
  models: ['AmlRule'],
  size: fixed('rules', 5),
  make: ({ number, emit }) => {
    emit(amlRule, number, {});
  },
});

const market = domain('market', {
  needs: [smallWorld],
  aggregates: [stocks, watchlists, rules],
  prepare: [
    sql`create table if not exists public.prepared as select current_setting('tilth.as_of') as as_of`,
  ],
});

const domains = [smallWorld, market];
const create = creator(domains, request);

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

async function withDatabase(work: (db: pg.Client, url: string) => Promise<void>): Promise<void> {
  const url = await server.clone();
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await work(db, url);
  } finally {
    await db.end();
  }
}

const count = async (db: pg.Client, table: string) =>
  (await db.query(`select count(*)::int as rows from investa.${table}`)).rows[0].rows;

describe('creator', () => {
  it('inserts the very rows of the world that is meant, and gives them back', () =>
    withDatabase(async (db) => {
      const users = await create(db, 'User');
      const made = collect(domains, request).filter(({ model }) => model === 'User');
      expect(users).toEqual(made.map(({ row }) => row));
      const content = fingerprintsOf(domains, request).get('User');
      expect(await storedFingerprint(db, 'User')).toEqual(content);
    }));

  it('makes the children of the rows that it is given, and no others', () =>
    withDatabase(async (db) => {
      const [first, second] = await create(db, 'Stock');
      if (!first || !second) throw new Error('two stocks');
      const prices = await create(db, 'StockPrice', { of: [second] });
      expect(prices.map(({ stockId }) => stockId)).toEqual(Array(DAYS).fill(second.id));
      expect(await count(db, 'stock_prices')).toBe(DAYS);
      expect(await create(db, 'StockPrice', { of: [] })).toEqual([]);
    }));

  it('makes children of rows that several aggregates have made', () =>
    withDatabase(async (db) => {
      await create(db, 'User');
      const [even] = await create(db, 'Stock');
      if (!even) throw new Error('a stock');
      const watched = await create(db, 'UserWatchlist', { of: [even] });
      const evenUsers = Array.from({ length: 5 }, (_, i) => `person.${2 * i}@example.com`);
      const { rows } = await db.query(
        'select email from investa.user_watchlists join investa.users on id = user_id order by email',
      );
      expect(rows.map(({ email }) => email)).toEqual(evenUsers);
      expect(watched).toHaveLength(5);
    }));

  it('makes the numbers that it is given, also beyond the world, with what follows from them', () =>
    withDatabase(async (db) => {
      const users = await create(db, 'User', { numbers: [4711, 0, 0] });
      expect(users.map(({ email }) => email)).toEqual(['person.4711@example.com', 'person.0@example.com']);
      await create(db, 'UserSession', { of: users });
      expect(await count(db, 'user_sessions')).toBe(80);
      await create(db, 'Stock', { numbers: [1] });
      expect(await create(db, 'UserWatchlist', { numbers: [4711] })).toHaveLength(1);
    }));

  it('joins the transaction of its caller, who decides whether it counts', () =>
    withDatabase(async (db) => {
      await db.query('begin');
      await create(db, 'Stock');
      await create(db, 'StockPrice');
      await db.query('rollback');
      expect(await count(db, 'stocks')).toBe(0);
    }));

  it('takes a connection from a pool, and gives it back also when it fails', () =>
    withDatabase(async (db, url) => {
      const pool = new pg.Pool({ connectionString: url, max: 1 });
      try {
        await expect(create(pool, 'StockPrice')).rejects.toThrow(/refer to a Stock/);
        await create(pool, 'Stock');
        await create(pool, 'StockPrice');
      } finally {
        await pool.end();
      }
      expect(await count(db, 'stock_prices')).toBe(STOCKS * DAYS);
    }));

  it('does one after the other what is asked for at once on one connection', () =>
    withDatabase(async (db) => {
      const asked = [create(db, 'StockPrice'), create(db, 'Stock'), create(db, 'User')];
      const [orphans, ...others] = await Promise.allSettled(asked);
      expect([orphans?.status, ...others.map(({ status }) => status)]).toEqual([
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      expect(db.getTransactionStatus()).toBe('I');
      expect([await count(db, 'stocks'), await count(db, 'users')]).toEqual([STOCKS, 10]);
    }));

  it('prepares the database for the rows, and leaves sequences past their numbers', () =>
    withDatabase(async (db) => {
      await create(db, 'AmlRule', { numbers: [3] });
      await create(db, 'Stock');
      expect((await db.query('select as_of from public.prepared')).rows).toEqual([
        { as_of: '2026-11-20T00:00:00.000Z' },
      ]);
      const { rows } = await db.query(`select nextval('compliance_db.aml_rules_rule_id_seq')::int as next`);
      expect(rows[0].next).toBe(5);
    }));

  it('rouses no trigger', () =>
    withDatabase(async (db) => {
      await db.query(
        `create function public.fail() returns trigger language plpgsql as $$ begin raise 'loud'; end $$;
         create trigger loud after insert on investa.languages for each row execute function public.fail()`,
      );
      expect(await create(db, 'Language')).toHaveLength(5);
      const insert = `insert into investa.languages (is_active, code, name, native_name) values (true, 'zz', 'Z', 'Z')`;
      await expect(db.query(insert)).rejects.toThrow('loud');
    }));
});

describe('creator refuses', () => {
  it('rows without their parents, and says what has to be created first', () =>
    withDatabase(async (db) => {
      await create(db, 'Stock');
      await expect(create(db, 'UserWatchlist')).rejects.toThrow(
        /^Refused: rows of UserWatchlist refer to a User that is not there\. Nothing was inserted\.\n +relation UserWatchlist\.user\n +detail .*\n +needs +User, Stock\n +mend +create\(db, 'User'\) first/,
      );
      expect(await count(db, 'user_watchlists')).toBe(0);
    }));

  it('rows that are there already, and says which', () =>
    withDatabase(async (db) => {
      await create(db, 'Stock', { numbers: [1] });
      await expect(create(db, 'Stock')).rejects.toThrow(
        /^Refused: investa\.stocks holds rows already .*\n +row +Stock 1\n +detail .* already exists\.\n +rule/,
      );
      expect(await count(db, 'stocks')).toBe(1);
    }));

  it('rows that break a rule of the database, and says which', () => {
    const wrong = domain('wrong', {
      aggregates: [
        aggregate({
          name: 'stocks',
          version: 1,
          models: ['Stock'],
          size: fixed('stocks', 2),
          make: ({ number, emit }) => {
            emit(
              number === 1 ? { ...stock, make: (at) => ({ ...stock.make(at), symbol: 'low' }) } : stock,
              number,
              {},
            );
          },
        }),
      ],
    });
    return withDatabase((db) =>
      expect(creator([wrong], request)(db, 'Stock')).rejects.toThrow(
        /^Stopped: the database refused a row of investa\.stocks\..*\n +row +Stock 1\n.*\n +rule +stocks_symbol_check/,
      ),
    );
  });

  it('models that nobody makes, numbers that there are not, and parents that are none', () =>
    withDatabase(async (db) => {
      await expect(create(db, 'Badge')).rejects.toThrow(/none of these domains makes a Badge/);
      await expect(create(db, 'Stock', { numbers: [2] })).rejects.toThrow(
        /no number 2 of stocks.*\n.*0 to 1/,
      );
      await expect(create(db, 'User', { numbers: [0.5] })).rejects.toThrow(/no number 0\.5 of lives/);
      const users = await create(db, 'User');
      await expect(create(db, 'StockPrice', { of: users })).rejects.toThrow(
        /^Refused: a StockPrice refers to no User\.\n +refers to Stock \(stock\)/,
      );
      const copies = users.map((user) => ({ ...user }));
      await expect(create(db, 'UserSession', { of: copies })).rejects.toThrow(
        /create\(\) has not given back/,
      );
    }));
});
