import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF, json, passwordOf, query, tilth } from './command.ts';

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

const dated = ['--as-of', AS_OF];
/** Nobody listens there: a command that connects fails, and with another exit code. */
const nowhere = 'postgresql://nobody:s3cr3t@127.0.0.1:1/none';

describe('tilth seed', () => {
  it('makes the world that its flags say, tells how much of it there is, and repeats nothing', async () => {
    const url = await server.clone();
    const flags = ['seed', 'identity', '--scale', '3', '--seed', '7', '--as-of', '2026-01-31'];
    const first = await tilth(url, ...flags);
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout).toMatch(
      /^World +seed 7, as of 2026-01-31, scale 3\n +investa +70 rows +\d+ ms\nMade +70 rows in/,
    );
    expect(first.stdout).not.toContain(passwordOf(url));
    expect(await query(url, 'select id from investa.users')).toHaveLength(30);
    const again = await tilth(url, ...flags);
    expect(again).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Unchanged: this world is there already/),
    });
  });

  it('says today’s date when none is given, so that the world can be made again', async () => {
    const { stdout } = await tilth(await server.clone(), 'seed', 'identity', '--json');
    const { asOf, loadedAt } = JSON.parse(stdout).world;
    expect(asOf).toBe(loadedAt.slice(0, 10));
  });

  it('makes what a domain needs as well, and says so', async () => {
    const { status, stdout } = await tilth(await server.clone(), 'seed', 'mail', ...dated);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      / +investa +30 rows .*\n +spendsense +20 rows .*\nAlso +identity \(mail needs it\)\n/,
    );
  });

  it('takes the size of a set, and raises another one that it refers to', async () => {
    const { status, stdout } = await tilth(await server.clone(), 'seed', '--chain-letters', '50', ...dated);
    expect(status).toBe(0);
    expect(stdout).toContain('World   seed 42, as of 2026-11-20, scale 1, 50 chain-letters');
    expect(stdout).toContain('Raised  users to 25 (50 chain-letters)');
  });

  it('takes one size for all sets that share the name, and remembers each by its own', async () => {
    const url = await server.clone();
    const all = json(await tilth(url, 'seed', '--users', '30', ...dated, '--json'));
    expect(all.world.sizes).toEqual({ users: 30, 'chain-letters': 30 });
    const identity = json(
      await tilth(url, 'seed', 'identity', '--users', '30', ...dated, '--reset', '--json'),
    );
    expect(identity.world.sizes).toEqual({ users: 30 });
    const added = json(await tilth(url, 'seed', '--append', '--only', 'mail', '--users', '25', '--json'));
    expect(added.world.sizes).toEqual({ users: 30, 'chain-letters': 25 });
  });

  it('prints the same as JSON', async () => {
    const url = await server.clone();
    const made = json(await tilth(url, 'seed', 'mail', '--chain-letters', '50', ...dated, '--json'));
    expect(made).toMatchObject({
      loaded: true,
      pulledIn: [{ name: 'identity', by: 'mail' }],
      raised: [{ size: 'users', to: 25, by: '50 chain-letters' }],
      world: {
        seed: 42,
        asOf: AS_OF,
        scale: 1,
        sizes: { 'chain-letters': 50 },
        domains: ['identity', 'mail'],
        mode: 'fresh',
        rows: 110,
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    const tables = made.world.tables.map(({ table, rows }: { table: string; rows: number }) => [table, rows]);
    expect(Object.fromEntries(tables)).toEqual({
      'investa.languages': 10,
      'investa.users': 25,
      'investa.user_profiles': 25,
      'spendsense.users': 50,
    });
    const again = json(await tilth(url, 'seed', 'mail', '--chain-letters', '50', ...dated, '--json'));
    expect(again).toEqual({ ...made, loaded: false, phases: {} });
  });

  it('refuses another world where there is one, and puts it in its place with --reset', async () => {
    const url = await server.clone();
    await tilth(url, 'seed', ...dated);
    const refused = await tilth(url, 'seed', '--seed', '43', ...dated);
    expect(refused).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('--reset') });
    const reset = json(await tilth(url, 'seed', 'identity', '--seed', '43', ...dated, '--reset', '--json'));
    expect(reset.world).toMatchObject({ seed: 43, mode: 'reset', domains: ['identity'] });
    expect(await query(url, 'select from spendsense.users')).toEqual([]);
  });

  it('resets what somebody else has written only when told to', async () => {
    const url = await server.clone();
    await tilth(url, 'seed', ...dated);
    await query(url, `update investa.users set first_name = 'Mine' where email = 'john@example.com'`);
    const refused = await tilth(url, 'seed', '--reset', '--seed', '8', ...dated);
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('--allow-foreign-rows') });
    expect(await query(url, `select from investa.users where first_name = 'Mine'`)).toHaveLength(1);
    const allowed = await tilth(url, 'seed', '--reset', '--seed', '8', ...dated, '--allow-foreign-rows');
    expect(allowed).toMatchObject({ status: 0 });
    expect(await query(url, `select from investa.users where first_name = 'Mine'`)).toEqual([]);
  });
});

