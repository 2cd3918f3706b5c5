import { collect, World, type WorldRequest } from '@tilth/engine';
import { american, isOpenInAmerica } from '@tilth/population';
import { type Day, type Instant, instant, type Model, type Row, tables } from '@tilth/schema';
import { TEST_AS_OF } from '@tilth/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../src/calendar.ts';
import { spending } from '../src/index.ts';
import { hundredthsOf, withPoint } from '../src/insight/hundredths.ts';
import { creditOf, openingOf } from '../src/life/balances.ts';
import { flowOf } from '../src/life/flow.ts';
import { paydays } from '../src/life/paydays.ts';
import { roomFor } from '../src/life/purchases.ts';
import { balances, limits } from '../src/shapes/accounts.ts';

const request: WorldRequest = { seed: 42, asOf: TEST_AS_OF, scale: 1 };
const world = new World(request);
const made = collect([spending], request);

function rowsOf<M extends Model>(model: M, rows = made): Row<M>[] {
  return rows.filter((each) => each.model === model).map(({ row }) => row as unknown as Row<M>);
}

describe('a user', () => {
  it('is the person of the same number, and the first is John', () => {
    const users = rowsOf('SpendUser');
    expect(users[0]).toMatchObject({ email: 'john@example.com', name: 'John Mathew' });
    const people = users.map((_, number) => american(world, number).email);
    expect(users.map(({ email }) => email)).toEqual(people);
  });

  it('has given no consent, in any world', () => {
    for (const seed of [42, 7])
      expect(
        rowsOf('SpendUser', collect([spending], { ...request, seed })).map(({ consent }) => consent),
      ).toEqual(Array(50).fill(false));
  });
});

describe('transactions', () => {
  it('are made account by account, each account in the order of time', () => {
    const rows = rowsOf('SpendTransaction');
    const accounts = rows.map(({ accountId }) => accountId).filter((id, at, all) => id !== all[at - 1]);
    expect(new Set(accounts).size).toBe(accounts.length);
    const backwards = rows.filter(
      (row, at) => row.accountId === rows[at - 1]?.accountId && row.date < (rows[at - 1]?.date ?? 0),
    );
    expect(backwards).toEqual([]);
  });

  it('have the names of the reference for columns, and so have users and accounts', () => {
    const columns = (model: Model) => tables[model].columns.map(({ column }) => column);
    expect(columns('SpendUser')).toEqual(
      expect.arrayContaining(['id', 'name', 'email', 'consent', 'created_at']),
    );
    expect(columns('SpendAccount')).toEqual(
      expect.arrayContaining([
        'id',
        'user_id',
        'type',
        'subtype',
        'name',
        'mask',
        'balance',
        'currency',
        'limit',
        'apr',
        'min_payment',
        'is_overdue',
      ]),
    );
    expect(columns('SpendTransaction')).toEqual(
      expect.arrayContaining(['id', 'account_id', 'date', 'amount', 'merchant_name', 'category', 'pending']),
    );
  });

  it('are the same at whatever time of the day one looks: that day is not over', () => {
    const at = (asOf: Instant) =>
      rowsOf('SpendTransaction', collect([spending], { ...request, asOf, scale: 0.1 }));
    expect(at(instant('2026-11-20T23:00:00Z'))).toEqual(at(instant('2026-11-20T06:00:00Z')));
  });
});

const days = fc.integer({ min: 16_000, max: 25_000 });

describe('paydays', () => {
  it.each([
    ['biweekly', 12, 14],
    ['semimonthly', 11, 13],
    ['monthly', 5, 7],
  ] as const)(
    'that are %s fall on days on which banks are open, and none is left out',
    (cadence, least, most) => {
      fc.assert(
        fc.property(days, fc.nat(), (from, key) => {
          const found = paydays(world.draw('test', key), cadence, from as Day, (from + 178) as Day);
          expect(found.length).toBeGreaterThanOrEqual(least);
          expect(found.length).toBeLessThanOrEqual(most);
          expect(found.every((day) => isOpenInAmerica(day) && from <= day && day <= from + 178)).toBe(true);
          const waits = found.slice(1).map((day, at) => day - (found[at] as number));
          const [shortest, longest] = { biweekly: [12, 16], semimonthly: [11, 20], monthly: [26, 36] }[
            cadence
          ];
          expect(Math.min(...waits)).toBeGreaterThanOrEqual(shortest as number);
          expect(Math.max(...waits)).toBeLessThanOrEqual(longest as number);
        }),
      );
    },
  );
});

/** Movements of half a year, such as an account can have: what goes out, and now and then what comes in. */
const movements = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 178 }),
      amount: fc.oneof(
        { weight: 12, arbitrary: fc.integer({ min: 500, max: 25_000 }) },
        { weight: 1, arbitrary: fc.integer({ min: -300_000, max: -200_000 }) },
      ),
    }),
    { minLength: 20, maxLength: 100 },
  )
  .map((list) =>
    list.map(({ day, amount }) => ({
      at: (TEST_AS_OF + day * DAY_MS) as Instant,
      amount,
      category: amount < 0 ? ('INCOME' as const) : ('UTILITIES' as const),
      merchant: 'x',
    })),
  );

describe('a balance', () => {
  it('of a card was never below nothing nor over the limit, whatever happened on it', () => {
    fc.assert(
      fc.property(movements, fc.nat(), fc.constantFrom('card', 'debt', 'overdue'), (list, key, role) => {
        const flow = flowOf(list, 3);
        // Who pays back more than the largest limit is nobody that is made.
        fc.pre(flow.highest - flow.lowest < limits.most * 0.95);
        const { limit, opening } = creditOf(world.draw('test', key), role as 'card', flow);
        expect(opening + flow.lowest).toBeGreaterThanOrEqual(0);
        expect(opening + flow.highest).toBeLessThanOrEqual(limit);
        expect(opening + flow.posted).toBeGreaterThanOrEqual(balances.least);
        expect(limit).toBeLessThanOrEqual(limits.most);
      }),
    );
  });

  it('of another account was never below nothing, and is within the bounds', () => {
    fc.assert(
      fc.property(
        movements,
        fc.nat(),
        fc.constantFrom('checking', 'savings', 'irregular'),
        (list, key, role) => {
          const flow = flowOf(list, 3);
          fc.pre(balances.most + flow.posted > flow.highest + 100_000);
          const opening = openingOf(world.draw('test', key), role as 'savings', flow);
          expect(opening - flow.highest).toBeGreaterThanOrEqual(0);
          expect(opening - flow.posted).toBeGreaterThanOrEqual(balances.least);
          expect(opening - flow.posted).toBeLessThanOrEqual(balances.most);
        },
      ),
    );
  });
});

describe('whole numbers', () => {
  it('of expenses by category are as many as there are, and each within one of its weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.nat(), (count, key) => {
        const room = roomFor(world.draw('test', key), count);
        expect(Object.values(room).reduce((sum, each) => sum + each, 0)).toBe(count);
        expect(Math.abs(room.FOOD_AND_DRINK - (count * 0.25) / 0.85)).toBeLessThan(1);
        expect(Math.abs(room.HEALTHCARE - (count * 0.05) / 0.85)).toBeLessThan(1);
      }),
    );
  });

  it.each([
    [1, 200, '0.01'],
    [99, 200, '0.50'],
    [1, 3, '0.33'],
    [0, 7, '0.00'],
    [2_000, 3, '666.67'],
  ])('%d ÷ %d is %s', (one, other, text) => {
    expect(withPoint(hundredthsOf(one, other))).toBe(text);
  });
});
