import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF, json, passwordOf, query, shell, tilth } from './command.ts';

let server: MigratedServer;
let url: string;
beforeAll(async () => {
  server = await migratedServer();
  url = await server.clone();
  expect(await tilth(url, 'seed', '--as-of', AS_OF)).toMatchObject({ status: 0 });
});
afterAll(() => server?.stop());

describe('tilth db', () => {
  it('names the database in use, and shows its password only when asked for the URL', async () => {
    for (const words of ['start', 'status']) {
      const said = await tilth(url, 'db', words);
      expect(said).toMatchObject({ status: 0, stdout: expect.stringContaining('DATABASE_URL') });
      const { stdout } = await tilth(url, 'db', words, '--json');
      expect(JSON.parse(stdout).url).toContain('***');
      expect(said.stdout + stdout).not.toContain(passwordOf(url));
    }
    expect(await tilth(url, 'db', 'url')).toMatchObject({ status: 0, stdout: `${url}\n` });
    expect(json(await tilth(url, 'db', 'url', '--json'))).toEqual({ url });
  });
});

describe('tilth db tables', () => {
  it('lists tables with their models, rows and sizes, and their sum first', async () => {
    const { status, stdout } = await tilth(url, 'db', 'tables', 'investa', 'spendsense', '--filled');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Tables +4 tables in 2 schemas, 50 rows, .*\n +investa\.languages +Language +10 +\d+ kB\n/,
    );
    expect(stdout).toMatch(/\n +spendsense\.users +SpendUser +20 +\d+ kB\n$/);
  });

  it('knows every table that there is, also those that schema.prisma does not know', async () => {
    const listed = json(await tilth(url, 'db', 'tables', '--json'));
    const [{ tables }] = (await query<{ tables: number }>(
      url,
      `select count(*)::int as tables from pg_class c join pg_namespace n on n.oid = relnamespace
        where relkind in ('r', 'p') and not relispartition and nspname not in ('pg_catalog', 'information_schema')`,
    )) as [{ tables: number }];
    expect(listed).toHaveLength(tables);
    expect(listed).toContainEqual({
      schema: 'investa',
      table: 'users',
      model: 'User',
      rows: 10,
      exact: true,
      bytes: expect.any(Number),
    });
  });

  it('refuses a schema that there is none of, and suggests one', async () => {
    const refused = await tilth(url, 'db', 'tables', 'invsta');
    expect(refused).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('did you mean investa?'),
    });
  });
});

describe('tilth db query', () => {
  it('prints rows under each other, numbers to the right', async () => {
    const sql = `select code, length(name) * 100 as n, null as nothing from languages where code in ('en', 'hi') order by 1`;
    const { status, stdout } = await tilth(url, 'db', 'query', sql, '-d', 'investa');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'code    n  nothing\n────  ───  ───────\nen    700\nhi    500\n(2 rows)\n',
    });
  });

  it('keeps lines whole whatever is in a value', async () => {
    const { stdout } = await tilth(
      url,
      'db',
      'query',
      String.raw`select E'a\nb\x1b[31m' as text, 'हिन्दी' as word, 1 as one`,
    );
    expect(stdout).toBe(String.raw`text            word   one
──────────────  ─────  ───
a\nb\u001b[31m  हिन्दी    1
(1 row)
`);
  });

  it('prints as many rows as there are, to whoever stops reading too', async () => {
    const sql = 'select n, n * 2 as twice from generate_series(1, 200000) n';
    const all = await tilth(url, 'db', 'query', sql);
    expect(all.stdout).toMatch(/\n200000 {2}400000\n\(200,000 rows\)\n$/);
    const piped = await shell(url, `npx tilth db query '${sql}' | head -n 3`);
    expect(piped).toEqual({ status: 0, stdout: expect.stringMatching(/\n *1 +2\n$/), stderr: '' });
  });

  it('gives programs values that lose nothing', async () => {
    const sql = `select 1 as id, 2 as id, 12.50::numeric as price, 9007199254740993::int8 as big, true as yes, null as nothing, '{"a":[1]}'::jsonb as doc`;
    expect(json(await tilth(url, 'db', 'query', sql, '--json'))).toEqual([
      {
        id: 1,
        'id (2)': 2,
        price: '12.50',
        big: '9007199254740993',
        yes: true,
        nothing: null,
        doc: { a: [1] },
      },
    ]);
  });

  it('tells what PostgreSQL says, and where', async () => {
    const { status, stdout, stderr } = await tilth(
      url,
      'db',
      'query',
      'select code,\n  nmae from investa.languages',
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^Stopped: column "nmae" does not exist\.\n {2}line 2 {5}nmae from investa\.languages\n {13}\^\n {2}mend/,
    );
    const unknown = await tilth(url, 'db', 'query', 'select * from languages');
    expect(unknown).toMatchObject({ status: 1, stderr: expect.stringContaining('-d SCHEMA') });
  });

  it.each([
    ['delete from investa.users', 1],
    ['create table public.mine (id int)', 1],
    ['commit; delete from investa.users', 2],
    ['select 1; select 2', 2],
  ])('writes nothing: %s', async (sql, exit) => {
    const { status, stdout } = await tilth(url, 'db', 'query', sql);
    expect({ status, stdout }).toEqual({ status: exit, stdout: '' });
    expect(await query(url, 'select from investa.users')).toHaveLength(10);
  });

  it('refuses a schema that there is none of', async () => {
    const refused = await tilth(url, 'db', 'query', 'select 1', '-d', 'invsta');
    expect(refused).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('did you mean investa?'),
    });
  });
});
