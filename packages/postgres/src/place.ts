import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isRoot, myUid, openToServer } from './account.ts';
import { belongsToAnother, fileFault, planted, rootMissing } from './faults.ts';

/** How the names end of directories that hold what is kept between test runs. */
const TESTS = '-tests';

/** In them: says whose they are. */
const PROJECT = 'project';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** A place of our own that outlives a reboot, outside of any home directory. */
const sharedPlace = (name: string): string => join(realpathSync('/var/tmp'), `tilth-${name}`);

/**
 * Where the cluster of this project lives, without links, so that one cluster has one name: in the project, or,
 * where the server's account could not get there (root under a 0700 home), under /var/tmp.
 */
export function homeOf(root: string): string {
  if (!existsSync(root)) throw rootMissing(root);
  const project = realpathSync(root);
  const folder = withoutLinks(join(project, '.tilth'));
  const base = existsSync(folder) ? folder : project;
  // A link under /var/tmp may be anybody's: that is not followed, and refused later.
  return isRoot() && !passableByAll(base) ? sharedPlace(digest(project)) : withoutLinks(join(folder, 'pg'));
}

const withoutLinks = (path: string): string => (existsSync(path) ? realpathSync(path) : path);

/** A cache of this user's under /var/tmp, made if need be. */
export function cacheDirectory(key: string): string {
  const path = sharedPlace(`${digest(`${key}\0${myUid()}`)}-programs`);
  makeOwn(path);
  return path;
}

/** What is kept between test runs of this project, by this user: under /var/tmp as well, made if need be. */
export function testsDirectory(root: string): string {
  if (!existsSync(root)) throw rootMissing(root);
  const project = realpathSync(root);
  const path = sharedPlace(`${digest(`${project}\0${myUid()}`)}${TESTS}`);
  makeOwn(path);
  const note = join(path, PROJECT);
  if (!existsSync(note)) writeFileSync(note, project, { mode: 0o600 });
  return path;
}

/** The same of projects that are there no more, or whose tests nobody has run for so long. */
export function forgottenTestsDirectories(untouchedMs: number, now: number): string[] {
  const place = dirname(sharedPlace(''));
  return readdirSync(place)
    .filter((name) => name.startsWith('tilth-') && name.endsWith(TESTS))
    .map((name) => join(place, name))
    .filter((path) => {
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (!found?.isDirectory() || found.uid !== myUid()) return false;
      const note = join(path, PROJECT);
      const isGone = existsSync(note) && !existsSync(readFileSync(note, 'utf8'));
      return isGone || now - found.mtimeMs > untouchedMs;
    });
}

/** Makes the home, or checks that the one that is there is ours. */
export function prepareHome(home: string): void {
  const parent = dirname(home);
  if (!existsSync(parent)) {
    makeDirectory(parent);
    // Not what the umask made of it: the server must pass through.
    if (isRoot()) chmodSync(parent, 0o755);
  }
  makeOwn(home);
}

function makeOwn(path: string): void {
  makeDirectory(path);
  assertMine(path);
  openToServer(path);
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(path, 0o700);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw fileFault(error, dirname(path), 'make the directory of the database');
  }
}

/** Refuses a directory that another user made, or that others could have put something into. */
export function assertMine(path: string): void {
  const found = lstatSync(path);
  if (!found.isDirectory())
    throw planted(path, found.isSymbolicLink() ? 'a symbolic link' : 'not a directory');
  if (found.uid !== myUid()) throw belongsToAnother(path, found.uid, myUid());
  const inSharedPlace = dirname(path) === dirname(sharedPlace(''));
  if (inSharedPlace && (found.mode & 0o022) !== 0)
    throw planted(path, 'a directory that others may write to');
}

/** May every user get into this directory? */
export function passableByAll(directory: string): boolean {
  for (let at = directory; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

export function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}
