import { readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { waitedTooLong } from './faults.ts';
import { inspect, isAlive, myIdentity, pidOf } from './processes.ts';
import { until } from './wait.ts';

/**
 * Runs `work` while no other process does so in this directory. A dead holder blocks nobody.
 *
 * The usual lock file has a hole: of two that find a dead one's file, the slower may delete the file that the
 * quicker has just made. So here nobody deletes: locks are numbered, the highest counts, and its successor is
 * the next number, which only one can create. A lock is a symbolic link whose target names its owner, because
 * a link appears with its content in one step, and takes no room on a full disk. Releasing renames `lock.7`
 * to `free.7`; where both exist, `free` counts.
 */
export async function withLock<T>(
  directory: string,
  { patienceMs, onWait }: { patienceMs: number; onWait: () => void },
  work: () => Promise<T>,
): Promise<T> {
  let told = false;
  const attempt = () => {
    const number = claim(directory);
    if (number === undefined && !told) {
      told = true;
      onWait();
    }
    return number;
  };
  const mine = await until(attempt, { everyMs: 25, patienceMs });
  if (mine === undefined) {
    const { owner } = highest(directory);
    throw waitedTooLong(
      'another process is starting or stopping the database',
      { 'held by': owner ? `pid ${pidOf(owner)}: ${inspect(pidOf(owner))?.command}` : 'somebody', directory },
      'wait for that process or end it, then run this again',
    );
  }
  try {
    return await work();
  } finally {
    release(directory, mine);
  }
}

/** The number of the lock that is now ours; undefined when another holds it. */
function claim(directory: string): number | undefined {
  const top = highest(directory);
  if (top.owner !== undefined && isAlive(top.owner)) return undefined;
  const mine = top.number + 1;
  try {
    symlinkSync(myIdentity(), join(directory, `lock.${mine}`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
  // Others may have come and gone since we looked: then ours was never the highest.
  const now = highest(directory);
  if (now.number !== mine || now.owner !== myIdentity()) {
    rmSync(join(directory, `lock.${mine}`), { force: true });
    return undefined;
  }
  for (const { name, number } of locks(directory)) {
    if (number < mine) rmSync(join(directory, name), { force: true });
  }
  return mine;
}

function release(directory: string, mine: number): void {
  try {
    renameSync(join(directory, `lock.${mine}`), join(directory, `free.${mine}`));
  } catch (error) {
    // Somebody removed the whole directory meanwhile, and the lock with it.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function locks(directory: string): { name: string; number: number }[] {
  return readdirSync(directory)
    .filter((name) => /^(lock|free)\.\d+$/.test(name))
    .map((name) => ({ name, number: Number(name.slice(5)) }));
}

/** `owner` is undefined when the highest lock is free. */
function highest(directory: string): { number: number; owner?: string } {
  const all = locks(directory);
  const number = Math.max(0, ...all.map((lock) => lock.number));
  if (number === 0 || all.some((lock) => lock.name === `free.${number}`)) return { number };
  try {
    return { number, owner: readlinkSync(join(directory, `lock.${number}`)) };
  } catch (error) {
    // Released or succeeded since we listed it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return highest(directory);
    throw error;
  }
}
