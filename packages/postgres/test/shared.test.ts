import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Lease, sharedServer, templateOf } from '../src/index.ts';
import { withLock } from '../src/lock.ts';
import { testsDirectory } from '../src/place.ts';
import { actor, directory, eventually, exists, isAlive, isListening, query, undo } from './stage.ts';

const portOf = (url: string): number => Number(new URL(url).port);
const databases = (lease: Lease) =>
  query(lease.url, `select datname as name from pg_database where datname ~ '^tilth_test'`);

/** A project whose server, and what is kept of it, is gone when the test is over. */
function project(): string {
  const at = directory();
  undo(async () => {
    const home = testsDirectory(at);
    await eventually(
      'its server has ended',
      () => !exists(join(home, 'running.json')) || !isAlive(stewardOf(home)),
    );
    // It may still be writing what it keeps, under its lock.
    await withLock(home, { patienceMs: 60_000, onWait: () => {} }, async () => {});
    rmSync(home, { recursive: true, force: true });
  });
  return at;
}

function stewardOf(home: string): number {
  return Number.parseInt(JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')).steward, 10);
}

/** A stake, given up when the test is over. */
async function lease(at: string): Promise<Lease> {
  const mine = await sharedServer(at, { idleMs: 1000 });
  undo(() => mine.end());
  return mine;
}

async function traces(project: string, { url }: Pick<Lease, 'url'>) {
  const [{ data }] = (await query(url, "select current_setting('data_directory') as data")) as [
    { data: string },
  ];
  return { data, steward: stewardOf(testsDirectory(project)), port: portOf(url) };
}

async function expectNothingRuns({ data, steward, port }: Awaited<ReturnType<typeof traces>>): Promise<void> {
  await eventually('the steward has ended', () => !isAlive(steward));
  await eventually('the data are gone from memory', () => !exists(data));
  expect(await isListening(port)).toBe(false);
}

it('drops what a killed process had, and ends with the last that uses it, keeping its templates for the next', async () => {
  const at = project();
  const first = actor({ act: 'test', at });
  const { url, made } = await first.says;
  expect(made).toBe(true);
  expect(await query(url, 'select * from crops')).toEqual([{ name: 'wheat' }]);

  const mine = await lease(at);
  expect(portOf(mine.url)).toBe(portOf(url));
  expect(await databases(mine)).toHaveLength(1);
  first.child.kill('SIGKILL');
  await eventually('its database is gone', async () => (await databases(mine)).length === 0);

  const left = await traces(at, mine);
  await mine.end();
  await expectNothingRuns(left);

  const next = actor({ act: 'test', at });
  expect(await next.says).toMatchObject({ made: false });
  expect(await query((await next.says).url, 'select * from crops')).toEqual([{ name: 'wheat' }]);
  const again = await traces(at, await lease(at));
  next.child.kill('SIGKILL');

  // Killed, it keeps nothing new; what was kept before is there for the next.
  process.kill(again.steward, 'SIGKILL');
  await expectNothingRuns(again);
  const last = actor({ act: 'test', at });
  expect(await last.says).toMatchObject({ made: false });
  last.child.kill('SIGKILL');
});

it('is started once by many at the same time, and makes one template for all of them', async () => {
  const at = project();
  const many = Array.from({ length: 5 }, () => actor({ act: 'test', at }));
  const said = await Promise.all(many.map(({ says }) => says));
  expect(new Set(said.map(({ url }) => portOf(url))).size).toBe(1);
  expect(new Set(said.map(({ url }) => url)).size).toBe(5);
  expect(said.filter(({ made }) => made)).toHaveLength(1);
  for (const { child } of many) child.kill('SIGKILL');
});

it('clones twenty databases at once, each its own', async () => {
  const mine = await lease(project());
  const template = await templateOf(mine, {
    key: 'rye',
    fill: async (url) => {
      await query(url, 'create table crops (name text)');
      return 'a note with \' and " and \\';
    },
  });
  expect(template).toMatchObject({ made: true, note: 'a note with \' and " and \\' });
  const urls = await Promise.all(Array.from({ length: 20 }, () => mine.clone(template.name, mine.newName())));
  await Promise.all(urls.map((url, i) => query(url, `insert into crops values ('${i}')`)));
  const rows = await Promise.all(urls.map((url) => query(url, 'select name from crops')));
  expect(rows).toEqual(urls.map((_, i) => [{ name: String(i) }]));
});

it('makes a copy ahead for whoever comes next, whole and apart, and keeps none', async () => {
  const at = project();
  const mine = await lease(at);
  const fill = async (url: string) => {
    await query(url, "create table crops (name text); insert into crops values ('barley')");
    return '';
  };
  const { name } = await templateOf(mine, { key: 'barley', fill });
  await mine.clone(name, mine.newName());
  const { data } = await traces(at, mine);
  const oid = await spareOf(mine, name);
  // With the file in it from which sessions begin sooner: a server makes it when the first one begins.
  expect(exists(join(data, 'base', oid, 'pg_internal.init'))).toBe(true);

  const [first, second] = [mine.newName(), mine.newName()];
  const urls = await Promise.all([mine.clone(name, first), mine.clone(name, second)]);
  const owned = await query(mine.url, `select datname as name, oid from pg_database where oid = ${oid}`);
  expect(owned).toEqual([{ name: first, oid: Number(oid) }]);
  await query(urls[0] as string, 'delete from crops');
  expect(await query(urls[1] as string, 'select name from crops')).toEqual([{ name: 'barley' }]);
  expect(await spareOf(mine, name)).not.toBe(oid);

  const left = await traces(at, mine);
  await mine.end();
  await expectNothingRuns(left);
  const next = await lease(at);
  const kept = await query(next.url, `select datname as name from pg_database where datname ~ '^tilth'`);
  expect(kept).toEqual([{ name }]);
});

it('gives no stake any more to whoever comes while it is ending', async () => {
  const at = project();
  const mine = await lease(at);
  await templateOf(mine, { key: 'spelt', fill: async () => '' });
  const { url } = mine;
  await mine.end();
  const file = join(testsDirectory(at), 'running.json');
  // It writes down what it keeps: whoever read the address a moment before still reaches it.
  await eventually('it is ending', () => !exists(file));
  await expect(Lease.of(url)).rejects.toThrow();
});

/** Once there is one. */
async function spareOf(lease: Lease, template: string): Promise<string> {
  let found: string | undefined;
  await eventually('a spare is there', async () => {
    const rows = await query(
      lease.url,
      `select oid::text from pg_database where datname = '${template}_spare'`,
    );
    found = rows[0]?.oid as string | undefined;
    return found !== undefined;
  });
  return found as string;
}

it('keeps nothing of a template that could not be made, and makes it when asked again', async () => {
  const mine = await lease(project());
  const fill = async (url: string, sql: string) => {
    await query(url, sql);
    return '';
  };
  const asked = (sql: string) => templateOf(mine, { key: 'oats', fill: (url) => fill(url, sql) });
  await expect(asked('create tabel crops (name text)')).rejects.toThrow('syntax error');
  expect(await databases(mine)).toEqual([]);
  expect(await asked('create table crops (name text)')).toMatchObject({ made: true });
  expect(await asked('never run')).toMatchObject({ made: false });
});
