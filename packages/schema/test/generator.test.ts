import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADER } from '../src/generator/header.ts';
import { order } from '../src/index.ts';
import { Project } from './project.ts';

const here = (file: string) => path.join(import.meta.dirname, file);

let everything: Project;
let own: Project;
let refused: Project;
let runs: { code: number; output: string }[];

beforeAll(async () => {
  everything = new Project(here('everything/schema.prisma'));
  own = new Project(here('../../../prisma/schema.prisma'));
  refused = new Project(here('refused/schema.prisma'));
  everything.write('renamed.ts', `${HEADER}\nexport const old = 1;\n`);
  everything.write('mine.ts', 'export const kept = 1;\n');
  runs = await Promise.all([everything, own, refused].map((project) => project.generate()));
});

afterAll(() => {
  for (const project of [everything, own, refused]) project?.remove();
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

describe('prisma generate has been run since schema.prisma was last changed (if not: run it)', () => {
  it.each([
    ['packages/schema/src/generated', 'the descriptors and the row types'],
    ['docs/schema', 'the map'],
  ])('%s: %s', (folder) => {
    expect(runs[1]?.code).toBe(0);
    const committed = here(path.join('../../..', folder));
    expect(own.files(folder)).toEqual(readdirSync(committed).sort());
    for (const file of own.files(folder)) {
      expect(readFileSync(path.join(committed, file), 'utf8')).toBe(own.read(file, folder));
    }
  });
});

it('leaves no model out of the map', () => {
  const pages = own.files('docs/schema').map((file) => own.read(file, 'docs/schema'));
  for (const model of order) {
    const heading = new RegExp(`^## ${model}$`, 'm');
    expect(
      pages.filter((page) => heading.test(page)),
      model,
    ).toHaveLength(1);
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
