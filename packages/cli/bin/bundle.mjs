// Packages export TypeScript. Reading it with tsx takes 0.3 s at every start, so a program is put into one file of
// JavaScript instead, kept under node_modules/.cache. Plain JavaScript, because it runs before anything can be read.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../../..');
/** What is installed: pnpm writes it whenever that changes, and with it what a package's name leads to. */
const installed = 'node_modules/.pnpm/lock.yaml';
/** A megabyte each, and a new one with every change of the sources. */
const KEPT = 8;

/** Runs a program whose imports are TypeScript. Where no bundle can be made or kept, tsx reads the sources. */
export async function launch(program, cache = path.join(root, 'node_modules/.cache/tilth')) {
  const entry = fileURLToPath(program);
  const bundle = found(entry, cache) ?? (await made(entry, cache));
  if (bundle) return import(pathToFileURL(bundle).href);
  const { register } = await import('tsx/esm/api');
  register();
  return import(program);
}

/** The bundle of just these sources: it is named for the contents of all of them, so it cannot be an old one. */
function found(entry, cache) {
  try {
    const inputs = JSON.parse(readFileSync(listOf(entry, cache), 'utf8'));
    const bundle = nameOf(
      entry,
      cache,
      inputs.map((input) => [input, readFileSync(path.join(root, input))]),
    );
    return existsSync(bundle) ? bundle : undefined;
  } catch (error) {
    // No list yet, or it names a file that is gone by now.
    if (['ENOENT', 'ENOTDIR'].includes(error.code) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function made(entry, cache) {
  try {
    const { inputs, code, map } = await bundled(entry, cache);
    const bundle = nameOf(entry, cache, inputs);
    mkdirSync(cache, { recursive: true });
    replace(`${bundle}.map`, map);
    replace(bundle, code);
    replace(listOf(entry, cache), JSON.stringify(inputs.map(([input]) => input)));
    prune(cache);
    return bundle;
  } catch (error) {
    // A tree that does not compile, a checkout that cannot be written to: tsx runs it, or says what is wrong with it.
    if (error.errors || ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOENT', 'ENOTDIR'].includes(error.code))
      return undefined;
    throw error;
  }
}

async function bundled(entry, cache) {
  const { build } = await import('esbuild');
  const inputs = new Map([[installed, readFileSync(path.join(root, installed))]]);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outfile: path.join(cache, 'program.mjs'),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'external',
    sourcesContent: false,
    charset: 'utf8',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { target: 'es2023', verbatimModuleSyntax: true } },
    external: ['pg-native', 'tsx'],
    // What CommonJS packages `require` are Node's own modules.
    banner: {
      js: `import { createRequire as requireOf } from 'node:module'; const require = requireOf(${JSON.stringify(pathToFileURL(entry))});`,
    },
    plugins: [
      {
        name: 'sources',
        setup: (each) => each.onLoad({ filter: /\.([cm]?[jt]s|json)$/ }, (file) => load(file, inputs)),
      },
    ],
  });
  const [map, code] = outputFiles;
  return {
    inputs: [...inputs].sort(([one], [other]) => (one < other ? -1 : 1)),
    code: code.text,
    map: map.text,
  };
}

/** What is bundled is what is remembered, even of a file that changes meanwhile. Each module stays where it was. */
function load({ path: file }, inputs) {
  const contents = remember(file, inputs).toString('utf8');
  rememberPackage(file, inputs);
  const here = { dirname: path.dirname(file), filename: file, url: pathToFileURL(file).href };
  return {
    contents: contents.replace(/\bimport\.meta\.(dirname|filename|url)\b/g, (_, name) =>
      JSON.stringify(here[name]),
    ),
    loader: { '.ts': 'ts', '.json': 'json' }[path.extname(file)] ?? 'js',
    resolveDir: here.dirname,
  };
}

/** A package of the project says in its package.json which file is meant by its name. */
function rememberPackage(file, inputs) {
  if (file.includes(`${path.sep}node_modules${path.sep}`)) return;
  for (let folder = path.dirname(file); folder.startsWith(root); folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest)) return remember(manifest, inputs);
  }
}

function remember(file, inputs) {
  const name = path.relative(root, file);
  if (!inputs.has(name)) inputs.set(name, readFileSync(file));
  return inputs.get(name);
}

function nameOf(entry, cache, inputs) {
  const hash = createHash('sha256').update(`${entry}\0${readFileSync(import.meta.filename)}\0`);
  for (const [name, contents] of inputs) hash.update(`${name}\0${contents.length}\0`).update(contents);
  return path.join(cache, `${hash.digest('hex').slice(0, 32)}.mjs`);
}

function listOf(entry, cache) {
  return path.join(cache, `${createHash('sha256').update(entry).digest('hex').slice(0, 16)}.json`);
}

/** Whole or not at all: somebody else may be reading it. */
function replace(file, text) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

function prune(cache) {
  const bundles = readdirSync(cache)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => path.join(cache, name));
  const byAge = bundles
    .map((file) => [file, statSync(file).mtimeMs])
    .sort(([, one], [, other]) => other - one);
  for (const [file] of byAge.slice(KEPT))
    for (const each of [file, `${file}.map`]) rmSync(each, { force: true });
}
