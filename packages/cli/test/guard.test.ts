import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF, query, tilth, tilthWith } from './command.ts';

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

const writing = [['seed'], ['seed', '--reset'], ['seed', '--append'], ['seed', 'clear', '--confirm']];

describe('what writes refuses what may be somebody’s, before it connects', () => {
  it.each(writing)('a database on another machine: tilth %s %s', async (...words) => {
    for (const url of [
      'postgresql://me:s3cr3t@db.example.com/app',
      'postgresql://me:s3cr3t@localhost/app?host=192.0.2.7',
    ]) {
      const { status, stdout, stderr } = await tilth(url, ...words);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^Refused: this database is on another machine\.\n.*--allow-remote/s);
      expect(stderr).not.toContain('s3cr3t');
    }
  });

  it('any database where NODE_ENV is production, unless told that this one may be written to', async () => {
    const production = { DATABASE_URL: await server.clone(), NODE_ENV: 'production' };
    const refused = await tilthWith(production, 'seed', 'identity');
    expect(refused).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/production.*--allow-production/s),
    });
    expect(await query(production.DATABASE_URL, 'select id from investa.users')).toEqual([]);
    const allowed = await tilthWith(production, 'seed', 'identity', '--allow-production');
    expect(allowed).toMatchObject({ status: 0, stdout: expect.stringContaining('investa') });
    const kept = await tilthWith(production, 'seed', 'clear', '--confirm');
    expect(kept).toMatchObject({ status: 1, stderr: expect.stringContaining('--allow-production') });
    const cleared = await tilthWith(production, 'seed', 'clear', '--confirm', '--allow-production');
    expect(cleared).toMatchObject({ status: 0 });
  });

  it('a database that holds rows which Tilth did not write', async () => {
    const url = await server.clone();
    await query(
      url,
      `insert into spendsense.users (id, created_at, consent, email, name)
       values (gen_random_uuid(), now(), true, 'me@example.com', 'Me')`,
    );
    for (const flags of [[], ['--reset']]) {
      const { status, stderr } = await tilth(url, 'seed', '--as-of', AS_OF, ...flags);
      expect(status).toBe(1);
      expect(stderr).toMatch(
        /^Refused: this database holds 1 row that Tilth did not write.*spendsense\.users \(1\)/s,
      );
    }
    expect(await query(url, 'select name from spendsense.users')).toEqual([{ name: 'Me' }]);
  });
});
