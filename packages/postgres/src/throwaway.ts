import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot, withUserName } from './account.ts';
import { type Programs, runnablePrograms } from './binaries.ts';
import { initdbArgs } from './cluster.ts';
import { assertUsableName, createDatabase } from './databases.ts';
import { noRoom, type PostgresFault, throwawayFailed, waitedTooLong } from './faults.ts';
import { freeBytes, passableByAll } from './place.ts';
import { freePort } from './ports.ts';
import { readPidFile } from './postmaster.ts';
import { asOptions, exitInWords, spawnAsServer } from './run.ts';
import { listenOn } from './server.ts';
import { newPassword } from './state.ts';
import { withDatabase } from './url.ts';
import { until } from './wait.ts';

const MB = 1024 * 1024;
const ATTEMPTS = 5;
const PATIENCE_MS = 60_000;

export interface Throwaway {
  url: string;
  /** Where its files are. */
  data: string;
  /** The URL of another database on the same server. */
  urlOf(database: string): string;
  /** Returns when nothing is left of it. */
  stop(): Promise<void>;
}

export interface ThrowawayOptions {
  /** The database that `url` names; created unless it is "postgres", the default. */
  database?: string;
  /** Server settings beside, or instead of, the ones for speed. */
  settings?: Record<string, string>;
  /** Begins with a copy of this cluster instead of an empty one. */
  from?: Kept;
}

/** The files of a cluster that does not run, and the password that it was made with. */
export interface Kept {
  data: string;
  password: string;
}

/** As quick as can be, because none of it need survive. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // The data is in memory: not more of the past than need be.
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  autovacuum: 'off',
  max_connections: '200',
  // Fewer processes to start.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  log_min_messages: 'log',
  log_checkpoints: 'off',
  log_min_error_statement: 'panic',
  // In its own directory, and so gone with it even after a kill -9; /dev/shm would keep it.
  dynamic_shared_memory_type: 'mmap',
};

/**
 * The keeper: makes the cluster, runs the server, and clears up. It is a process of its own, whose standard
 * input only we hold open: the kernel closes that when we end, however we end. Then the keeper stops the
 * server and removes the directory. A shell, because it takes 1 MB and no time to start.
 *
 * It also makes the directory, so that there is no moment at which nobody would remove it, and gets the
 * password by the same way, so that no process list shows it.
 *
 * 3 is our end of life, 4 is where to say why it failed. The shell itself must be silent: what it says of a
 * child that was killed would, written to an owner that is gone, kill the shell. SIGQUIT stops a server at
 * once; it is repeated because a shell's background process ignores it until PostgreSQL has taken over.
 */
const KEEPER = `
dir=$1 from=$2 initdb=$3 postgres=$4; shift 4
exec 3<&0 0</dev/null 4>&2 2>/dev/null
umask 077
read -r password <&3 && mkdir "$dir" 2>&4 || exit
printf %s "$password" >"$dir/password"
if [ "$from" ]; then
  cp -R "$from" "$dir/data" >"$dir/log" 2>&1 3<&- 4>&-
else
  "$initdb" "$@" >"$dir/log" 2>&1 3<&- 4>&- && set --
fi
if [ $? = 0 ]; then
  rm -f "$dir/password"
  "$postgres" -D "$dir/data" "$@" >>"$dir/log" 2>&1 3<&- 4>&- &
  server=$!
  (read -r _ <&3; while kill -QUIT $server; do sleep 1; done) 4>&- &
  watcher=$!
  wait $server
  kill -KILL $watcher
fi
tail -n 20 "$dir/log" >&4
rm -rf "$dir" || { sleep 1; rm -rf "$dir"; }
`;

/**
 * A server of one's own for tests: in memory where there is some, nothing durable, and gone without a trace
 * with stop() or with the process that asked for it, even one that is killed.
 */
export async function throwaway({
  database = 'postgres',
  settings = {},
  from,
}: ThrowawayOptions = {}): Promise<Throwaway> {
  assertUsableName(database);
  const programs = await runnablePrograms(() => {});
  const { url, data, stop } = await startKept(programs, settings, from);
  try {
    if (database !== 'postgres') await createDatabase(url, database);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: withDatabase(url, database), urlOf: (other) => withDatabase(url, other), data, stop };
}

