import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createDatabase, type Throwaway, throwaway } from '@tilth/postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { project, sql, USER_SQL } from './project.ts';

let server: Throwaway;
beforeAll(async () => {
  server = await throwaway();
});
afterAll(() => server.stop());

const SEED = `
const pg = require(${JSON.stringify(createRequire(import.meta.url).resolve('pg'))});
(async () => {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query('insert into "User" values (1)');
  await client.end();
  console.log('sown');
  console.error('späte Zeile');
})();
`;

it('creates the missing database, migrates, reseeds and shows what the seed says', async () => {
  const it = project({ url: server.urlOf('sown'), options: { seed: 'node seed.cjs' } });
  it.write('seed.cjs', SEED);
  for (const round of ['from nothing', 'again']) {
    const reset = await it.prisma('migrate reset --force');
    expect(reset, round).toMatchObject({ code: 0, signal: null });
    expect(reset.stdout).toMatch(
      /Running seed command `node seed\.cjs` \.\.\.\n(sown\nspäte Zeile|späte Zeile\nsown)\n[\s\S]*Database reset successful[\s\S]*1_user\//,
    );
    expect(await it.sql('select * from "User"')).toEqual([{ id: 1 }]);
  }
  const skipped = await it.prisma('migrate reset --force', {
    SCHEMA_ENGINE_SKIP_SEED: '1',
    SCHEMA_ENGINE_LOG: 'engine.log',
  });
  expect(skipped).toMatchObject({ code: 0, stdout: expect.not.stringContaining('Running seed') });
  expect(it.read('engine.log')).toContain('"event":"call","method":"applyMigrations"');
  expect(it.read('engine.log')).not.toContain(new URL(it.url).password);
});

it('never reseeds but in migrate reset', async () => {
  const it = project({ url: server.urlOf('unseeded'), options: { seed: 'echo SEEDED > seeded.txt' } });
  const commands = ['migrate deploy', 'migrate dev', 'db push --force-reset'];
  for (const command of commands) expect(await it.prisma(command), command).toMatchObject({ code: 0 });
  expect(() => it.read('seeded.txt')).toThrow('ENOENT');
  expect(await it.sql(`select from pg_class where relname = '_prisma_migrations'`)).toHaveLength(0);
});

it('fails with the seed, and names it', async () => {
  const it = project({ url: server.urlOf('badly_seeded'), options: { seed: 'echo halfway && exit 7' } });
  const reset = await it.prisma('migrate reset --force');
  expect(reset).toMatchObject({ code: 1 });
  expect(reset.output).toContain('halfway');
  expect(reset.output).toMatch(
    /The seed command failed with exit code 7\.\n {2}command {3}echo halfway && exit 7\n/,
  );
  expect(reset.output).not.toContain('Database reset successful');
  expect(await it.sql('select from _prisma_migrations where finished_at is not null')).toHaveLength(1);
});

it('lends the seed the terminal', async () => {
  const it = project({ url: server.urlOf('on_a_terminal'), options: { seed: 'node seed.cjs' } });
  it.write(
    'seed.cjs',
    'console.log(process.stdout.isTTY ? "a terminal of " + process.stdout.columns : "a pipe");',
  );
  const prisma = `stty cols 97; node node_modules/prisma/build/index.js migrate reset --force`;
  const args =
    process.platform === 'linux' ? ['-qec', prisma, '/dev/null'] : ['-q', '/dev/null', 'sh', '-c', prisma];
  const child = spawn('script', args, {
    cwd: it.directory,
    env: { ...process.env, PROJECT_URL: it.url, CHECKPOINT_DISABLE: '1' },
  });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(output).toMatch(/Running seed command[\s\S]*a terminal of 97[\s\S]*Database reset successful/);
});

/** What a project makes that its datamodel does not know, and what Prisma's own reset would leave or trip over. */
const EXTRAS = `
create extension if not exists citext;
create schema extra;
create table extra.hidden (x int);
create function extra.f() returns int language sql as $$ select 1; $$;
create publication news for table extra.hidden;
create function extra.refuse() returns event_trigger language plpgsql as $$ begin raise 'not while I watch'; end $$;
create event trigger watch on sql_drop execute function extra.refuse();
`;

