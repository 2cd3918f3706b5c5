import { createServer } from 'node:net';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  cloneDatabase,
  createDatabase,
  dropDatabase,
  makeTemplate,
  maskPassword,
  type Throwaway,
  throwaway,
} from '../src/index.ts';
import { faultOf, query, undo } from './stage.ts';

let server: Throwaway;
beforeAll(async () => {
  server = await throwaway();
});
afterAll(() => server.stop());

const names = async () =>
  (await query(server.url, 'SELECT datname FROM pg_database ORDER BY 1')).map(({ datname }) => datname);

it('clones a template, many at once, though somebody was connected to it and tries again', async () => {
  const url = await createDatabase(server.url, 'seeded');
  await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const stray = new pg.Client(url);
  undo(() => stray.end());
  const cutOff = new Promise((done) => stray.on('error', done));
  await stray.connect();

  await makeTemplate(server.url, 'seeded');
  expect(await cutOff).toMatchObject({ code: '57P01' });
  await expect(query(url, 'SELECT 1')).rejects.toThrow(/not currently accepting connections/);
  const clones = await Promise.all(
    [1, 2, 3, 4].map((n) => cloneDatabase(server.url, 'seeded', `clone ${n}`)),
  );
  for (const clone of clones) expect(await query(clone, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);

  await dropDatabase(server.url, 'seeded');
  expect(await names()).not.toContain('seeded');
});

it('drops a database that is in use, and none that is not there; never one of the server itself', async () => {
  const user = new pg.Client(await createDatabase(server.url, 'in use'));
  const cutOff = new Promise((done) => user.on('error', done));
  await user.connect();
  await dropDatabase(server.url, 'in use');
  await cutOff;
  await dropDatabase(server.url, 'in use');
  expect(await names()).not.toContain('in use');
  for (const name of ['postgres', 'template0', 'template1']) {
    expect(await faultOf(() => dropDatabase(server.url, name))).toMatch(/belongs to the server itself/);
    expect(await faultOf(() => makeTemplate(server.url, name))).toMatch(/belongs to the server itself/);
  }
});

it.each(['Ünïcode 木', 'a "quoted" one; DROP', "it's 50%; x=1, y:z@&+$", '%20', 'x'.repeat(63)])(
  'creates, reaches and drops a database whatever its name: %s',
  async (name) => {
    const url = await createDatabase(`${server.url}?application_name=mine`, name);
    expect(
      await query(url, "SELECT current_database() AS name, current_setting('application_name') AS app"),
    ).toEqual([{ name, app: 'mine' }]);
    await dropDatabase(url, name);
    expect(await names()).not.toContain(name);
  },
);

it.each(['', 'x'.repeat(64), 'ü'.repeat(32), 'a\0b', '..', 'a/b', 'a?b', 'a#b'])(
  'refuses the name %j, which PostgreSQL would cut or refuse',
  async (name) => {
    expect(await faultOf(() => createDatabase(server.url, name))).toMatch(
      /^Refused: .*\n {2}name .*\n {2}reason .*\n {2}mend/,
    );
  },
);

it('says what a server has against it, where, and how to mend it, and never the password', async () => {
  await query(server.url, "CREATE ROLE plain LOGIN PASSWORD 'plain secret'");
  const as = (user: string, password: string, port = new URL(server.url).port) =>
    `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  const closed = await closedPort();
  const faults: [work: () => Promise<unknown>, message: RegExp][] = [
    [
      () => createDatabase(as('plain', 'plain secret'), 'mine'),
      /^Cannot create the database "mine": not permitted.*[\s\S]*CREATEDB/,
    ],
    [
      () => dropDatabase(as('plain', 'plain secret'), 'theirs'),
      /^Cannot drop the database "theirs": not permitted/,
    ],
    [() => createDatabase(as('plain', 'wrong secret'), 'mine'), /the password is wrong/],
    [() => createDatabase(as('postgres', 'no secret', closed), 'mine'), /nothing listens there/],
    [() => createDatabase(server.url, 'theirs'), /it exists already/],
    [
      () => cloneDatabase(server.url, 'missing', 'mine'),
      /^Cannot clone the database "missing" as "mine": there is no such database/,
    ],
    [() => createDatabase('mysql://u:some%20secret@h/d', 'mine'), /not the URL of a PostgreSQL server/],
    [
      () => createDatabase('postgresql://u:some secret@h:port/d', 'mine'),
      /not the URL of a PostgreSQL server/,
    ],
  ];
  await createDatabase(server.url, 'theirs');
  for (const [work, message] of faults) {
    const said = await faultOf(work);
    expect(said).toMatch(message);
    expect(said).toMatch(/\n {2}mend +\S/);
    expect(said).not.toMatch(/secret/);
    expect(said).not.toContain(new URL(server.url).password);
  }
  expect(await names()).not.toContain('mine');
});

it('works from the database of the URL where the role may not enter "postgres"', async () => {
  await query(server.url, "CREATE ROLE maker LOGIN CREATEDB PASSWORD 'x'");
  await createDatabase(server.url, 'home of maker');
  await query(server.url, 'REVOKE CONNECT ON DATABASE postgres FROM PUBLIC');
  undo(() => query(server.url, 'GRANT CONNECT ON DATABASE postgres TO PUBLIC'));
  const url = new URL(server.urlOf('home of maker'));
  url.username = 'maker';
  url.password = 'x';
  const made = await createDatabase(url.href, 'made');
  expect(await query(made, 'SELECT current_user AS me')).toEqual([{ me: 'maker' }]);
});

it('never prints a password, however the URL is written', () => {
  const password = fc.string({ minLength: 1 }).map((text) => `S3CRET${text}S3CRET`);
  const forms: ((text: string) => string)[] = [
    (text) => `postgresql://me:${encodeURIComponent(text)}@db.internal:5432/app?schema=a`,
    (text) => `postgres://me:${text}@db.internal/app`,
    (text) => `postgresql://db.internal/app?user=me&password=${encodeURIComponent(text)}&schema=a`,
    (text) => `host=db.internal password='${text.replace(/['\\]/g, '\\$&')}' user=me`,
  ];
  fc.assert(
    fc.property(password, fc.constantFrom(...forms), (text, form) => {
      const masked = maskPassword(form(text));
      expect(masked).not.toContain('S3CRET');
      expect(masked).toContain('***');
    }),
  );
  const plain = [
    'postgresql://me@db.internal:5432/app',
    'postgresql://db.internal:5432/app',
    'postgresql:///app',
  ];
  expect(plain.map(maskPassword)).toEqual(plain);
  expect(maskPassword('postgresql://me:p@h:5432/app')).toBe('postgresql://me:***@h:5432/app');
});

/** A port on which nothing listens. */
function closedPort(): Promise<string> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(String(port)));
    });
  });
}
