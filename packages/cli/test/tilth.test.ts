import { throwaway } from '@tilth/postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tilth, tilthInProduction } from './command.ts';

let server: Awaited<ReturnType<typeof throwaway>>;
beforeAll(async () => {
  server = await throwaway();
});
afterAll(() => server?.stop());

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const passwordOf = (url: string) => new URL(url).password;

describe('tilth start', () => {
  it('makes, migrates and seeds a database that is not there yet, and changes nothing the second time', async () => {
    const url = server.urlOf('fresh');
    const first = await tilth(url, 'start');
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout).toMatch(/World +seed 42, as of \d{4}-\d\d-\d\d, scale 1\n +investa +30 rows/);
    expect(first.stdout).toContain('npx prisma migrate reset');
    const users = await query(url, 'select id, email from investa.users order by email');
    expect(users).toHaveLength(10);

    const second = await tilth(url, 'start');
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(second.stdout).toMatch(/^Unchanged: the world of seed 42/);
    expect(await query(url, 'select id, email from investa.users order by email')).toEqual(users);
    for (const output of [first.stdout, first.stderr, second.stdout])
      expect(output).not.toContain(passwordOf(url));
  });

  it('says when the tree would make another world by now, and leaves the old one alone', async () => {
    const url = server.urlOf('older');
    await tilth(url, 'start');
    await query(url, `update tilth.seed_runs set recipes = repeat('0', 64)`);
    const { status, stdout } = await tilth(url, 'start');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The recipes have changed since this world was made .*npx prisma migrate reset/);
  });
});

describe('tilth seed', () => {
  it('makes the world that its flags say, and repeats nothing', async () => {
    const url = server.urlOf('flags');
    await tilth(url, 'start');
    await query(url, 'truncate investa.users, investa.languages, tilth.seed_runs cascade');
    const flags = ['seed', '--scale', '3', '--seed', '7', '--as-of', '2026-01-31'];
    const { status, stdout } = await tilth(url, ...flags);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/World +seed 7, as of 2026-01-31, scale 3\n +investa +70 rows/),
    });
    const again = await tilth(url, ...flags);
    expect(again).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Unchanged: this world is there already/),
    });
  });

  it.each([
    [['seed', '--scale', '0'], '--scale'],
    [['seed', '--scale', 'x'], '--scale'],
    [['seed', '--seed', '1.5'], '--seed'],
    [['seed', '--as-of', '2026-11-31'], '--as-of'],
    [['seed', '--as-of', 'tomorrow'], '--as-of'],
    [['seed', '--sclae', '1'], 'Did you mean --scale?'],
    [['sede'], 'Did you mean seed?'],
  ])('refuses %j with exit code 2, before it looks at the database', async (flags, hint) => {
    const { status, stdout, stderr } = await tilth('postgresql://nobody@127.0.0.1:1/none', ...flags);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(hint);
  });
});

describe('tilth seed refuses what may be somebody’s, before it connects', () => {
  const remote = 'postgresql://me:s3cr3t@db.example.com/app';

  it('a database on another machine', async () => {
    for (const url of [remote, 'postgresql://me:s3cr3t@localhost/app?host=192.0.2.7']) {
      const { status, stdout, stderr } = await tilth(url, 'seed');
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^Refused: this database is on another machine\.\n.*--allow-remote/s);
      expect(stderr).not.toContain('s3cr3t');
    }
  });

  it('any database where NODE_ENV is production, unless told that this one may be written to', async () => {
    const url = server.urlOf('production');
    await tilth(url, 'start');
    await query(url, 'truncate investa.users, investa.languages, tilth.seed_runs cascade');
    const refused = await tilthInProduction(url, 'seed');
    expect(refused).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/production.*--allow-production/s),
    });
    expect(await query(url, 'select id from investa.users')).toEqual([]);
    const allowed = await tilthInProduction(url, 'seed', '--allow-production');
    expect(allowed).toMatchObject({ status: 0, stdout: expect.stringContaining('investa') });
  });
});

describe('a database that cannot be used gets one clear message and exit code 1', () => {
  it.each([
    ['unreachable', () => 'postgresql://postgres:s3cr3t@127.0.0.1:1/none', 'ECONNREFUSED'],
    [
      'with another password',
      () => server.url.replace(passwordOf(server.url), 's3cr3t'),
      'password authentication failed',
    ],
  ])('%s', async (_, url, reason) => {
    for (const command of ['start', 'seed']) {
      const { status, stdout, stderr } = await tilth(url(), command);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(
        /^Stopped: the database cannot be reached\.\n +target .*\n +reason .*\n +mend .*\n$/,
      );
      expect(stderr).toContain(reason);
      expect(stderr).not.toContain('s3cr3t');
    }
  });

  it('seeded before it was migrated', async () => {
    const { status, stderr } = await tilth(server.urlOf('postgres'), 'seed');
    expect(status).toBe(1);
    expect(stderr).toContain('migrate');
    expect(stderr).not.toContain('    at ');
  });
});
