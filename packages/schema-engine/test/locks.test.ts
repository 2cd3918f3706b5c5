import { createDatabase, type Throwaway, throwaway } from '@tilth/postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { project, sql, USER_SQL, until } from './project.ts';

let server: Throwaway;
beforeAll(async () => {
  server = await throwaway();
});
afterAll(() => server.stop());

/** Waits until so many sessions run a statement. */
function running(statement: string, sessions = 1): Promise<void> {
  const text = `select from pg_stat_activity where state = 'active' and query like '%${statement}%' and pid <> pg_backend_pid()`;
  return until(async () => (await sql(server.url, text)).length === sessions);
}

it('lets the second of two deployments wait for the first', async () => {
  const it = project({
    url: server.urlOf('twice'),
    migrations: { '1_slow': 'create table t (x int); select pg_sleep(3);\n' },
  });
  await createDatabase(server.url, 'twice');
  const first = it.start('migrate deploy');
  await running('pg_sleep(3)');
  const second = it.prisma('migrate deploy');
  expect(await first.ended).toMatchObject({ code: 0 });
  expect(await second).toMatchObject({
    code: 0,
    output: expect.stringContaining('No pending migrations to apply.'),
  });
});

it('gives up after ten seconds and says who holds the lock; told to, it does without', async () => {
  const it = project({ url: server.urlOf('patience'), migrations: { '1_slow': 'select pg_sleep(40);\n' } });
  await createDatabase(server.url, 'patience');
  const first = it.start('migrate deploy');
  await running('pg_sleep(40)');
  const [second, unlocked] = await Promise.all([
    it.prisma('migrate deploy'),
    it.prisma('migrate deploy', { PRISMA_SCHEMA_DISABLE_ADVISORY_LOCK: '1' }),
  ]);
  expect(second.code).toBe(1);
  expect(second.output).toMatch(
    /P1002\n\nThe database server was reached but timed out\.[\s\S]*advisory lock[\s\S]*Timeout: 10000ms[\s\S]*Held by: backend \d+, connected since .* UTC, application schema-engine migrate deploy \(process \d+\)/,
  );
  expect(unlocked.output).toMatch(/P3009[\s\S]*`1_slow` migration started/);
  process.kill(-first.pid, 'SIGINT');
  expect((await first.ended).code).not.toBe(0);
});

it('refuses a second reset at once, until the seed of the first has ended, and leaves the first alone', async () => {
  const it = project({
    url: server.urlOf('reset_twice'),
    migrations: { '1_user': USER_SQL },
    options: { seed: 'node seed.cjs', ownsDatabase: true },
  });
  it.write(
    'seed.cjs',
    `console.log('sowing'); const { existsSync } = require('node:fs'); setInterval(() => existsSync('go') && process.exit(), 50);`,
  );
  const first = it.start('migrate reset --force');
  await first.says('sowing');
  await it.sql('insert into "User" values (1)');
  const second = await it.prisma('migrate reset --force');
  expect(second).toMatchObject({ code: 1 });
  expect(second.output).toMatch(
    /Refused: this database is being migrated or reset already\. Nothing was touched\.\n {2}database {3}reset_twice at 127.0.0.1:\d+\n {2}holder {5}backend \d+, .* application schema-engine migrate reset \(process \d+\)/,
  );
  expect(await it.sql('select * from "User"')).toEqual([{ id: 1 }]);
  it.write('go', '');
  expect(await first.ended).toMatchObject({ code: 0 });
});

it('is not held up by the lock of a dead engine', async () => {
  const it = project({
    url: server.urlOf('dead'),
    migrations: { '1_slow': 'select pg_sleep(50);\n' },
    options: { ownsDatabase: true },
  });
  const first = it.start('migrate reset --force');
  await running('pg_sleep(50)');
  process.kill(-first.pid, 'SIGKILL');
  it.migration('1_slow', 'select 1;\n');
  expect(await it.prisma('migrate reset --force')).toMatchObject({ code: 0 });
});

it('says which session keeps a reset from dropping a table, and drops nothing', async () => {
  const it = project({ url: server.urlOf('blocked'), options: { ownsDatabase: true } });
  await createDatabase(server.url, 'blocked');
  await it.sql(USER_SQL);
  const other = sql(
    server.urlOf('blocked'),
    `set application_name = 'long report'; begin; lock table "User"; select pg_sleep(45)`,
  ).catch((error: Error) => error.message);
  await running('pg_sleep(45)');
  const reset = await it.prisma('migrate reset --force');
  expect(reset).toMatchObject({ code: 1 });
  expect(reset.output).toMatch(
    /cannot get at a table that another session uses\. Nothing was dropped\.[\s\S]*sessions {3}backend \d+ \(long report, active\)/,
  );
  await sql(
    server.url,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'long report'`,
  );
  expect(await other).toMatch('terminating connection');
});
