import { type Model, order, tables } from '@tilth/schema';
import { describe, expect, it } from 'vitest';
import { checksOf } from '../src/index.ts';
import { setSequences } from '../src/load/sequences.ts';
import { ledgerModels } from '../src/table/compose.ts';
import { creationOf, momentsOf } from '../src/verify/moment.ts';
import { claiming, id, stages, wrong } from './verify-stage.ts';

const onStage = stages();
const everything = order.filter((model) => !(ledgerModels as readonly Model[]).includes(model));
const users: Model[] = ['Language', 'User', 'UserProfile'];

it('asks nothing of any model that the database does not understand', () =>
  onStage(async ({ check }) => {
    const results = await check([claiming(everything)], { parallel: 2 });
    // The small world has no part of Investa but these: whoever has a user misses all the rest.
    expect(results.filter(({ error }) => error !== undefined)).toEqual([]);
    const keys = everything.flatMap((model) => [...tables[model].foreignKeys]);
    expect(results.filter(({ check: { name } }) => name.endsWith('.orphan'))).toHaveLength(keys.length);
  }));

it('finds nothing wrong in a world that is right', () =>
  onStage(async ({ check }) => {
    expect(wrong(await check([claiming([...users, 'Stock', 'UserWatchlist'])]))).toEqual({});
  }));

describe('a row that refers to nothing', () => {
  it('is found where the database has lost the constraint', () =>
    onStage(async ({ client, check }) => {
      await client.query('alter table investa.user_profiles drop constraint user_profiles_user_id_fkey');
      await client.query('delete from investa.users where id = $1', [id('b', 2)]);
      expect(wrong(await check([claiming(users)]))).toEqual({
        'structure.UserProfile.user.orphan': [{ id: id('c', 2), userId: id('b', 2) }],
      });
    }));

  it('is none where a part of its key is null', () =>
    onStage(async ({ client, check }) => {
      await client.query(`insert into investa.notifications (user_id, created_at, kind, title, body)
        values ('${id('b', 1)}', '2026-11-02', 'welcome', 'Welcome', 'Good to see you')`);
      const keys = ['session', 'lesson', 'attempt', 'badge', 'order', 'achievement', 'stock'];
      const only = keys.map((key) => `structure.Notification.${key}.orphan`);
      expect(wrong(await check([claiming(['Notification'])], { only }))).toEqual({});
    }));
});

describe('the number of children', () => {
  it('is one where no two may refer to the same parent', () =>
    onStage(async ({ client, check }) => {
      await client.query('delete from investa.user_profiles where user_id = $1', [id('b', 2)]);
      const expected = { 'structure.UserProfile.user.count': [{ id: id('b', 2), 'UserProfile.user': '0' }] };
      expect(wrong(await check([claiming(users)]))).toEqual(expected);
      expect(wrong(await check([claiming(users, { counts: { 'UserProfile.user': [0, 1] } })]))).toEqual({});
      expect(wrong(await check([claiming(['UserProfile', 'Language'])]))).toEqual({});
    }));

  it.each([
    [[0, 1], { [id('a', 1)]: '2' }],
    [1, { [id('a', 1)]: '2', [id('a', 2)]: '0' }],
    [[1, Number.POSITIVE_INFINITY], { [id('a', 2)]: '0' }],
    [[0, 2], {}],
  ] as const)('is %j where a domain says so', (count, offenders) =>
    onStage(async ({ check }) => {
      const results = await check([claiming(users, { counts: { 'UserProfile.language': count } })]);
      const { offenders: found } = results.find(({ check: each }) =>
        each.name.endsWith('language.count'),
      ) as never;
      const pairs = (found as Record<string, string>[]).map((row) => [row.id, row['UserProfile.language']]);
      expect(Object.fromEntries(pairs)).toEqual(offenders);
    }),
  );
});

