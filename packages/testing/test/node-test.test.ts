import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { serverFor } from '../src/server.ts';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** What `node --test` prints of these files, and how it ends. */
async function nodeTest(...files: string[]): Promise<{ code: number; stdout: string }> {
  // This run's own variables would make vitest's of those that it starts.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_TEST)/.test(name)),
  );
  const args = [
    '--import',
    tsx,
    '--test',
    '--test-reporter=tap',
    ...files.map((file) => path.join(import.meta.dirname, 'node', file)),
  ];
  const { code = 0, stdout } = await promisify(execFile)(process.execPath, args, { env }).catch(
    (error) => error,
  );
  return { code, stdout };
}

it('works under node:test, each file in a process of its own, and leaves no database behind', async () => {
  const { code, stdout } = await nodeTest('one.test.mjs', 'two.test.mjs');
  expect(stdout).toMatch(/^# pass 3$/m);
  expect(stdout).toMatch(/^# fail 0$/m);
  expect(code).toBe(0);
  const [, name] = /database (tilth_test_\w+)/.exec(stdout) ?? [];
  const lease = await serverFor(undefined);
  const { rows } = await lease.query('look', 'select datname from pg_database where datname = $1', [name]);
  expect(rows).toEqual([]);
});
