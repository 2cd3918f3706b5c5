import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF, json, query, tilth } from './command.ts';

const nowhere = 'postgresql://nobody@127.0.0.1:1/none';

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

describe('tilth fingerprint', () => {
  it.each([
    [['--scale', '0.1', '--seed', '7']],
    [['--scale', '3']],
    [['--chain-letters', '50']],
    [['identity', '--users', '2500']],
  ])('is without a database what it is of one: %j', async (flags) => {
    const url = await server.clone();
    const seeded = json(await tilth(url, 'seed', ...flags, '--as-of', AS_OF, '--json'));
    const made = await tilth(nowhere, 'fingerprint', ...flags, '--as-of', AS_OF);
    const stored = await tilth(url, 'fingerprint', '--db');
    expect(made).toMatchObject({ status: 0 });
    expect(stored).toMatchObject({ status: 0, stdout: made.stdout });
    expect(made.stdout).toContain(`World   ${seeded.world.fingerprint}\n`);
  });

  it('changes with one letter of one row, in its table and in the world', async () => {
    const url = await server.clone();
    await tilth(url, 'seed', '--as-of', AS_OF);
    const before = json(await tilth(url, 'fingerprint', '--db', '--json'));
    await query(
      url,
      `update investa.users set last_name = last_name || 'a' where email = 'john@example.com'`,
    );
    const after = json(await tilth(url, 'fingerprint', '--db', '--json'));
    expect(after.fingerprint).not.toBe(before.fingerprint);
    const changed = after.tables.filter(
      (table: object, i: number) => JSON.stringify(table) !== JSON.stringify(before.tables[i]),
    );
    expect(changed).toMatchObject([{ table: 'investa.users', model: 'User', rows: 10 }]);
  });

  it('is that of named domains, with what they need', async () => {
    const flags = ['fingerprint', '--as-of', AS_OF, '--json'];
    const [all, mail, identity] = [
      await tilth(nowhere, ...flags),
      await tilth(nowhere, ...flags, 'mail'),
      await tilth(nowhere, ...flags, 'identity'),
    ];
    expect(json(mail)).toEqual(json(all));
    expect(json(identity).tables).toEqual(
      json(all).tables.filter(({ table }: { table: string }) => table.startsWith('investa.')),
    );
  });
});
