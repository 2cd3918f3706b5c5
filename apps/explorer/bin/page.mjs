// The page, built by Vite: once, and again when its sources or what is installed have changed. Plain JavaScript,
// because it runs before anything can be read.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const explorer = path.join(root, 'apps/explorer');
/** Everything that the page is made of: whichever of these changes, it is built anew. */
const SOURCES = ['src/page', 'src/answers', 'vite.config.ts', 'package.json'];
/** A build each. */
const KEPT = 3;

/** The folder with the built page. */
export async function builtPage(cache = path.join(root, 'node_modules/.cache/tilth-explorer')) {
  const folder = path.join(cache, fingerprint());
  if (existsSync(path.join(folder, 'index.html'))) return folder;
  const { build } = await import('vite');
  const making = `${folder}.${process.pid}`;
  await build({
    configFile: path.join(explorer, 'vite.config.ts'),
    root: path.join(explorer, 'src/page'),
    logLevel: 'warn',
    build: { outDir: making, emptyOutDir: true },
  });
  place(making, folder);
  prune(cache, folder);
  return folder;
}

/** Whole or not at all: somebody else may have built the same meanwhile. */
function place(making, folder) {
  try {
    renameSync(making, folder);
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY'].includes(error.code)) throw error;
    rmSync(making, { recursive: true });
  }
}

function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'node_modules/.pnpm/lock.yaml')));
  for (const source of SOURCES.flatMap((name) => filesOf(path.join(explorer, name))))
    hash
      .update(`${path.relative(root, source)}\0`)
      .update(readFileSync(source))
      .update('\0');
  return hash.digest('hex').slice(0, 24);
}

function filesOf(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function prune(cache, current) {
  const builds = readdirSync(cache).map((name) => path.join(cache, name));
  if (builds.length <= KEPT) return;
  for (const build of builds.filter((each) => each !== current).slice(0, builds.length - KEPT))
    rmSync(build, { recursive: true, force: true });
}
