import { expect, it } from 'vitest';
import { seeded } from '../src/index.ts';

const { prisma, sql, world, verify } = await seeded({ domains: ['trading'] });

it('knows the rows of its database without asking it, each as a query gives it', async () => {
  const john = await prisma.user.findUniqueOrThrow({ where: { email: 'john@example.com' } });
  expect(world.user('john')).toEqual(john);
  const portfolio = await prisma.portfolio.findUniqueOrThrow({ where: { userId: john.id } });
  expect(world.portfolio(0)).toEqual(portfolio);
  expect(world.portfolio(0).value).toEqual(portfolio.totalValue);
  expect(world.portfolio({ user: 'john' })).toEqual(portfolio);
  const [counted] = await sql<{
    n: number;
  }>`select count(*)::int as n from investa.orders where user_id = ${john.id}::uuid`;
  expect(world.order.count({ user: john })).toBe(counted?.n);
});

it('says whether everything holds that must hold', async () => {
  expect(await verify()).toMatchObject({ leftOut: [] });
  await sql`delete from investa.trades where id = ${world.trade(0).id}::uuid`;
  await expect(verify()).rejects.toThrow(/trade/);
});
