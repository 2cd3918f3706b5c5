import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF, json, query, tilth } from './command.ts';

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

async function seeded(...domains: string[]): Promise<string> {
  const url = await server.clone();
  expect(await tilth(url, 'seed', ...domains, '--as-of', AS_OF)).toMatchObject({ status: 0 });
  return url;
}

const withConsent = (url: string) =>
  query<{ email: string }>(url, 'select email from spendsense.users where consent order by email');

describe('tilth consent', () => {
  it('is withdrawn and given by those who are named, and nobody else', async () => {
    const url = await seeded();
    const none = await tilth(url, 'consent', 'withdraw', '--all');
    expect(none).toMatchObject({
      status: 0,
      stdout: 'Consent withdrawn by 20 users\nNow     0 of 20 users of SpendSense\n',
    });
    const two = ['Writer3@Example.com', 'writer11@example.com'];
    const given = await tilth(url, 'consent', 'give', '--email', ...two, '--json');
    expect(json(given)).toEqual({ users: 20, consenting: 2, changed: 2 });
    expect(await withConsent(url)).toEqual([
      { email: 'writer11@example.com' },
      { email: 'writer3@example.com' },
    ]);
    expect(json(await tilth(url, 'consent', 'give', '--email', ...two, '--json')).changed).toBe(0);
  });

  it('counts as written by Tilth: the world can be added to, and be cleared', async () => {
    const url = await seeded();
    await tilth(url, 'consent', 'withdraw', '--all');
    expect(json(await tilth(url, 'seed', 'status', '--json'))).toMatchObject({
      outdated: false,
      changed: [],
    });
    expect(await tilth(url, 'seed', '--append', '--scale', '2')).toMatchObject({ status: 0 });
    expect(await withConsent(url)).toHaveLength(20);
    expect(await tilth(url, 'seed', 'clear', '--confirm')).toMatchObject({ status: 0 });
    expect(await query(url, 'select from spendsense.users')).toEqual([]);
  });

  it("changes nothing when one of the addresses is nobody's", async () => {
    const url = await seeded();
    const ended = await tilth(
      url,
      'consent',
      'withdraw',
      '--email',
      'writer1@example.com',
      'who@example.com',
    );
    expect(ended).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^Stopped: no user of SpendSense has the address who@example\.com\. Nothing was/,
      ),
    });
    expect(await withConsent(url)).toHaveLength(20);
  });

  it('needs users of SpendSense', async () => {
    const ended = await tilth(await seeded('identity'), 'consent', 'give', '--all');
    expect(ended).toMatchObject({ status: 1, stderr: expect.stringContaining('nobody uses SpendSense') });
    const nothing = await tilth(await server.clone(), 'consent', 'give', '--all');
    expect(nothing).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no world in this database'),
    });
  });

  it.each([[[]], [['--all', '--email', 'writer1@example.com']]])(
    'has to be told whose, before it connects: %j',
    async (flags) => {
      const ended = await tilth('postgresql://nobody@127.0.0.1:1/none', 'consent', 'give', ...flags);
      expect(ended).toMatchObject({ status: 2, stderr: expect.stringContaining('whose consent') });
    },
  );

  it('is not written to another machine, unless told to', async () => {
    const ended = await tilth('postgresql://me@db.invalid/app', 'consent', 'give', '--all');
    expect(ended).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Refused: this database is on another/),
    });
  });
});
