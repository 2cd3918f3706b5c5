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

async function user(url: string, ...words: string[]) {
  const ended = await tilth(url, 'user', ...words, '--json');
  expect(ended).toMatchObject({ status: 0 });
  return json(ended);
}

/** What the world holds, and whether the ledger knows every row. */
async function state(url: string) {
  const [{ world, changed }, stored] = await Promise.all([
    tilth(url, 'seed', 'status', '--json').then(json),
    tilth(url, 'fingerprint', '--db', '--json').then(json),
  ]);
  return { recorded: world.fingerprint, stored: stored.fingerprint, changed };
}

const emails = async (url: string) =>
  (await query<{ email: string }>(url, 'select email from investa.users order by joined_at, email')).map(
    ({ email }) => email,
  );

describe('tilth user create', () => {
  it('adds the user whom a world of one more has, and says how to log in', async () => {
    const url = await seeded();
    const { status, stdout } = await tilth(url, 'user', 'create');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^User +(\S+@example\.\w+), with the password testpass123\n +id +[0-9a-f-]{36}\n +number +10: npx tilth peek User 10\nMade +2 rows in 2 tables\n +investa\.users +1 row\n +investa\.user_profiles +1 row\n$/,
    );
    const email = stdout.split(/[ ,]+/)[1];
    expect(await query(url, `select from investa.users where email = '${email}'`)).toHaveLength(1);
    const larger = await seeded('--users', '11', '--chain-letters', '20');
    expect(await state(url)).toEqual(await state(larger));
    expect((await state(url)).changed).toEqual([]);
    expect(await tilth(url, 'verify')).toMatchObject({ status: 0 });
  });

  it('makes users who can log in', async () => {
    const url = await seeded();
    const { email, password } = await user(url, 'create', '--email', 'Ann@Shop.Test');
    expect(email).toBe('ann@shop.test');
    // pgcrypto knows the hash by its older name.
    const [{ same }] = (await query(
      url,
      `select spark.crypt('${password}', hash) = hash as same
         from (select replace(password_hash, '$2b$', '$2a$') as hash from investa.users where email = '${email}') u`,
    )) as [{ same: boolean }];
    expect(same).toBe(true);
  });

  it('gives the address that is asked for, and counts it as its own', async () => {
    const url = await seeded();
    const { email, id, number, made } = await user(url, 'create', '--email', 'ann@example.com');
    expect({ email, number, made }).toEqual({
      email: 'ann@example.com',
      number: 10,
      made: [
        { table: 'investa.users', rows: 1 },
        { table: 'investa.user_profiles', rows: 1 },
      ],
    });
    expect(await query(url, `select id from investa.users where email = '${email}'`)).toEqual([{ id }]);
    expect((await state(url)).changed).toEqual([]);
  });

  it('adds a user although others have written meanwhile', async () => {
    const url = await seeded();
    await query(url, `update investa.users set first_name = 'Mine' where email = 'john@example.com'`);
    expect((await user(url, 'create')).number).toBe(10);
    expect((await user(url, 'create')).number).toBe(11);
    expect((await state(url)).changed).toMatchObject([{ table: 'investa.users', rows: 1 }]);
  });

  it('refuses an address that somebody has, and adds nobody', async () => {
    const url = await seeded();
    const { status, stderr } = await tilth(url, 'user', 'create', '--email', 'john@example.com');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(
        /^Refused: john@example\.com is the address .*\n +mend +.*user reset --email john@/,
      ),
    });
    expect(await emails(url)).toHaveLength(10);
  });

  it.each(['ann@gmail.com', 'ann@example.co', 'ann@notexample.com', 'ann@test.de'])(
    'refuses %s, because mail to it might reach somebody',
    async (email) => {
      const ended = await tilth('postgresql://nobody@127.0.0.1:1/none', 'user', 'create', '--email', email);
      expect(ended).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(
          /^Refused: mail to .* might reach somebody\.\n +reason .*\n +mend .*RFC 2606/,
        ),
      });
    },
  );

  it.each(['ann', 'ann@example', 'an n@example.com', '@example.com'])(
    'refuses %s: it is no address',
    async (email) => {
      const ended = await tilth('postgresql://nobody@127.0.0.1:1/none', 'user', 'create', '--email', email);
      expect(ended).toMatchObject({ status: 2, stderr: expect.stringMatching(/is no e-mail address/) });
    },
  );

  it.each(['create', 'reset'])('refuses to %s where there is no world', async (what) => {
    expect(await tilth(await server.clone(), 'user', what)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/there is no world in this database\.\n +mend .*npx tilth seed/),
    });
  });
});

