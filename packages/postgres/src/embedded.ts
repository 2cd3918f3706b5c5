import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { adoptCluster } from './account.ts';
import { findInstalled, type Programs, runnablePrograms } from './binaries.ts';
import { assertMajor, isCluster, makeCluster, setNewPassword } from './cluster.ts';
import { assertUsableName } from './databases.ts';
import { fileFault } from './faults.ts';
import { withLock } from './lock.ts';
import { assertMine, homeOf, prepareHome } from './place.ts';
import { clearRemains, findPostmaster, type Postmaster, readPidFile } from './postmaster.ts';
import { launch, shutDown, trimLog, untilReady } from './server.ts';
import { readState, type State, writeState } from './state.ts';
import { maskPassword, withDatabase } from './url.ts';

const PATIENCE_MS = 120_000;

export interface EmbeddedOptions {
  /** The project's root: the cluster lives in `<root>/.tilth/pg`, or under /var/tmp where the server could not get there. */
  root: string;
  /** The database that `url` names, made together with the cluster. Default: 'tilth'. */
  database?: string;
  /** Called with one line when something slow begins. */
  onProgress?: (line: string) => void;
  /** How long to wait for another starter, for recovery, and for a shutdown. Default: two minutes. */
  patienceMs?: number;
}

export interface Status {
  /** 'stopped' also while it is starting: then there is a `pid` already. */
  state: 'running' | 'stopped' | 'absent';
  home: string;
  pid?: number;
  port?: number;
  /** Of the installed PostgreSQL, such as "18.4". */
  version?: string;
  /** With the password, to connect. Only while it runs. */
  url?: string;
  /** The same without the password, to show. */
  printableUrl?: string;
}

export interface Embedded {
  /** Starts the server unless it runs already, and returns when it accepts connections. It outlives the caller. */
  start(): Promise<{ url: string; started: boolean }>;
  /** False: it was not running. */
  stop(): Promise<boolean>;
  status(): Promise<Status>;
  /** Of the running server; undefined when it does not run. */
  url(): string | undefined;
}

/** The PostgreSQL server of a project. Nothing is touched before a method is called. */
export function embedded(options: EmbeddedOptions): Embedded {
  const { root, database = 'tilth', onProgress = () => {}, patienceMs = PATIENCE_MS } = options;
  assertUsableName(database);
  const urlFor = (port: number, { password }: State) =>
    withDatabase(`postgresql://postgres:${password}@127.0.0.1:${port}`, database);

  return {
    async start() {
      const home = homeOf(root);
      const running = findRunning(home);
      if (running) {
        trimLog(home);
        return { url: urlFor(running.server.port, running.state), started: false };
      }
      prepareHome(home);
      const start = () => startHere({ home, database, onProgress, patienceMs });
      const started = await alone(home, { onProgress, patienceMs }, start);
      const now = findRunning(home);
      if (!now) throw new Error(`PostgreSQL ended right after its start (${home})`);
      return { url: urlFor(now.server.port, now.state), started };
    },

    async stop() {
      const home = homeOf(root);
      if (!exists(home)) return false;
      return alone(home, { onProgress, patienceMs }, async () => {
        const data = join(home, 'data');
        const server = findPostmaster(data);
        if (server) await shutDown(server, patienceMs);
        else if (readPidFile(data)) await clearRemains(data, patienceMs);
        return server !== undefined;
      });
    },

    async status() {
      const home = homeOf(root);
      const version = { version: findInstalled().version };
      if (!exists(home) || !isCluster(join(home, 'data'))) return { state: 'absent', home, ...version };
      const running = findRunning(home);
      if (running) {
        const { pid, port } = running.server;
        const url = urlFor(port, running.state);
        return { state: 'running', home, pid, port, ...version, url, printableUrl: maskPassword(url) };
      }
      const pid = findPostmaster(join(home, 'data'))?.pid;
      const port = readState(home)?.port;
      return { state: 'stopped', home, ...(pid ? { pid } : {}), ...(port ? { port } : {}), ...version };
    },

    url() {
      const home = homeOf(root);
      const running = exists(home) ? findRunning(home) : undefined;
      return running && urlFor(running.server.port, running.state);
    },
  };
}

/** Is there a home, and is it ours? */
function exists(home: string): boolean {
  if (!lstatSync(home, { throwIfNoEntry: false })) return false;
  assertMine(home);
  return true;
}

function findRunning(home: string): { server: Postmaster; state: State } | undefined {
  if (!exists(home)) return undefined;
  const server = findPostmaster(join(home, 'data'));
  const state = server?.ready ? readState(home) : undefined;
  return server && state && { server, state };
}

type Waiting = Required<Pick<EmbeddedOptions, 'onProgress' | 'patienceMs'>>;
type Context = Waiting & { home: string; database: string };

async function alone<T>(
  home: string,
  { onProgress, patienceMs }: Waiting,
  work: () => Promise<T>,
): Promise<T> {
  const onWait = () => onProgress('Waiting for another process that starts or stops the database…');
  try {
    return await withLock(home, { patienceMs, onWait }, work);
  } catch (error) {
    throw fileFault(error, home, 'start or stop the database');
  }
}

/** With the lock held. True: a server was started; false: one ran by now. */
async function startHere(context: Context): Promise<boolean> {
  const { home, onProgress, patienceMs } = context;
  const data = join(home, 'data');
  const server = findPostmaster(data);
  const state = readState(home);
  if (server && state && (await untilReady(home, server, patienceMs))) return false;
  // Of a server whose password is lost nobody has a use.
  if (server && !state) await shutDown(server, patienceMs);

  const programs = await runnablePrograms(() => onProgress('Copying the PostgreSQL programs (once)…'));
  const cluster = await stoppedCluster(context, programs, state);
  const onPort = (port: number) => {
    if (port === cluster.port) return;
    onProgress(`Port ${cluster.port} is taken: the database is on ${port} from now on…`);
    writeState(home, { ...cluster, port });
  };
  const { postgres } = programs;
  await launch({ home, postgres, wantedPort: cluster.port, patienceMs, onPort, onProgress });
  return true;
}

/** A cluster that can be launched: the one that is there, mended if need be, or a new one. */
async function stoppedCluster(context: Context, programs: Programs, state?: State): Promise<State> {
  const { home, database, onProgress, patienceMs } = context;
  const data = join(home, 'data');
  if (!isCluster(data)) {
    onProgress('Making a database cluster (once)…');
    return makeCluster(home, programs, database);
  }
  assertMajor(data, programs.major);
  adoptCluster(data);
  if (readPidFile(data)) await clearRemains(data, patienceMs);
  if (state) return state;
  onProgress('Giving the database a new password: its state file was lost…');
  return setNewPassword(home, programs);
}
