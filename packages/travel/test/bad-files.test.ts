import { cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Domain } from '@tilth/engine';
import type { Model } from '@tilth/schema';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { exported, loaded, Stage, world } from './stage.ts';

const spending = world.find(({ name }) => name === 'spending') as Domain;
const stage = new Stage();
let client: pg.Client;

/** A folder with the tables as NDJSON, and no manifest: users, accounts and what belongs to them. */
beforeAll(async () => {
  client = await stage.database();
  for (const format of ['ndjson', 'csv', 'sql', 'json', 'parquet'] as const)
    await exported([spending], 0.1, format, stage.in(`good-${format}`));
});

/** A copy of the good files, to be spoilt. */
function copyOf(format: string, name: string): string {
  const folder = stage.in(`bad-${name}`);
  cpSync(stage.in(`good-${format}`), folder, { recursive: true });
  return folder;
}

function spoil(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error('nothing was spoilt');
  writeFileSync(file, changed);
}

async function refusal(data: string, more = {}): Promise<string> {
  const error = await loaded(client, [spending], data, more).then(
    () => undefined,
    (each: Error & { expected?: boolean }) => each,
  );
  expect(error).toMatchObject({ expected: true });
  const { rows } = await client.query('select count(*)::int as rows from spendsense.users');
  expect(rows[0].rows).toBe(0);
  return (error as Error).message;
}

const line = (number: number, change: (text: string) => string) => (text: string) =>
  text
    .split('\n')
    .map((each, i) => (i === number - 1 ? change(each) : each))
    .join('\n');

const users = 'spendsense.users';
const accounts = 'spendsense.accounts';

