import { existsSync } from 'node:fs';
import path from 'node:path';
import { createDatabase, type Throwaway, throwaway } from '@tilth/postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { project, sql, USER, USER_SQL } from './project.ts';

let server: Throwaway;
beforeAll(async () => {
  server = await throwaway();
});
afterAll(() => server.stop());

const POST = `${USER}\nmodel Post {\n  id Int @id\n  title String\n}\n`;

it('validates, formats, generates and shows its version', async () => {
  const it = project({ url: server.urlOf('nothing') });
  const [validate, generate, version] = await Promise.all([
    it.prisma('validate'),
    it.prisma('generate'),
    it.prisma('version'),
  ]);
  expect(validate).toMatchObject({ code: 0, output: expect.stringContaining('is valid') });
  expect(generate.code).toBe(0);
  expect(existsSync(path.join(it.directory, 'generated'))).toBe(true);
  expect(version).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(
      /Schema Engine\s+: schema-engine-wasm [0-9a-f]{40} \(at .*schema-engine\.mjs/,
    ),
  });
  it.models('model User {\n id   Int @id\n}\n');
  expect(await it.prisma('format')).toMatchObject({ code: 0 });
  expect(it.read('prisma/schema.prisma')).toContain('  id Int @id');
});

it('creates the missing database, then migrations: a draft, and one with a name', async () => {
  const it = project({ url: server.urlOf('dev_flow'), migrations: {} });
  const draft = await it.prisma('migrate dev --create-only --name first');
  expect(draft).toMatchObject({ code: 0, output: expect.stringMatching(/database dev_flow created/) });
  expect(draft.output).toMatch(/created the following migration without applying it \d{14}_first/);
  expect(await it.sql(`select from pg_class where relname = 'User'`)).toHaveLength(0);
  it.models(POST);
  expect(await it.prisma('migrate dev --name second')).toMatchObject({
    code: 0,
    output: expect.stringMatching(/have been applied:[\s\S]*_first\/[\s\S]*_second\/[\s\S]*now in sync/),
  });
  expect(
    await it.sql('select migration_name from _prisma_migrations where finished_at is not null'),
  ).toHaveLength(2);
});

it('deploys, and tells the state before and after', async () => {
  const it = project({ url: server.urlOf('deploy_flow') });
  await createDatabase(server.url, 'deploy_flow');
  expect(await it.prisma('migrate status')).toMatchObject({
    code: 1,
    output: expect.stringContaining('Following migration have not yet been applied:\n1_user'),
  });
  expect(await it.prisma('migrate deploy')).toMatchObject({
    code: 0,
    output: expect.stringContaining('All migrations have been successfully applied.'),
  });
  expect(await it.prisma('migrate status')).toMatchObject({
    code: 0,
    output: expect.stringContaining('Database schema is up to date!'),
  });
});

it('takes a migration for applied or rolled back when told so', async () => {
  const it = project({
    url: server.urlOf('resolve_flow'),
    migrations: { '1_user': USER_SQL, '2_bad': 'select 1/0;\n' },
  });
  await createDatabase(server.url, 'resolve_flow');
  await it.sql('create table "User" (id integer not null, constraint "User_pkey" primary key (id))');
  expect(await it.prisma('migrate resolve --applied 1_user')).toMatchObject({ code: 0 });
  expect((await it.prisma('migrate deploy')).output).toContain('P3018');
  expect(await it.prisma('migrate resolve --rolled-back 2_bad')).toMatchObject({ code: 0 });
  it.migration('2_bad', 'select 1;\n');
  expect(await it.prisma('migrate deploy')).toMatchObject({ code: 0 });
});

