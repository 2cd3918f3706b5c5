import { describe, expect, it } from 'vitest';
import {
  checksOf,
  corrupts,
  holds,
  measureShares,
  offenderText,
  rule,
  settle,
  settleWorld,
  share,
  sql,
} from '../src/index.ts';
import { AS_OF, claiming, id, stages, wrong } from './verify-stage.ts';

const onStage = stages();

const inactive = rule('users.active', {
  why: 'Everybody is active.',
  offenders: sql`select id, email from investa.users where not is_active order by email`,
  corrupt: sql`update investa.users set is_active = false where email like '2@%'`,
});

/** A rule of which nothing matters but the query. */
const ruleOf = (name: string, offenders: string) => rule(name, { why: 'It is so.', offenders, corrupt: '' });
const having = (...rules: ReturnType<typeof rule>[]) => [claiming(['User'], { rules })];
const rulesOf = (results: Awaited<ReturnType<Parameters<Parameters<typeof onStage>[0]>[0]['check']>>) =>
  results.filter(({ check }) => check.kind === 'rule');

describe('the checks of some domains', () => {
  it('are their structure and their rules, domain by domain', () => {
    const checks = checksOf([
      claiming(['Language'], {}, 'words'),
      claiming(['User'], { rules: [inactive] }, 'people'),
    ]);
    expect(checks.map(({ name, kind, domain }) => [name, kind, domain])).toEqual([
      ['structure.User.future', 'structure', 'people'],
      ['users.active', 'rule', 'people'],
    ]);
  });

  it('have names of their own', () => {
    expect(() => checksOf(having(inactive, inactive))).toThrow('two rules are called users.active');
  });
});

