import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../src/environment.ts';
import { json, realTilth, start } from './command.ts';

const launcher = pathToFileURL(path.join(root, 'packages/cli/bin/bundle.mjs')).href;

let folder: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tilth-bundle-'));
  cache = path.join(folder, 'cache');
  write('package.json', '{"type":"module"}');
  write('word.ts', `export const word: string = 'one';`);
  write('program.ts', `import { word } from './word.ts';\nconsole.log(word, import.meta.filename);`);
  write(
    'start.mjs',
    `import { launch } from '${launcher}';\nawait launch(new URL('./program.ts', import.meta.url).href, process.argv[2]);`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

async function said(cacheFolder = cache): Promise<string> {
  const { status, stdout, stderr } = await start([path.join(folder, 'start.mjs'), cacheFolder], {}).ended;
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function bundles(): string[] {
  return readdirSync(cache).filter((name) => name.endsWith('.mjs'));
}

describe('a program that is run from a bundle', () => {
  it('is bundled once, and knows where its sources are', async () => {
    const first = await said();
    expect(first).toBe(`one ${path.join(folder, 'program.ts')}\n`);
    const [made] = bundles();
    const { ino } = statSync(path.join(cache, made as string));
    expect(await said()).toBe(first);
    expect(bundles()).toEqual([made]);
    expect(statSync(path.join(cache, made as string)).ino).toBe(ino);
  });

  it('is never an old one, even when a source has neither another size nor another date', async () => {
    await said();
    const { atime, mtime } = statSync(path.join(folder, 'word.ts'));
    write('word.ts', `export const word: string = 'two';`);
    utimesSync(path.join(folder, 'word.ts'), atime, mtime);
    expect(await said()).toMatch(/^two /);
    expect(bundles()).toHaveLength(2);
  });

  it('finds a source that has taken the place of another one', async () => {
    await said();
    rmSync(path.join(folder, 'word.ts'));
    mkdirSync(path.join(folder, 'other'));
    write('other/word.ts', `export const word = 'three';`);
    write('program.ts', `import { word } from './other/word.ts';\nconsole.log(word);`);
    expect(await said()).toBe('three\n');
  });

  it('does not keep every bundle there ever was', async () => {
    for (let i = 0; i < 10; i++) {
      write('word.ts', `export const word = '${i}';`);
      expect(await said()).toMatch(`${i} `);
    }
    expect(bundles().length).toBeLessThan(10);
  });

  it('runs from its sources where no bundle can be kept', async () => {
    expect(await said(path.join(folder, 'word.ts/cache'))).toMatch(/^one /);
  });
});

describe('the tilth command, as it is installed,', () => {
  it('says its version, and refuses what there is not, with a suggestion', async () => {
    expect(await realTilth('--version')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    const refused = await realTilth('sede');
    expect(refused).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Did you mean seed?'),
    });
  });

  it('says whether the embedded database runs, without starting it', async () => {
    const status = await start([path.join(root, 'packages/cli/bin/tilth.mjs'), 'db', 'status', '--json'], {
      DATABASE_URL: '',
    }).ended;
    expect(status).toMatchObject({ status: 0, stderr: '' });
    expect(['running', 'stopped', 'absent', 'external']).toContain(json(status).state);
  });
});
