import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF, json, query, tilth } from './command.ts';

const nowhere = 'postgresql://nobody:s3cr3t@127.0.0.1:1/none';

let server: MigratedServer;
let url: string;
beforeAll(async () => {
  server = await migratedServer();
  url = await server.clone();
  expect(await tilth(url, 'seed', '--as-of', AS_OF, '--seed', '7')).toMatchObject({ status: 0 });
});
afterAll(() => server?.stop());

describe('tilth peek', () => {
  it('shows the row that the database holds, and that it is the one that is made', async () => {
    const [stored] = await query<{ id: string }>(
      url,
      `select id from investa.users where email = 'john@example.com'`,
    );
    const { status, stdout } = await tilth(url, 'peek', 'User', '0');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^User 0 +investa\.users, of seed 7, as of 2026-11-20, scale 1\n/);
    expect(stdout).toMatch(new RegExp(`id +${stored?.id} +=\\n`));
    expect(stdout).toMatch(/Database holds the same\n$/);
  });

  it('finds a row by its model or table in any case, and by its number, a value or its id', async () => {
    const made = json(await tilth(url, 'peek', 'User', '0', '--json')).made;
    for (const words of [
      ['user', '0'],
      ['INVESTA.users', '0'],
      ['User', 'email=john@example.com'],
      ['User', made.id],
    ])
      expect(json(await tilth(url, 'peek', ...words, '--json'))).toMatchObject({ key: '0', made });
  });

  it('marks what differs in the database, and ends with exit code 1', async () => {
    const other = await server.clone();
    await tilth(other, 'seed', '--as-of', AS_OF);
    await query(other, `update investa.users set first_name = 'Jack' where email = 'john@example.com'`);
    const { status, stdout } = await tilth(other, 'peek', 'User', '0');
    expect(status).toBe(1);
    expect(stdout).toMatch(/\n≠ firstName +John +Jack\n/);
    expect(stdout).toMatch(/Database differs in firstName\n$/);
    const result = await tilth(other, 'peek', 'User', '0', '--json');
    expect(result.status).toBe(1);
    expect(json(result)).toMatchObject({
      made: { firstName: 'John' },
      database: { same: false, differing: ['firstName'], stored: { firstName: 'Jack' } },
    });
    await query(other, `update tilth.seed_runs set recipes = repeat('0', 64)`);
    expect((await tilth(other, 'peek', 'User', '0')).stdout).toMatch(/\nRecipes +have changed since/);
    await query(other, `delete from investa.users where email = 'john@example.com'`);
    const gone = await tilth(other, 'peek', 'User', '0');
    expect(gone).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Database holds no such row, though it should'),
    });
  });

  it('takes a figure that was settled after loading for what it is', async () => {
    const { status, stdout } = await tilth(url, 'peek', 'SpendUser', '3');
    expect(status).toBe(0);
    expect(stdout).toMatch(/name +one of 20 +settled after loading\n/);
  });

  it('shows rows of worlds that are nowhere, and says so', async () => {
    const larger = await tilth(url, 'peek', 'User', '4711');
    expect(larger).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Database holds fewer: 10 users'),
    });
    const other = await tilth(url, 'peek', 'User', '0', '--seed', '8');
    expect(other.stdout).toMatch(
      /of seed 8,.*Database holds another world: seed 7, as of 2026-11-20, scale 1\n$/s,
    );
    const empty = await tilth(await server.clone(), 'peek', 'User', '0');
    expect(empty).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/of seed 42,.*Database holds no world\n$/s),
    });
  });

  it('needs no database', async () => {
    const made = json(await tilth(url, 'peek', 'User', '3', '--json')).made;
    const flags = ['--seed', '7', '--as-of', AS_OF];
    const unreachable = await tilth(nowhere, 'peek', 'User', '3', ...flags);
    expect(unreachable).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Database cannot be reached'),
    });
    expect(unreachable.stdout + unreachable.stderr).not.toContain('s3cr3t');
    const unasked = await tilth(nowhere, 'peek', 'User', '3', ...flags, '--no-db', '--json');
    expect(json(unasked)).toMatchObject({ made, database: { holds: null } });
  });

  it('fails with a reason when there is no such row, or nobody makes such rows', async () => {
    const none = await tilth(url, 'peek', 'User', 'email=nobody@example.com');
    expect(none).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('seed 7') });
    const nobody = await tilth(url, 'peek', 'Employee', '0');
    expect(nobody).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('no domain makes rows of Employee'),
    });
    const field = await tilth(url, 'peek', 'User', 'mail=x');
    expect(field).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('email') });
  });
});
