import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Everything that the rows of a world follow from, besides the request. */
const SOURCES = [
  'prisma',
  'packages/schema/src',
  'packages/engine/src',
  'packages/population',
  'packages/market',
  'packages/domains',
];
const IGNORED = new Set(['node_modules', 'test', 'README.md', 'turbo.json', '.turbo']);

/** SHA-256 of a project's schema, recipes and their data: when it changes, so may the world. */
export function recipesFingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesBelow(path.join(root, source))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !IGNORED.has(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(file) : [file];
    });
}
