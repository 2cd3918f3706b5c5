import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stackOf } from '../src/stack.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tilth-stack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('names the line of the source, where a bundle says which that is', () => {
  const bundle = path.join(folder, 'bundle.mjs');
  // Line 3 of the bundle is line 1 of the source.
  const map = { version: 3, sources: ['../src/quiz.ts'], names: [], mappings: ';;AAAA' };
  writeFileSync(`${bundle}.map`, JSON.stringify(map));
  const error = Object.assign(new Error('lost'), {
    stack: `Error: lost\n    at quiz (${pathToFileURL(bundle)}:3:1)\n    at node:internal/main:1:1`,
  });
  const source = pathToFileURL(path.join(folder, '../src/quiz.ts'));
  expect(stackOf(error)).toBe(`Error: lost\n    at quiz (${source}:1:1)\n    at node:internal/main:1:1`);
});

it('leaves a stack as it is where nothing is known, and takes what is no error', () => {
  const error = new Error('lost');
  expect(stackOf(error)).toBe(error.stack);
  expect(stackOf('lost')).toBe('lost');
});