describe('a moment after the as-of date', () => {
  it.each([
    ['an instant', "update investa.users set joined_at = '2026-11-20 05:30:00+05:30' where id = $1", null],
    [
      'an instant',
      "update investa.users set joined_at = '2026-11-20 05:30:00.001+05:30' where id = $1",
      { 'structure.User.future': [{ id: id('b', 1), field: 'joinedAt', at: '2026-11-20 00:00:00.001+00' }] },
    ],
    ['a day', "update investa.user_profiles set date_of_birth = '2026-11-20' where user_id = $1", null],
    [
      'a day',
      "update investa.user_profiles set date_of_birth = '2026-11-21' where user_id = $1",
      { 'structure.UserProfile.future': [{ id: id('c', 1), field: 'dateOfBirth', at: '2026-11-21' }] },
    ],
  ])('is found, and the as-of date is none: %s, %s', (_, sql, expected) =>
    onStage(async ({ client, check }) => {
      await client.query(sql, [id('b', 1)]);
      expect(wrong(await check([claiming(users)]))).toEqual(expected ?? {});
    }),
  );

  it('is found in a column without a zone, which is UTC wherever the session is', () =>
    onStage(async ({ client, check, ask }) => {
      await client.query(`
        insert into spark.securities (id, symbol, name, type, created_at, updated_at) values
          ('${id('a', 1)}', 'ONE', 'One', 'stock', '2026-11-20 00:00:00', '2026-11-20 00:00:00.000001'),
          ('${id('a', 2)}', 'TWO', 'Two', 'stock', '2026-11-20 00:00:00', '2026-11-20 00:00:00')`);
      const securities = claiming(['SparkSecurity']);
      const offender = { id: id('a', 1), field: 'updatedAt', at: '2026-11-20 00:00:00.000001' };
      expect(wrong(await check([securities]))).toEqual({ 'structure.SparkSecurity.future': [offender] });
      expect(await ask([securities], 'structure.SparkSecurity.future')).toEqual([offender]);
    }));

  it('may be where a domain says so', () =>
    onStage(async ({ client, check }) => {
      await client.query("update investa.users set joined_at = '2027-01-01' where id = $1", [id('b', 1)]);
      expect(wrong(await check([claiming(users, { future: ['User.joinedAt'] })]))).toEqual({});
    }));
});

describe('a row before its cause', () => {
  const watchlist: Model[] = ['User', 'Stock', 'UserWatchlist'];
  const watch = (at: string) => `insert into investa.user_watchlists (user_id, stock_id, added_at)
    values ('${id('b', 1)}', '${id('d', 1)}', '${at}')`;

  it('is found by the instant', () =>
    onStage(async ({ client, check }) => {
      await client.query(watch('2026-11-01 11:59:59.999+00'));
      expect(wrong(await check([claiming(watchlist)]))).toEqual({
        'structure.UserWatchlist.user.before': [
          {
            userId: id('b', 1),
            stockId: id('d', 1),
            addedAt: '2026-11-01 11:59:59.999+00',
            'user.id': id('b', 1),
            'user.joinedAt': '2026-11-01 12:00:00+00',
          },
        ],
      });
    }));

  it('is found by the day, in UTC, where what it refers to has a day only', () =>
    onStage(async ({ client, check }) => {
      const only = ['structure.UserWatchlist.stock.before'];
      await client.query(watch('2026-11-01 00:00+00'));
      expect(wrong(await check([claiming(watchlist)], { only }))).toEqual({});
      await client.query("update investa.user_watchlists set added_at = '2026-11-01 05:29+05:30'");
      expect(Object.keys(wrong(await check([claiming(watchlist)], { only })))).toEqual(only);
    }));

  it('is found by the day, in UTC, where itself has a day only', () =>
    onStage(async ({ client, check, ask }) => {
      const only = ['structure.CashflowFeature.user.before'];
      await client.query(`
        insert into cashflow.users (id, joined_at, date_of_birth, income_pattern, opening_balance, email, password_hash,
                                    first_name, last_name, phone, city, occupation)
          values ('${id('a', 1)}', '2026-11-01 23:59+00', '1990-05-17', 'stable', 0, '1@example.com',
                  '$2b$10$' || repeat('x', 53), 'A', 'B', '+919876543210', 'Pune', 'Tutor');
        insert into cashflow.features (user_id, name, value, computed_on)
          values ('${id('a', 1)}', 'income_monthly_mean', 0, '2026-11-01')`);
      const domains = [claiming(['CashflowUser', 'CashflowFeature'])];
      expect(wrong(await check(domains, { only }))).toEqual({});
      expect(await ask(domains, only[0] as string)).toEqual([]);
      await client.query("update cashflow.features set computed_on = '2026-10-31'");
      expect(Object.keys(wrong(await check(domains, { only })))).toEqual(only);
    }));

  it('may be where a domain says so', () =>
    onStage(async ({ client, check }) => {
      await client.query(watch('2026-10-01'));
      const before = ['UserWatchlist.user', 'UserWatchlist.stock'] as const;
      expect(wrong(await check([claiming(watchlist, { before })]))).toEqual({});
    }));

  it('can be told of every model whose rows all have a moment of theirs', () => {
    const untold = everything.filter(
      (model) => momentsOf(model).some(({ nullable }) => !nullable) && !creationOf(model),
    );
    // A day of birth, the last change of a password, when something falls due, was appraised: not when a row came to be.
    expect(untold).toEqual([
      'UserProfile',
      'SecuritySettings',
      'LoanInstallment',
      'LoanCollateral',
      'PremiumPayment',
    ]);
  });
});

