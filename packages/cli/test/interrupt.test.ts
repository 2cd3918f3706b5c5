import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF, json, query, startTilth, tilth } from './command.ts';

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

/** So many that it cannot be done before the signal comes. */
const long = ['seed', 'identity', '--users', '2000000', '--seed', '8', '--as-of', AS_OF, '--reset'];

describe('a seed that takes longer than a moment', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'tells how far it is, and on %s leaves the old world as it was, and nothing running',
    async (signal) => {
      const url = await server.clone();
      await tilth(url, 'seed', '--as-of', AS_OF);
      const before = await tilth(url, 'fingerprint', '--db');
      const { child, said, ended } = startTilth(url, ...long);
      try {
        await said(/Rows +\d+% +[\d,]+ \/ 4,000,010 rows/);
        child.kill(signal);
        const { status, stdout, stderr } = await ended;
        expect({ status, stdout }).toEqual({ status: signal === 'SIGINT' ? 130 : 143, stdout: '' });
        expect(stderr).toMatch(/\nStopped: nothing was loaded\.\n$/);
      } finally {
        child.kill('SIGKILL');
      }
      const running = await query(
        url,
        `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      expect(running).toEqual([]);
      expect(await tilth(url, 'fingerprint', '--db')).toMatchObject({ status: 0, stdout: before.stdout });
      expect(json(await tilth(url, 'seed', 'status', '--json'))).toMatchObject({
        world: { seed: 42 },
        changed: [],
      });
    },
  );
});

describe('an export', () => {
  const users = (count: string) => ['export', 'identity', '--users', count, '--as-of', AS_OF];

  it.each([
    ['csv', 'world'],
    ['ndjson', 'world'],
    ['parquet', 'world'],
    ['json', 'world.json'],
    ['sql', 'world.sql'],
  ])('as %s that is interrupted leaves what was there before, and nothing else', async (format, name) => {
    const folder = temporary();
    const out = path.join(folder, name);
    expect(await tilth('', ...users('20'), '--format', format, '--out', out)).toMatchObject({ status: 0 });
    const before = contentOf(folder);
    await interrupted('', ...users('2000000'), '--format', format, '--out', out);
    expect(contentOf(folder)).toEqual(before);
  });

  if (process.getuid?.() === 0) {
    it('that finds the disk full says so, and leaves what was there before', async () => {
      const folder = temporary();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tilth-test', folder]);
      try {
        const to = ['--format', 'csv', '--out', path.join(folder, 'world')];
        expect(await tilth('', ...users('20'), ...to)).toMatchObject({ status: 0 });
        const before = contentOf(folder);
        const { status, stderr } = await tilth('', ...users('50000'), ...to);
        expect({ status, stderr }).toEqual({
          status: 1,
          stderr: expect.stringContaining('the disk is full'),
        });
        expect(contentOf(folder)).toEqual(before);
      } finally {
        execFileSync('umount', [folder]);
      }
    });
  }
});

it('loads nothing of files when it is interrupted', async () => {
  const folder = temporary();
  const out = path.join(folder, 'world');
  await tilth(
    '',
    'export',
    'identity',
    '--users',
    '300000',
    '--as-of',
    AS_OF,
    '--format',
    'csv',
    '--out',
    out,
  );
  const url = await server.clone();
  await tilth(url, 'seed', '--as-of', AS_OF);
  const before = await tilth(url, 'fingerprint', '--db');
  await interrupted(url, 'load', out, '--reset');
  expect(await tilth(url, 'fingerprint', '--db')).toMatchObject({ status: 0, stdout: before.stdout });
});

/** A command that is on its way when it is interrupted. */
async function interrupted(url: string, ...command: string[]): Promise<void> {
  const { child, said, ended } = startTilth(url, ...command);
  try {
    await said(/Rows +\d+%/);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ status: 130, stdout: '' });
  } finally {
    child.kill('SIGKILL');
  }
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function temporary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tilth-interrupt-'));
  folders.push(folder);
  return folder;
}

/** What lies in a folder, by name. */
function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), readFileSync(file, 'base64')];
    }),
  );
}

it('ends a query on the server with the command that asked it', async () => {
  const url = await server.clone();
  const { child, ended } = startTilth(url, 'db', 'query', 'select pg_sleep(600)');
  try {
    const asked = `select from pg_stat_activity where datname = current_database() and query like '%pg_sleep(600)%' and pid <> pg_backend_pid()`;
    while ((await query(url, asked)).length === 0 && child.exitCode === null);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ status: 130, stdout: '', stderr: 'Stopped.\n' });
    expect(await query(url, asked)).toEqual([]);
  } finally {
    child.kill('SIGKILL');
  }
});