describe('tilth seed --only', () => {
  it('adds just the domains it names to a world that has what they need', async () => {
    const url = await server.clone();
    await tilth(url, 'seed', 'identity', '--scale', '3', ...dated);
    const unsaid = await tilth(url, 'seed', '--only', 'mail', '--scale', '3', ...dated);
    expect(unsaid).toMatchObject({ status: 1, stderr: expect.stringContaining('--append') });
    const added = json(await tilth(url, 'seed', '--only', 'mail', '--append', '--json'));
    expect(added).toMatchObject({
      pulledIn: [],
      world: { rowsAdded: 60, domains: ['identity', 'mail'], scale: 3 },
    });
  });

  it('refuses where what they need is not there, before anything is written', async () => {
    const url = await server.clone();
    const { status, stderr } = await tilth(url, 'seed', '--only', 'mail', ...dated);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Refused: mail refers to rows of identity, which would not be there\.\n +mend .*--only/,
    );
    expect(await query(url, 'select from spendsense.users')).toEqual([]);
  });
});

describe('tilth seed --append', () => {
  it('makes of the world at scale 1 the very one that is made at scale 3 at once', async () => {
    const [grown, large] = [await server.clone(), await server.clone()];
    const flags = ['--seed', '9', '--as-of', '2026-02-03'];
    await tilth(grown, 'seed', ...flags);
    const appended = await tilth(grown, 'seed', '--append', '--scale', '3');
    expect(appended).toMatchObject({ status: 0 });
    expect(appended.stdout).toMatch(
      /World +seed 9, as of 2026-02-03, scale 3\n +investa +70 rows .* 40 added\n/,
    );
    expect(appended.stdout).toMatch(/Added +80 rows in .*: 130 by now/);
    await tilth(large, 'seed', ...flags, '--scale', '3');
    const [one, other] = [
      await tilth(grown, 'fingerprint', '--db'),
      await tilth(large, 'fingerprint', '--db'),
    ];
    expect(one).toMatchObject({ status: 0, stdout: other.stdout });
  });

  it('keeps what is not said: seed, date, sizes and domains of the world that is there', async () => {
    const url = await server.clone();
    await tilth(url, 'seed', 'identity', '--seed', '9', '--as-of', '2026-02-03', '--users', '15');
    const { world } = json(await tilth(url, 'seed', '--append', '--users', '40', '--json'));
    expect(world).toMatchObject({
      seed: 9,
      asOf: '2026-02-03',
      sizes: { users: 40 },
      domains: ['identity'],
      rowsAdded: 50,
    });
  });

  it('refuses a shared size that would take some of one set away, and says how to leave that as it is', async () => {
    const url = await server.clone();
    await tilth(url, 'seed', ...dated);
    const fewer = await tilth(url, 'seed', '--append', '--users', '15');
    expect(fewer).toMatchObject({ status: 1, stderr: expect.stringContaining('--chain-letters 20') });
    const some = await tilth(url, 'seed', '--append', '--users', '15', '--chain-letters', '20', '--json');
    expect(json(some).world).toMatchObject({ sizes: { users: 15, 'chain-letters': 20 }, rowsAdded: 10 });
  });

  it('refuses where there is no world to add to, and what belongs to another one', async () => {
    const url = await server.clone();
    expect(await tilth(url, 'seed', '--append')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no world'),
    });
    await tilth(url, 'seed', ...dated);
    const other = await tilth(url, 'seed', '--append', '--seed', '43');
    expect(other).toMatchObject({ status: 1, stderr: expect.stringContaining('another world') });
  });
});

