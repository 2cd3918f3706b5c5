import type { Instant } from '@tilth/schema';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aggregate, type Domain, domain, recipe, seed } from '../src/index.ts';

const request = { seed: 42, asOf: Date.UTC(2026, 10, 20) as Instant, scale: 1 };
const recipes = 'a'.repeat(64);

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

async function withDatabase(work: (client: pg.Client, url: string) => Promise<void>): Promise<void> {
  const url = await server.clone();
  const client = await connect(url);
  try {
    await work(client, url);
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Languages with codes of their own choosing: the smallest domain that there can be. */
function languages(codes: readonly string[]): Domain {
  const language = recipe<'Language', { code: string }>('Language', ({ draw, code }) => ({
    id: draw.uuid('id'),
    code,
    name: `Name of ${code}`,
    nativeName: code,
    isActive: true,
  }));
  return domain(
    'languages',
    aggregate({
      name: 'languages',
      models: ['Language'],
      count: () => codes.length,
      make: ({ number, emit }) => {
        emit(language, number, { code: codes[number] as string });
      },
    }),
  );
}

const many = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`);

async function counts(client: pg.Client): Promise<unknown> {
  const { rows } = await client.query(
    'select (select count(*)::int from investa.languages) as languages, (select count(*)::int from tilth.seed_runs) as runs',
  );
  return rows[0];
}

it('loads every row, and remembers what it made', () =>
  withDatabase(async (client) => {
    // More than one message's worth: the rows arrive in several COPYs.
    const result = await seed(client, { domains: [languages(many(20_000))], request, recipes });
    expect(result).toMatchObject({
      loaded: true,
      run: { ...request, rows: { 'investa.languages': 20_000 } },
    });
    expect(await counts(client)).toEqual({ languages: 20_000, runs: 1 });
  }));

it('does nothing when the same world is there already', () =>
  withDatabase(async (client) => {
    const options = { domains: [languages(['hi'])], request, recipes };
    await seed(client, options);
    expect(await seed(client, options)).toMatchObject({
      loaded: false,
      run: { rows: { 'investa.languages': 1 } },
    });
    expect(await counts(client)).toEqual({ languages: 1, runs: 1 });
  }));

it('refuses to write over another world, and says which one it found', () =>
  withDatabase(async (client) => {
    await seed(client, { domains: [languages(['hi'])], request, recipes });
    const other = seed(client, { domains: [languages(['hi'])], request: { ...request, seed: 7 }, recipes });
    await expect(other).rejects.toThrow(
      /holds another world.*seed 42, as of 2026-11-20, scale 1.*migrate reset/s,
    );
    expect(await counts(client)).toEqual({ languages: 1, runs: 1 });
  }));

it('refuses a database with rows that it did not write, and says where they are', () =>
  withDatabase(async (client) => {
    await client.query(
      `insert into investa.languages values (gen_random_uuid(), 'xx', 'Somebody''s', 'own', true)`,
    );
    await expect(seed(client, { domains: [languages(['hi'])], request, recipes })).rejects.toThrow(
      /did not write.*investa\.languages/s,
    );
    expect(await counts(client)).toEqual({ languages: 1, runs: 0 });
  }));

it('leaves nothing of a run in which one row breaks a rule, and names the row and the rule', () =>
  withDatabase(async (client) => {
    const codes = many(20_000);
    codes[15_000] = 'c7';
    await expect(seed(client, { domains: [languages(codes)], request, recipes })).rejects.toThrow(
      /a row of investa\.languages\. Nothing was loaded\..*row +15001 of Language.*languages_(code|name)_key/s,
    );
    expect(await counts(client)).toEqual({ languages: 0, runs: 0 });
  }));

it('leaves nothing of a run whose recipe throws half way', () =>
  withDatabase(async (client) => {
    const codes: (string | null)[] = many(20_000);
    codes[19_999] = null;
    await expect(seed(client, { domains: [languages(codes as string[])], request, recipes })).rejects.toThrow(
      'Language.code has no value',
    );
    expect(await counts(client)).toEqual({ languages: 0, runs: 0 });
  }));

it('refuses while another seed of the same database is under way', () =>
  withDatabase(async (client, url) => {
    const other = await connect(url);
    try {
      let reached: () => void = () => {};
      const underWay = new Promise<void>((resolve) => {
        reached = resolve;
      });
      const slow = seed(client, {
        domains: [languages(many(60_000))],
        request,
        recipes,
        progress: () => reached(),
      });
      await Promise.race([underWay, slow]);
      const second = seed(other, { domains: [languages(['hi'])], request, recipes });
      await expect(second).rejects.toThrow('another seed of this database is under way');
      await slow;
    } finally {
      await other.end();
    }
    expect(await counts(client)).toEqual({ languages: 60_000, runs: 1 });
  }));

it('leaves nothing when the connection is lost half way', () =>
  withDatabase(async (client, url) => {
    const doomed = await connect(url);
    doomed.on('error', () => {});
    const { rows } = await doomed.query('select pg_backend_pid() as pid');
    const killed = seed(doomed, {
      domains: [languages(many(60_000))],
      request,
      recipes,
      progress: () => void client.query('select pg_terminate_backend($1)', [rows[0].pid]),
    });
    await expect(killed).rejects.toThrow();
    await expect.poll(() => counts(client)).toEqual({ languages: 0, runs: 0 });
  }));
