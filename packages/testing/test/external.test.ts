import { throwaway } from '@tilth/postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { seeded } from '../src/index.ts';
import { loadDomains } from '../src/project.ts';
import { serverFor } from '../src/server.ts';
import { worldTemplate } from '../src/world-template.ts';

let server: Awaited<ReturnType<typeof throwaway>>;
beforeAll(async () => {
  server = await throwaway();
  await query("create role tester login createdb password 'tester'");
  await query("create role reader login password 'secret-of-the-reader'");
});
afterAll(() => server.stop());

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function as(role: string, password: string): string {
  const url = new URL(server.url);
  Object.assign(url, { username: role, password });
  return url.href;
}

const databases = async () =>
  (await query("select datname from pg_database where datname ~ '^tilth'")).map(({ datname }) =>
    String(datname),
  );

it("makes its databases on somebody else's server, and leaves there nothing but templates", async () => {
  const { sql, world, close } = await seeded({
    domains: ['identity'],
    server: as('postgres', new URL(server.url).password),
  });
  expect(await sql`select count(*)::int as n from investa.users`).toEqual([{ n: world.user.count() }]);
  await close();
  const left = await databases();
  expect(left).toHaveLength(2);
  expect(left.every((name) => name.startsWith('tilth_template_'))).toBe(true);
});

it('uses the server of DATABASE_URL, where there is one', async () => {
  vi.stubEnv('DATABASE_URL', server.url);
  const { url } = await seeded({ domains: ['identity'] }).finally(() => vi.unstubAllEnvs());
  expect(new URL(url).host).toBe(new URL(server.url).host);
});

it('says so, before anything is made, when its role may not create databases; and no password', async () => {
  const before = await databases();
  const fault = await seeded({ server: as('reader', 'secret-of-the-reader') }).catch((error) => error);
  expect(fault.message).toMatch(/^Refused: the role reader may not create databases/);
  expect(fault.message).toContain('alter role "reader" createdb');
  expect(fault.message).not.toContain('secret');
  expect(await databases()).toEqual(before);
});

it('makes a template for each world and each state of the recipes, and each once', async () => {
  const lease = await serverFor(server.url);
  const domains = (await loadDomains()).filter(({ name }) => name === 'identity');
  const request = { seed: 42, asOf: Date.UTC(2026, 10, 20), scale: 1 } as Parameters<typeof worldTemplate>[2];
  const name = async (recipes: string, scale = 1) =>
    (await worldTemplate(lease, domains, { ...request, scale }, recipes.repeat(64))).name;
  const first = await name('a');
  expect(await name('a')).toBe(first);
  expect(await name('b')).not.toBe(first);
  expect(await name('a', 2)).not.toBe(first);
});
