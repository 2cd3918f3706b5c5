#!/usr/bin/env node
// Prisma's CLI starts this up to three times a command, so a start must be cheap: the sources are bundled once, at the first
// start after a change (0.1 s), and a following start is as quick as plain JavaScript. Loading them through tsx takes 0.25 s more.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const sources = path.join(root, 'src');
const cache = path.join(root, 'node_modules', '.cache', 'schema-engine');

const bundle = path.join(cache, fingerprint());
const entry = existsSync(bundle) ? path.join(bundle, 'main.js') : await bundled();
await import(pathToFileURL(entry).href);

/** Changes whenever a source does. */
function fingerprint() {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const newest = Math.max(...files.map((file) => statSync(path.join(sources, file)).mtimeMs));
  return `${files.length}-${newest}-${process.versions.node}`;
}

/** Bundles the sources; where nothing may be written, they are loaded as they are. */
async function bundled() {
  try {
    return await bundleOnce();
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
    const { register } = await import('tsx/esm/api');
    register();
    return path.join(sources, 'main.ts');
  }
}

async function bundleOnce() {
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(path.join(cache, 'new-'));
  const { build } = await import('esbuild');
  await build({
    entryPoints: [path.join(sources, 'main.ts')],
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  for (const name of readdirSync(cache)) {
    const isOld = !name.startsWith('new-') && name !== path.basename(bundle);
    if (isOld) rmSync(path.join(cache, name), { recursive: true, force: true });
  }
  try {
    renameSync(fresh, bundle);
  } catch (error) {
    // Another start was quicker: its bundle is as good.
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    rmSync(fresh, { recursive: true });
  }
  return path.join(bundle, 'main.js');
}
