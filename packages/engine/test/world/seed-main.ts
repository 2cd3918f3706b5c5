import type { Instant } from '@tilth/schema';
import pg from 'pg';
import { seed } from '../../src/index.ts';
import { smallWorld } from './small-world.ts';

// A process that makes the small world in place of what is there, to be killed at any moment: `seed-main.ts URL SEED SCALE`. By threads from 20,000 rows on.
const [url = '', number, scale] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url });
// When the server is killed, the query that is under way tells.
client.on('error', () => {});
await client.connect();
process.stdout.write('connected\n');
await seed(client, {
  domains: [smallWorld],
  request: { seed: Number(number), asOf: Date.UTC(2026, 10, 20) as Instant, scale: Number(scale) },
  recipes: 'a'.repeat(64),
  version: '0',
  mode: 'reset',
  threadsFrom: 20_000,
  module: new URL('./small-world.ts', import.meta.url).href,
});
await client.end();