/** What is done to a file, and what is said of it: where, the field, and why. */
const cases: readonly [
  what: string,
  format: string,
  file: string,
  change: (text: string) => string,
  said: RegExp,
][] = [
  [
    'text that ends in the middle',
    'ndjson',
    users,
    (text) => text.slice(0, -20),
    /where +line 5[\s\S]*no JSON/,
  ],
  [
    'a wrong type',
    'ndjson',
    users,
    line(2, (text) => text.replace('"consent":false', '"consent":"no"')),
    /where +line 2[\s\S]*field +"consent"[\s\S]*neither true nor false/,
  ],
  [
    'an unknown field',
    'ndjson',
    users,
    line(3, (text) => text.replace('{', '{"shoe_size":44,')),
    /where +line 3[\s\S]*field +"shoe_size"[\s\S]*no such column/,
  ],
  [
    'a missing field',
    'ndjson',
    users,
    line(1, (text) => text.replace(/"email":"[^"]*",?/, '')),
    /where +line 1[\s\S]*field +"email"[\s\S]*missing/,
  ],
  [
    'a field that stands twice',
    'ndjson',
    users,
    line(1, (text) => text.replace('{', '{"consent":true,')),
    /where +line 1[\s\S]*twice/,
  ],
  [
    'no value where there must be one',
    'ndjson',
    users,
    line(4, (text) => text.replace(/"name":"[^"]*"/, '"name":null')),
    /where +line 4[\s\S]*field +"name"[\s\S]*must have/,
  ],
  [
    'a reference to nobody',
    'ndjson',
    accounts,
    line(2, (text) => text.replace(/"user_id":"[^"]*"/, '"user_id":"00000000-0000-4000-8000-000000000000"')),
    /where +line 2[\s\S]*field +"user_id"[\s\S]*refers to a row that is neither[\s\S]*00000000-0000-4000/,
  ],
  [
    'a key that stands twice',
    'ndjson',
    users,
    (text) => `${text}${text.split('\n')[0]}\n`,
    /where +line (1|6)[\s\S]*another row has the same key[\s\S]*line (1|6)/,
  ],
  [
    'an email that stands twice',
    'csv',
    users,
    (text) => text.replaceAll(/[\w.]+@[\w.]+/g, 'same@example.com'),
    /where +line \d[\s\S]*field +"email"[\s\S]*same key same@example.com: line \d/,
  ],
  [
    'a value that no enum has',
    'csv',
    accounts,
    (text) => text.replace(/,depository,/, ',pillowcase,'),
    /where +line \d+[\s\S]*field +"type"[\s\S]*"pillowcase" is none of/,
  ],
  [
    'a broken check',
    'csv',
    accounts,
    line(2, (text) => text.replace(/,USD,/, ',usd,')),
    /where +line 2[\s\S]*breaks the check/,
  ],
  [
    'one value too many',
    'csv',
    users,
    line(3, (text) => `${text},`),
    /where +line 3[\s\S]*6 values, and 5 columns/,
  ],
  [
    'a quote that stays open',
    'csv',
    users,
    line(3, (text) => text.replace(/,([^,]*)$/, ',"$1')),
    /where +line [\d]+[\s\S]*quote is open|after a closing quote/,
  ],
  [
    'a name that is too long',
    'csv',
    users,
    line(2, (text) => text.replace(/,[^,]*$/, `,${'x'.repeat(500)}`)),
    /where +line 2[\s\S]*field +"name"[\s\S]*500 characters/,
  ],
  [
    'a day that there is not',
    'csv',
    users,
    line(2, (text) => text.replace(/\d{4}-\d{2}-\d{2}T/, '2026-02-30T')),
    /where +line 2[\s\S]*field +"created_at"[\s\S]*2026-02-30/,
  ],
  [
    'other SQL',
    'sql',
    'world',
    (text) => text.replace('begin;', 'begin;\ndrop table spendsense.users cascade;'),
    /where +line 3[\s\S]*no line that Tilth writes[\s\S]*psql/,
  ],
  ['SQL that is cut off', 'sql', 'world', (text) => text.replace('commit;\n', ''), /cut off/],
  [
    'SQL with another value',
    'sql',
    'world',
    (text) => text.replace(', false, ', ', now(), '),
    /a value that Tilth would not write so/,
  ],
  [
    'JSON that is cut off',
    'json',
    'world',
    (text) => text.slice(0, text.length >> 1),
    /where +line \d+[\s\S]*cut off/,
  ],
  [
    'JSON with an unknown table',
    'json',
    'world',
    (text) => text.replace('"accounts": [', '"ledgers": ['),
    /there is no table "spendsense\.ledgers"|there is no table "ledgers"/,
  ],
  ['something after the document', 'json', 'world', (text) => `${text}{}`, /nothing may follow/],
];

describe('a bad file is told with its line, the field and the reason, and nothing is loaded', () => {
  it.each(cases)('%s', async (what, format, name, change, said) => {
    const folder = copyOf(format, what.replaceAll(' ', '-'));
    const file = path.join(folder, `${name}.${format}`);
    spoil(file, change);
    // That there are more rows than the manifest says would be told first.
    const message = await refusal(folder, { ignoreManifest: what === 'a key that stands twice' });
    expect(message).toContain(`file     ${file}`);
    expect(message).toMatch(said);
    expect(message).toMatch(/\n {2}mend {5}\S/);
  });

  it('rows that are missing, though each line is whole', async () => {
    const folder = copyOf('ndjson', 'fewer-rows');
    spoil(path.join(folder, `${users}.ndjson`), (text) => text.split('\n').slice(1).join('\n'));
    expect(await refusal(folder)).toMatch(
      /the manifest says 5 rows, and there are 4[\s\S]*--ignore-manifest/,
    );
  });

  it('a Parquet file that is none, or only half of one', async () => {
    const folder = copyOf('parquet', 'half');
    const file = path.join(folder, `${users}.parquet`);
    truncateSync(file, 300);
    expect(await refusal(folder)).toMatch(/no Parquet that can be read/);
    writeFileSync(file, 'PAR1, but not really PAR1');
    expect(await refusal(folder)).toMatch(/no Parquet that can be read/);
  });

  it('what is not there, is empty, is compressed, or is of another encoding', async () => {
    expect(await refusal(stage.in('nowhere.json'))).toMatch(/no such file or folder/);
    mkdirSync(stage.in('empty'));
    expect(await refusal(stage.in('empty'))).toMatch(/no file in it ends in/);
    const file = stage.in(`${users}.ndjson`);
    const good = readFileSync(stage.in('good-ndjson', `${users}.ndjson`));
    writeFileSync(file, '');
    expect((await loaded(client, [spending], file)).rows).toBe(0);
    writeFileSync(file, gzipSync(good));
    expect(await refusal(file)).toMatch(/compressed by gzip[\s\S]*gunzip/);
    writeFileSync(file, Buffer.from(good.toString(), 'utf16le'));
    expect(await refusal(file)).toMatch(/where +line 1[\s\S]*NUL character/);
    writeFileSync(file, Buffer.from(`\ufeff${good}`, 'utf16le'));
    expect(await refusal(file)).toMatch(/UTF-16[\s\S]*write it again as UTF-8/);
    const spoilt = Buffer.from(good);
    spoilt[good.indexOf('\n') + 10] = 0xff;
    writeFileSync(file, spoilt);
    expect(await refusal(file)).toMatch(/where +line 2[\s\S]*not UTF-8/);
    writeFileSync(stage.in('users.ndjson.gz'), gzipSync(good));
    expect(await refusal(stage.in('users.ndjson.gz'))).toMatch(/compressed[\s\S]*unpack/);
    writeFileSync(stage.in('people.csv'), 'id\n1\n');
    expect(await refusal(stage.in('people.csv'))).toMatch(/there is no people[\s\S]*--table/);
  });

  it('two gigabytes of nothing, at once', async () => {
    const file = stage.in('spendsense.accounts.csv');
    writeFileSync(file, '');
    // It takes no room on the disk.
    truncateSync(file, 2 * 1024 ** 3);
    expect(await refusal(file)).toMatch(/where +line 1[\s\S]*NUL character/);
    const json = stage.in('huge.json');
    writeFileSync(json, '{"users": [');
    truncateSync(json, 2 * 1024 ** 3);
    expect(await refusal(json)).toMatch(/where +line 1[\s\S]*NUL character/);
  });

  it('a row without an end, long before it is all in memory', async () => {
    const file = stage.in(`${users}.csv`);
    writeFileSync(file, `id,created_at,email,name,consent\n"${'x'.repeat(20 * 1024 * 1024)}`);
    expect(await refusal(file)).toMatch(/where +line 2[\s\S]*longer than 16 MB/);
  });
});

describe('files as other programs write them', () => {
  it('may have the line breaks of Windows and a byte order mark', async () => {
    const client = await stage.database();
    const folder = copyOf('csv', 'windows');
    for (const name of [users, accounts]) {
      const file = path.join(folder, `${name}.csv`);
      spoil(file, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`);
    }
    const { rows, run } = await loaded(client, [spending], folder);
    expect(rows).toBeGreaterThan(100);
    // The rows are the same ones: so it is the world.
    expect(run).toMatchObject({ seed: 42, domains: ['spending'] });
  });

  it('may be rows of one table, added to what is there, and are then nobody’s world', async () => {
    const client = await stage.database();
    const whole = await loaded(client, [spending], stage.in('good-csv'));
    const file = stage.in('more.csv');
    writeFileSync(
      file,
      'id,created_at,email,name,consent\n00000000-0000-4000-8000-000000000001,2026-11-19 10:00:00+00,new@shop.test,New,t\n',
    );
    const more = { mode: 'append', model: 'SpendUser' as Model } as const;
    expect(await loaded(client, [spending], file, more)).toMatchObject({ rows: 1, run: undefined });
    const { rows } = await client.query('select email, created_at from spendsense.users order by email');
    expect(rows.map(({ email }) => email)).toContain('new@shop.test');
    expect(rows).toHaveLength((whole.tables.find(({ model }) => model === 'SpendUser')?.rows ?? 0) + 1);
    await expect(loaded(client, [spending], file, more)).rejects.toThrow(/same key/);
  });
});
