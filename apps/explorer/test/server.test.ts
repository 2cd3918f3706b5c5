import { request } from 'node:http';
import { seeded } from '@tilth/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../src/answers/answer.ts';
import type { Served } from '../src/serve.ts';
import { Reader } from '../src/server/database/reader.ts';
import { explorerOver } from './explorer.ts';

const world = await seeded({ scale: 0.1, domains: ['identity'] });

let served: Served;
beforeAll(async () => {
  served = await explorerOver(() => world.url);
});
afterAll(() => served?.stop());

/** With headers that fetch does not let one say. */
function status(path: string, headers: { readonly [name: string]: string }): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

it('answers to names of this machine only', async () => {
  expect(await status('/api/overview', { host: 'rebound.example:4600' })).toBe(421);
  expect(await status('/', { host: 'localhost.rebound.example' })).toBe(421);
  expect(await status('/api/overview', { host: 'localhost:4600' })).toBe(200);
  expect(await status('/api/overview', { host: '[::1]:4600' })).toBe(200);
});

it('answers no other site', async () => {
  const other = { host: '127.0.0.1', 'sec-fetch-site': 'cross-site' };
  expect(await status('/api/overview', { ...other, 'sec-fetch-mode': 'cors' })).toBe(403);
  expect(await status('/', { ...other, 'sec-fetch-mode': 'navigate' })).toBe(200);
});

it('allows the page nothing from elsewhere, and nothing inline', async () => {
  const policy = (await fetch(served.url)).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toMatch(/https?:/);
});

it('gives no file but those of the page', async () => {
  for (const path of [
    '/assets/../../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
  ])
    expect(await (await fetch(served.url + path)).text()).not.toContain('"dependencies"');
});

it('cannot write, whatever is asked', async () => {
  const reader = new Reader(() => world.url);
  await expect(reader.read(({ query }) => query('delete from investa.users'))).rejects.toThrow(
    /read-only transaction/,
  );
  await reader.end();
});

it('cuts a query off after two seconds, and says so', async () => {
  const reader = new Reader(() => world.url);
  const { trouble } = await reader.read(({ query }) => query('select pg_sleep(10)'));
  expect(trouble).toMatchObject({ kind: 'slow' });
  await reader.end();
});

it('takes what a user says for a value, and never for SQL', async () => {
  const quoted = encodeURIComponent(`x' or '1'='1`);
  const { data } = (await (
    await fetch(`${served.url}/api/models/User/rows?email=${quoted}`)
  ).json()) as Answer<{
    rows: unknown[];
  }>;
  expect(data?.rows).toEqual([]);
});

it('works a figure out once, and again when a row was written', async () => {
  const reader = new Reader(() => world.url);
  let worked = 0;
  const figure = () => reader.read(({ kept }) => kept('figure', async () => ++worked));
  await figure();
  expect((await figure()).data).toBe(1);
  const client = new pg.Client({ connectionString: world.url });
  await client.connect();
  await client.query(`update investa.users set first_name = first_name`);
  // Its counters are written down when it ends.
  await client.end();
  await expect.poll(async () => (await figure()).data, { timeout: 15_000 }).toBe(2);
  await reader.end();
});
