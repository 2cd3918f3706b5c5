import { exact, type Instant } from '@tilth/schema';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aggregate, type Domain, domain, fixed, recipe, seed } from '../src/index.ts';

const request = { seed: 42, asOf: Date.UTC(2026, 10, 20) as Instant, scale: 1 };
const recipes = 'a'.repeat(64);

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

async function withDatabase(work: (client: pg.Client, url: string) => Promise<void>): Promise<void> {
  const url = await server.clone();
  const client = await connect(url);
  try {
    await work(client, url);
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Users with addresses of their own choosing: about the smallest domain that there can be. */
function users(addresses: readonly string[]): Domain {
  const user = recipe<'User', { email: string }>('User', ({ draw, email }) => ({
    id: draw.uuid('id'),
    email,
    passwordHash: `$2b$10$${'x'.repeat(53)}`,
    firstName: 'A',
    lastName: 'Person',
    isActive: true,
    joinedAt: request.asOf,
  }));
  const all = aggregate({
    name: 'users',
    version: 1,
    models: ['User'],
    size: fixed('users', addresses.length),
    make: ({ number, emit }) => {
      emit(user, number, { email: addresses[number] as string });
    },
  });
  return domain('users', { aggregates: [all] });
}

const many = (count: number) => Array.from({ length: count }, (_, i) => `person.${i}@example.com`);

async function counts(client: pg.Client): Promise<unknown> {
  const { rows } = await client.query(
    'select (select count(*)::int from investa.users) as users, (select count(*)::int from tilth.seed_runs) as runs',
  );
  return rows[0];
}

it('loads every row, and remembers what it made', () =>
  withDatabase(async (client) => {
    // More than one message's worth: the rows arrive in several COPYs.
    const result = await seed(client, { domains: [users(many(20_000))], request, recipes, version: '0' });
    expect(result).toMatchObject({
      loaded: true,
      run: { ...request, tables: [{ table: 'investa.users', rows: 20_000 }] },
    });
    expect(await counts(client)).toEqual({ users: 20_000, runs: 1 });
  }));

it('leaves sequences past the numbers that it gave, so that an application can go on', () =>
  withDatabase(async (client) => {
    const rule = recipe('AmlRule', ({ key }) => ({
      ruleId: Number(key) + 1,
      windowDays: null,
      minCount: null,
      ruleKind: 'large_cash',
      severity: 'high',
      isActive: true,
      threshold: exact(10_000_00, 2),
      floor: null,
      share: null,
      code: `CASH-${key}`,
      name: `Cash ${key}`,
    }));
    const rules = aggregate({
      name: 'rules',
      version: 1,
      models: ['AmlRule'],
      size: fixed('rules', 5),
      make: ({ number, emit }) => {
        emit(rule, number, {});
      },
    });
    await seed(client, {
      domains: [domain('rules', { aggregates: [rules] })],
      request,
      recipes,
      version: '0',
    });
    const { rows } = await client.query(`select nextval('compliance_db.aml_rules_rule_id_seq')::int as next`);
    expect(rows[0].next).toBe(6);
  }));

it('does nothing when the same world is there already', () =>
  withDatabase(async (client) => {
    const options = { domains: [users(['one@example.com'])], request, recipes, version: '0' };
    await seed(client, options);
    expect(await seed(client, options)).toMatchObject({
      loaded: false,
      run: { tables: [{ table: 'investa.users', rows: 1 }] },
    });
    expect(await counts(client)).toEqual({ users: 1, runs: 1 });
  }));

it('refuses to write over another world, and says which one it found', () =>
  withDatabase(async (client) => {
    await seed(client, { domains: [users(['one@example.com'])], request, recipes, version: '0' });
    const other = seed(client, {
      domains: [users(['one@example.com'])],
      request: { ...request, seed: 7 },
      recipes,
      version: '0',
    });
    await expect(other).rejects.toThrow(/holds another world.*seed 42, as of 2026-11-20, scale 1.*--reset/s);
    expect(await counts(client)).toEqual({ users: 1, runs: 1 });
  }));

it('refuses a database with rows that it did not write, and says where they are', () =>
  withDatabase(async (client) => {
    await client.query(
      `insert into investa.users (email, password_hash, first_name, last_name, joined_at)
       values ('xx@example.com', '$2b$10$' || repeat('x', 53), 'Some', 'Body', now())`,
    );
    await expect(
      seed(client, { domains: [users(['one@example.com'])], request, recipes, version: '0' }),
    ).rejects.toThrow(/did not write.*investa\.users/s);
    expect(await counts(client)).toEqual({ users: 1, runs: 0 });
  }));

it('leaves nothing of a run in which one row breaks a rule, and names the row and the rule', () =>
  withDatabase(async (client) => {
    // Few enough that all keys are in place.
    const addresses = many(9_000);
    addresses[8_000] = 'person.7@example.com';
    await expect(
      seed(client, { domains: [users(addresses)], request, recipes, version: '0' }),
    ).rejects.toThrow(
      /a row of investa\.users\. Nothing was loaded\..*row +User 8000.*users_email_key.*npx tilth peek User 8000 --seed 42 --as-of 2026-11-20/s,
    );
    expect(await counts(client)).toEqual({ users: 0, runs: 0 });
  }));

it('does the same when the key was set aside while the rows came', () =>
  withDatabase(async (client) => {
    const addresses = many(20_000);
    addresses[15_000] = 'person.7@example.com';
    await expect(
      seed(client, { domains: [users(addresses)], request, recipes, version: '0' }),
    ).rejects.toThrow(/users_email_key.*Nothing was loaded\..*person\.7@example\.com.*npx tilth peek User/s);
    expect(await counts(client)).toEqual({ users: 0, runs: 0 });
  }));

it('leaves nothing of a run whose recipe throws half way', () =>
  withDatabase(async (client) => {
    const addresses: (string | null)[] = many(20_000);
    addresses[19_999] = null;
    await expect(
      seed(client, { domains: [users(addresses as string[])], request, recipes, version: '0' }),
    ).rejects.toThrow('User.email has no value');
    expect(await counts(client)).toEqual({ users: 0, runs: 0 });
  }));

it('refuses while another seed of the same database is under way', () =>
  withDatabase(async (client, url) => {
    const other = await connect(url);
    try {
      let reached: () => void = () => {};
      const underWay = new Promise<void>((resolve) => {
        reached = resolve;
      });
      const slow = seed(client, {
        domains: [users(many(300_000))],
        request,
        recipes,
        version: '0',
        progress: () => reached(),
      });
      await Promise.race([underWay, slow]);
      const second = seed(other, { domains: [users(['one@example.com'])], request, recipes, version: '0' });
      await expect(second).rejects.toThrow('another seed of this database is under way');
      await slow;
    } finally {
      await other.end();
    }
    expect(await counts(client)).toEqual({ users: 300_000, runs: 1 });
  }));

it('leaves nothing when the connection is lost half way', () =>
  withDatabase(async (client, url) => {
    const doomed = await connect(url);
    doomed.on('error', () => {});
    const { rows } = await doomed.query('select pg_backend_pid() as pid');
    const killed = seed(doomed, {
      domains: [users(many(60_000))],
      request,
      recipes,
      version: '0',
      progress: () => void client.query('select pg_terminate_backend($1)', [rows[0].pid]),
    });
    await expect(killed).rejects.toThrow();
    await expect.poll(() => counts(client)).toEqual({ users: 0, runs: 0 });
  }));
