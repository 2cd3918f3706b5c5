import type { Instant } from '@tilth/schema';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clear,
  type Domain,
  type SeedOptions,
  type SeedResult,
  seed,
  storedFingerprint,
  strangers,
} from '../src/index.ts';
import { failing, smallWorld } from './world/small-world.ts';

const module = new URL('./world/small-world.ts', import.meta.url).href;
const asOf = Date.UTC(2026, 10, 20) as Instant;
const recipes = 'a'.repeat(64);

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

async function withDatabase(work: (client: pg.Client, url: string) => Promise<void>): Promise<void> {
  const url = await server.clone();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client, url);
  } finally {
    await client.end();
  }
}

interface Asked extends Partial<Omit<SeedOptions, 'request'>> {
  scale: number;
  seed?: number;
}

function make(
  client: pg.Client,
  { scale, seed: number = 42, domains = [smallWorld], ...options }: Asked,
): Promise<SeedResult> {
  return seed(client, { domains, request: { seed: number, asOf, scale }, recipes, version: '0', ...options });
}

const contents = ({ run }: SeedResult) =>
  run.tables.map(({ table, rows, fingerprint }) => ({ table, rows, fingerprint }));

async function stored(client: pg.Client, result: SeedResult): Promise<unknown> {
  const found = [];
  for (const { table, model } of result.run.tables)
    found.push({ table, ...(await storedFingerprint(client, model)) });
  return found;
}

async function structure(client: pg.Client): Promise<unknown> {
  const { rows } = await client.query(
    `select conrelid::regclass::text as on, conname as name, pg_get_constraintdef(oid) as is from pg_constraint
      where connamespace::regnamespace::text like 'investa'
     union all select tablename, indexname, indexdef from pg_indexes where schemaname = 'investa' order by 1, 2`,
  );
  return rows;
}

describe('a world with many rows', () => {
  it('made by threads is the one that is made without, and leaves every key and index as it was', () =>
    withDatabase(async (client) => {
      const before = await structure(client);
      const here = await make(client, { scale: 130 });
      const byThreads = await make(client, { scale: 130, module, mode: 'reset', threadsFrom: 1 });
      expect(contents(byThreads)).toEqual(contents(here));
      expect(await stored(client, byThreads)).toEqual(contents(byThreads));
      expect(byThreads.run.tables.find(({ model }) => model === 'UserSession')?.rows).toBe(52_000);
      expect(await structure(client)).toEqual(before);
    }));

  it('leaves nothing when a recipe fails in a thread, and says which number of what', () =>
    withDatabase(async (client) => {
      const before = await structure(client);
      await expect(
        make(client, { scale: 130, module, threadsFrom: 1, domains: [failing as Domain] }),
      ).rejects.toThrow(
        /a recipe failed.*number 700 of lives, in the domain failing.*no such thing as person 700/s,
      );
      expect(await strangers(client, undefined)).toEqual([]);
      expect(await structure(client)).toEqual(before);
    }));
});

describe('a world that is there', () => {
  it('is replaced by a reset, and the old one is what stays when the new one fails', () =>
    withDatabase(async (client) => {
      const old = await make(client, { scale: 1 });
      await expect(
        make(client, { scale: 100, domains: [failing as Domain], mode: 'reset' }),
      ).rejects.toThrow();
      expect(await stored(client, old)).toEqual(contents(old));
      const other = await make(client, { scale: 2, seed: 7, mode: 'reset' });
      expect(await stored(client, other)).toEqual(contents(other));
      expect(other.run).toMatchObject({ mode: 'reset', seed: 7, scale: 2 });
    }));

  it('is added to, and ends as the larger one made at once: few rows, or many', async () => {
    for (const [from, to] of [
      [1, 3],
      [1, 100],
      [90, 100],
    ] as const) {
      await withDatabase(async (client) => {
        await make(client, { scale: from });
        const added = await make(client, { scale: to, mode: 'append', module, threadsFrom: 20_000 });
        expect(added.run.tables.find(({ model }) => model === 'User')).toMatchObject({
          rows: to * 10,
          rowsAdded: (to - from) * 10,
        });
        expect(await stored(client, added)).toEqual(contents(added));
        await withDatabase(async (fresh) => {
          expect(contents(await make(fresh, { scale: to }))).toEqual(contents(added));
        });
      });
    }
  });

  it('is not added to when what would be added belongs to another world, or is less', () =>
    withDatabase(async (client) => {
      await expect(make(client, { scale: 3, mode: 'append' })).rejects.toThrow('no world here to add to');
      await make(client, { scale: 2 });
      const refusals = [
        [{ scale: 3, seed: 7 }, 'belongs to another world'],
        [{ scale: 3, recipes: 'b'.repeat(64) }, 'recipes have changed'],
        [{ scale: 1 }, 'cannot make it smaller'],
      ] as const;
      for (const [asked, reason] of refusals)
        await expect(make(client, { ...asked, mode: 'append' })).rejects.toThrow(reason);
      expect(await make(client, { scale: 2, mode: 'append' })).toMatchObject({ loaded: false });
    }));
});

