import { throwaway } from '@tilth/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, passwordOf, query, tilth } from './command.ts';

let server: Awaited<ReturnType<typeof throwaway>>;
beforeAll(async () => {
  server = await throwaway();
});
afterAll(() => server?.stop());

describe('tilth start', () => {
  it('makes, migrates and seeds a database that is not there yet, and changes nothing the second time', async () => {
    const url = server.urlOf('fresh');
    const first = await tilth(url, 'start');
    expect(first, first.stderr).toMatchObject({ status: 0 });
    expect(first.stdout).toMatch(/^World +seed 42, as of \d{4}-\d\d-\d\d, scale 1\n +investa +30 rows/);
    expect(first.stdout).toContain('npx prisma migrate reset');
    expect(first.stdout).toMatch(
      /^API +npm run api, .*\n +curl -s localhost:3000\/auth\/login .*"john@example\.com"/m,
    );
    const users = await query(url, 'select id, email from investa.users order by email');
    expect(users).toHaveLength(10);

    const second = await tilth(url, 'start');
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(second.stdout).toMatch(/^Unchanged: the world of seed 42/);
    expect(await query(url, 'select id, email from investa.users order by email')).toEqual(users);
    const third = await tilth(url, 'start', '--json');
    expect(json(third)).toMatchObject({ loaded: false, outdated: false, world: { seed: 42, rows: 50 } });
    for (const output of [first.stdout, first.stderr, second.stdout, third.stdout])
      expect(output).not.toContain(passwordOf(url));

    await query(url, `update tilth.seed_runs set recipes = repeat('0', 64)`);
    const outdated = await tilth(url, 'start');
    expect(outdated.stdout).toMatch(
      /^The recipes have changed since this world was made .*npx prisma migrate reset/,
    );
    expect(await query(url, 'select id, email from investa.users order by email')).toEqual(users);
  });
});