describe('tilth user reset', () => {
  it('gives John his life back when nobody else is named', async () => {
    const url = await seeded();
    const before = await state(url);
    await query(
      url,
      `update investa.users set first_name = 'Jack', is_active = false where email = 'john@example.com';
       delete from investa.user_profiles p using investa.users u where u.id = p.user_id and u.first_name = 'Jack'`,
    );
    const { status, stdout } = await tilth(url, 'user', 'reset');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^User +john@example\.com, with the password testpass123\n.*\n.*number +0.*\nRemoved 1 row of theirs\nMade +2 rows in 2 tables\n/,
      ),
    });
    expect(await state(url)).toEqual({ ...before, changed: [] });
  });

  it('finds a user whose address an app has changed by either, and says what it was', async () => {
    const url = await seeded();
    const before = await state(url);
    const change = `update investa.users set email = 'jack@elsewhere.org' where email = 'john@example.com'`;
    for (const email of ['jack@elsewhere.org', 'john@example.com']) {
      await query(url, change);
      const { stdout } = await tilth(url, 'user', 'reset', '--email', email);
      expect(stdout).toMatch(/^User +john@example\.com,(.*\n)+Before +jack@elsewhere\.org\n/);
      expect(await state(url)).toEqual({ ...before, changed: [] });
    }
  });

  it('leaves a user the address that they were given, if told to', async () => {
    const url = await seeded();
    const created = await user(url, 'create', '--email', 'ann@example.com');
    await query(url, `update investa.users set last_name = 'X' where email = 'ann@example.com'`);
    const kept = await user(url, 'reset', '--email', 'ann@example.com', '--keep-email');
    expect(kept).toMatchObject({ id: created.id, number: 10, email: 'ann@example.com' });
    expect(
      await query(url, `select last_name from investa.users where email = 'ann@example.com'`),
    ).not.toEqual([{ last_name: 'X' }]);
    const made = await user(url, 'reset', '--email', 'ann@example.com');
    expect(made).toMatchObject({ id: created.id, emailBefore: 'ann@example.com' });
    expect(made.email).not.toBe('ann@example.com');
  });

  it('makes a user again who has been removed', async () => {
    const url = await seeded();
    const before = await state(url);
    await query(url, `delete from investa.users where email = 'john@example.com'`);
    expect(await user(url, 'reset')).toMatchObject({
      emailBefore: null,
      removed: [],
      email: 'john@example.com',
    });
    expect(await state(url)).toEqual({ ...before, changed: [] });
  });

  it('says what else has gone that an app had added', async () => {
    const url = await seeded();
    await query(
      url,
      `create table public.notes (of uuid references investa.users on delete cascade);
       insert into public.notes select id from investa.users, generate_series(1, 3) where email = 'john@example.com'`,
    );
    expect((await tilth(url, 'user', 'reset')).stdout).toMatch(
      /Removed 2 rows of theirs, and what was added since:\n +public\.notes +3 rows\n/,
    );
  });

  it('refuses a user whom nobody knows, and one whom an app has made', async () => {
    const url = await seeded();
    expect(await tilth(url, 'user', 'reset', '--email', 'who@example.com')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Stopped: nobody here has the address who@example\.com/),
    });
    await query(
      url,
      `insert into investa.users (id, email, password_hash, first_name, last_name, is_active, joined_at)
       select gen_random_uuid(), 'who@example.com', password_hash, 'Who', 'Ever', true, now()
         from investa.users limit 1`,
    );
    expect(await tilth(url, 'user', 'reset', '--email', 'who@example.com')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Refused: Tilth has not made who@example\.com/),
    });
  });

  it('writes neither to another machine nor in production, unless told to', async () => {
    for (const what of ['create', 'reset'])
      expect(await tilth('postgresql://me@db.invalid/app', 'user', what)).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/^Refused: this database is on another machine/),
      });
  });
});
