import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { closeSync, copyFileSync, fstatSync, openSync, readSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { exitedAtOnce, fileFault, type PostgresFault, waitedTooLong } from './faults.ts';
import { freeBytes } from './place.ts';
import { freePort } from './ports.ts';
import { clearRemains, findPostmaster, hasEnded, markOf, type Postmaster } from './postmaster.ts';
import { asOptions, exitInWords, spawnAsServer } from './run.ts';
import { until } from './wait.ts';

const MB = 1024 * 1024;
const LOG_LIMIT_BYTES = 4 * MB;
const ATTEMPTS = 5;
const POLL_MS = 10;

/** TCP on the loopback only: a socket file would add a path limit, a lock file and an owner to go wrong. */
export const listenOn = (port: number): Record<string, string> => ({
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  port: String(port),
});

const settingsFor = (port: number): Record<string, string> => ({
  ...listenOn(port),
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '4GB',
  // A crash of the machine may lose the last moments, never the whole: the data can be seeded again.
  synchronous_commit: 'off',
  log_checkpoints: 'off',
  // Statements hold data and passwords, and a COPY of megabytes would land in the log whole.
  log_min_error_statement: 'panic',
  dynamic_shared_memory_type: hasSharedMemory() ? 'posix' : 'mmap',
});

/** Parallel queries share memory through /dev/shm, of which Docker gives 64 MB: too little for one hash join. */
function hasSharedMemory(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return freeBytes('/dev/shm') >= 512 * MB;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

export interface Launch {
  home: string;
  postgres: string;
  wantedPort: number;
  patienceMs: number;
  /** Called with the port before each attempt, so that it is remembered before anything listens on it. */
  onPort: (port: number) => void;
  onProgress: (line: string) => void;
}

/** Starts a server that outlives this process, and waits until it accepts connections. */
export async function launch(options: Launch): Promise<void> {
  const data = join(options.home, 'data');
  for (let attempt = 1, wanted: number | undefined = options.wantedPort; ; attempt++) {
    const port = await freePort(wanted);
    options.onPort(port);
    const failure = await launchOnce(options, data, port);
    if (failure === undefined) return;
    const { output, exit } = failure;
    // Somebody took the port between our look and the server's.
    const portTaken = output.includes('Address already in use');
    // Children of a killed server: ours are ended, and then gone in a moment.
    const remains = output.includes('pre-existing shared memory block');
    if (attempt === ATTEMPTS || !(portTaken || remains)) {
      throw exitedAtOnce(options.home, logIn(options.home), output, exit);
    }
    if (portTaken) wanted = undefined;
    if (remains) await clearRemains(data, options.patienceMs);
  }
}

/** Undefined when the server runs; what it said when it ended. */
async function launchOnce(
  { home, postgres, patienceMs, onProgress }: Launch,
  data: string,
  port: number,
): Promise<{ output: string; exit: string } | undefined> {
  const log = openLog(home);
  const before = fstatSync(log).size;
  // The mark comes first: `ps` may cut a long line.
  const args = [...asOptions({ cluster_name: markOf(data) }), '-D', data, ...asOptions(settingsFor(port))];
  let exit: string | undefined;
  let broken: PostgresFault | undefined;
  const options: SpawnOptions = { detached: true, stdio: ['ignore', log, log] };
  const onRefusal = (fault: PostgresFault) => {
    broken = fault;
  };
  let child: ChildProcess;
  try {
    child = spawnAsServer(postgres, args, options, onRefusal);
  } finally {
    closeSync(log);
  }
  child.once('exit', (code, signal) => {
    exit = exitInWords(code, signal);
  });
  const look = () => {
    if (broken) throw broken;
    return exit ?? (findPostmaster(data)?.ready ? 'ready' : undefined);
  };
  const soon = await until(look, { everyMs: POLL_MS, patienceMs: Math.min(patienceMs, 2000) });
  if (soon === undefined) onProgress('Waiting for PostgreSQL to recover what an earlier crash left…');
  const outcome = soon ?? (await until(look, { everyMs: POLL_MS, patienceMs }));
  child.unref();
  if (outcome === undefined) throw stillStarting(home);
  return outcome === 'ready' ? undefined : { output: readLog(home, before), exit: outcome };
}

/** For a server that somebody else has started a moment ago. */
export async function untilReady(home: string, found: Postmaster, patienceMs: number): Promise<boolean> {
  const data = join(home, 'data');
  const look = () => (findPostmaster(data)?.ready ? true : hasEnded(found) ? false : undefined);
  const ready = await until(look, { everyMs: POLL_MS, patienceMs });
  if (ready === undefined) throw stillStarting(home);
  return ready;
}

const stillStarting = (home: string) =>
  waitedTooLong(
    'PostgreSQL was started, and accepts no connections yet',
    { log: logIn(home) },
    'it is left to recover: look at the log, and run this again later',
  );

/** Asks the server to shut down (clients are disconnected, everything is written) and waits until it has. */
export async function shutDown(server: Postmaster, patienceMs: number): Promise<void> {
  process.kill(server.pid, 'SIGINT');
  const ended = await until(() => (hasEnded(server) ? true : undefined), { everyMs: POLL_MS, patienceMs });
  if (ended) return;
  throw waitedTooLong(
    'PostgreSQL was asked to stop, and still runs',
    { process: `pid ${server.pid}` },
    `look at what it does; the last resort is kill -9 ${server.pid} (the next start recovers)`,
  );
}

// ── its log ──────────────────────────────────────────────────────────────────────────────────────────────

export const logIn = (home: string): string => join(home, 'postgres.log');

function openLog(home: string): number {
  trimLog(home);
  try {
    return openSync(logIn(home), 'a', 0o600);
  } catch (error) {
    throw fileFault(error, logIn(home), 'write the log of the database');
  }
}

/** Sets a long log aside, also under a running server: that appends, and goes on at the new end. */
export function trimLog(home: string): void {
  const log = logIn(home);
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= LOG_LIMIT_BYTES) return;
  copyFileSync(log, `${log}.1`);
  truncateSync(log);
}

function readLog(home: string, from: number): string {
  const log = openSync(logIn(home), 'r');
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(log).size - from, 64 * 1024));
    readSync(log, bytes, 0, bytes.length, from);
    return bytes.toString('utf8');
  } finally {
    closeSync(log);
  }
}
