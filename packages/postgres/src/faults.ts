import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { maskPassword } from './url.ts';

const MB = 1024 * 1024;

/** What the user can mend: `message` is the whole text to print, without a stack. */
export class PostgresFault extends Error {
  readonly expected = true;
  override readonly name = 'PostgresFault';
}

function fault(headline: string, details: Record<string, string>, cause?: unknown): PostgresFault {
  const width = Math.max(...Object.keys(details).map((label) => label.length)) + 3;
  const lines = Object.entries(details).map(([label, text]) => `  ${label.padEnd(width)}${text}`);
  return new PostgresFault([headline, ...lines].join('\n'), cause === undefined ? {} : { cause });
}

export const codeOf = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;

// ── the machine ──────────────────────────────────────────────────────────────────────────────────────────

export const unsupportedPlatform = (platform: string, arch: string): PostgresFault =>
  fault(`No PostgreSQL from npm for this machine (${platform}-${arch}).`, {
    supported: 'linux and darwin, x64 and arm64',
    mend:
      platform === 'win32'
        ? 'run the project inside WSL (wsl --install), or use a PostgreSQL of your own by its URL'
        : 'use a PostgreSQL of your own by its URL',
  });

export const binariesMissing = (name: string, lookedFrom: string): PostgresFault =>
  fault('The PostgreSQL programs are not installed.', {
    missing: `${name} (an optional dependency)`,
    'looked in': lookedFrom,
    mend: 'install again on this machine without --no-optional / --omit=optional',
  });

export const cannotRun = (program: string, error: unknown): PostgresFault => {
  const mends: Record<string, string> = {
    ENOENT: 'the programs need glibc: on Alpine or another musl system use a Debian-based image',
    EACCES: 'that place may be mounted noexec: mount it with exec, or move the project elsewhere',
    EPERM: 'root may not switch to an unprivileged user here: run as an ordinary user',
    EINVAL: 'root may not switch to an unprivileged user here: run as an ordinary user',
  };
  return fault(
    'A PostgreSQL program could not be run.',
    {
      program,
      reason: (error as Error).message,
      mend: mends[codeOf(error) ?? ''] ?? 'install again, then try once more',
    },
    error,
  );
};

export const cannotHandOver = (path: string, uid: number, cause: unknown): PostgresFault =>
  fault(
    'PostgreSQL does not run as root, and root may not hand over its files here.',
    { where: path, to: `uid ${uid}`, mend: 'run as an ordinary user, or with CAP_CHOWN' },
    cause,
  );

// ── places ───────────────────────────────────────────────────────────────────────────────────────────────

export const rootMissing = (root: string): PostgresFault =>
  fault('The project directory does not exist.', {
    directory: root,
    mend: 'pass the root of the project',
  });

export const belongsToAnother = (path: string, uid: number, mine: number): PostgresFault =>
  fault('Refused: the directory of the database belongs to somebody else.', {
    directory: path,
    owner: `uid ${uid}, and this is uid ${mine}`,
    mend: `run as uid ${uid}, or have that user remove the directory (its data is lost)`,
  });

export const planted = (path: string, found: string): PostgresFault =>
  fault('Refused: somebody else could have put this there.', {
    path,
    found,
    mend: 'look at it, remove it, and try again',
  });

export const diskFull = (path: string, reason: string, cause?: unknown): PostgresFault =>
  fault(
    'The disk is full.',
    {
      where: path,
      free: freeSpace(path),
      reason,
      mend: 'free some space there (a cluster needs about 200 MB to begin with), then run this again',
    },
    cause,
  );

function freeSpace(path: string): string {
  const { bavail, bsize } = statfsSync(nearestThatExists(path));
  return `${Math.floor((bavail * bsize) / MB)} MB`;
}

const nearestThatExists = (path: string): string =>
  existsSync(path) || path === '/' ? path : nearestThatExists(dirname(path));

export const noRoom = (tried: string[]): PostgresFault =>
  fault('No place for a throw-away PostgreSQL.', {
    tried: tried.join('; '),
    mend: 'free some space, or point TMPDIR at a directory that every user may write to',
  });

/** Says what a refused file operation means to the user; anything unforeseen is given back as it came. */
export function fileFault(error: unknown, path: string, purpose: string): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(path, code, error);
  if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM' && code !== 'ENOTDIR') return error;
  const reasons = {
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a file stands where a directory must be',
    EACCES: 'permission denied',
    EPERM: 'not permitted',
  };
  return fault(
    `Cannot ${purpose}.`,
    {
      where: (error as NodeJS.ErrnoException).path ?? path,
      reason: `${reasons[code]} (${code})`,
      mend: 'make that place writable for the user that runs this, or move the project to one that is',
    },
    error,
  );
}

// ── the server ───────────────────────────────────────────────────────────────────────────────────────────

const FULL = /No space left on device|Disk quota exceeded/;

/** No entry in /etc/passwd, and no permission to stand in for one. */
const NAMELESS = /could not look up effective user ID|^unshare:/m;
const NAMELESS_MEND =
  'PostgreSQL wants its user to have a name: add this uid to /etc/passwd, or run as a user that is there';

