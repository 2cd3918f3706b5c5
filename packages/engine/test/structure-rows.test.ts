import { tables } from '@tilth/schema';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '../src/index.ts';
import { restore, restoreStructure } from '../src/load/structure/restore.ts';
import { type SetAside, setAside, setAsideTables } from '../src/load/structure/set-aside.ts';
import { wakeTriggers } from '../src/load/structure/triggers.ts';
import { difference, snapshot } from './structure-snapshot.ts';
import { type ZooServer, zooServer } from './structure-zoo.ts';

let server: ZooServer;
beforeAll(async () => {
  server = await zooServer();
});
afterAll(() => server?.stop());

const zoo = (...names: string[]) => names.map((table) => ({ schema: 'zoo', table }));
const nothing = { bulk: [], unordered: [], touched: [] };

/** What is said when such rows come while those tables are without keys. */
async function refusal(
  client: pg.Client,
  what: Partial<SetAside<{ schema: string; table: string }>>,
  rows: string,
): Promise<string> {
  await client.query('begin');
  try {
    const dropped = await setAsideTables(client, { ...nothing, ...what });
    await client.query(rows);
    const error: unknown = await restore(client, dropped).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Fault);
    return (error as Fault).message;
  } finally {
    await client.query('rollback');
  }
}

const user = (id: number, email: string) =>
  `insert into investa.users (id, email, password_hash, first_name, last_name, joined_at)
   values ('00000000-0000-4000-8000-00000000000${id}', '${email}', '$2b$10$' || repeat('x', 53), 'Some', 'Body', now());`;