async function startKept(programs: Programs, settings: Record<string, string>, from: Kept | undefined) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const password = from?.password ?? newPassword();
    const keeper = keep(programs, password, { ...SETTINGS, ...settings, ...listenOn(port) }, from?.data);
    const data = join(keeper.directory, 'data');
    const look = () => keeper.ended() ?? (readPidFile(data)?.ready ? 'ready' : undefined);
    const outcome = await until(look, { everyMs: 10, patienceMs: PATIENCE_MS });
    if (outcome === 'ready') {
      return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, data, stop: keeper.stop };
    }
    if (outcome === undefined) {
      keeper.giveUp();
      throw waitedTooLong('a throw-away PostgreSQL does not start', { where: keeper.directory }, 'try again');
    }
    await keeper.stop();
    // Somebody took the port between our look and the server's.
    if (attempt < ATTEMPTS && keeper.output().includes('Address already in use')) continue;
    throw throwawayFailed(keeper.directory, keeper.output(), outcome);
  }
}

function keep(programs: Programs, password: string, settings: Record<string, string>, from = '') {
  const directory = join(roomyPlace(), `tilth-pg-${randomBytes(6).toString('hex')}`);
  // As initdb's own options they land in postgresql.conf, and a wrong one is refused before anything runs. A copy has
  // the settings of another port in its postgresql.conf: there they are the server's options.
  const paths = [join(directory, 'data'), join(directory, 'password')] as const;
  const making = [...initdbArgs(...paths), ...asOptions(settings)];
  const [initdb, rest] = withUserName(programs.initdb, ['--no-data-checksums', ...making]);
  const forProgram = from ? asOptions(settings) : rest;
  const args = ['-c', KEEPER, 'keeper', directory, from, initdb, programs.postgres, ...forProgram];
  // Detached: Ctrl-C at a terminal is for us, not for the keeper.
  const options: SpawnOptions = { detached: true, stdio: ['pipe', 'ignore', 'pipe'] };
  let ended: string | undefined;
  let output = '';
  let refused: PostgresFault | undefined;
  const child = spawnAsServer('/bin/sh', args, options, (fault) => {
    refused = fault;
  });
  const gone = new Promise<void>((resolve) => {
    child.once('close', (code, signal) => {
      ended = exitInWords(code, signal);
      resolve();
    });
  });
  // Without its listener, a write to a keeper that has ended would end us.
  child.stdin?.on('error', () => {});
  child.stdin?.write(`${password}\n`);
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  holdOpen(child, false);
  const giveUp = () => child.stdin?.end();
  const stop = async () => {
    giveUp();
    holdOpen(child, true);
    await gone;
    if (refused) throw refused;
  };
  return { directory, ended: () => ended, output: () => output, giveUp, stop };
}

/** A server that nobody stops must not keep its owner from ending; one that is being stopped must. */
function holdOpen(child: ChildProcess, held: boolean): void {
  for (const handle of [child, child.stdin as Socket, child.stderr as Socket]) {
    if (held) handle.ref();
    else handle.unref();
  }
}

/** In memory if there is enough, else where temporary files go. */
function roomyPlace(): string {
  const places: [place: string, needed: number][] = [
    ['/dev/shm', 1024 * MB],
    [tmpdir(), 256 * MB],
    ['/var/tmp', 256 * MB],
  ];
  const tried: string[] = [];
  for (const [place, needed] of places) {
    const obstacle = obstacleAt(place, needed);
    if (obstacle === undefined) return place;
    tried.push(`${place} (${obstacle})`);
  }
  throw noRoom(tried);
}

function obstacleAt(place: string, needed: number): string | undefined {
  if (!existsSync(place)) return 'not there';
  if (!isWritable(place)) return 'not writable';
  const free = freeBytes(place);
  return free >= needed ? undefined : `${Math.floor(free / MB)} MB free, ${needed / MB} wanted`;
}

/** By the account that the server runs as. */
function isWritable(place: string): boolean {
  if (isRoot()) return passableByAll(realpathSync(place)) && (statSync(place).mode & 0o003) === 0o003;
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
    return true;
  } catch (error) {
    if (['EACCES', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
