import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../src/environment.ts';
import { shell, tilth } from './command.ts';

const text = readFileSync(path.join(root, 'docs/commands.md'), 'utf8');

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

describe('docs/commands.md', () => {
  it('shows commands that work as it says, one after the other', async () => {
    const url = await server.clone();
    const lines = [...text.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) =>
      block.trim().split('\n'),
    );
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      const status = Number(/# exit (\d)/.exec(line)?.[1] ?? 0);
      const ended = await shell(url, line);
      expect({ line, status: ended.status }, ended.stderr).toEqual({ line, status });
    }
  });

  it('names every flag that there is', async () => {
    for (const words of [
      'start',
      'seed',
      'seed status',
      'seed clear',
      'user create',
      'user reset',
      'consent give',
      'consent withdraw',
      'verify',
      'peek',
      'fingerprint',
      'export',
      'load',
      'db tables',
      'db query',
    ]) {
      const { stdout } = await tilth('postgresql://nobody@127.0.0.1:1/none', ...words.split(' '), '--help');
      const flags = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag as string);
      // A set that only the domains of this test have.
      for (const flag of flags.filter((each) => each !== '--chain-letters'))
        expect({ words, text }).toMatchObject({ words, text: expect.stringContaining(flag) });
    }
  });

  it('names no flag of tilth that there is not', async () => {
    const mentioned = new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([flag]) => flag));
    const help = [];
    for (const words of [
      'seed',
      'seed clear',
      'user create',
      'user reset',
      'consent give',
      'consent withdraw',
      'verify',
      'peek',
      'fingerprint',
      'export',
      'load',
      'db tables',
      'db query',
    ])
      help.push((await tilth('postgresql://nobody@127.0.0.1:1/none', ...words.split(' '), '--help')).stdout);
    for (const flag of mentioned) expect(help.join()).toContain(flag);
  });
});
