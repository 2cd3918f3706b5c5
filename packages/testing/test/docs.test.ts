import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../src/project.ts';

const text = readFileSync(path.join(root, 'docs/testing.md'), 'utf8');

// They are tests of this package: what the page shows is run with all the others.
it.each([
  ['ts', 'docs/portfolio.test.ts'],
  ['js', 'node/one.test.mjs'],
])('docs/testing.md shows a test in %s that is run as it stands: %s', (language, file) => {
  const [, shown] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(text) ?? [];
  const source = readFileSync(path.join(import.meta.dirname, file), 'utf8');
  expect(shown).toBe(source.replace(/^\/\/ Run for real.*\n/, ''));
});
