import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SCRIPT = 'scripts/generate-client.mjs';
const MADE = 'packages/client/src/generated/internal/class.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tilth clïent '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const schemaOf = (fields: string): string => `
datasource db {
  provider = "postgresql"
}
generator client {
  provider            = "prisma-client"
  output              = "../packages/client/src/generated"
  importFileExtension = "ts"
}
model Field {
  id Int @id
  ${fields}
}
`;

beforeAll(() => {
  for (const each of ['prisma', 'scripts']) mkdirSync(path.join(folder, each));
  cpSync(path.join(ROOT, SCRIPT), path.join(folder, SCRIPT));
  cpSync(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  write('crop String');
});

function write(fields: string): void {
  writeFileSync(path.join(folder, 'prisma/schema.prisma'), schemaOf(fields));
}

/** What the script said, and how it ended. */
async function run(): Promise<{ code: number; said: string }> {
  // Named so that Prisma does not look for its own engine; generating starts none.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, NO_COLOR: '1' };
  const { code = 0, stderr } = await promisify(execFile)(process.execPath, [path.join(folder, SCRIPT)], {
    env,
  }).catch((error) => error);
  return { code, said: stderr };
}

it('makes the client once, again when the schema has changed or a file is missing, and not otherwise', async () => {
  const made = path.join(folder, MADE);
  expect(await run()).toMatchObject({ code: 0, said: expect.stringContaining('Generating') });
  const { mtimeMs } = statSync(made);

  expect(await run()).toEqual({ code: 0, said: '' });
  expect(statSync(made).mtimeMs).toBe(mtimeMs);

  rmSync(path.join(folder, 'packages/client/src/generated/models/Field.ts'));
  expect((await run()).said).toContain('Generating');

  write('crop String\n  sownAt DateTime');
  expect((await run()).said).toContain('Generating');
  expect(readFileSync(made, 'utf8')).toContain('sownAt');
});

it('says what is wrong with a schema that no client can be made of', async () => {
  write('crop Wheat');
  const { code, said } = await run();
  expect(code).toBe(1);
  expect(said).toMatch(/^Stopped: the Prisma Client could not be generated\.$/m);
  expect(said).toContain('Type "Wheat" is neither a built-in type');
  expect(said).toMatch(/^ {2}mend /m);
});
