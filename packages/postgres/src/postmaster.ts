import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from './place.ts';
import { allProcesses, inspect, type LiveProcess } from './processes.ts';
import { until } from './wait.ts';

/** A live server of a data directory. `ready`: it accepts connections. */
export interface Postmaster extends LiveProcess {
  port: number;
  ready: boolean;
}

/** Set as cluster_name: it stands in the command line of the server and in the titles of its children, on every system. */
export const markOf = (data: string): string => `tilth-${digest(data)}`;

const pidFile = (data: string): string => join(data, 'postmaster.pid');

/** What postmaster.pid says (its lines: pid, directory, start time, port, socket, address, shared memory, status). */
export function readPidFile(data: string): { pid: number; port: number; ready: boolean } | undefined {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(data), 'utf8').split('\n');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** The server that runs on this directory; undefined when none does, whoever has the recorded pid now. */
export function findPostmaster(data: string): Postmaster | undefined {
  const recorded = readPidFile(data);
  if (!recorded || !(recorded.pid > 0)) return undefined;
  const live = inspect(recorded.pid);
  return live && serves(live, data) ? { ...recorded, ...live } : undefined;
}

function serves({ pid, command }: LiveProcess, data: string): boolean {
  if (!/(^|\/)postgres( |$)/.test(command)) return false;
  if (command.includes(` -c cluster_name=${markOf(data)} `)) return true;
  if (process.platform !== 'linux') return false;
  // Started by other means, or the project was moved while it ran: a server's working directory is its data.
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch (error) {
    // EACCES, EPERM: another user's server, hence not this one. ENOENT: just ended.
    if (['EACCES', 'EPERM', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

export const hasEnded = ({ pid, born }: LiveProcess): boolean => inspect(pid)?.born !== born;

/**
 * Clears what a server that did not end well leaves behind. Its children hold the shared memory, and one that
 * is busy computing does not notice for hours that its parent is gone; a zombie's or a reused pid in
 * postmaster.pid looks to PostgreSQL like a live server.
 */
export async function clearRemains(data: string, patienceMs: number): Promise<void> {
  const title = `postgres: ${markOf(data)}: `;
  const orphans = allProcesses().filter(({ command }) => command.startsWith(title));
  for (const { pid } of orphans) end(pid, 'SIGKILL');
  await until(() => (orphans.every(hasEnded) ? true : undefined), { everyMs: 10, patienceMs });
  rmSync(pidFile(data), { force: true });
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
