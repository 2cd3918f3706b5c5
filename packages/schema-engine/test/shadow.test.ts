import { createDatabase, type Throwaway, throwaway } from '@tilth/postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { project, sql, USER, USER_SQL } from './project.ts';

let server: Throwaway;
beforeAll(async () => {
  server = await throwaway();
});
afterAll(() => server.stop());

const DIFF = 'migrate diff --exit-code --from-migrations prisma/migrations --to-schema prisma/schema.prisma';

it('uses the configured shadow database, emptied of what the schema lists, and makes none', async () => {
  await createDatabase(server.url, 'shade');
  const shade = server.urlOf('shade');
  await sql(
    shade,
    `create table "User" (left_over int); create schema kept; create table kept.t as select 1 as x`,
  );
  await sql(server.url, `create role tenant login password 'tenant'`);
  await sql(server.url, 'create database tenants owner tenant');
  await sql(shade, 'alter database shade owner to tenant; alter schema public owner to tenant');
  const as = (database: string) =>
    Object.assign(new URL(server.urlOf(database)), { username: 'tenant', password: 'tenant' }).href;
  const it = project({ url: as('tenants'), shadowDatabaseUrl: as('shade') });
  expect(await it.prisma('migrate dev')).toMatchObject({ code: 0 });
  expect(await it.prisma(DIFF)).toMatchObject({ code: 0 });
  expect(await sql(shade, `select x, to_regclass('"User"') is not null as replayed from kept.t`)).toEqual([
    { x: 1, replayed: true },
  ]);
});

it('refuses a shadow database that is the main one', async () => {
  const it = project({ url: server.url, shadowDatabaseUrl: `${server.url}?schema=other` });
  expect(await it.prisma(DIFF)).toMatchObject({
    code: 1,
    output: expect.stringContaining('The shadow database is the main database: it would be emptied.'),
  });
});

it('runs the init script first, and sweeps what a killed engine has left, and nothing else', async () => {
  const old = 'prisma_migrate_shadow_db_t1700000000_0123456789ab';
  const used = 'prisma_migrate_shadow_db_t1700000000_ba9876543210';
  const [clock] = await sql<{ now: string }>(server.url, 'select extract(epoch from now())::bigint as now');
  const young = `prisma_migrate_shadow_db_t${clock?.now}_0123456789ab`;
  const others = 'prisma_migrate_shadow_db_3f1c6f5e-1111-4222-8333-444455556666';
  for (const name of [old, used, young, others]) await createDatabase(server.url, name);
  const session = new pg.Client({ connectionString: server.urlOf(used) });
  await session.connect();
  const it = project({
    url: server.url,
    migrations: { '1_user': `${USER_SQL}select given();\n` },
    initShadowDb: 'create function given() returns int language sql as $$ select 1; $$; select 1;',
  });
  expect(await it.prisma(DIFF)).toMatchObject({ code: 0 });
  await session.end();
  const left = await sql(
    server.url,
    `select datname from pg_database where datname like '%shadow_db%' order by 1`,
  );
  expect(left.map((row) => row.datname)).toEqual([others, used, young].sort());
});

/** What Prisma's datamodel cannot say, and what must not look like drift. */
const BEYOND = `
create type mood as enum ('fine', 'bad');
create table "Event" ("id" integer not null, "at" date not null, "mood" mood not null, "amount" numeric(10,2) not null,
  constraint "Event_pkey" primary key ("id", "at"), constraint positive check ("amount" > 0)) partition by range ("at");
create table "Event_2026" partition of "Event" for values from ('2026-01-01') to ('2027-01-01');
create table "Event_rest" partition of "Event" default;
create index "Event_bad" on "Event" ("at") where "mood" = 'bad';
create function touch() returns trigger language plpgsql as $body$
begin
  if new."amount" > 100; then raise exception 'a; b'; end if;
  return new;
end $body$;
create trigger touch before insert on "Event" for each row execute function touch();
alter table "Event" enable row level security;
create policy mine on "Event" using ("amount" < 50);
create view cheap as select * from "Event" where "amount" < 1;
create table "Odd" ("id" integer not null constraint "Odd_pkey" primary key, "kind" "char" not null, "tags" text[] check (cardinality("tags") < 5));
`.replace('> 100; then', '> 100 then');
const BEYOND_MODELS = `enum mood {
  fine
  bad
}

model Event {
  id     Int
  at     DateTime @db.Date
  mood   mood
  amount Decimal  @db.Decimal(10, 2)

  @@id([id, at])
}

model Odd {
  id   Int      @id
  kind String   @db.Char
  tags String[]
}
`;

it('takes partitions, checks, functions, triggers, policies and one-letter columns for no drift, and pulls them', async () => {
  const it = project({
    url: server.urlOf('beyond'),
    models: BEYOND_MODELS,
    migrations: { '1_beyond': BEYOND },
  });
  expect(await it.prisma('migrate deploy')).toMatchObject({ code: 0 });
  const pulled = await it.prisma('db pull --print');
  expect(pulled).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/model Event \{[\s\S]*model Odd \{[\s\S]*kind +String +@db\.Char/),
  });
  for (const ways of [
    '--from-migrations prisma/migrations --to-config-datasource',
    '--from-config-datasource --to-migrations prisma/migrations',
  ]) {
    expect(await it.prisma(`migrate diff --exit-code ${ways}`), ways).toMatchObject({ code: 0 });
  }
  await it.sql('create table "Drifted" (x int)');
  expect((await it.prisma('migrate dev')).output).toMatch(/Drift detected[\s\S]*Drifted/);
});

it('runs single statements outside a transaction, keeps the time zone of scripts, and its own records in UTC', async () => {
  const it = project({
    url: server.urlOf('single'),
    models: USER,
    migrations: {
      '1_user': USER_SQL,
      '2_concurrently': 'create index concurrently on "User" ("id");\n',
      '3_vacuum': 'vacuum "User";\n',
      '4_zone': `create table zone as select current_setting('TimeZone') as name; select set_config('search_path', '', false);\n`,
    },
  });
  await createDatabase(server.url, 'single');
  await sql(server.url, `alter database single set timezone = 'Asia/Tokyo'`);
  expect(await it.prisma('migrate deploy')).toMatchObject({ code: 0 });
  expect(await it.sql('select name from zone')).toEqual([{ name: 'Asia/Tokyo' }]);
  expect(
    await it.sql(
      `select count(*)::int as n from _prisma_migrations where now() - finished_at < interval '1 minute' and started_at <= finished_at`,
    ),
  ).toEqual([{ n: 4 }]);
});
