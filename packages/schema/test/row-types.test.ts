import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');

const imported = (file: string) => JSON.stringify(path.join(import.meta.dirname, file));
const PREAMBLE = `
import { day, exact, instant, type Model, type Table, tables, timeOfDay, uuid } from ${imported('../src/index.ts')};
import type { Mood, Rows } from ${imported('everything/generated/rows.ts')};
type Cells = Rows['EveryType'];
const id = uuid('0190a6f2-7c1e-4b53-9d0e-3f8a5c2b7e11');
const club: Rows['Club'] = { name: 'x', firstTeamId: null };
`;

/** Each is a program of its own, so that no error hides another. */
const compiling = {
  'a row that says everything': `
    export const row: Rows['Membership'] = { personId: 1, clubName: 'x', sponsorId: null, sponsored: null };`,
  'a cell of every kind': `
    export const cells: Partial<Cells> = {
      text: 'x', uuid: id, bool: true, int4: 1, int8: 2n, int8Said: 2, float8: 1.5, numeric12_2: exact(1250, 2),
      numeric: exact(10n ** 30n, 30), timestamp: instant('2026-11-20T00:00:00Z'), date: day('1990-05-17'),
      time: timeOfDay('09:30'), jsonb: { a: [1, null, { b: 'x' }] }, bytea: new Uint8Array(), inet: '::1',
      mood: 'so-so, "meh"', moods: ['sad', 'Zzz…'], int8s: [1, 2n], maybeUuid: null, maybeMood: 'sad' };`,
  'a row without its generated columns, and with them': `
    export const without = (row: Omit<Rows['EveryDefault'], 'doubled' | 'shortId' | 'unsaid'>): Rows['EveryDefault'] => row;
    export const filled = (row: Rows['EveryDefault']): Rows['EveryDefault'] => ({ ...row, doubled: 2, shortId: null });`,
  'a table found by a model that is not known yet': `
    export const find = <M extends Model>(model: M): Table<M> => tables[model];
    export const names = (model: Model): string => tables[model].table;`,
} as const;

const refused: { readonly [title: string]: readonly [program: string, reason: RegExp] } = {
  'a binary float where an amount is exact': [
    'export const cells: Partial<Cells> = { numeric12_2: 12.5 };',
    /'number' is not assignable to type 'Exact<2>'/,
  ],
  'an amount of another scale': [
    'export const cells: Partial<Cells> = { numeric12_2: exact(125_000, 4) };',
    /'Exact<4>' is not assignable to type 'Exact<2>'/,
  ],
  'an amount that was calculated with': [
    'export const cells: Partial<Cells> = { numeric12_2: Number(exact(1250, 2)) * 1.18 };',
    /'number' is not assignable to type 'Exact<2>'/,
  ],
  'a cast from one scale to another': [
    'export const amount = exact(1250, 4) as Cells["numeric12_2"];',
    /Conversion of type 'Exact<4>' to type 'Exact<2>' may be a mistake/,
  ],
  'a missing field': ["export const row: Rows['Club'] = { name: 'x' };", /Property 'firstTeamId' is missing/],
  'an undefined field': [
    "export const row: Rows['Club'] = { name: 'x', firstTeamId: undefined };",
    /'undefined' is not assignable to type 'number \| null'/,
  ],
  'an unknown field': [
    "export const row: Rows['Club'] = { name: 'x', firstTeamId: null, secondTeamId: 2 };",
    /'secondTeamId' does not exist in type 'ClubRow'/,
  ],
  'the name of a column instead of the field': [
    "export const row: Rows['Club'] = { name: 'x', first_team_id: null };",
    /'first_team_id' does not exist|did you mean/i,
  ],
  'a label that the enum does not have': [
    "export const mood: Mood = 'merry';",
    /'"merry"' is not assignable to type 'Mood'/,
  ],
  'the name that schema.prisma has for a label': [
    "export const mood: Mood = 'happy';",
    /'"happy"' is not assignable to type 'Mood'/,
  ],
  'null where a cell is required': [
    'export const cells: Partial<Cells> = { uuid: null };',
    /'null' is not assignable to type 'Uuid/,
  ],
  'null where there is a document of JSON': [
    'export const cells: Partial<Cells> = { jsonb: null };',
    /'null' is not assignable to type/,
  ],
  'any text as a uuid': [
    "export const cells: Partial<Cells> = { uuid: 'x' };",
    /'string' is not assignable to type 'Uuid'/,
  ],
  'an instant where there is a day': [
    "export const cells: Partial<Cells> = { date: instant('2026-11-20T00:00:00Z') };",
    /'Instant' is not assignable to type 'Day'/,
  ],
  'a number where there is an instant': [
    'export const cells: Partial<Cells> = { timestamp: 0 };',
    /'number' is not assignable to type 'Instant'/,
  ],
  'one element where there is a list': [
    "export const cells: Partial<Cells> = { moods: 'sad' };",
    /'string' is not assignable to type 'readonly Mood\[\]'/,
  ],
  'a change to a row': ["club.name = 'y';", /Cannot assign to 'name' because it is a read-only property/],
  'a model that does not exist': [
    "export const model: Model = 'Nobody';",
    /'"Nobody"' is not assignable to type/,
  ],
};

let folder: string;
let errors: Map<string, string>;

/** One run of the compiler for all programs: it takes a third of a second, however many they are. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tilth-programs-'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  const programs = [
    ...Object.entries(compiling),
    ...Object.entries(refused).map(([title, [code]]) => [title, code]),
  ];
  // What a program imports and does not use is no mistake here.
  const config = {
    extends: path.join(ROOT, 'tsconfig.json'),
    include: ['*.mts'],
    compilerOptions: { noUnusedLocals: false },
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  for (const [at, [, program]] of programs.entries()) {
    writeFileSync(path.join(folder, `${at}.mts`), PREAMBLE + program);
  }
  const tsc = path.join(ROOT, 'node_modules/.bin/tsc');
  const run = promisify(execFile)(tsc, ['--noEmit', '--pretty', 'false', '-p', folder], { cwd: folder });
  const { stdout } = await run.catch((error) => error);
  const found = String(stdout).split(/^(?=\S)/m);
  errors = new Map(
    programs.map(([title = ''], at) => [
      title,
      found.filter((each) => each.startsWith(`${at}.mts(`)).join(''),
    ]),
  );
  // An error elsewhere would leave the programs unchecked.
  expect(found.filter((each) => !/^\d+\.mts\(/.test(each)).join('')).toBe('');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('compiles', () => {
  it.each(Object.keys(compiling))('%s', (title) => {
    expect(errors.get(title)).toBe('');
  });
});

describe('does not compile', () => {
  it.each(Object.entries(refused))('%s', (title, [, reason]) => {
    expect(errors.get(title)).toMatch(reason);
    // Another error would mean that the program is wrong for another reason too.
    expect(errors.get(title)?.match(/error TS/g)).toHaveLength(1);
  });
});
