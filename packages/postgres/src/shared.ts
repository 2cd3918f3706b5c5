import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stewardFailed, waitedTooLong } from './faults.ts';
import { forgetKept } from './kept.ts';
import { Lease } from './lease.ts';
import { withLock } from './lock.ts';
import { testsDirectory } from './place.ts';
import { isAlive } from './processes.ts';
import { until } from './wait.ts';

const PATIENCE_MS = 90_000;
const ATTEMPTS = 5;

/** Where a running server is, and which process it ends with. */
interface Running {
  readonly url: string;
  readonly steward: string;
}

export interface SharedOptions {
  /** So long nobody has to have a stake: the next file of a run may take a while to be loaded. */
  readonly idleMs?: number;
}

/**
 * A stake in the throw-away server that all tests of a project share. Whoever asks first starts it; a few seconds after
 * nobody has a stake in it any more, it is gone, and its templates are kept as files for the next time.
 */
export async function sharedServer(root: string, { idleMs = 5000 }: SharedOptions = {}): Promise<Lease> {
  const home = testsDirectory(root);
  let last: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { url } = running(home) ?? (await start(home, idleMs));
    try {
      return await Lease.of(url);
    } catch (error) {
      // It was just stopping, or has been killed: then the next one is there in a moment.
      last = error;
      await until(() => (running(home)?.url === url ? undefined : true), { everyMs: 20, patienceMs: 2000 });
    }
  }
  throw last;
}

/** The server that runs; undefined when none does. */
function running(home: string): Running | undefined {
  const found = readRunning(home);
  return found && isAlive(found.steward) ? found : undefined;
}

const fileIn = (home: string): string => join(home, 'running.json');

function readRunning(home: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(home), 'utf8')) as Running;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function start(home: string, idleMs: number): Promise<Running> {
  const patience = { patienceMs: PATIENCE_MS, onWait: () => {} };
  return withLock(home, patience, async () => running(home) ?? startSteward(home, idleMs));
}

/** A process of its own, which outlives whoever starts it: others may be using the server by then. */
async function startSteward(home: string, idleMs: number): Promise<Running> {
  rmSync(fileIn(home), { force: true });
  const logFile = join(home, 'steward.log');
  const log = openSync(logFile, 'w', 0o600);
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const main = fileURLToPath(new URL('./steward-main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', tsx, main, home, String(idleMs)], {
    cwd: '/',
    // Not the debugger's and coverage's options of a test runner, which would hold its port or write its files.
    env: { ...process.env, NODE_OPTIONS: '', NODE_V8_COVERAGE: '' },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended ??= signal ? `was ended by ${signal}` : `exited with ${code}`));
  const started = await until(() => running(home) ?? ended, { everyMs: 10, patienceMs: PATIENCE_MS });
  child.unref();
  if (typeof started === 'object') return started;
  if (started === undefined)
    throw waitedTooLong('the server of the tests does not start', { log: logFile }, 'try again');
  throw stewardFailed(readFileSync(logFile, 'utf8'), started);
}

/** Whether anybody uses the server, or has used it a moment ago. */
export function sharedServerRuns(root: string): boolean {
  const found = readRunning(testsDirectory(root));
  return found !== undefined && isAlive(found.steward);
}

/** Forgets the templates that are kept between runs, once nobody uses the server any more. */
export async function forgetShared(root: string): Promise<void> {
  const home = testsDirectory(root);
  const patience = { everyMs: 50, patienceMs: PATIENCE_MS };
  const ended = await until(() => (running(home) ? undefined : true), patience);
  if (!ended)
    throw waitedTooLong('tests are still running', { home }, 'wait for them or end them, then try again');
  await withLock(home, { patienceMs: PATIENCE_MS, onWait: () => {} }, () => forgetKept(home));
}
