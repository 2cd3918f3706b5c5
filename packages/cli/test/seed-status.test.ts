import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF, json, query, tilth } from './command.ts';

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

async function seeded(...more: string[]): Promise<string> {
  const url = await server.clone();
  expect(await tilth(url, 'seed', '--as-of', AS_OF, ...more)).toMatchObject({ status: 0 });
  return url;
}

describe('tilth seed status', () => {
  it('says that nothing is there, where nothing is', async () => {
    const url = await server.clone();
    expect(await tilth(url, 'seed', 'status')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Empty /),
    });
    expect(json(await tilth(url, 'seed', 'status', '--json'))).toEqual({
      world: null,
      outdated: false,
      changed: [],
      tables: [],
    });
  });

  it('counts the rows of every database and table beside those that the request makes', async () => {
    const url = await seeded();
    await query(url, `delete from spendsense.users where email = 'writer1@example.com'`);
    const { stdout } = await tilth(url, 'seed', 'status');
    expect(stdout).toMatch(/\n +investa +30 +of 30\n(.*\n)* +users +10 +of 10\n/);
    expect(stdout).toMatch(/\n +spendsense +19 +of 20 +fewer\n +users +19 +of 20 +fewer\n/);
    expect(json(await tilth(url, 'seed', 'status', '--json')).tables).toContainEqual({
      table: 'spendsense.users',
      rows: 19,
      exact: true,
      expected: 20,
    });
  });

  it('says which world is there, and that it is as it was made', async () => {
    const url = await seeded('--scale', '3');
    const { status, stdout } = await tilth(url, 'seed', 'status');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^World +seed 42, as of 2026-11-20, scale 3\n +identity +70 rows +3 tables\n +mail +60 rows +1 table\n/,
    );
    expect(stdout).toMatch(/Made +\d{4}-\d\d-\d\d \d\d:\d\d UTC in .*: fresh, by Tilth/);
    expect(stdout).toMatch(/Recipes are the same\nRows +are all as they were made\n$/);
  });

  it('tells of rows that were changed, written and removed since, table by table', async () => {
    const url = await seeded();
    await query(url, `update investa.users set first_name = 'Mine' where email = 'john@example.com'`);
    await query(
      url,
      `delete from spendsense.users where email in ('writer1@example.com', 'writer2@example.com')`,
    );
    const { stdout } = await tilth(url, 'seed', 'status');
    expect(stdout).toMatch(
      /Rows +have been .* since:\n +investa\.users +1 row\n +spendsense\.users +2 rows\n$/,
    );
    expect(json(await tilth(url, 'seed', 'status', '--json')).changed).toMatchObject([
      { table: 'investa.users', rows: 1 },
      { table: 'spendsense.users', rows: 2 },
    ]);
  });

  it('tells when the recipes have changed since', async () => {
    const url = await seeded('identity');
    await query(url, `update tilth.seed_runs set recipes = repeat('0', 64)`);
    expect((await tilth(url, 'seed', 'status')).stdout).toMatch(/Recipes have changed since: .*--reset/);
    expect(json(await tilth(url, 'seed', 'status', '--json'))).toMatchObject({ outdated: true });
  });
});

describe('tilth seed clear', () => {
  it('only says what it would remove, until it is told to', async () => {
    const url = await seeded();
    const { status, stdout, stderr } = await tilth(url, 'seed', 'clear');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^Refused: this would remove 50 rows in 4 tables\.\n +holds .*seed 42.*\n +mend .*--confirm/,
    );
    expect(await query(url, 'select from investa.users')).toHaveLength(10);
  });

  it('removes what was made, and nothing else', async () => {
    const url = await seeded();
    await query(
      url,
      `insert into spendsense.users (id, created_at, consent, email, name)
       values (gen_random_uuid(), now(), true, 'me@example.com', 'Me')`,
    );
    const { status, stdout } = await tilth(url, 'seed', 'clear', '--confirm');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Cleared 50 rows: .* is gone\.\n$/),
    });
    expect(await query(url, 'select name from spendsense.users')).toEqual([{ name: 'Me' }]);
    expect(await query(url, 'select from investa.users')).toEqual([]);
    const again = await tilth(url, 'seed', 'clear', '--confirm', '--json');
    expect({ status: again.status, ...json(again) }).toEqual({
      status: 0,
      cleared: false,
      rows: 0,
      world: null,
    });
  });

  it('leaves a database that can be seeded again', async () => {
    const url = await seeded();
    expect(json(await tilth(url, 'seed', 'clear', '--confirm', '--json'))).toMatchObject({
      cleared: true,
      rows: 50,
    });
    expect(await tilth(url, 'seed', '--seed', '3', '--as-of', AS_OF)).toMatchObject({ status: 0 });
  });
});