it('compares schemas, migrations and the database, whichever way round', async () => {
  const it = project({ url: server.urlOf('diff_flow') });
  await createDatabase(server.url, 'diff_flow');
  await it.sql(USER_SQL);
  const same = [
    '--from-schema prisma/schema.prisma --to-migrations prisma/migrations',
    '--from-migrations prisma/migrations --to-config-datasource',
  ];
  const outcomes = await Promise.all(same.map((ways) => it.prisma(`migrate diff --exit-code ${ways}`)));
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ code: 0, stdout: 'No difference detected.\n\n' });
  }
  it.models(POST);
  const [script, summary] = await Promise.all([
    it.prisma('migrate diff --exit-code --script --from-config-datasource --to-schema prisma/schema.prisma'),
    it.prisma(
      'migrate diff --from-migrations prisma/migrations --to-schema prisma/schema.prisma -o diff.txt',
    ),
  ]);
  expect(script).toMatchObject({
    code: 2,
    stdout: expect.stringMatching(/^-- CreateTable\nCREATE TABLE "Post"/),
  });
  expect(summary).toMatchObject({ code: 0, stdout: expect.not.stringContaining('Post') });
  expect(it.read('diff.txt')).toContain('[+] Added tables\n  - Post');
  expect(await sql(server.url, `select from pg_database where datname like '%shadow%'`)).toHaveLength(0);
});

it('compares schema files where there is no server at all', async () => {
  const it = project({ url: 'postgresql://nobody:x@127.0.0.1:1/none' });
  const [up, down] = await Promise.all([
    it.prisma('migrate diff --from-empty --to-schema prisma/schema.prisma --script'),
    it.prisma('migrate diff --from-schema prisma/schema.prisma --to-empty --script'),
  ]);
  expect(up).toMatchObject({ code: 0, stdout: expect.stringContaining('CREATE TABLE "User"') });
  expect(down).toMatchObject({ code: 0, stdout: expect.stringContaining('DROP TABLE "public"."User"') });
});

it('pushes a schema, warns of lost data, and pulls it back', async () => {
  const it = project({ url: server.urlOf('push_flow'), models: POST });
  expect(await it.prisma('db push')).toMatchObject({
    code: 0,
    output: expect.stringContaining('now in sync'),
  });
  await it.sql(`insert into "Post" values (1, 'kept')`);
  it.models(USER);
  const [push, print] = await Promise.all([it.prisma('db push'), it.prisma('db pull --print')]);
  expect(push).toMatchObject({
    code: 1,
    output: expect.stringMatching(/might be data loss[\s\S]*`Post` table[\s\S]*--accept-data-loss/),
  });
  expect(print).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/model Post \{\s+id\s+Int\s+@id\s+title String/),
  });
  expect(it.read('prisma/schema.prisma')).not.toContain('Post');
  expect(await it.prisma('db pull')).toMatchObject({ code: 0 });
  expect(it.read('prisma/schema.prisma')).toContain('model Post');
  it.models(USER);
  expect(await it.prisma('db push --accept-data-loss')).toMatchObject({ code: 0 });
  expect(await it.sql(`select from pg_class where relname = 'Post'`)).toHaveLength(0);
});

it('executes a script of several statements from a file and from standard input', async () => {
  const it = project({ url: server.urlOf('execute_flow') });
  await createDatabase(server.url, 'execute_flow');
  await it.sql('create table t (x int)');
  it.write('make.sql', `insert into t values (1); do $$ begin insert into t values (2); end $$; select 1;`);
  const [file, input, refused] = await Promise.all([
    it.prisma('db execute --file make.sql'),
    it.prisma('db execute --stdin', {}, 'insert into t values (3);'),
    it.prisma('db execute --stdin', {}, 'insert into t values (4);\ninsert into nowhere values (5);'),
  ]);
  expect(file).toMatchObject({ code: 0, output: expect.stringContaining('Script executed successfully.') });
  expect(input.code).toBe(0);
  expect(refused).toMatchObject({
    code: 1,
    output: expect.stringMatching(
      /P1014\n\nThe underlying table for model `nowhere` does not exist\.\n\nERROR: relation "nowhere" does not exist\n\nPosition: line 2, column 13\n/,
    ),
  });
  expect(await it.sql('select sum(x)::int as sum from t')).toEqual([{ sum: 6 }]);
});

it('seeds on demand, with arguments', async () => {
  const it = project({ url: server.url, seed: 'node seed.cjs' });
  it.write('seed.cjs', 'console.log("seeding", process.argv.slice(2).join(" "));');
  expect(await it.prisma('db seed -- --scale 0.1')).toMatchObject({
    code: 0,
    output: expect.stringContaining('seeding --scale 0.1'),
  });
});
