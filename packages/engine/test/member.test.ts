import type { Instant, Model, Uuid } from '@tilth/schema';
import { type MigratedServer, migratedServer } from '@tilth/schema/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  aggregate,
  type Domain,
  domain,
  fingerprintsOf,
  fixed,
  lastRun,
  memberNumber,
  recipe,
  resetMember,
  scaled,
  seed,
  settle,
  settledOf,
  sql,
  storedFingerprint,
  strangers,
} from '../src/index.ts';
import { people, smallWorld } from './world/small-world.ts';

const request = { seed: 42, asOf: Date.UTC(2026, 10, 20) as Instant, scale: 1 };
const common = { recipes: 'a'.repeat(64), version: '0' };

const profile = recipe<'UserProfile', { userId: Uuid; languageId: Uuid }>(
  'UserProfile',
  ({ draw, key, userId, languageId }) => ({
    id: draw.uuid('id'),
    userId,
    languageId,
    dateOfBirth: draw.int('dateOfBirth', 0, 9000) as never,
    phone: `+91${6_660_000_000 + Number(key)}`,
    city: 'not counted yet',
    state: 'Goa',
    postcode: '403001',
    occupation: 'Baker',
    riskAppetite: 'moderate',
    experienceLevel: 'beginner',
    monthlyBudget: null,
  }),
);

/** Rows of the same people in another domain, with a figure that counts the whole world. */
function profiles(size = people): Domain {
  return domain('profiles', {
    needs: [smallWorld],
    aggregates: [
      aggregate({
        name: 'profiles',
        version: 1,
        models: ['UserProfile'],
        size,
        make: ({ number, world, emit }) => {
          emit(profile, number, {
            userId: world.id('User', number),
            languageId: world.id('Language', number % 5),
          });
        },
      }),
    ],
    settle: [
      settle('UserProfile', ['city'], {
        why: 'It tells how many there are.',
        sql: sql`update investa.user_profiles p set city = c.city
                   from (select 'one of ' || count(*) as city from investa.user_profiles) c
                  where p.city <> c.city`,
      }),
    ],
  });
}

const world = [smallWorld, profiles()];
const users = { ...common, known: world, set: 'people' };

let server: MigratedServer;
beforeAll(async () => {
  server = await migratedServer();
});
afterAll(() => server?.stop());

async function inWorld(
  work: (client: pg.Client) => Promise<void>,
  domains: readonly Domain[] = world,
  asked: object = {},
): Promise<void> {
  const client = new pg.Client({ connectionString: await server.clone() });
  await client.connect();
  try {
    await seed(client, { ...common, domains, request: { ...request, ...asked } });
    await work(client);
  } finally {
    await client.end();
  }
}

const found = async (client: pg.Client, domains = world) =>
  strangers(client, await lastRun(client), settledOf(domains));

/** The id of a person, as SQL. */
const idOf = (number: number) =>
  `(select id from investa.users where email like 'person.${number}@%' or email = 'gone.${number}@example.com')`;

/** Every row with where it lies and who wrote it last: an untouched one says the same afterwards. */
async function places(client: pg.Client, except: number): Promise<unknown> {
  const { rows } = await client.query(
    `select t.*, t.ctid, t.xmin from (
       select 'users' as table, to_jsonb(u) as row, u.ctid, u.xmin, u.id as owner from investa.users u
       union all select 'sessions', to_jsonb(s), s.ctid, s.xmin, s.user_id from investa.user_sessions s
       union all select 'profiles', to_jsonb(p), p.ctid, p.xmin, p.user_id from investa.user_profiles p
       union all select 'languages', to_jsonb(l), l.ctid, l.xmin, null from investa.languages l
     ) t where owner is distinct from ${idOf(except)} order by row ->> 'id'`,
  );
  return rows;
}

/** That the tables hold what the recipes make, bytes for bytes. */
async function expectAsMade(client: pg.Client, count = 10): Promise<void> {
  const made = fingerprintsOf(world, { ...request, sizes: { people: count } });
  for (const [model, content] of made)
    expect({ model, ...(await storedFingerprint(client, model, settledOf(world)(model))) }).toEqual({
      model,
      ...content,
    });
}

