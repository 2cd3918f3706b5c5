import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../src/environment.ts';
import { query, start } from './command.ts';

const text = readFileSync(path.join(root, 'docs/from-code.md'), 'utf8');
const blocks = [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, block = '']) => block);
/** As a program in the root of the project, wherever it lies. */
const program = blocks.join('\n').replace("'./prisma/seed.ts'", `'${path.join(root, 'prisma/seed.ts')}'`);
/** What the program says that it prints; but for the refusal, which is a block of its own. */
const printed = [...program.matchAll(/console\.log\(.*?\); \/\/ (.*)/g)].map(([, line]) => line);

let server: MigratedServer;
let folder: string;
let file: string;
beforeAll(async () => {
  server = await migratedServer();
  // Where the project's packages are found by their names.
  folder = mkdtempSync(path.join(root, 'node_modules/.from-code-'));
  file = path.join(folder, 'program.mts');
  writeFileSync(file, program);
});
afterAll(async () => {
  if (folder) rmSync(folder, { recursive: true });
  await server?.stop();
});

describe('docs/from-code.md', () => {
  it('shows a program that prints what it says, and leaves what it has created', async () => {
    const url = await server.clone();
    const { status, stdout, stderr } = await start(['--import', 'tsx', file], { DATABASE_URL: url }).ended;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const refusal = /```\n(Refused: .*?)```/s.exec(text)?.[1] as string;
    const lines = stdout.replace(/\(user_id\)=\([0-9a-f-]+\)/, '(user_id)=(…)');
    expect(lines).toContain(refusal);
    expect(lines.replace(refusal, '').trim().split('\n')).toEqual(printed);
    const counts = await query(
      url,
      `select (select count(*)::int from investa.stock_prices) as prices, (select count(*)::int from investa.users) as users,
              (select count(*)::int from investa.badges) as badges`,
    );
    expect(counts).toEqual([{ prices: 150, users: 2, badges: 0 }]);
  });

  it('shows a program that compiles', async () => {
    const config = path.join(folder, 'tsconfig.json');
    writeFileSync(
      config,
      JSON.stringify({ extends: path.join(root, 'tsconfig.json'), include: [], files: [file] }),
    );
    const { status, stdout } = await start(
      [path.join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', config],
      {},
    ).ended;
    // Of this program only: the rest of the project, whose errors make it 2, has a check of its own.
    expect(stdout.split('\n').filter((line) => line.includes('program.mts'))).toEqual([]);
    expect([0, 2]).toContain(status);
  });
});