describe('rows that come meanwhile', () => {
  it('are refused with both of their names when they share a key', () =>
    server.withDatabase(async ({ client }) => {
      const message = await refusal(
        client,
        { bulk: [tables.User] },
        user(1, 'one@example.com') + user(2, 'two@example.com') + user(3, 'one@example.com'),
      );
      expect(message).toBe(
        [
          'Stopped: rows of investa.users break users_email_key. Nothing was loaded.',
          '  row      id 00000000-0000-4000-8000-000000000001 and id 00000000-0000-4000-8000-000000000003',
          '  reason   could not create unique index "users_email_key"',
          '  detail   Key (email)=(one@example.com) is duplicated.',
          '  rule     CREATE UNIQUE INDEX users_email_key ON investa.users USING btree (email)',
          '  mend     the recipe of User; see that row alone: npx tilth peek User 00000000-0000-4000-8000-000000000001',
        ].join('\n'),
      );
    }));

  it('are refused by their whole primary key when that is what they share', () =>
    server.withDatabase(async ({ client }) => {
      const message = await refusal(
        client,
        { bulk: [tables.StockPrice] },
        `insert into investa.stock_prices (stock_id, traded_on, open, high, low, close, volume)
         select '00000000-0000-4000-8000-000000000001', '2026-01-05', 1, 1, 1, 1, 1 from generate_series(1, 2)`,
      );
      expect(message).toContain(
        'row      stock_id 00000000-0000-4000-8000-000000000001, traded_on 2026-01-05, more than once',
      );
      expect(message).toContain('peek StockPrice 00000000-0000-4000-8000-000000000001,2026-01-05');
    }));

  it('are named so that the command can be pasted, whatever is in their keys', () =>
    server.withDatabase(async ({ client }) => {
      const message = await refusal(
        client,
        { unordered: [tables.SparkMarketData] },
        `insert into spark.market_data (id, security_id, "timestamp", open, high, low, close, volume)
         select id, id, '2026-11-19 10:00', 1, 1, 1, 1, 1 from (values ('00000000-0000-4000-8000-000000000001'::uuid)) as v (id)`,
      );
      expect(message).toContain(
        `npx tilth peek SparkMarketData '00000000-0000-4000-8000-000000000001,2026-11-19 10:00:00'`,
      );
    }));

  it.each([
    ['bulk tables', { bulk: [tables.UserProfile, tables.User] }],
    ['tables that get few rows in any order', { unordered: [tables.UserProfile] }],
  ])('are refused by name when what they refer to is not there, in %s', (_, what) =>
    server.withDatabase(async ({ client }) => {
      await client.query(
        "insert into investa.languages (code, name, native_name) values ('en', 'English', 'English')",
      );
      const message = await refusal(
        client,
        what,
        `${user(1, 'one@example.com')} insert into investa.user_profiles
           (id, user_id, language_id, date_of_birth, phone, city, state, postcode, occupation, risk_appetite, experience_level)
         select ('10000000-0000-4000-8000-00000000000' || n)::uuid, ('00000000-0000-4000-8000-00000000000' || n)::uuid, id,
           '1990-01-01', '+91666700000' || n, 'Pune', 'Maharashtra', '411001', 'Clerk', 'moderate', 'beginner'
         from investa.languages, generate_series(1, 2) as n`,
      );
      expect(message).toMatch(/^Stopped: rows of investa\.user_profiles break user_profiles_user_id_fkey\./);
      expect(message).toContain('\n  row      id 10000000-0000-4000-8000-000000000002\n');
      expect(message).toContain('is not present in table "users"');
      expect(message).toContain('FOREIGN KEY (user_id) REFERENCES investa.users(id)');
      expect(message).toContain('peek UserProfile 10000000-0000-4000-8000-000000000002');
    }),
  );

  it.each([
    [
      'an expression, of the rows that the index is about',
      { bulk: zoo('species') },
      `insert into zoo.species (id, code, name, ratio) values (1, 'a', 'Ox', 0), (2, 'b', 'OX', 1), (3, 'c', 'ox', 1)`,
      /break species_lower\..*row +id 2 and id 3\n.*rule +CREATE UNIQUE INDEX species_lower.*the rows of zoo\.species$/s,
    ],
    [
      'nulls that are alike',
      { bulk: zoo('species') },
      `insert into zoo.species (id, code, name, ratio) values (1, 'a', null, 1), (2, 'b', null, 1)`,
      /break species_lower\..*row +id 1 and id 2\n/s,
    ],
    [
      'a key across partitions',
      { bulk: zoo('tickets') },
      `insert into zoo.tickets values (9, '2026-05-05'), (8, '2026-05-05'), (9, '2026-05-05')`,
      /^Stopped: rows of zoo\.tickets break tickets_key\..*row +day 2026-05-05, id 9, more than once\n/s,
    ],
    [
      'a time that is taken',
      { bulk: zoo('bookings') },
      `insert into zoo.bookings values (1, '[2026-01-01, 2026-01-05)'), (1, '[2026-01-04, 2026-01-09)')`,
      /break bookings_key\.(?!.*row ).*detail +Key .* conflicts with key .*WITHOUT OVERLAPS/s,
    ],
    [
      'half a reference of MATCH FULL',
      { unordered: zoo('keepers') },
      'insert into zoo.keepers values (1, null, null, null), (2, null, 5, null)',
      /break keepers_place\..*row +id 2\n.*MATCH FULL/s,
    ],
    [
      'a period that is covered in part',
      { bulk: zoo('stays', 'bookings') },
      `insert into zoo.bookings values (1, '[2026-01-01, 2026-01-05)'), (1, '[2026-01-05, 2026-01-09)');
       insert into zoo.stays values (1, 1, '[2026-01-02, 2026-01-08)'), (2, 1, '[2026-01-08, 2026-01-10)')`,
      /break stays_booked\..*row +id 2\n/s,
    ],
    [
      'a key of a partition alone',
      { unordered: zoo('tickets') },
      `insert into zoo.tickets values (1, '2024-01-01', null, null), (2, '2024-01-01', null, 5)`,
      /^Stopped: rows of zoo\.tickets break only_here\..*row +day 2024-01-01, id 2\n/s,
    ],
    [
      'a check that was put off to the end',
      { touched: zoo('keepers') },
      'insert into zoo.keepers values (1, 1, null, null), (2, 3, null, null)',
      /^Stopped: rows of zoo\.keepers break keepers_boss_id_fkey\..*row +id 2\n/s,
    ],
  ])('are refused for %s', (_, what, rows, message) =>
    server.withZoo(async ({ client }) => {
      expect(await refusal(client, what, rows)).toMatch(message);
    }),
  );

  it('are refused for a NOT VALID key too, but for those that broke it before', () =>
    server.withZoo(async ({ client }) => {
      await client.query('alter table zoo.enclosures drop constraint enclosures_keeper');
      await client.query('insert into zoo.enclosures values (1, 1, null, 99)');
      await client.query(
        'alter table zoo.enclosures add constraint enclosures_keeper foreign key (keeper_id) references zoo.keepers not valid',
      );
      const what = { ...nothing, bulk: zoo('keepers', 'enclosures') };
      expect(await refusal(client, what, 'insert into zoo.enclosures values (1, 2, null, 98)')).toMatch(
        /break enclosures_keeper\..*one row more than before the load refers to a row that is not there.*NOT VALID/s,
      );
      await client.query('begin');
      const dropped = await setAsideTables(client, what);
      await client.query(
        'insert into zoo.keepers values (1); insert into zoo.enclosures values (1, 2, null, 1)',
      );
      await restore(client, dropped);
      await client.query('commit');
    }));

  it('come in, when they keep every key, and each step of that is told', () =>
    server.withZoo(async ({ client }) => {
      const before = await snapshot(client);
      const steps: (readonly [number, number, string])[] = [];
      await client.query('begin');
      const what = zoo('species', 'tickets', 'enclosures', 'keepers');
      const dropped = await setAsideTables(client, { ...nothing, bulk: what, touched: what });
      await client.query(`
        insert into zoo.tickets select n, date '2024-01-01' + n % 1000, n % 50, null from generate_series(1, 3000) n;
        insert into zoo.species (id, code, name) select n, 'code ' || n, 'name ' || n from generate_series(0, 49) n`);
      await restore(client, dropped, (...step) => steps.push(step));
      await client.query('commit');
      const total = steps.length - 1;
      expect(steps.map(([done, of]) => `${done}/${of}`)).toEqual(steps.map((_, i) => `${i}/${total}`));
      expect(steps[0]?.[2]).toMatch(/ of zoo\./);
      expect(difference(before, await snapshot(client))).toEqual([]);
      const orphan = client.query("insert into zoo.tickets values (1, '2025-06-06', 50)");
      await expect(orphan).rejects.toThrow('tickets_species');
    }));

  it('are not blamed for what something else kept from being made again', () =>
    server.withZoo(async ({ client }) => {
      const rows = 'create table zoo.species_hash ()';
      expect(await refusal(client, { bulk: zoo('species') }, rows)).toMatch(
        /^Stopped: species_hash of zoo\.species cannot be made again\..*already exists.*what PostgreSQL says/s,
      );
    }));
});