describe('a sequence', () => {
  const give = `insert into employees_db.departments (department_id, code, name, cost_center)
    values (5, 'FIVE', 'Five', 'C5')`;

  it('that would give a number again is found', () =>
    onStage(async ({ client, check }) => {
      await client.query(give);
      const departments = [claiming(['Department'])];
      const expected = (next: string) => ({
        'structure.Department.departmentId.sequence': [{ departmentId: '5', next }],
      });
      expect(wrong(await check(departments))).toEqual(expected('1'));
      await client.query("select setval('employees_db.departments_department_id_seq', 4)");
      expect(wrong(await check(departments))).toEqual(expected('5'));
      await setSequences(client, 'Department');
      expect(wrong(await check(departments))).toEqual({});
    }));

  it('that is gone is found', () =>
    onStage(async ({ client, check }) => {
      await client.query(give);
      await client.query('drop sequence employees_db.departments_department_id_seq cascade');
      expect(wrong(await check([claiming(['Department'])]))).toEqual({
        'structure.Department.departmentId.sequence': [{ departmentId: '5', next: null }],
      });
    }));
});

describe('what a domain says by the names of schema.prisma', () => {
  it.each([
    [
      { counts: { 'UserProfile.users': 1 } },
      'counts of toys, UserProfile.users: UserProfile has no relation users',
    ],
    [{ counts: { 'Stock.user': 1 } }, 'the domain makes no Stock'],
    [{ counts: { 'UserProfile.user': [2, 1] } }, '2 to 1 is no count'],
    [{ counts: { 'UserProfile.user': 0.5 } }, '0.5 to 0.5 is no count'],
    [{ future: ['User.leftAt'] }, 'future of toys, User.leftAt: User has no moment leftAt'],
    [{ future: ['User.email'] }, 'User has no moment email'],
    [{ future: ['User.joinedAt.time'] }, 'it has to be Model.name'],
    [{ before: ['UserProfile.parent'] }, 'UserProfile has no relation parent'],
    [{ before: ['UserProfile.user'] }, 'UserProfile or User does not say when a row came to be'],
    [{ settle: [{ model: 'User', fields: ['followers'], why: '', sql: '' }] }, 'User has no field followers'],
    [
      { settle: [{ model: 'User', fields: ['lastName', 'lastName'], why: '', sql: '' }] },
      'it is settled twice',
    ],
    [{ settle: [{ model: 'Stock', fields: ['name'], why: '', sql: '' }] }, 'the domain makes no Stock'],
  ])('is about something that is there: %j', (parts, message) => {
    expect(() => checksOf([claiming(users, parts as never)])).toThrow(message);
    expect(() => checksOf([claiming(users, parts as never)])).toThrow(TypeError);
  });
});