describe('verify', () => {
  it('shows the first offenders, keys first, and counts all of them', () =>
    onStage(async ({ check }) => {
      const many = ruleOf(
        'many',
        'select n as id, n * 1.50 as amount, null as gone from generate_series(1, 1000) n;',
      );
      const [result] = rulesOf(await check(having(many)));
      expect(result).toMatchObject({ count: 1000 });
      expect(result?.offenders).toHaveLength(20);
      expect(result?.offenders[2]).toEqual({ id: '3', amount: '4.50', gone: null });
      expect(offenderText(result?.offenders[2] as never)).toBe('id 3 · amount 4.50 · gone null');
    }));

  it('keeps two columns of one name apart', () =>
    onStage(async ({ check }) => {
      const [result] = rulesOf(
        await check(having(ruleOf('twice', 'select 1 as id, 2 as id -- of two tables'))),
      );
      expect(result?.offenders).toEqual([{ id: '1', 'id (2)': '2' }]);
    }));

  it('shows instants in UTC, to the last digit, wherever it runs', () =>
    onStage(async ({ check }) => {
      const [result] = rulesOf(
        await check(having(ruleOf('when', "select '2026-11-20 05:30:00.000001+05:30'::timestamptz as at"))),
      );
      expect(result?.offenders).toEqual([{ at: '2026-11-20 00:00:00.000001+00' }]);
    }));

  it('tells rules the as-of date', () =>
    onStage(async ({ check }) => {
      const late = ruleOf(
        'late',
        "select 1 where current_setting('tilth.as_of')::timestamptz <> '2026-11-20 00:00+00'",
      );
      expect(wrong(await check(having(late)))).toEqual({});
      expect(wrong(await check(having(late), { asOf: (AS_OF + 1) as never }))).toHaveProperty('late');
    }));

  it('takes a rule whose SQL fails for one that is broken, and goes on', () =>
    onStage(async ({ check }) => {
      const results = rulesOf(
        await check(
          having(ruleOf('typo', 'select id from investa.usrs'), ruleOf('zero', 'select 1 / 0'), inactive),
        ),
      );
      expect(results.map(({ check: { name }, error }) => [name, error])).toEqual([
        ['typo', 'relation "investa.usrs" does not exist'],
        ['zero', 'division by zero'],
        ['users.active', undefined],
      ]);
      expect(results.map(holds)).toEqual([false, false, true]);
    }));

  it('writes nothing, whatever a rule says', () =>
    onStage(async ({ client, check }) => {
      await client.query(`create function wipe() returns int language sql as
        $$ with gone as (delete from investa.user_profiles returning 1) select count(*)::int from gone $$`);
      expect(wrong(await check(having(ruleOf('wipe', 'select wipe()'))))).toEqual({
        wipe: expect.stringContaining('in a read-only transaction'),
      });
    }));

  it('gives results in the same order on any number of connections, however long each takes', () =>
    onStage(async ({ check }) => {
      const slow = [60, 0, 30, 0, 0, 10];
      const rules = slow.map((ms, i) => ruleOf(`r${i}`, `select 1 where pg_sleep(${ms} / 1000.0) is null`));
      const told: string[] = [];
      const results = await check(having(...rules), {
        parallel: 3,
        onResult: (result) => told.push(result.check.name),
      });
      expect(told).toEqual(checksOf(having(...rules)).map(({ name }) => name));
      expect(results.map(({ check: { name } }) => name)).toEqual(told);
    }));

  it('sees one moment of the world on all connections', () =>
    onStage(async ({ client, connect, check }) => {
      let connections = 0;
      // Slow enough that each connection gets some of them.
      const rules = [1, 2, 3, 4].map((n) =>
        ruleOf(`r${n}`, 'select id from investa.users, pg_sleep(0.02) where not is_active'),
      );
      const results = await check(having(...rules), {
        parallel: 2,
        connect: async () => {
          // The first connection has its snapshot by now, the second has none yet.
          if (++connections === 2) await client.query('update investa.users set is_active = false');
          return connect();
        },
      });
      expect(connections).toBe(2);
      expect(wrong(results)).toEqual({});
      expect(Object.keys(wrong(await check(having(...rules))))).toHaveLength(4);
    }));

  it('fails rather than to look past rows that its role may not see', () =>
    onStage(async ({ connect, check }) => {
      const results = await check([claiming(['SparkGoal'])], {
        only: ['structure.SparkGoal.user.orphan'],
        connect: async () => {
          const client = await connect();
          await client.query('set role app_user');
          return client;
        },
      });
      expect(results[0]?.error).toMatch(/row-level security/);
    }));

  it('runs the checks that are named, and refuses names that are none', () =>
    onStage(async ({ check }) => {
      const domains = having(inactive, ruleOf('other', 'select 1'));
      const results = await check(domains, { only: ['users.active'] });
      expect(results.map(({ check: { name } }) => name)).toEqual(['users.active']);
      await expect(check(domains, { only: ['users.actve'] })).rejects.toThrow(
        'Refused: there is no check users.actve.',
      );
    }));

  it('lets go of every connection, also when one is lost on the way', () =>
    onStage(async ({ client, connect, check }) => {
      const released: unknown[] = [];
      const suicide = ruleOf('suicide', 'select pg_terminate_backend(pg_backend_pid())');
      const failed = check(having(suicide, inactive), {
        parallel: 2,
        connect: async () => {
          const opened = await connect();
          opened.on('error', () => {});
          return opened;
        },
        release: (opened) => {
          released.push(opened);
          return opened.end();
        },
      });
      await expect(failed).rejects.toThrow(/terminat/);
      expect(released).toHaveLength(2);
      const { rows } = await client.query(
        'select count(*)::int as others from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      expect(rows).toEqual([{ others: 0 }]);
    }));
});

describe('a corruption', () => {
  const catches = (broken: Partial<typeof inactive>) =>
    new Promise<unknown>((resolve, reject) => {
      onStage(async ({ client }) => {
        const result = await corrupts(client, { ...inactive, ...broken }, AS_OF);
        const { rows } = await client.query(
          'select count(*)::int as left from investa.users where is_active',
        );
        resolve({ ...result, left: rows[0].left });
      }).catch(reject);
    });

  it('is caught by its rule, and taken back', async () => {
    expect(await catches({})).toEqual({
      caught: true,
      count: 1,
      offenders: [{ id: id('b', 2), email: '2@example.com' }],
      left: 2,
    });
  });

  it.each([
    [
      { corrupt: sql`update investa.users set is_active = true` },
      'it finds no offender after its corruption',
    ],
    [{ offenders: sql`select 1 where false` }, 'it finds no offender after its corruption'],
    [{ offenders: sql`select id from investa.users` }, 'it has 2 offenders before anything is corrupted'],
    [
      { offenders: sql`select nothing` },
      'its offenders cannot be asked for: column "nothing" does not exist',
    ],
    [
      { corrupt: sql`update investa.users set email = 'A@B.C' where email like '1@%'` },
      /^its corruption is refused: new row for relation "users" violates check constraint "users_email_check"/,
    ],
  ])('that is none is told of: %j', async (broken, problem) => {
    const text = typeof problem === 'string' ? problem : expect.stringMatching(problem);
    expect(await catches(broken)).toEqual({ caught: false, problem: text, left: 2 });
  });

  it('may take a constraint away first', async () => {
    const corrupt = sql`alter table investa.users drop constraint users_email_check;
                        update investa.users set email = 'A@B.C' where email like '1@%'`;
    const offenders = sql`select id from investa.users where email <> lower(email)`;
    expect(await catches({ corrupt, offenders })).toMatchObject({ caught: true, count: 1, left: 2 });
  });
});

describe('a share', () => {
  /** What was drawn: so many heads among a thousand. */
  const coin = (heads: number, rest: Partial<Parameters<typeof share>[1]> = {}) =>
    claiming(['User'], {
      shares: [
        share('coin', {
          source: 'assumed',
          of: `select case when n <= ${heads} then 'heads' else 'tails' end from generate_series(1, 1000) n`,
          are: { heads: 3, tails: 1 },
          ...rest,
        }),
      ],
    });

  it('is measured against the one that was meant', () =>
    onStage(async ({ client }) => {
      const [heads, tails] = await measureShares(client, [coin(760)]);
      expect(heads).toMatchObject({
        value: 'heads',
        expected: 0.75,
        observed: 0.76,
        count: 760,
        n: 1000,
        ok: true,
      });
      expect(tails).toMatchObject({
        value: 'tails',
        expected: 0.25,
        observed: 0.24,
        count: 240,
        n: 1000,
        ok: true,
      });
      // Four and a half times sqrt(1000 · 0.75 · 0.25), and one more for the rounding of small numbers.
      expect((heads?.tolerance ?? 0) * 1000).toBeCloseTo(62.62, 2);
    }));

  it.each([
    [coin(813), false],
    [coin(812), true],
    [coin(813, { together: 4 }), true],
    [coin(750, { are: { heads: 1 } }), false],
    [coin(750, { are: { heads: 75, tails: 25, edge: 0 } }), true],
    [coin(999, { are: { heads: 1, tails: 0 } }), false],
    [coin(750, { are: { heads: 75, tails: 25, edge: 10 } }), false],
  ])('is wrong beyond what chance explains: %#', (domain, ok) =>
    onStage(async ({ client }) => {
      const measures = await measureShares(client, [domain]);
      expect(measures.every((each) => each.ok)).toBe(ok);
    }),
  );

  it('may be of what is true, and of what is absent', () =>
    onStage(async ({ client }) => {
      const domain = coin(0, {
        of: 'select nullif(n % 2 = 0, false) from generate_series(1, 100) n;',
        are: { true: 1, null: 1 },
      });
      const measures = await measureShares(client, [domain]);
      expect(measures.map(({ value, count, ok }) => [value, count, ok])).toEqual([
        ['true', 50, true],
        ['null', 50, true],
      ]);
    }));
});

describe('settling', () => {
  const counted = settle('User', ['firstName'], {
    why: 'It says how many there are.',
    sql: sql`update investa.users set first_name = (select count(*) from investa.users)::text`,
  });
  const doubled = settle('User', ['lastName'], {
    why: 'It follows from the other.',
    sql: sql`update investa.users set last_name = first_name || '/' || left(current_setting('tilth.as_of'), 10)`,
  });

  it('works figures out, each from those before it', () =>
    onStage(async ({ client }) => {
      await client.query("select set_config('tilth.as_of', '2026-11-20T00:00:00Z', false)");
      await settleWorld(client, [claiming(['User'], { settle: [counted, doubled] })]);
      const { rows } = await client.query('select distinct first_name, last_name from investa.users');
      expect(rows).toEqual([{ first_name: '2', last_name: '2/2026-11-20' }]);
    }));

  it('says which figures it could not work out', () =>
    onStage(async ({ client }) => {
      const broken = { ...counted, sql: sql`update investa.users set followers = 1` };
      await expect(settleWorld(client, [claiming(['User'], { settle: [broken] })])).rejects.toThrow(
        /investa\.users could not be settled\..*figures +firstName\n.*reason +column "followers"/s,
      );
    }));
});
