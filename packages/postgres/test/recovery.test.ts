import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import type { Embedded } from '../src/index.ts';
import { throwaway } from '../src/index.ts';
import { inspect } from '../src/processes.ts';
import {
  actor,
  commandsWith,
  directory,
  eventually,
  faultOf,
  idler,
  isAlive,
  madeOnce,
  query,
  serverOf,
  undo,
  zombie,
} from './stage.ts';

const MB = 1024 * 1024;

const copyOfMade = madeOnce();

/** A running server, and one row in it that must not be lost. */
async function running() {
  const project = copyOfMade();
  const server = serverOf(project);
  const { url } = await server.start();
  const { home, pid = 0 } = await server.status();
  return { project, server, url, home, pid };
}

async function expectKept({ server }: { server: Embedded }): Promise<void> {
  expect(await query(server.url() ?? '', 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
}

async function crash(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await eventually('the server is dead', () => !isAlive(pid));
}

it('comes back after kill -9, though a child of the dead server goes on computing', async () => {
  const it = await running();
  // It asks neither for input nor for its parent: without our help it would hold the shared memory for ever.
  const client = new pg.Client(it.url);
  client.on('error', () => {});
  await client.connect();
  const busy = client.query('DO $$ BEGIN LOOP END LOOP; END $$').catch((error: Error) => error.message);
  const title = / 127\.0\.0\.1\(\d+\) DO$/;
  const orphans = () => commandsWith('postgres: tilth-').filter((command) => title.test(command));
  await eventually('the child computes', () => orphans().length === 1);
  await crash(it.pid);
  expect(orphans()).toHaveLength(1);

  expect(it.server.url()).toBeUndefined();
  expect(await it.server.start()).toEqual({ url: it.url, started: true });
  expect(orphans()).toEqual([]);
  expect(await busy).toMatch(/terminated unexpectedly/);
  await expectKept(it);
});

it('is not fooled by a postmaster.pid that names a dead process, a zombie, a stranger, or the server of another', async () => {
  const it = await running();
  const other = await throwaway();
  undo(other.stop);
  const [{ directory: data }] = (await query(
    other.url,
    "SELECT current_setting('data_directory') AS directory",
  )) as [{ directory: string }];
  const strangers = [
    2 ** 22 + 1,
    await zombie(),
    idler(),
    Number.parseInt(readFileSync(`${data}/postmaster.pid`, 'utf8'), 10),
  ];
  let { pid } = it;
  for (const stranger of strangers) {
    await crash(pid);
    const file = join(it.home, 'data/postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(String(pid), String(stranger)));
    expect(await it.server.status()).toMatchObject({ state: 'stopped' });
    expect((await it.server.start()).started).toBe(true);
    await expectKept(it);
    pid = (await it.server.status()).pid ?? 0;
  }
  expect(strangers.map(isAlive)).toEqual([false, false, true, true]);
  expect(await query(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('takes another port when its own is taken, and remembers it', async () => {
  const it = await running();
  const { port } = await it.server.status();
  await it.server.stop();
  const squatter = createServer();
  await new Promise<void>((done) => squatter.listen(port, '127.0.0.1', done));
  undo(() => squatter.close());

  const { url } = await it.server.start();
  expect(new URL(url).port).not.toBe(String(port));
  await expectKept(it);
  await it.server.stop();
  await new Promise((done) => squatter.close(done));
  expect(await it.server.start()).toEqual({ url, started: true });
});

it('begins anew after a starter was killed in the middle of making the cluster', async () => {
  const project = directory();
  const server = serverOf(project);
  const { home } = await server.status();
  const starter = actor({ act: 'start', at: project });
  const halfMade = () =>
    (existsSync(home) ? readdirSync(home) : []).filter((name) => name.startsWith('making-'));
  await eventually('initdb is at work', () =>
    halfMade().some((name) => existsSync(join(home, name, 'data/base'))),
  );
  starter.child.kill('SIGKILL');
  await starter.ended;

  expect(await server.status()).toMatchObject({ state: 'absent' });
  expect((await server.start()).started).toBe(true);
  expect(halfMade()).toEqual([]);
});

it('begins anew where a directory is no whole cluster', async () => {
  const server = serverOf(directory());
  const { home } = await server.status();
  mkdirSync(join(home, 'data'), { recursive: true });
  writeFileSync(join(home, 'data/PG_VERSION'), '18\n');
  expect((await server.start()).started).toBe(true);
});

it('keeps the data when the state file is cut off or garbled, whether the server runs or not', async () => {
  const it = await running();
  const state = join(it.home, 'state.json');
  expect(statSync(state).mode & 0o777).toBe(0o600);
  for (const [text, stopFirst] of [
    ['', true],
    ['{"password":"abc', false],
    ['null', false],
    ['{"password":"short","port":20000}', true],
  ] as const) {
    if (stopFirst) await it.server.stop();
    writeFileSync(state, text);
    expect(it.server.url()).toBeUndefined();
    const { url } = await it.server.start();
    expect(new URL(url).password).toMatch(/^[\w-]{24}$/);
    expect(url).not.toBe(it.url);
    await expectKept(it);
  }
});

it('mends what chmod -R over a checkout does to a cluster', async () => {
  const it = await running();
  await it.server.stop();
  chmodSync(join(it.home, 'data'), 0o775);
  chmodSync(it.home, 0o775);
  await it.server.start();
  await expectKept(it);
  expect(statSync(it.home).mode & 0o007).toBe(0);
});

it('waits for a live starter, says for whom, and passes over dead ones, whoever has their pid now', async () => {
  const project = directory();
  const patient = serverOf(project);
  const { home } = await patient.status();
  mkdirSync(home, { recursive: true });
  const lock = (owner: string) => {
    for (const name of readdirSync(home)) if (/^(lock|free)\./.test(name)) rmSync(join(home, name));
    symlinkSync(owner, join(home, 'lock.7'));
  };
  const other = idler();
  lock(`${other}-${inspect(other)?.born}`);
  const lines: string[] = [];
  const impatient = serverOf(project, { patienceMs: 50, onProgress: (line) => lines.push(line) });
  expect(await faultOf(() => impatient.start())).toMatch(
    new RegExp(`^Waited too long: .*\\n  held by +pid ${other}: /bin/sleep 600\\n  directory .*\\n  mend `),
  );
  expect(lines).toEqual(['Waiting for another process that starts or stops the database…']);
  lock(`${other}-0`);
  expect((await patient.start()).started).toBe(true);
  lock(`${2 ** 22 + 1}-1`);
  expect(await patient.stop()).toBe(true);
});

it('never lets its log grow without end, also while the server runs', async () => {
  const it = await running();
  const log = join(it.home, 'postgres.log');
  appendFileSync(log, `${'x'.repeat(99)}\n`.repeat((5 * MB) / 100));
  expect((await it.server.start()).started).toBe(false);
  expect(statSync(log).size).toBeLessThan(MB);
  await query(it.url, 'SELECT 1/0').catch(() => {});
  await eventually('the server writes on', () => readFileSync(log, 'utf8').includes('division by zero'));
  expect(statSync(log).size).toBeLessThan(MB);
  expect(readFileSync(log, 'utf8')).not.toContain('SELECT');
});
