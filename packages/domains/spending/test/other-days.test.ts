import { holds, offenderText, seed, verify, type WorldRequest } from '@tilth/engine';
import { type Instant, instant } from '@tilth/schema';
import { migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { spending } from '../src/index.ts';

let server: Awaited<ReturnType<typeof migratedServer>>;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

async function broken(request: WorldRequest): Promise<string[]> {
  const url = await server.clone();
  const connect = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  };
  const client = await connect();
  try {
    await seed(client, { domains: [spending], request, recipes: '0'.repeat(64), version: '0' });
    const results = await verify({ connect, domains: [spending], asOf: request.asOf, parallel: 1 });
    return results
      .filter((result) => !holds(result))
      .map(({ check, error, offenders: [first] }) => `${check.name}: ${first ? offenderText(first) : error}`);
  } finally {
    await client.end();
  }
}

const moments: readonly (readonly [what: string, asOf: Instant, seed: number])[] = [
  ['in the middle of a day', instant('2026-06-17T11:42:31.250Z'), 1],
  ['on a leap day', instant('2024-02-29T12:00:00Z'), 2],
  [
    'on the first of March, when a month of 28 days is the last that is over',
    instant('2026-03-01T06:00:00Z'),
    3,
  ],
  ['a moment before a month begins in America', instant('2025-08-01T05:59:59.999Z'), 4],
  ['on a Sunday, the last of a month and of a year', instant('2028-12-31T23:59:59Z'), 5],
  ['on Christmas, when banks are closed', instant('2025-12-25T00:00:00Z'), 6],
];

it.each(moments)('keeps every rule %s', async (_, asOf, seedNumber) => {
  expect(await broken({ seed: seedNumber, asOf, scale: 1 })).toEqual([]);
});