describe('rows that Tilth did not write', () => {
  const foreign = `insert into investa.users (email, password_hash, first_name, last_name, joined_at)
                   values ('some.body@example.com', '$2b$10$' || repeat('x', 53), 'Some', 'Body', now())`;

  it('keep a world from being replaced or added to, until somebody says that they are sure', () =>
    withDatabase(async (client) => {
      await make(client, { scale: 1 });
      await client.query(foreign);
      for (const mode of ['reset', 'append'] as const)
        await expect(make(client, { scale: 3, mode })).rejects.toThrow(
          /holds 1 row that Tilth did not write.*investa\.users \(1\).*--allow-foreign-rows/s,
        );
      const forced = await make(client, { scale: 3, mode: 'reset', allowForeignRows: true });
      expect(await stored(client, forced)).toEqual(contents(forced));
    }));

  it('are noticed when they stand in the place of others, or are ours with another value', () =>
    withDatabase(async (client) => {
      const { run } = await make(client, { scale: 1 });
      expect(await strangers(client, run)).toEqual([]);
      await client.query(`update investa.users set first_name = 'Eve' where email like 'person.3@%'`);
      await client.query(`delete from investa.languages where code = 'xb'`);
      expect(await strangers(client, run)).toEqual([
        { model: 'Language', table: 'investa.languages', rows: 1 },
        { model: 'User', table: 'investa.users', rows: 1 },
      ]);
    }));

  it('are not suspected in a copy that was written anew, row by row', () =>
    withDatabase(async (client) => {
      const { run } = await make(client, { scale: 1 });
      await client.query('update investa.users set first_name = first_name');
      expect(await strangers(client, run)).toEqual([]);
    }));

  it('stay when the world is cleared, and all of the world goes, what was changed in it too', () =>
    withDatabase(async (client) => {
      await make(client, { scale: 1 });
      await client.query(foreign);
      await client.query(`update investa.users set first_name = 'Eve' where email like 'person.3@%'`);
      const cleared = await clear(client, { known: [smallWorld], recipes });
      expect(cleared?.rows).toBe(5 + 10 + 400);
      const { rows } = await client.query('select email from investa.users');
      expect(rows).toEqual([{ email: 'some.body@example.com' }]);
      expect(await clear(client, { known: [smallWorld], recipes })).toBeUndefined();
    }));

  it('keep a world from being cleared when they refer to it', () =>
    withDatabase(async (client) => {
      await make(client, { scale: 1 });
      await client.query(
        `insert into investa.user_sessions (user_id, device_id, started_at, last_active_at, expires_at, device_kind,
                                            ip_address, refresh_token_hash, user_agent)
         select id, gen_random_uuid(), now(), now(), now() + interval '1 hour', 'mobile', '192.0.2.1',
                repeat('f', 64), 'x' from investa.users limit 1`,
      );
      await expect(clear(client, { known: [smallWorld], recipes })).rejects.toThrow(
        /refer to the rows that would be removed.*investa\.user_sessions \(1, by user_sessions_user_id_fkey\)/s,
      );
    }));

  it('are all that is left alone: a world that nobody has touched is cleared whole', () =>
    withDatabase(async (client) => {
      await make(client, { scale: 1 });
      expect(await clear(client, { known: [smallWorld], recipes })).toMatchObject({ rows: 415 });
      expect(await strangers(client, undefined)).toEqual([]);
      expect(await make(client, { scale: 1 })).toMatchObject({ loaded: true, run: { mode: 'fresh' } });
    }));
});
