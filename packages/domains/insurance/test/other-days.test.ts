import { holds, offenderText, seed, verify, type WorldRequest } from '@tilth/engine';
import { type Instant, instant } from '@tilth/schema';
import { migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insuranceDomain } from '../src/index.ts';

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
  const domains = [...insuranceDomain.needs, insuranceDomain];
  try {
    await seed(client, { domains, request, recipes: '0'.repeat(64), version: '0' });
    const results = await verify({ connect, domains: [insuranceDomain], asOf: request.asOf, parallel: 1 });
    return results
      .filter((result) => !holds(result))
      .map(({ check, error, offenders: [first] }) => `${check.name}: ${first ? offenderText(first) : error}`);
  } finally {
    await client.end();
  }
}

const moments: readonly (readonly [what: string, asOf: Instant, seed: number])[] = [
  ['on a leap day', instant('2028-02-29T00:00:00Z'), 1],
  ['in the middle of a working day', instant('2026-06-17T18:42:31.250Z'), 2],
  ['at the last moment of a month', instant('2027-01-31T23:59:59.999Z'), 3],
  ['on a Sunday that is a holiday', instant('2021-07-04T12:00:00Z'), 4],
];

it.each(moments)('keeps every rule %s', async (_, asOf, seedNumber) => {
  expect(await broken({ seed: seedNumber, asOf, scale: 0.5 })).toEqual([]);
});
