import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const WASM = '@prisma/schema-engine-wasm';

/** What `prisma version` shows: which engine, and the commit of Prisma's engines that it was made from. */
export function version(): string {
  const file = path.join(path.dirname(createRequire(import.meta.url).resolve(WASM)), 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return `schema-engine-wasm ${version.split(/[-.]/).at(-1)}`;
}
