import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { createDatabase, type Throwaway, throwaway } from '@tilth/postgres';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { isAlive, project, sql, USER_SQL, until } from './project.ts';

let server: Throwaway;
beforeAll(async () => {
  server = await throwaway();
});
afterAll(() => server.stop());

/** The server's URL with other parts. */
function urlWith(
  parts: Partial<Pick<URL, 'username' | 'password' | 'port' | 'hostname'>>,
  database = 'postgres',
) {
  return Object.assign(new URL(server.urlOf(database)), parts).href;
}

it.each([
  [
    'a wrong password',
    () => urlWith({ password: 'wr0ng' }),
    'migrate deploy',
    /P1000: Authentication failed against database server at `127.0.0.1`/,
  ],
  [
    'a wrong password, asked by the engine itself',
    () => urlWith({ password: 'wr0ng' }),
    'db pull',
    /P1000\n\nAuthentication failed/,
  ],
  [
    'nobody at the port',
    () => urlWith({ port: '1' }),
    'migrate reset --force',
    /P1001: Can't reach database server at `127.0.0.1:1`[\s\S]*ECONNREFUSED/,
  ],
  [
    'a missing database, where none is made',
    () => server.urlOf('missing'),
    'db pull',
    /P1003 The introspected database does not exist/,
  ],
])('%s: one message with its code, and no password in it', async (_, url, command, message) => {
  const it = project({ url: url() });
  const { code, output } = await it.prisma(command);
  expect(output).toMatch(message);
  expect(code).toBe(1);
  expect(output).not.toContain(new URL(url()).password || 'nothing');
});

