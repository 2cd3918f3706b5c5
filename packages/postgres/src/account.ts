import type { SpawnOptions } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lstatSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { cannotHandOver } from './faults.ts';

/** PostgreSQL refuses to run as root, so root runs it as "nobody", which is -2 on macOS. */
const NOBODY = process.platform === 'darwin' ? 2 ** 32 - 2 : 65_534;

const UNSHARE = '/usr/bin/unshare';

export const isRoot = (): boolean => process.getuid?.() === 0;

export const myUid = (): number => process.getuid?.() ?? -1;

/** How to spawn a PostgreSQL program: unprivileged, and with nothing of the caller's environment (PGPORT, LC_ALL, TZ…). */
export const asServer = (): SpawnOptions => ({
  cwd: '/',
  env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: '/nonexistent' },
  // spawn wants a signed number.
  ...(isRoot() ? { uid: NOBODY | 0, gid: NOBODY | 0 } : {}),
});

/**
 * The command for initdb and for single-user mode, which look up the name of their user and end when it has
 * none, as with `docker run --user 12345`. In a user namespace of its own that user appears as "nobody".
 */
export const withUserName = (program: string, args: string[]): [program: string, args: string[]] =>
  !isRoot() && !hasName() && existsSync(UNSHARE) ? [UNSHARE, ['-U', program, ...args]] : [program, args];

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch (error) {
    if ((error as { info?: { code?: string } }).info?.code === 'ENOENT') return false;
    throw error;
  }
}

/** Gives a file or an empty directory to the account that the server runs as. */
export function giveToServer(path: string): void {
  if (isRoot()) changeOwner(path, NOBODY);
}

/** Ours to write, and the server's to pass through (not to list). */
export function openToServer(directory: string): void {
  if (isRoot()) changeOwner(directory, 0);
  chmodSync(directory, isRoot() ? 0o710 : 0o700);
}

function changeOwner(path: string, uid: number): void {
  try {
    chownSync(path, uid, NOBODY);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') throw cannotHandOver(path, NOBODY, error);
    throw error;
  }
}

/** Mends what `cp -r`, `chown -R` and `chmod -R` over a checkout do to a cluster. */
export function adoptCluster(data: string): void {
  if (isRoot() && lstatSync(data).uid === 0) giveTree(data);
  chmodSync(data, 0o700);
}

function giveTree(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) giveTree(path);
    else if (entry.isFile()) giveToServer(path);
  }
  // Last, so that an interruption is noticed and mended by the next start.
  giveToServer(directory);
}
