import type { Instant } from '@tilth/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aggregate,
  choose,
  cohort,
  countOf,
  domain,
  firstOf,
  fixed,
  only,
  resolveSizes,
  type Size,
  scaled,
  sizesMeant,
} from '../src/index.ts';
import { toSetAside } from '../src/load/set-aside-plan.ts';
import { planOf } from '../src/plan/plan.ts';
import { people, peopleDomain } from './world/small-world.ts';

const request = { seed: 42, asOf: Date.UTC(2026, 10, 20) as Instant, scale: 1 };

const of = (name: string, size: Size, needs: Parameters<typeof domain>[1]['needs'] = []) =>
  domain(name, {
    needs,
    aggregates: [aggregate({ name, version: 1, models: ['User'], size, make: () => {} })],
  });

const branches = scaled('branches', 20);
const employees = scaled('employees', 150, { least: 12, among: [branches] });
const customers = scaled('customers', 1200, { among: [employees] });
const ground = of('branches', branches);
const staff = of('employees', employees, [ground]);
const clients = of('customers', customers, [staff]);
const languages = of('languages', fixed('languages', 10));
const all = [languages, ground, staff, clients];

describe('the choice of domains', () => {
  it('brings what is needed with it, in order, and says for whom', () => {
    expect(choose(all, ['customers'])).toEqual({
      domains: [ground, staff, clients],
      pulledIn: [
        { name: 'employees', by: 'customers' },
        { name: 'branches', by: 'employees' },
      ],
    });
  });

  it('is everything when nothing is named, and just what is named when told so', () => {
    expect(choose(all).domains).toEqual(all);
    expect(choose(all, ['all']).domains).toEqual(all);
    expect(only(all, ['customers']).domains).toEqual([clients]);
  });

  it('refuses a name that nothing has, and lists those there are', () => {
    expect(() => choose(all, ['custmers'])).toThrow(/no domain custmers.*branches, employees, customers/s);
  });
});

describe('sizes', () => {
  it('follow the scale, but for those that were asked for and those that never change', () => {
    expect(countOf(customers, { ...request, scale: 0.1 })).toBe(120);
    expect(countOf(employees, { ...request, scale: 0.01 })).toBe(12);
    expect(countOf(customers, { ...request, scale: 10, sizes: { customers: 7 } })).toBe(7);
    expect(countOf(fixed('languages', 10), { ...request, scale: 1000 })).toBe(10);
  });

  it('are raised to what rows of others refer to, along the whole chain', () => {
    const {
      request: asked,
      counted,
      raised,
    } = resolveSizes(all, { ...request, sizes: { customers: 12_000 } });
    expect(asked.sizes).toEqual({ customers: 12_000 });
    expect(countOf(employees, counted)).toBe(1500);
    expect(countOf(branches, counted)).toBe(200);
    expect(raised.map(({ size, to }) => [size, to])).toEqual([
      ['employees', 1500],
      ['branches', 200],
    ]);
  });

  it.each([
    [{ customers: 1200, employees: 10 }, /10 employees are too few.*150.*--employees 150/s],
    [{ custmers: 10 }, /nothing here is counted in custmers.*customers/s],
    [{ languages: 3 }, /as many languages in every world/],
    [{ customers: 1.5 }, /1.5 is no number of customers/],
  ])('refuse %j', (sizes, reason) => {
    expect(() => resolveSizes(all, { ...request, sizes })).toThrow(reason);
  });

  it('ask for fewer parents where children pick only among the first of them', () => {
    const served = scaled('customers', 1200, { among: [firstOf(employees, 2 / 3)] });
    const world = [ground, staff, of('customers', served, [staff])];
    const at = (sizes: Record<string, number>) => resolveSizes(world, { ...request, sizes });
    expect(at({ customers: 1000, employees: 100 }).raised).toEqual([]);
    expect(at({ customers: 1800 }).raised).toEqual([]);
    expect(at({ customers: 3600 }).raised[0]).toEqual({ size: 'employees', to: 300, by: '3600 customers' });
    expect(() => at({ customers: 1300, employees: 100 })).toThrow(
      /100 employees are too few.*--employees 108/s,
    );
  });
});

