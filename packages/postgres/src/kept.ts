import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { giveToServer, openToServer } from './account.ts';
import { fileFault } from './faults.ts';
import { run } from './run.ts';
import type { Kept } from './throwaway.ts';

const DAY_MS = 86_400_000;

/** What nobody has used for so long is not kept any longer. */
export const KEPT_MS = 7 * DAY_MS;

const keptIn = (home: string): string => join(home, 'kept');

/** The cluster of an earlier run. How old its templates may be is the business of whoever prunes them. */
export function findKept(home: string): Kept | undefined {
  const kept = keptIn(home);
  const data = join(kept, 'data');
  const passwordFile = join(kept, 'password');
  if (!existsSync(data) || !existsSync(passwordFile)) return undefined;
  return { data, password: readFileSync(passwordFile, 'utf8') };
}

export async function forgetKept(home: string): Promise<void> {
  await rm(keptIn(home), { recursive: true, force: true });
}

/** Copies the files of a server that has written everything and does nothing, in place of what was kept before: whole or not at all. */
export async function keep(home: string, { data, password }: Kept): Promise<void> {
  const making = join(home, 'keeping');
  rmSync(making, { recursive: true, force: true });
  try {
    mkdirSync(making, { mode: 0o700 });
    openToServer(making);
    // Made by us and filled by the server's account, which may not write beside it.
    const copy = join(making, 'data');
    mkdirSync(copy, { mode: 0o700 });
    giveToServer(copy);
    const copied = await run('/bin/sh', [
      '-c',
      'cp -R "$1"/. "$2" && rm -f "$2"/postmaster.*',
      'keep',
      data,
      copy,
    ]);
    if (!copied.ok) throw new Error(`cp ${copied.exit}: ${copied.output.trim()}`);
    writeFileSync(join(making, 'password'), password, { mode: 0o600 });
    await forgetKept(home);
    renameSync(making, keptIn(home));
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw fileFault(error, home, 'keep the databases of the tests');
  }
}