const reset = (client: pg.Client, number: number, more: object = {}) =>
  resetMember(client, { ...users, which: async () => number, ...more });

describe('addMember', () => {
  it('leaves the world that has one more, and knows it for its own', () =>
    inWorld(async (client) => {
      const { number, run } = await addMember(client, users);
      expect({ number, sizes: run.sizes, mode: run.mode }).toEqual({
        number: 10,
        sizes: { people: 11 },
        mode: 'append',
      });
      const added = Object.fromEntries(run.tables.map(({ model, rowsAdded }) => [model, rowsAdded]));
      expect(added).toEqual({ Language: 0, User: 1, UserSession: 40, UserProfile: 1 });
      await inWorld(
        async (fresh) => expect((await lastRun(fresh))?.fingerprint).toBe(run.fingerprint),
        world,
        { sizes: { people: 11 } },
      );
      await expectAsMade(client, 11);
      const { rows } = await client.query('select distinct city from investa.user_profiles');
      expect(rows).toEqual([{ city: 'one of 11' }]);
      expect(await found(client)).toEqual([]);
    }));

  it('counts as its own what is changed in the same transaction', () =>
    inWorld(async (client) => {
      await addMember(client, {
        ...users,
        after: async (same) => {
          await same.query(`update investa.users set email = 'me@example.com' where id = ${idOf(10)}`);
        },
      });
      const { rows } = await client.query(`select 1 from investa.users where email = 'me@example.com'`);
      expect(rows).toHaveLength(1);
      expect(await found(client)).toEqual([]);
    }));

  it('adds nobody when what comes after fails', () =>
    inWorld(async (client) => {
      const failing = addMember(client, {
        ...users,
        after: async () => {
          throw new RangeError('no');
        },
      });
      await expect(failing).rejects.toThrow('no');
      await expectAsMade(client);
      expect((await lastRun(client))?.mode).toBe('fresh');
    }));

  it('leaves alone what others have written, and says what of it is in the way', () =>
    inWorld(async (client) => {
      await client.query(`update investa.users set first_name = 'Mine' where id = ${idOf(3)}`);
      await addMember(client, users);
      expect(await found(client)).toMatchObject([{ table: 'investa.users', rows: 1 }]);
      await client.query(
        `update investa.users set email = 'person.11@example.com' where email = 'person.3@example.com'`,
      );
      await expect(addMember(client, users)).rejects.toThrow(
        /^Refused: a row that is there has .*\n +detail .*person\.11@example\.com.*\n +rule +users_email_key\n +mend/,
      );
      expect((await lastRun(client))?.sizes).toEqual({ people: 11 });
    }));

  it('refuses where domains have sets of one name that differ in size, until they are of one', () => {
    const known = [smallWorld, profiles(scaled('people', 4))];
    return inWorld(async (client) => {
      await expect(addMember(client, { ...users, known })).rejects.toThrow(
        /^Refused: there are more people in some .*\n +holds +10 in small, 4 in profiles\n +mend .*--people 10$/,
      );
      const sizes = { people: 10 };
      await seed(client, { ...common, domains: known, request: { ...request, sizes }, mode: 'append' });
      expect((await addMember(client, { ...users, known })).number).toBe(10);
      await expectAsMade(client, 11);
    }, known);
  });

  it('refuses where there is no world, or one of other recipes, or none of that set', () =>
    inWorld(async (client) => {
      await expect(addMember(client, { ...users, recipes: 'b'.repeat(64) })).rejects.toThrow(
        /recipes have changed/,
      );
      await expect(addMember(client, { ...users, set: 'parrots' })).rejects.toThrow(
        /this world has no parrots/,
      );
      await client.query(`update tilth.seed_runs set state = 'cleared', ended_at = now()`);
      await expect(addMember(client, users)).rejects.toThrow(/there is no world/);
      await expect(reset(client, 0)).rejects.toThrow(/there is no world/);
    }));
});

