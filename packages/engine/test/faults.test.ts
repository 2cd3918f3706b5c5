import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { embedded } from '@tilth/postgres';
import type { Instant } from '@tilth/schema';
import { type MigratedServer, migrate, migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { lastRun, seed, storedFingerprint } from '../src/index.ts';
import { smallWorld } from './world/small-world.ts';

const root = process.getuid?.() === 0;
/** Whom the server runs as when root starts it. */
const NOBODY = 65_534;

/** 16,405 rows: many enough for keys that are made afterwards. */
const SCALE = 40;
/** 53,305 rows: `seed-main.ts` has threads make them. */
const LARGE = 130;
const asOf = Date.UTC(2026, 10, 20) as Instant;

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function makeSmall(url: string, number: number, scale = SCALE): Promise<unknown> {
  const request = { seed: number, asOf, scale };
  return connected(url, (client) =>
    seed(client, { domains: [smallWorld], request, recipes: 'a'.repeat(64), version: '0', mode: 'reset' }),
  );
}

/** A process that makes the world of another seed; ends once it has a connection. */
function startSeeding(
  url: string,
  number: number,
  scale: number,
): { child: ChildProcess; connected: Promise<void>; ended: Promise<void> } {
  const program = path.join(import.meta.dirname, 'world/seed-main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, url, String(number), String(scale)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const ready = new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
  return { child, connected: ready, ended };
}

/** The seed of the world that is there, after a look at every row of it and at its keys. */
async function wholeWorld(url: string): Promise<number | undefined> {
  return connected(url, async (client) => {
    const run = await lastRun(client);
    for (const { table, model, rows, fingerprint } of run?.tables ?? [])
      expect({ table, ...(await storedFingerprint(client, model)) }).toEqual({ table, rows, fingerprint });
    const { rows } = await client.query(
      `select count(*)::int as keys from pg_constraint where conrelid = 'investa.user_sessions'::regclass`,
    );
    expect(rows[0].keys).toBe(keys);
    return run?.seed;
  });
}

let keys = 0;
beforeAll(async () => {
  await connected(await server.clone(), async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as keys from pg_constraint where conrelid = 'investa.user_sessions'::regclass`,
    );
    keys = rows[0].keys;
  });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long a whole run takes here and now, from its connection on. */
async function durationOf(url: string, number: number, scale: number): Promise<number> {
  const { connected: ready, ended } = startSeeding(url, number, scale);
  await ready;
  const started = performance.now();
  await ended;
  return performance.now() - started;
}

describe('the old world or the new one, and never anything between,', () => {
  it('is there after the seeder was killed, at any of fifty moments', { timeout: 240_000 }, async () => {
    const url = await server.clone();
    await makeSmall(url, 1);
    const whole = await durationOf(url, 2, SCALE);
    let there = await wholeWorld(url);
    expect(there).toBe(2);
    const seen = new Set<string>();
    for (let moment = 0; moment < 50; moment++) {
      const number = 100 + moment;
      const { child, connected: ready, ended } = startSeeding(url, number, SCALE);
      await ready;
      // The last time it is let go on to its end, so that both worlds are seen however slow the machine is by now.
      await (moment === 49 ? ended : pause((whole * moment) / 40));
      child.kill('SIGKILL');
      await ended;
      // The server notices that nobody is there any more, and rolls back.
      await expect.poll(() => busy(url), { timeout: 20_000 }).toBe(0);
      const now = await wholeWorld(url);
      expect([there, number]).toContain(now);
      seen.add(now === number ? 'new' : 'old');
      there = now;
    }
    // Otherwise the moments were all before the beginning, or all after the end.
    expect([...seen].sort()).toEqual(['new', 'old']);
  });

  it('is there after the server was killed, at any of ten moments', { timeout: 240_000 }, async () => {
    const project = mkdtempSync(path.join(tmpdir(), 'tilth-faults-'));
    chmodSync(project, 0o755);
    const durable = embedded({ root: project });
    onTestFinished(async () => {
      const { home } = await durable.status();
      await durable.stop();
      rmSync(home, { recursive: true, force: true });
      rmSync(project, { recursive: true, force: true });
    });
    let { url } = await durable.start();
    await migrate(url);
    await makeSmall(url, 1);
    const whole = await durationOf(url, 2, LARGE);
    let there = await wholeWorld(url);
    const seen = new Set<string>();
    for (let moment = 0; moment < 10; moment++) {
      const number = 100 + moment;
      const { pid } = await durable.status();
      const { child, connected: ready, ended } = startSeeding(url, number, LARGE);
      await ready;
      await (moment === 9 ? ended : pause((whole * moment) / 6));
      process.kill(pid as number, 'SIGKILL');
      // It takes a moment to die, and until then looks as if it were running.
      await expect.poll(async () => (await durable.status()).state).toBe('stopped');
      await ended;
      expect(child.exitCode).not.toBeNull();
      // On another port, when something has the old one still.
      ({ url } = await durable.start());
      const now = await wholeWorld(url);
      expect([there, number]).toContain(now);
      seen.add(now === number ? 'new' : 'old');
      there = now;
    }
    expect([...seen].sort()).toEqual(['new', 'old']);
  });

  // Only root may mount a file system that is small enough to be filled.
  it.runIf(root)('is there after the disk was full, and the message says what to do', async () => {
    const disk = mkdtempSync(path.join(tmpdir(), 'tilth-small-disk-'));
    onTestFinished(() => rmSync(disk, { recursive: true, force: true }));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tilth-test', disk]);
    onTestFinished(() => void execFileSync('umount', [disk]));
    chownSync(disk, NOBODY, NOBODY);
    const url = await server.clone();
    const small = await connected(url, async (client) => {
      await client.query(`create tablespace small location '${disk}'`);
      await client.query('create database on_small_disk template migrated tablespace small');
      return url.replace(/clone_\d+$/, 'on_small_disk');
    });
    await makeSmall(small, 1, 1);
    await expect(makeSmall(small, 2, 300)).rejects.toThrow(
      /no room left on its disk\. Nothing was loaded\..*mend/s,
    );
    expect(await wholeWorld(small)).toBe(1);
    await connected(url, async (client) => {
      await client.query('drop database on_small_disk with (force)');
      await client.query('drop tablespace small');
    });
  });
});

/** How many seeders the server still believes in. */
async function busy(url: string): Promise<number> {
  return connected(url, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as busy from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    );
    return rows[0].busy;
  });
}
