import { randomBytes } from 'node:crypto';
import { prismaAt } from '@tilth/client';
import { seeded } from '@tilth/testing';
import { createApp, systemClock } from '../src/index.ts';
import { listen } from '../src/server.ts';
import { load } from './load.ts';

const AMOUNT = 5_000;
const CONNECTIONS = 20;

/** Load on an API in this process, over a world of its own; then the rules of that world. */
const world = await seeded({ domains: ['notifications', 'privacy'] });
const db = prismaAt(world.url, { connections: 16 });
const app = createApp({
  db,
  clock: systemClock,
  log: () => {},
  outbox: async () => {},
  secret: randomBytes(32),
});
const { url, stop } = await listen(app, { host: '127.0.0.1', port: 0 });
const response = await fetch(`${url}/auth/login`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ email: 'john@example.com', password: 'testpass123' }),
});
const { accessToken } = (await response.json()) as { accessToken: string };
const result = await load({ url, accessToken, amount: AMOUNT, connections: CONNECTIONS });
await stop();
await db.$disconnect();
const { hold, leftOut } = await world.verify();
await world.close();
process.stdout.write(
  [
    `Load    ${result.requests} requests on ${CONNECTIONS} connections, ${result.failed} failed`,
    `        ${Math.round(result.perSecond)} a second, half of them within ${result.p50Ms} ms, 99 % within ${result.p99Ms} ms`,
    `Rules   ${hold} hold, ${leftOut.length} of how the world was made left out`,
    '',
  ].join('\n'),
);
if (result.failed > 0) process.exitCode = 1;
