import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADER } from '../src/generator/header.ts';
import { Project } from './project.ts';

const here = (file: string) => path.join(import.meta.dirname, file);

const everything = new Project(here('everything/schema.prisma'));
const own = new Project(here('../../../prisma/schema.prisma'));
const refused = new Project(here('refused/schema.prisma'));
let runs: { code: number; output: string }[];

beforeAll(async () => {
  everything.write('renamed.ts', `${HEADER}\nexport const old = 1;\n`);
  everything.write('mine.ts', 'export const kept = 1;\n');
  runs = await Promise.all([everything, own, refused].map((project) => project.generate()));
});

afterAll(() => {
  for (const project of [everything, own, refused]) project.remove();
});

describe('prisma generate, on a schema that says everything', () => {
  it('succeeds, in a folder with a space in its name', () => {
    expect(runs[0]?.output).toContain('Generated table descriptors and row types');
    expect(runs[0]?.code).toBe(0);
  });

  it('describes every table, key and default, the order of the tables, and the circles in it', async () => {
    await expect(everything.read('tables.ts')).toMatchFileSnapshot(here('everything/generated/tables.ts'));
  });

  it('gives every model a row type, with its docs as comments that no doc can end', async () => {
    await expect(everything.read('rows.ts')).toMatchFileSnapshot(here('everything/generated/rows.ts'));
  });

  it('removes what it wrote once and writes no more, and nothing else', () => {
    expect(everything.files()).toEqual(['mine.ts', 'rows.ts', 'tables.ts']);
  });
});

it('has been run since schema.prisma was last changed (if not: npx prisma generate)', () => {
  expect(runs[1]?.code).toBe(0);
  expect(own.files()).toEqual(['rows.ts', 'tables.ts']);
  for (const file of own.files()) {
    expect(readFileSync(here(`../src/generated/${file}`), 'utf8')).toBe(own.read(file));
  }
});

it('refuses in one message everything that no row type can stand for, and writes nothing', async () => {
  const { code, output } = runs[2] ?? { code: 0, output: '' };
  expect(code).not.toBe(0);
  await expect(output.slice(output.indexOf('Refused')).trim()).toMatchFileSnapshot(
    here('refused/message.txt'),
  );
  expect(refused.files()).toEqual([]);
});