describe('resetMember', () => {
  it('makes a life anew, whatever has become of it, and touches nothing else', () =>
    inWorld(async (client) => {
      const before = await places(client, 4);
      await client.query(
        `update investa.users set first_name = 'X', email = 'gone.4@example.com' where id = ${idOf(4)};
         update investa.user_profiles set state = 'Kerala' where user_id = ${idOf(4)};
         delete from investa.user_sessions where user_id = ${idOf(4)} and started_at < '2026-11-01'`,
      );
      const { number, removed, made } = await reset(client, 4);
      expect({ number, made }).toEqual({
        number: 4,
        made: [
          { table: 'investa.users', rows: 1 },
          { table: 'investa.user_sessions', rows: 40 },
          { table: 'investa.user_profiles', rows: 1 },
        ],
      });
      expect(removed.every(({ others }) => others === 0)).toBe(true);
      expect(await places(client, 4)).toEqual(before);
      await expectAsMade(client);
      expect(await found(client)).toEqual([]);
    }));

  it('makes a life anew of which nothing is left', () =>
    inWorld(async (client) => {
      await client.query(`delete from investa.users where id = ${idOf(9)}`);
      const { removed } = await reset(client, 9);
      expect(removed).toEqual([]);
      await expectAsMade(client);
      expect(await found(client)).toEqual([]);
    }));

  it('settles again, and leaves what others changed for theirs to see', () =>
    inWorld(async (client) => {
      await client.query(
        `update investa.user_profiles set city = 'Mine' where user_id = ${idOf(1)};
         update investa.users set first_name = 'Mine' where id = ${idOf(2)}`,
      );
      await reset(client, 1);
      const { rows } = await client.query('select distinct city from investa.user_profiles');
      expect(rows).toEqual([{ city: 'one of 10' }]);
      expect(await found(client)).toMatchObject([{ table: 'investa.users', rows: 1 }]);
    }));

  it('goes on with the run that is there: more can be added, and all be cleared', () =>
    inWorld(async (client) => {
      const first = await lastRun(client);
      const { run } = await reset(client, 0);
      expect(run).toMatchObject({ fingerprint: first?.fingerprint, members: first?.members, mode: 'append' });
      expect(run.tables.map(({ rowsAdded }) => rowsAdded)).toEqual(run.tables.map(() => 0));
      await seed(client, {
        ...common,
        domains: world,
        request: { ...request, sizes: { people: 12 } },
        mode: 'append',
      });
      await expectAsMade(client, 12);
    }));

  it('removes what an app has added to that life, however far down, and says how much', () =>
    inWorld(async (client) => {
      await client.query(
        `create schema app;
         create table app.notes (id int primary key, about uuid references investa.users on delete cascade);
         create table app.lines (note int references app.notes on delete cascade, no int, primary key (note, no))
           partition by range (no);
         create table app.lines_0 partition of app.lines for values from (0) to (10);
         create table app.lines_1 partition of app.lines default;
         insert into app.notes values (1, ${idOf(5)}), (2, ${idOf(5)}), (3, ${idOf(6)});
         insert into app.lines values (1, 1), (1, 11), (2, 1), (3, 1);
         insert into investa.user_sessions
           (id, user_id, device_id, started_at, last_active_at, expires_at, device_kind, ip_address, refresh_token_hash, user_agent)
           values (gen_random_uuid(), ${idOf(5)}, gen_random_uuid(), now(), now(), now() + interval '1 day', 'mobile',
                   '192.0.2.1', repeat('f', 64), 'app')`,
      );
      const { removed } = await reset(client, 5);
      expect(removed).toEqual([
        { table: 'app.lines', own: 0, others: 3 },
        { table: 'app.notes', own: 0, others: 2 },
        { table: 'investa.user_profiles', own: 1, others: 0 },
        { table: 'investa.user_sessions', own: 40, others: 1 },
        { table: 'investa.users', own: 1, others: 0 },
      ]);
      const left = await client.query('select note, no from app.lines');
      expect(left.rows).toEqual([{ note: 3, no: 1 }]);
      await expectAsMade(client);
      expect(await found(client)).toEqual([]);
    }));

  it.each(['no action', 'restrict', 'set null', 'set default'])(
    'refuses when a row would be lost or changed that refers to it by a key that says ON DELETE %s',
    (action) =>
      inWorld(async (client) => {
        await client.query(
          `create schema app;
           create table app.visits (at uuid references investa.user_sessions on delete ${action});
           insert into app.visits select id from investa.user_sessions where user_id = ${idOf(7)} limit 2`,
        );
        await expect(reset(client, 7)).rejects.toThrow(
          /^Refused: rows that Tilth did not write refer .*\n +where +app\.visits \(2, by visits_at_fkey\)\n +mend/,
        );
        await reset(client, 8);
        await expectAsMade(client);
      }),
  );

  it('does not take rows along that Tilth has made for others', () => {
    const known = [smallWorld, profiles(fixed('portraits', 3))];
    return inWorld(async (client) => {
      await expect(reset(client, 2, { known })).rejects.toThrow(
        /^Refused: rows that Tilth has made for others .*\n +where +investa\.user_profiles \(1\)\n +mend/,
      );
      expect((await reset(client, 3, { known })).number).toBe(3);
      expect(await found(client, known)).toEqual([]);
    }, known);
  });

  it('says which row is in the way of the new ones, or is missing, and leaves all as it was', () =>
    inWorld(async (client) => {
      await client.query(
        `update investa.users set email = 'gone.1@example.com' where email = 'person.1@example.com';
         update investa.users set email = 'person.1@example.com' where email = 'person.2@example.com'`,
      );
      await expect(reset(client, 1)).rejects.toThrow(
        /^Refused: a row that is there has .*\n +detail .*person\.1@example\.com/,
      );
      const { rows } = await client.query(`select from investa.users where email = 'gone.1@example.com'`);
      expect(rows).toHaveLength(1);
      await client.query(
        `delete from investa.user_profiles p using investa.languages l where l.id = p.language_id and l.code = 'xd';
         delete from investa.languages where code = 'xd'`,
      );
      await expect(reset(client, 3)).rejects.toThrow(
        /^Refused: a row that the new ones refer to is not there/,
      );
    }));

  it('rouses no trigger, and leaves each as it was', () =>
    inWorld(async (client) => {
      await client.query(
        `create table public.audit (what text);
         create function public.note() returns trigger language plpgsql as
           $$ begin insert into public.audit values (tg_op); return null; end $$;
         create trigger noting after insert or delete on investa.users for each row execute function public.note();
         create trigger always after delete on investa.user_sessions for each row execute function public.note();
         alter table investa.user_sessions enable always trigger always`,
      );
      await reset(client, 0);
      expect((await client.query('select * from public.audit')).rows).toEqual([]);
      const { rows } = await client.query(
        `select tgname, tgenabled from pg_trigger where tgname in ('noting', 'always') order by 1`,
      );
      expect(rows).toEqual([
        { tgname: 'always', tgenabled: 'A' },
        { tgname: 'noting', tgenabled: 'O' },
      ]);
    }));

  it('refuses a number that is not there, and other recipes', () =>
    inWorld(async (client) => {
      await expect(reset(client, 10)).rejects.toThrow(/has no number 10 of its people\.\n +holds/);
      await expect(reset(client, 0, { recipes: 'b'.repeat(64) })).rejects.toThrow(/recipes have changed/);
      await expectAsMade(client);
    }));
});

describe('memberNumber', () => {
  it('finds the member that a row is of, among those that are there', () =>
    inWorld(
      async (client) => {
        const run = await lastRun(client);
        if (!run) throw new Error('no run');
        const number = (model: Model, email: string) =>
          memberNumber(world, run, model, (row) => (row as { email?: string }).email === email);
        expect(number('User', 'person.12@example.com')).toBe(12);
        expect(number('User', 'person.13@example.com')).toBeUndefined();
        expect(number('Badge', '')).toBeUndefined();
      },
      world,
      { sizes: { people: 13 } },
    ));
});