export const initdbFailed = (data: string, output: string, exit: string): PostgresFault =>
  FULL.test(output)
    ? diskFull(data, tellingLine(output) ?? exit)
    : fault('A database cluster could not be made.', {
        where: data,
        reason: tellingLine(output) ?? `initdb ${exit}, without a word`,
        mend: NAMELESS.test(output)
          ? NAMELESS_MEND
          : 'mend what it names, then run this again: nothing half made was kept',
      });

export const exitedAtOnce = (home: string, log: string, output: string, exit: string): PostgresFault =>
  FULL.test(output)
    ? diskFull(home, tellingLine(output) ?? exit)
    : fault('PostgreSQL ended as soon as it was started.', {
        reason: tellingLine(output) ?? `postgres ${exit}, without a word`,
        log,
        mend: `mend what it names; if the data may go, remove ${home} and start again`,
      });

export const throwawayFailed = (place: string, output: string, exit: string): PostgresFault =>
  FULL.test(output)
    ? diskFull(place, tellingLine(output) ?? exit)
    : fault('A throw-away PostgreSQL could not be started.', {
        where: place,
        reason: tellingLine(output) ?? `it ${exit}, without a word`,
        mend: NAMELESS.test(output)
          ? NAMELESS_MEND
          : 'mend what it names (the settings given?): nothing of it was kept',
      });

export const stewardFailed = (log: string, exit: string): PostgresFault =>
  fault('The server that tests share could not be started.', {
    reason: log.trim().replaceAll('\n', '\n           ') || `its keeper ${exit}, without a word`,
    mend: 'mend what it names, then run the tests again: nothing of it was kept',
  });

export const lostPassword = (home: string, output: string): PostgresFault =>
  FULL.test(output)
    ? diskFull(home, tellingLine(output) ?? '')
    : fault('The password of the database was lost, and could not be set anew.', {
        where: home,
        reason: tellingLine(output) ?? 'the server gave no reason',
        mend: `if the data may go, remove ${home} and start again`,
      });

export const wrongMajor = (data: string, found: string, wanted: string): PostgresFault =>
  fault(`The database was made by PostgreSQL ${found}, and this is PostgreSQL ${wanted}.`, {
    where: data,
    mend: 'if the data may go, remove that directory and start again; otherwise install the older version',
  });

export const noFreePort = (tried: number): PostgresFault =>
  fault('No free port on 127.0.0.1 for PostgreSQL.', {
    tried: `${tried} ports`,
    mend: 'end what listens on so many ports, then run this again',
  });

export const waitedTooLong = (what: string, details: Record<string, string>, mend: string): PostgresFault =>
  fault(`Waited too long: ${what}.`, { ...details, mend });

/** The line of a log that says why: the last error, or what went before it when that only refers to it. */
export function tellingLine(output: string): string | undefined {
  const lines = output
    .split('\n')
    // Without the time and the process, or initdb's "performing …" before it.
    .map((line) => line.replace(/^.*?(?=\b(?:LOG|WARNING|ERROR|FATAL|PANIC): )/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('HINT:'));
  const last = lines.findLastIndex((line) => /\b(FATAL|PANIC|error|ERROR):/.test(line));
  const refers = /contains errors$|could not create any TCP\/IP sockets$/.test(lines[last] ?? '');
  return refers && last > 0 ? lines[last - 1] : (lines[last] ?? lines.at(-1));
}

// ── databases ────────────────────────────────────────────────────────────────────────────────────────────

export const badName = (name: string, reason: string): PostgresFault =>
  fault('Refused: that cannot be the name of a database.', {
    name: JSON.stringify(name),
    reason,
    mend: 'choose another name',
  });

export const badUrl = (reason: string): PostgresFault =>
  fault('That is not the URL of a PostgreSQL server.', {
    reason,
    mend: 'write it as postgresql://user:password@host:port/database',
  });

/** Says what a server's answer means to the user; anything unforeseen is given back as it came. */
export function databaseFault(error: unknown, action: string, url: string): unknown {
  const known: Record<string, [headline: string, mend: string]> = {
    '42501': ['not permitted', 'let that role create databases: ALTER ROLE … CREATEDB (or own the database)'],
    '42P04': ['it exists already', 'drop it first, or choose another name'],
    '3D000': ['there is no such database', 'create it first'],
    '55006': ['somebody is connected to it', 'close those connections, or make it a template first'],
    '53100': ['the disk of the server is full', 'free some space there'],
    '53300': ['the server has no connection left', 'close some connections'],
    '28P01': ['the password is wrong', 'correct the password in the URL'],
    '28000': ['the server does not let that user in', 'correct the user in the URL, or let it in'],
    '57P03': ['the server is still starting', 'wait a moment and try again'],
    ECONNREFUSED: ['nothing listens there', 'start the server, or correct host and port'],
    ENOTFOUND: ['there is no such host', 'correct the host'],
    ETIMEDOUT: ['the server does not answer', 'correct host and port, or start the server'],
  };
  const found = known[codeOf(error) ?? ''];
  if (!found) return error;
  const said = (error as Error).message;
  return fault(
    `Cannot ${action}: ${found[0]}.`,
    { server: maskPassword(url), ...(said ? { said } : {}), mend: found[1] },
    error,
  );
}