it('does not pass over a key that came back in another way', () =>
  server.withZoo(async ({ client }) => {
    // The foreign key takes this one for its own, because it is older by then than the primary key.
    const rows = 'create unique index another on zoo.enclosures (no)';
    expect(await refusal(client, { bulk: zoo('enclosures') }, rows)).toMatch(
      /^Stopped: outside_no_fkey of zoo\.outside did not come back as it was\./,
    );
  }));

describe('triggers', () => {
  const rows = `insert into zoo.species (id, code, name) values (1, 'a', 'x');
    insert into zoo.tickets values (1, '2024-02-02'), (2, '2025-02-02'), (3, '2026-02-02')`;
  const noted = async (client: pg.Client) => {
    const { rows: notes } = await client.query<{ text: string }>('delete from zoo.notes returning text');
    return notes.map(({ text }) => text).sort();
  };

  it('do not fire for rows that come meanwhile, and fire as before afterwards', () =>
    server.withZoo(async ({ client }) => {
      await client.query(`begin; ${rows}`);
      await client.query('set constraints all immediate');
      const usual = await noted(client);
      await client.query('rollback');
      expect(usual).toHaveLength(5);

      await client.query('begin');
      const dropped = await setAsideTables(client, { ...nothing, touched: zoo('species', 'tickets') });
      await client.query(rows);
      await restore(client, dropped);
      await client.query('commit');
      expect(await noted(client)).toEqual([]);
      await client.query('delete from zoo.species; delete from zoo.tickets');
      await client.query(rows);
      expect(await noted(client)).toEqual(usual);
    }));

  it('stay quiet for work between the indexes being back and their being woken', () =>
    server.withZoo(async ({ client }) => {
      const before = await snapshot(client);
      await client.query('begin');
      const what = zoo('species', 'tickets');
      const dropped = await setAsideTables(client, { ...nothing, bulk: what, touched: what });
      await restoreStructure(client, dropped);
      await client.query(rows);
      await wakeTriggers(client, dropped.triggers);
      await client.query('commit');
      expect(await noted(client)).toEqual([]);
      expect(difference(before, await snapshot(client))).toEqual([]);
    }));

  it('of ours leave no trace of a load in the audit log', () =>
    server.withDatabase(async ({ client }) => {
      const security = (symbol: string) =>
        client.query(
          `insert into spark.securities (id, symbol, name, type, exchange, lot_size)
           values (gen_random_uuid(), $1, 'A coin', 'crypto', 'BINANCE', 1)`,
          [symbol],
        );
      const lines = async () => (await client.query('select from spark.audit_logs')).rowCount;
      await client.query('begin');
      const dropped = await setAside(client, { bulk: [], unordered: [], touched: ['SparkSecurity'] });
      await security('ONE');
      expect(await lines()).toBe(0);
      await restore(client, dropped);
      await client.query('commit');
      await security('TWO');
      expect(await lines()).toBe(1);
    }));

  it('of somebody else are not met by surprise half way', () =>
    server.withZoo(async ({ client, superuser }) => {
      await superuser.query('alter table zoo.species owner to stranger');
      const refused = setAsideTables(client, { ...nothing, touched: zoo('species') });
      await expect(refused).rejects.toThrow(
        /^Refused: the triggers of zoo\.species.*belongs to stranger.*connect as/s,
      );
    }));
});
