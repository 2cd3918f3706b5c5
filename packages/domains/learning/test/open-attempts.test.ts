import { holds, seed, verify } from '@tilth/engine';
import { identity } from '@tilth/identity';
import { instant } from '@tilth/schema';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { learning } from '../src/index.ts';

// Five past midnight in India: yesterday's night owls have only just gone to bed.
const asOf = instant('2026-11-19T18:35:00Z');
const domains = [identity, learning];

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

it('keeps its rules in the middle of the night, while some of a thousand users sit a quiz', async () => {
  const url = await server.clone();
  const connect = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  };
  const client = await connect();
  try {
    const request = { seed: 7, asOf, scale: 100 };
    await seed(client, { domains, request, recipes: '0'.repeat(64), version: '0' });
    const { rows } = await client.query(
      'select count(*)::int as open from investa.user_quiz_attempts where passed is null',
    );
    expect(rows[0].open).toBeGreaterThan(0);
  } finally {
    await client.end();
  }
  const results = await verify({ connect, domains: [learning], asOf, parallel: 2 });
  expect(results.length).toBeGreaterThan(learning.rules.length);
  expect(results.filter((result) => !holds(result)).map(({ check }) => check.name)).toEqual([]);
});
