import type { Model } from '@tilth/schema';
import { tables } from '@tilth/schema';
import { describe, expect, it } from 'vitest';
import { seeded } from '../src/index.ts';
import { loadDomains } from '../src/project.ts';

const asked = { scale: 0.1, seed: 7, asOf: '2024-02-29' } as const;
const { prisma, world, verify } = await seeded(asked);

const models = (await loadDomains()).flatMap(({ aggregates }) =>
  aggregates.flatMap(({ models }) => models),
) as Model[];

const keyOf = (model: Model) => (row: object) =>
  tables[model].primaryKey.map((field) => String((row as Record<string, unknown>)[field])).join('/');

describe('every row of every domain', () => {
  it.each(models)('%s: is known without a query, and equal to what a query gives', async (model) => {
    const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}` as 'user';
    const stored: object[] = await prisma[name].findMany();
    const inOrder = (rows: readonly object[]) =>
      [...rows].sort((one, other) => (keyOf(model)(one) < keyOf(model)(other) ? -1 : 1));
    expect(inOrder(world.rows(model))).toEqual(inOrder(stored));
  });
});

it('holds, at a leap day and another seed', async () => {
  expect(await verify()).toMatchObject({ leftOut: [] });
  expect(world).toMatchObject({ seed: 7, scale: 0.1, asOf: new Date('2024-02-29') });
});

it('finds rows by number, label, address and by what they are like', async () => {
  const john = world.user('john');
  expect(world.user('John@Example.com')).toBe(john);
  expect(world.user(john.id)).toBe(john);
  expect(world.user({ firstName: john.firstName })).toBe(john);
  expect(world.user('0')).toBe(john);
  const orders = world.order.all({ user: john });
  expect(orders.length).toBeGreaterThan(0);
  expect(orders.every(({ userId }) => userId === john.id)).toBe(true);
  expect(world.order('0/1')).toBe(orders[1]);
  expect(world.order.count({ user: 'john', side: 'BUY' })).toBe(
    orders.filter(({ side }) => side === 'BUY').length,
  );
  expect(
    world.trade({ order: orders.find(({ status }) => status === 'filled') as (typeof orders)[0] }).userId,
  ).toBe(john.id);
});

it('says what there is, when a row is asked for that there is not', async () => {
  expect(() => world.user('nobody')).toThrow(/this world has no User "nobody"[\s\S]*there are/);
  expect(() => world.user(10_000)).toThrow('no User number 10000');
  expect(() => world.seedRun(0)).toThrow('this world has no SeedRun');
  // @ts-expect-error there is no such field
  expect(() => world.user({ colour: 'red' })).toThrow('User has no field colour');
  const small = await seeded({ domains: ['identity'] });
  expect(() => small.world.portfolio(0)).toThrow("seeded({ domains: ['trading'] })");
});
