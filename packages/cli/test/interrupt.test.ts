import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF, json, query, startTilth, tilth } from './command.ts';

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

/** So many that it cannot be done before the signal comes. */
const long = ['seed', 'identity', '--users', '2000000', '--seed', '8', '--as-of', AS_OF, '--reset'];

describe('a seed that takes longer than a moment', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'tells how far it is, and on %s leaves the old world as it was, and nothing running',
    async (signal) => {
      const url = await server.clone();
      await tilth(url, 'seed', '--as-of', AS_OF);
      const before = await tilth(url, 'fingerprint', '--db');
      const { child, said, ended } = startTilth(url, ...long);
      try {
        await said(/Rows +\d+% +[\d,]+ \/ 4,000,010 rows/);
        child.kill(signal);
        const { status, stdout, stderr } = await ended;
        expect({ status, stdout }).toEqual({ status: signal === 'SIGINT' ? 130 : 143, stdout: '' });
        expect(stderr).toMatch(/\nStopped: nothing was loaded\.\n$/);
      } finally {
        child.kill('SIGKILL');
      }
      const running = await query(
        url,
        `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      expect(running).toEqual([]);
      expect(await tilth(url, 'fingerprint', '--db')).toMatchObject({ status: 0, stdout: before.stdout });
      expect(json(await tilth(url, 'seed', 'status', '--json'))).toMatchObject({
        world: { seed: 42 },
        changed: [],
      });
    },
  );
});

it('ends a query on the server with the command that asked it', async () => {
  const url = await server.clone();
  const { child, ended } = startTilth(url, 'db', 'query', 'select pg_sleep(600)');
  try {
    const asked = `select from pg_stat_activity where datname = current_database() and query like '%pg_sleep(600)%' and pid <> pg_backend_pid()`;
    while ((await query(url, asked)).length === 0 && child.exitCode === null);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ status: 130, stdout: '', stderr: 'Stopped.\n' });
    expect(await query(url, asked)).toEqual([]);
  } finally {
    child.kill('SIGKILL');
  }
});
