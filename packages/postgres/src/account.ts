import type { SpawnOptions } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** PostgreSQL refuses to run as root, so root runs it as "nobody" (65534 on every Linux; on macOS just a number). */
const NOBODY = 65534;

export const isRoot = (): boolean => process.getuid?.() === 0;

export const myUid = (): number => process.getuid?.() ?? -1;

/** How to spawn a PostgreSQL program: unprivileged, and with nothing of the caller's environment (PGPORT, LC_ALL, TZ…). */
export const asServer = (): SpawnOptions => ({
  cwd: '/',
  env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: '/nonexistent' },
  ...(isRoot() ? { uid: NOBODY, gid: NOBODY } : {}),
});

/** Gives a file or an empty directory to the account that the server runs as. */
export function giveToServer(path: string): void {
  if (isRoot()) chownSync(path, NOBODY, NOBODY);
}

/** Ours to write, and the server's to pass through (not to list). */
export function openToServer(directory: string): void {
  if (isRoot()) chownSync(directory, 0, NOBODY);
  chmodSync(directory, isRoot() ? 0o710 : 0o700);
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
