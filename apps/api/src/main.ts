import { openDatabase } from '@tilth/cli';
import { Fault } from '@tilth/engine';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { readEnvironment } from './env.ts';
import { logTo } from './log.ts';
import { outboxIn } from './outbox.ts';
import { listen } from './server.ts';
import { openWorld } from './world.ts';

const say = (lines: readonly string[]) => process.stderr.write(`${lines.join('\n')}\n`);

async function main(): Promise<void> {
  const { databaseUrl, production, host, port, logLevel, secret, outboxFile } = readEnvironment();
  const { url } = await openDatabase({ databaseUrl, production });
  const { db, world } = await openWorld(url);
  const log = logTo((line) => process.stdout.write(line), systemClock, logLevel);
  const app = createApp({ db, clock: systemClock, log, outbox: outboxIn(outboxFile), secret });
  const listening = await listen(app, { host, port }).catch(async (error) => {
    await db.$disconnect();
    throw error;
  });
  say([
    `API     ${listening.url}, over the world of seed ${world.seed}, as of ${world.asOf.toISOString().slice(0, 10)}`,
    `Read    ${listening.url}/reference`,
    `Try     curl -s ${listening.url}/auth/login -H 'content-type: application/json' -d '{"email":"john@example.com","password":"testpass123"}'`,
    'Stop    Ctrl-C',
  ]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      say(['Stopping: requests that are on their way are finished first.']);
      await listening.stop();
      await db.$disconnect();
    });
  }
}

try {
  await main();
} catch (error) {
  say([error instanceof Fault ? error.message : ((error as Error).stack ?? String(error))]);
  process.exitCode = 1;
}
