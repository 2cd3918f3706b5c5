import { holds, offenderText, seed, verify, type WorldRequest } from '@tilth/engine';
import { type Instant, instant } from '@tilth/schema';
import { migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cashflow } from '../src/index.ts';

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
    await seed(client, { domains: [cashflow], request, recipes: '0'.repeat(64), version: '0' });
    const results = await verify({ connect, domains: [cashflow], asOf: request.asOf, parallel: 1 });
    return results
      .filter((result) => !holds(result))
      .map(({ check, error, offenders: [first] }) => `${check.name}: ${first ? offenderText(first) : error}`);
  } finally {
    await client.end();
  }
}

const moments: readonly (readonly [what: string, asOf: Instant, seed: number])[] = [
  ['in the middle of a day', instant('2026-06-17T11:42:31.250Z'), 1],
  [
    'in the first night of a month in India, when banks charge for overdrafts',
    instant('2026-02-28T22:10:00Z'),
    2,
  ],
  ['at midnight in India', instant('2025-12-31T18:30:00Z'), 3],
  ['late on the day before Diwali', instant('2025-10-19T17:00:00Z'), 4],
  ['in a year without a list of festivals', instant('2044-08-15T00:00:00Z'), 5],
];

it.each(moments)('keeps every rule %s', async (_, asOf, seedNumber) => {
  expect(await broken({ seed: seedNumber, asOf, scale: 0.2 })).toEqual([]);
});
