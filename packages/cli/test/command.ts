import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { root } from '../src/environment.ts';

/** How a command ended. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A command that runs. */
export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Ends when it has said something on stderr, or has ended. */
  readonly said: (text: string | RegExp) => Promise<void>;
}

/** The day of the worlds in tests. */
export const AS_OF = '2026-11-20';

const ours = path.join(root, 'packages/cli/test/tilth.mjs');

/** Runs the tilth command with the domains of `world.ts`, on the database of a URL. */
export function tilth(url: string, ...arguments_: string[]): Promise<Ended> {
  return start([ours, ...arguments_], { DATABASE_URL: url }).ended;
}

/** The same with other variables of the environment. */
export function tilthWith(env: NodeJS.ProcessEnv, ...arguments_: string[]): Promise<Ended> {
  return start([ours, ...arguments_], env).ended;
}

/** The same, while it runs. */
export function startTilth(url: string, ...arguments_: string[]): Started {
  return start([ours, ...arguments_], { DATABASE_URL: url });
}

/** Runs a line of a guide: `npx tilth …` in it is the command with the domains of `world.ts`. */
export function shell(url: string, line: string): Promise<Ended> {
  const command = line.replaceAll('npx tilth', `"${process.execPath}" "${ours}"`);
  return spawned('/bin/sh', ['-c', command], { DATABASE_URL: url }).ended;
}

/** Runs the command that users run, with the domains that there are. */
export function realTilth(...arguments_: string[]): Promise<Ended> {
  return start([path.join(root, 'packages/cli/bin/tilth.mjs'), ...arguments_], {}).ended;
}

/** Runs the project's Prisma CLI as a user would. */
export function prisma(url: string, ...arguments_: string[]): Promise<Ended> {
  return start([path.join(root, 'node_modules/prisma/build/index.js'), ...arguments_], { DATABASE_URL: url })
    .ended;
}

/** Runs a program of Node's. */
export function start(arguments_: readonly string[], env: NodeJS.ProcessEnv): Started {
  return spawned(process.execPath, arguments_, env);
}

function spawned(program: string, arguments_: readonly string[], env: NodeJS.ProcessEnv): Started {
  const child = spawn(program, arguments_, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended: Ended = { status: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    ended.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ended.stderr += chunk;
  });
  const end = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...ended, status }));
  });
  const said = (text: string | RegExp) =>
    Promise.race([
      end.then(() => {}),
      new Promise<void>((resolve) => {
        child.stderr.on('data', () => {
          if (ended.stderr.search(text) >= 0) resolve();
        });
      }),
    ]);
  return { child, ended: end, said };
}

/** Asks the database itself. */
export async function query<T = Record<string, unknown>>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

/** What `--json` has printed. Its shape is what tests are about. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into it as a user's script would.
export function json({ stdout }: Ended): any {
  return JSON.parse(stdout);
}

/** The password of a URL: it must never be seen. */
export function passwordOf(url: string): string {
  return new URL(url).password;
}