it('empties a database that it owns of everything', async () => {
  const it = project({
    url: server.urlOf('owned'),
    migrations: { '1_user': USER_SQL, '2_extras': EXTRAS },
    options: { ownsDatabase: true },
  });
  await createDatabase(server.url, 'owned');
  await it.sql('create table stray (x int); create schema stray; create table stray.more (x int)');
  await it.sql(USER_SQL + EXTRAS);
  expect(await it.prisma('migrate reset --force')).toMatchObject({ code: 0 });
  expect(await it.sql(`select nspname from pg_namespace where nspname !~ '^pg_' order by 1`)).toEqual([
    { nspname: 'extra' },
    { nspname: 'information_schema' },
    { nspname: 'public' },
  ]);
  expect(await it.sql(`select has_schema_privilege('pg_monitor', 'public', 'usage') as usable`)).toEqual([
    { usable: true },
  ]);
});

const TWO_SCHEMAS = `model User {\n  id Int @id\n\n  @@schema("a")\n}\n\nmodel Post {\n  id Int @id\n\n  @@schema("b")\n}\n`;
const TWO_SCHEMAS_SQL = `
create schema if not exists "a"; create schema if not exists "b";
create table "a"."User" (id integer not null, constraint "User_pkey" primary key (id));
create function "a".f() returns int language sql as $$ select 1; $$;
create table "b"."Post" (id integer not null, constraint "Post_pkey" primary key (id));
`;

it('touches nobody else in a database that it does not own', async () => {
  const it = project({
    url: server.urlOf('shared'),
    datasource: 'schemas = ["a", "b"]',
    models: TWO_SCHEMAS,
    migrations: { '1_two': TWO_SCHEMAS_SQL },
  });
  await createDatabase(server.url, 'shared');
  await it.sql(
    `create schema strangers; create table strangers.treasure as select 42 as gold; create extension citext`,
  );
  expect(await it.prisma('migrate reset --force')).toMatchObject({ code: 0 });
  await it.sql('insert into a."User" values (1); drop schema b cascade');
  expect(await it.prisma('migrate reset --force')).toMatchObject({ code: 0 });
  expect(
    await it.sql('select gold, (select count(*)::int from a."User") as users from strangers.treasure'),
  ).toEqual([{ gold: 42, users: 0 }]);
  await it.sql('create table public.hers (x int); drop table _prisma_migrations');
  const refused = await it.prisma('migrate reset --force');
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('P3005') });
  expect(refused.output).toMatch(/tables {3}public\.hers\n {2}why {6}a reset empties only the schemas/);
  expect(await it.sql('select from hers')).toEqual([]);
});

it('resets with a role that may not drop schemas, as far as its own tables go', async () => {
  await createDatabase(server.url, 'poor');
  await sql(
    server.urlOf('poor'),
    `create role poor login password 'poor'; grant create, usage on schema public to poor`,
  );
  const url = new URL(server.urlOf('poor'));
  url.username = 'poor';
  url.password = 'poor';
  const it = project({ url: url.href });
  await it.sql(`${USER_SQL} insert into "User" values (1)`);
  expect(await it.prisma('migrate reset --force')).toMatchObject({ code: 0 });
  expect(await it.sql('select from "User"')).toEqual([]);
});

it('uses the schema of the URL', async () => {
  const it = project({
    url: `${server.urlOf('in_schema')}?schema=my%20own`,
    options: { seed: 'true', ownsDatabase: true },
  });
  expect(await it.prisma('migrate reset --force')).toMatchObject({ code: 0 });
  expect(
    await sql(
      server.urlOf('in_schema'),
      `select relname from pg_class where relnamespace = '"my own"'::regnamespace and relkind = 'r' order by 1`,
    ),
  ).toEqual([{ relname: 'User' }, { relname: '_prisma_migrations' }]);
  expect(await it.prisma('migrate dev')).toMatchObject({
    code: 0,
    output: expect.stringContaining('Already in sync'),
  });
});
