import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A live process. `born` tells it from a later process that got the same pid. */
export interface LiveProcess {
  pid: number;
  born: string;
  command: string;
}

/** The process with this pid; undefined when there is none. A zombie has ended: it is none. */
export const inspect = (pid: number): LiveProcess | undefined =>
  hasProc() ? fromProc(pid) : fromPs(['-p', String(pid)])[0];

export const allProcesses = (): LiveProcess[] =>
  hasProc()
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => fromProc(Number(name)) ?? [])
    : fromPs(['-ax']);

/** A name for this process that no later one will have. */
export const myIdentity = (): string => `${process.pid}-${inspect(process.pid)?.born}`;

export const pidOf = (identity: string): number => Number.parseInt(identity, 10);

/** Does that very process still run, not just one with its pid? */
export const isAlive = (identity: string): boolean =>
  inspect(pidOf(identity))?.born === identity.slice(identity.indexOf('-') + 1);

const hasProc = () => process.platform === 'linux' && existsSync('/proc/self/stat');

export function fromProc(pid: number): LiveProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may itself hold brackets and spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { pid, born: String(fields[19]), command };
  } catch (error) {
    // ESRCH: it ended between the two reads.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES') return undefined;
    throw error;
  }
}

/** Dates in English, and letters of any language as they are: `ps` writes question marks for those its locale lacks. */
const PS_LOCALE = { LC_TIME: 'C', LC_CTYPE: process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8' };

/** For systems without /proc. `ps` fails when it finds nothing. */
export function fromPs(which: string[]): LiveProcess[] {
  let listing: string;
  try {
    const format = ['-ww', '-o', 'pid=,stat=,lstart=,command='];
    listing = execFileSync('/bin/ps', [...which, ...format], {
      encoding: 'utf8',
      env: { ...PS_LOCALE, TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    if ((error as { status?: number }).status === 1) return [];
    throw error;
  }
  return listing.split('\n').flatMap((line) => {
    const [, pid, state, born, command] =
      /^\s*(\d+)\s+(\S+)\s+(\w{3}\s+\w{3}\s+\d+\s+[\d:]+\s+\d{4})\s+(.*)$/.exec(line) ?? [];
    if (!pid || !born || command === undefined || state?.startsWith('Z')) return [];
    return [{ pid: Number(pid), born: born.replace(/\s+/g, '-'), command }];
  });
}
