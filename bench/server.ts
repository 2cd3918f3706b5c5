import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { embedded, makeTemplate } from '@tilth/postgres';
import type { ClientBase } from 'pg';
import { structureOf, withClient } from './database.ts';

/** Every run has a folder of its own in here, named by its process. */
const RUNS = path.join(import.meta.dirname, '.tilth');
export const TEMPLATE = 'migrated';

/** What decides how durable a server is, and what else a load depends on. */
const SETTINGS = [
  'server_version',
  'fsync',
  'full_page_writes',
  'synchronous_commit',
  'wal_level',
  'max_wal_size',
  'shared_buffers',
  'maintenance_work_mem',
];

export interface BenchServer {
  /** Of a database with every migration and no row: to be cloned, and open to nobody. */
  readonly url: string;
  /** For what is made on the way. Goes with the server. */
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Every constraint and index of the template. */
  readonly structure: string;
  stop(): Promise<void>;
}

/**
 * A server as the project gives it to its users, on disk and durable, in a cluster of its own that is gone afterwards.
 * The one thing that it has otherwise is set as on any server: a commit waits for the disk.
 */
export async function startServer(): Promise<BenchServer> {
  await removeRunsOfTheDead();
  const folder = path.join(RUNS, String(process.pid));
  mkdirSync(folder, { recursive: true });
  try {
    const { url } = await embedded({ root: folder, database: TEMPLATE }).start();
    await prismaCli(['migrate', 'deploy'], { DATABASE_URL: url });
    await withClient(url, (client) => client.query('alter role current_user set synchronous_commit = on'));
    const found = await withClient(url, async (client) => ({
      settings: await settingsOf(client),
      structure: await structureOf(client),
    }));
    await makeTemplate(url, TEMPLATE);
    return { url, folder, ...found, stop: () => removeRun(folder) };
  } catch (error) {
    await removeRun(folder);
    throw error;
  }
}

async function settingsOf(client: ClientBase): Promise<Record<string, string>> {
  const { rows } = await client.query(
    'select name, current_setting(name) as setting from unnest($1::text[]) name',
    [SETTINGS],
  );
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}

/** A server outlives its starter: what a killed benchmark left is cleared away by the next one. */
async function removeRunsOfTheDead(): Promise<void> {
  mkdirSync(RUNS, { recursive: true });
  for (const name of readdirSync(RUNS)) {
    if (!isAlive(Number(name))) await removeRun(path.join(RUNS, name));
  }
}

async function removeRun(folder: string): Promise<void> {
  const server = embedded({ root: folder });
  await server.stop();
  // Elsewhere, where the server's account could not get into the project.
  await rm((await server.status()).home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Runs the project's own Prisma. What it prints is shown only when it fails. */
export async function prismaCli(args: readonly string[], env: Record<string, string> = {}): Promise<void> {
  const root = path.join(import.meta.dirname, '..');
  const cli = path.join(root, 'node_modules/prisma/build/index.js');
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new Error(`prisma ${args.join(' ')} ended with status ${status}:\n${output}`);
}
