import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isRoot } from '../src/account.ts';
import { actor, commandsWith, directory, exists, query, serverOf } from './stage.ts';

it('starts a server that outlives its starter, runs as no root, listens on the loopback only, and keeps its data', async () => {
  const project = directory();
  const server = serverOf(project);
  expect(await server.status()).toMatchObject({ state: 'absent', version: expect.stringMatching(/^18\./) });
  expect(server.url()).toBeUndefined();
  expect(await server.stop()).toBe(false);
  expect(exists(join(project, '.tilth'))).toBe(false);

  const starter = actor({ act: 'start', at: project });
  const { url, started } = await starter.says;
  expect([started, await starter.ended]).toEqual([true, 0]);

  expect(await server.start()).toEqual({ url, started: false });
  expect(server.url()).toBe(url);
  const status = await server.status();
  expect(status).toMatchObject({ state: 'running', url, pid: expect.any(Number) });
  expect(status.printableUrl).toBe(`postgresql://postgres:***@127.0.0.1:${status.port}/tilth`);

  await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const settings = `SELECT current_setting('listen_addresses') AS hosts, current_setting('fsync') AS fsync,
    current_setting('unix_socket_directories') AS sockets, current_setting('server_encoding') AS encoding,
    (SELECT datlocale FROM pg_database WHERE datname = current_database()) AS locale`;
  expect(await query(url, settings)).toEqual([
    { hosts: '127.0.0.1', fsync: 'on', sockets: '', encoding: 'UTF8', locale: 'C.UTF-8' },
  ]);

  // A group of its own: Ctrl-C at the terminal of its starter is not for it.
  expect(
    execFileSync('/bin/ps', ['-o', 'pgid=', '-p', String(status.pid)], { encoding: 'utf8' }).trim(),
  ).toBe(String(status.pid));
  const password = new URL(url).password;
  expect(commandsWith(password)).toEqual([]);
  expect(readFileSync(join(status.home, 'postgres.log'), 'utf8')).not.toContain(password);
  if (isRoot()) expect(readFileSync(`/proc/${status.pid}/status`, 'utf8')).toMatch(/^Uid:\t65534\t65534/m);

  expect(await server.stop()).toBe(true);
  expect(await server.status()).toMatchObject({ state: 'stopped', port: status.port });
  expect(await server.stop()).toBe(false);
  expect(await server.start()).toEqual({ url, started: true });
  expect(await query(url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

it('makes one server of five starts at once', async () => {
  const project = directory();
  const server = serverOf(project);
  const others = Array.from({ length: 4 }, () => actor({ act: 'start', at: project }).says);
  const answers = await Promise.all([...others, server.start()]);
  expect(new Set(answers.map(({ url }) => url))).toEqual(new Set([server.url()]));
  expect(answers.filter(({ started }) => started)).toHaveLength(1);
  expect(commandsWith(` -D ${(await server.status()).home}/data `)).toHaveLength(1);
});

it('serves a project whose path has spaces, quotes and letters of many alphabets, by whatever link it is reached', async () => {
  const project = directory(`Grün & 'co' "$HOME" %41/проект 木 ${'long '.repeat(30)}`);
  const link = join(directory(), 'link');
  symlinkSync(project, link);
  const { url } = await serverOf(project).start();
  expect(await serverOf(link).start()).toEqual({ url, started: false });
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('never shares a server between two checkouts, not even with a copy of a running one', async () => {
  const original = directory();
  const copy = directory();
  const first = serverOf(original);
  const { url } = await first.start();
  await query(url, 'CREATE TABLE kept AS SELECT 1 AS one');
  await query(url, 'CHECKPOINT');
  cpSync(original, copy, { recursive: true });

  const second = serverOf(copy);
  expect(second.url()).toBeUndefined();
  expect(await second.stop()).toBe(false);
  const { url: other, started } = await second.start();
  expect(started).toBe(true);
  expect(other).not.toBe(url);
  await query(other, 'DROP TABLE kept');
  expect(await query(url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  expect(await second.stop()).toBe(true);
  expect(first.url()).toBe(url);
});

it('finds the running server of a project that was moved', async () => {
  const before = directory();
  const after = `${before} moved`;
  const { pid } = await serverOf(before)
    .start()
    .then(() => serverOf(before).status());
  renameSync(before, after);
  const server = serverOf(after);
  expect(await server.status()).toMatchObject({ state: 'running', pid });
  expect(await query((await server.start()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