describe('tilth refuses with exit code 2, before it connects,', () => {
  it.each([
    [['seed', '--scale', '0'], '--scale'],
    [['seed', '--scale', 'x'], '--scale'],
    [['seed', '--seed', '1.5'], '--seed'],
    [['seed', '--as-of', '2026-11-31'], '--as-of'],
    [['seed', '--as-of', 'tomorrow'], '--as-of'],
    [['seed', '--sclae', '1'], 'Did you mean --scale?'],
    [['seed', '--user', '5'], 'Did you mean --users?'],
    [['seed', '--users', '1.5'], '--users'],
    [['seed', '--users', '-3'], '--users'],
    [['seed', 'identty'], 'did you mean identity?'],
    [['seed', 'zzz'], 'there is identity, mail, all'],
    [['seed', 'statsu'], 'did you mean status?'],
    [['seed', '--only', 'mial'], 'did you mean mail?'],
    [['seed', 'identity', '--only', 'mail'], 'named twice'],
    [['seed', '--reset', '--append'], '--append'],
    [['seed', 'identity', '--chain-letters', '5'], 'nothing here is counted in chain-letters'],
    [['seed', '--users', '1', '--chain-letters', '500'], 'ask for --users 250'],
    [['sede'], 'Did you mean seed?'],
    [['db', 'tabels'], 'Did you mean tables?'],
    [['peek', 'Usr', '1'], 'did you mean User?'],
    [['peek', 'investa.user', '1'], 'did you mean investa.users?'],
    [['peek', 'User'], 'key'],
    [['fingerprint', 'mial'], 'did you mean mail?'],
    [['fingerprint', '--db', '--scale', '3'], 'leave out --db'],
    [['verify', 'mial'], 'did you mean mail?'],
  ])('%j', async (flags, hint) => {
    const { status, stdout, stderr } = await tilth(nowhere, ...flags);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Refused: /);
    expect(stderr).toContain(hint);
    expect(stderr).not.toContain('s3cr3t');
  });
});

describe('tilth --help', () => {
  it.each([
    [[]],
    [['start']],
    [['seed']],
    [['seed', 'status']],
    [['seed', 'clear']],
    [['verify']],
    [['peek']],
    [['fingerprint']],
    [['db']],
    [['db', 'start']],
    [['db', 'stop']],
    [['db', 'status']],
    [['db', 'url']],
    [['db', 'tables']],
    [['db', 'query']],
  ])('tells of %j with an example of it, and needs no database', async (words) => {
    const { status, stdout, stderr } = await tilth(nowhere, ...words, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [, examples] = stdout.split('Examples:\n');
    expect(examples).toMatch(
      words[0] === 'start' ? /npm start/ : new RegExp(`npx tilth (help )?${words.join(' ')}`),
    );
  });

  it('names the sizes that can be said', async () => {
    const { stdout } = await tilth(nowhere, 'seed', '--help');
    expect(stdout).toMatch(
      /--users <n> +how many users \(10 at scale 1\); also of chain letters\n +--chain-letters <n>/,
    );
  });
});