describe('a name that sets share', () => {
  const users = scaled('users', 10);
  const spenders = scaled('spenders', 50, { also: 'users' });
  const [app, bank] = [of('app', users), of('bank', spenders)];

  it.each([
    ['reaches each of them', [app, bank], { users: 500 }, { users: 500, spenders: 500 }],
    ['reaches only those that are chosen', [bank], { users: 500 }, { spenders: 500 }],
    ['is one set that has it for its own', [app], { users: 500 }, { users: 500 }],
    [
      'leaves alone what is named itself, whichever comes first',
      [app, bank],
      { spenders: 7, users: 500 },
      { spenders: 7, users: 500 },
    ],
    ['is not meant by the name of one of them', [app, bank], { spenders: 7 }, { spenders: 7 }],
    ['does not reach a set that shares nothing', [staff, bank], { users: 5 }, { spenders: 5 }],
  ])('%s', (_, domains, said, meant) => {
    expect(sizesMeant(domains, said)).toEqual(meant);
  });

  it('is refused where nothing answers to it', () => {
    const sizes = sizesMeant([languages, ground], { users: 5 });
    expect(() => resolveSizes([languages, ground], { ...request, sizes })).toThrow(
      /nothing here is counted in users\.\n +sizes +branches\n/,
    );
  });

  it('is named where something else is refused', () => {
    expect(() => resolveSizes([bank], { ...request, sizes: { user: 5 } })).toThrow(
      /sizes +spenders, users\n/,
    );
  });

  it('grows one of them by its own name, when the ledger says how many there are', () => {
    const sizes = { ...sizesMeant([app, bank], { users: 20 }), users: 21 };
    const { counted } = resolveSizes([app, bank], { ...request, sizes });
    expect([users, spenders].map((size) => countOf(size, counted))).toEqual([21, 20]);
  });
});

describe('a cohort', () => {
  const bases = fc.integer({ min: 1, max: 5000 });

  it('is there in every world that has the child, however small or large', () => {
    fc.assert(
      fc.property(
        bases,
        bases,
        fc.nat(20),
        fc.double({ min: 0.0005, max: 50, noNaN: true }),
        (p, c, least, scale) => {
          const parents = scaled('parents', p, { least: Math.max(1, least) });
          const children = scaled('children', c, { among: [parents] });
          const world = { ...request, scale };
          const last = countOf(children, world) - 1;
          for (const number of [0, Math.floor(last / 2), last])
            expect(cohort(parents, children, number)).toBeLessThanOrEqual(countOf(parents, world));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('uses nearly all parents there are, at any scale', () => {
    for (const scale of [0.1, 1, 10]) {
      const world = { ...request, scale };
      const last = countOf(customers, world) - 1;
      expect(cohort(employees, customers, last)).toBeGreaterThanOrEqual(countOf(employees, world) - 1);
    }
  });
});

describe('a plan', () => {
  const world = peopleDomain('people');

  it('knows how many rows there will be, without making them all', () => {
    const { work, totalRows } = planOf([world], { ...request, scale: 1000 });
    expect(work.map(({ from, to, totalRows: rows, byThreads }) => [from, to, rows, byThreads])).toEqual([
      [0, 5, 5, false],
      [0, 10_000, 410_000, true],
    ]);
    expect(totalRows).toBe(410_005);
  });

  it('sets aside the keys of tables that get many rows, and only of those', () => {
    expect(toSetAside(planOf([world], { ...request, scale: 100 }))).toEqual({
      bulk: ['UserSession'],
      unordered: ['User'],
      touched: ['Language', 'User', 'UserSession'],
    });
    expect(toSetAside(planOf([world], request))).toMatchObject({ bulk: [], unordered: [] });
  });

  it('keeps the keys of a large table that gets few rows more', () => {
    const grown = planOf(
      [world],
      { ...request, scale: 1050 },
      { made: (_, { size }) => (size === people ? 10_000 : 5) },
    );
    expect(grown.totalRows).toBe(500 * 41);
    expect(toSetAside(grown)).toEqual({
      bulk: [],
      unordered: [],
      touched: ['User', 'UserSession'],
    });
  });

  it('hands what is heavy to threads when it is few rows, and makes none of it to see how many', () => {
    const heavy = (count: number) =>
      domain('heavy', {
        aggregates: [
          aggregate({
            name: 'forecasts',
            version: 1,
            models: ['User', 'UserSession'],
            size: scaled('forecasts', count),
            heavy: { User: 1, UserSession: 99.5 },
            make: () => expect.fail('made'),
          }),
        ],
      });
    const [work] = planOf([heavy(300)], request).work;
    expect(work).toMatchObject({ totalRows: 30_150, byThreads: true, many: ['UserSession'] });
    expect(planOf([heavy(20)], request).work[0]).toMatchObject({ totalRows: 2_010, byThreads: false });
  });
});