it.each([
  [
    'no such host',
    () => urlWith({ hostname: 'nowhere.invalid' }),
    'P1001',
    /nowhere\.invalid[\s\S]*Reason: /,
  ],
  ['another protocol', () => 'mysql://root:pass@h/db', 'P1013', /must start with the protocol `postgresql:/],
  ['TLS that the server has not', () => `${server.url}?sslmode=require`, 'P1011', /does not support SSL/],
])('%s: the engine says it to the CLI as the CLI expects it', (_, url, error_code, message) => {
  const engine = path.resolve(import.meta.dirname, '../bin/schema-engine.mjs');
  const args = ['--datasource', JSON.stringify({ url: url() }), 'cli', 'can-connect-to-database'];
  const { status, stderr } = spawnSync(engine, args, { encoding: 'utf8' });
  expect(status).toBe(1);
  // The CLI reads all lines but the first, and wants JSON in each.
  const lines = stderr.trim().split('\n').slice(1);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      level: 'ERROR',
      target: 'schema_engine::logger',
      fields: { is_panic: false, error_code, message: expect.stringMatching(message) },
    },
  ]);
});

it('gives up on a server that does not answer, in the time that the URL gives it', async () => {
  const silent = createServer((socket) => socket.resume());
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => silent.close(() => resolve())));
  const { port } = silent.address() as { port: number };
  const it = project({ url: `postgresql://a:b@127.0.0.1:${port}/c?connect_timeout=1` });
  expect(await it.prisma('migrate deploy')).toMatchObject({
    code: 1,
    output: expect.stringMatching(/P1001[\s\S]*Reason: the connection timed out/),
  });
});

it('says so when the role may not create the database, nor a shadow database', async () => {
  await sql(server.url, `create role modest login password 'modest'`);
  const missing = project({ url: urlWith({ username: 'modest', password: 'modest' }, 'never_made') });
  expect(await missing.prisma('migrate deploy')).toMatchObject({
    code: 1,
    output: expect.stringMatching(
      /P3000: Failed to create database: permission denied[\s\S]*mend .*ALTER ROLE "modest" CREATEDB/,
    ),
  });
  const it = project({ url: urlWith({ username: 'modest', password: 'modest' }) });
  const diff = await it.prisma(
    'migrate diff --from-migrations prisma/migrations --to-schema prisma/schema.prisma',
  );
  expect(diff).toMatchObject({
    code: 1,
    output: expect.stringMatching(/P3014[\s\S]*could not create the shadow database[\s\S]*shadowDatabaseUrl/),
  });
});

const BROKEN = `-- Größe\ncreate table t (x int);\n\ninsert into t values ('😀'), (1 +);\n`;

it('names the migration that fails, what PostgreSQL says, and the place in the script', async () => {
  const it = project({ url: server.urlOf('broken'), migrations: { '1_user': USER_SQL, '2_broken': BROKEN } });
  const deploy = await it.prisma('migrate deploy');
  expect(deploy.code).toBe(1);
  expect(deploy.output).toContain(`Migration name: 2_broken

Database error code: 42601

Database error:
ERROR: syntax error at or near ")"

Position: line 4, column 33
  1 -- Größe
  2 create table t (x int);
  3 
  4 insert into t values ('😀'), (1 +);
                                    ^
`);
  expect(
    await it.sql(`select to_regclass('t') is null as rolled_back, to_regclass('"User"') is not null as kept`),
  ).toEqual([{ rolled_back: true, kept: true }]);
  expect((await it.prisma('migrate deploy')).output).toMatch(
    /P3009[\s\S]*The `2_broken` migration started at .* UTC failed/,
  );
});

it('names the migration that does not apply to the shadow database', async () => {
  const it = project({
    url: server.urlOf('shadowed'),
    migrations: { '1_user': USER_SQL, '2_broken': BROKEN },
  });
  const dev = await it.prisma('migrate dev');
  expect(dev.code).toBe(1);
  expect(dev.output).toMatch(
    /P3006\n\nMigration `2_broken` failed to apply cleanly to the shadow database[\s\S]*Error code: 42601[\s\S]*line 4, column 33/,
  );
  expect(await sql(server.url, `select from pg_database where datname like '%shadow_db%'`)).toEqual([]);
});

it('keeps the books when a migration handles its own transactions, and refuses one that leaves one open', async () => {
  const it = project({
    url: server.urlOf('transactions'),
    migrations: {
      '1_fails': 'begin;\ncreate table a (x int);\nselect 1/0;\ncommit;\n',
    },
  });
  expect((await it.prisma('migrate deploy')).output).toMatch(
    /P3018[\s\S]*Migration name: 1_fails[\s\S]*22012[\s\S]*division by zero/,
  );
  await it.sql('truncate _prisma_migrations');
  it.migration('1_fails', 'begin;\ncreate table a (x int);\n');
  expect((await it.prisma('migrate deploy')).output).toMatch(
    /P3018[\s\S]*the script ends inside a transaction/,
  );
  expect(await it.sql(`select to_regclass('a') is null as gone`)).toEqual([{ gone: true }]);
});

it('explains a database that is not empty', async () => {
  const it = project({ url: server.urlOf('not_empty') });
  await createDatabase(server.url, 'not_empty');
  await it.sql('create table theirs (x int)');
  expect(await it.prisma('migrate deploy')).toMatchObject({
    code: 1,
    output: expect.stringMatching(
      /P3005[\s\S]*tables {3}public\.theirs\n {2}mend {5}to keep them: `prisma migrate resolve --applied/,
    ),
  });
});

it('refuses what the engine underneath cannot do', async () => {
  const it = project({ url: server.url });
  it.write('prisma/sql/one.sql', 'select 1 as one;');
  it.write(
    'prisma/schema.prisma',
    it.read('prisma/schema.prisma').replace('output', 'previewFeatures = ["typedSql"]\n  output'),
  );
  expect(await it.prisma('generate --sql')).toMatchObject({
    code: 1,
    output: expect.stringContaining('TypedSQL (`generate --sql`) is not supported by this engine.'),
  });
});

it('never takes a panic for success', async () => {
  const it = project({ url: server.url });
  expect(await it.prisma('migrate deploy', { FORCE_PANIC_SCHEMA_ENGINE: '1' })).toMatchObject({
    code: 1,
    output: expect.stringMatching(
      /Error in Schema engine\.\nThe engine panicked: [\s\S]*debugPanic artificial panic/,
    ),
  });
});

it('never takes a lost server for success, and works again when it is back', async () => {
  // What has been committed is to outlive the crash.
  const own = await throwaway({ settings: { synchronous_commit: 'on' } });
  onTestFinished(() => own.stop());
  const it = project({
    url: own.urlOf('lost'),
    migrations: { '1_slow': 'create table t (x int); select pg_sleep(60);\n' },
  });
  const deploy = it.start('migrate deploy');
  const backend = `select pid from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`;
  let pid = 0;
  await until(async () => {
    pid = (await sql<{ pid: number }>(own.url, backend))[0]?.pid ?? 0;
    return pid > 0;
  });
  // PostgreSQL takes the death of one of its processes for a crash: it throws everybody out and recovers.
  process.kill(pid, 'SIGKILL');
  const outcome = await deploy.ended;
  expect(outcome).toMatchObject({
    code: 1,
    output: expect.stringMatching(
      /P1017\n\nServer has closed the connection\.[\s\S]*during {3}migration `1_slow`/,
    ),
  });
  await until(() => !isAlive(pid));
  expect((await it.prisma('migrate deploy')).output).toContain('P3009');
});
