import { describe, expect, it } from 'vitest';
import { seeded } from '../src/index.ts';
import { loadDomains } from '../src/project.ts';

const { prisma, world, make, reset } = await seeded({ domains: ['trading'], per: 'test' });

describe('make', () => {
  it('gives an order that is whole and connected, with what was asked for', async () => {
    const user = world.user('john');
    const stock = world.stock(3);
    const order = await make.order({ user, stock, side: 'BUY', quantity: 7 });
    expect(order).toMatchObject({
      userId: user.id,
      stockId: stock.id,
      side: 'BUY',
      quantity: 7,
      status: 'open',
    });
    expect(await prisma.order.findUniqueOrThrow({ where: { id: order.id } })).toEqual(order);
    const session = await prisma.tradingSession.findUniqueOrThrow({ where: { id: order.sessionId } });
    expect(session.userId).toBe(user.id);
    expect(world.order.all().map(({ id }) => id)).not.toContain(order.id);
  });

  it.each(['open', 'filled', 'partiallyFilled', 'cancelled', 'expired', 'rejected'] as const)(
    'makes an order %s, for either side and any user',
    async (trait) => {
      for (const side of ['BUY', 'SELL'] as const) {
        for (const user of [0, 4, 9]) {
          const order = await make.order[trait]({ user, side, stock: user % 5 });
          const trades = await prisma.trade.findMany({ where: { orderId: order.id } });
          expect(trades.reduce((sum, each) => sum + each.quantity, 0)).toBe(order.filledQuantity);
        }
      }
    },
  );

  it('takes labels, numbers, decimals as text, and says what of it is wrong', async () => {
    const order = await make.order.filled({
      user: 'john',
      stock: world.stock(0).symbol,
      limitPrice: '12.50',
    });
    expect(order).toMatchObject({ type: 'LIMIT', status: 'filled' });
    await expect(make.order({ user: 'nobody at all' })).rejects.toThrow(
      'this world has no User "nobody at all"',
    );
    await expect(make.order({ quantity: -1 })).rejects.toThrow('orders_quantity_check');
    // @ts-expect-error there is no such field
    await expect(make.order({ colour: 'red' })).rejects.toThrow('Order has no field colour');
    // @ts-expect-error there is no such trait
    expect(make.order.eaten).toBeUndefined();
    // @ts-expect-error a portfolio is no stock
    await expect(make.order({ stock: { colour: 'red' } })).rejects.toThrow('no row of Stock');
  });

  it('makes users with addresses of their own, and what only they can have', async () => {
    const users = await make.user.many(3);
    expect(new Set([...users, ...world.user.all()].map(({ email }) => email)).size).toBe(
      3 + world.user.count(),
    );
    const [first] = users as [(typeof users)[0]];
    const portfolio = await make.portfolio({ user: first });
    expect(portfolio.userId).toBe(first.id);
    await expect(make.portfolio({ user: first })).rejects.toThrow('portfolios_user_id_key');
    const next = await make.portfolio();
    expect(users.map(({ id }) => id)).toContain(next.userId);
  });

  it('forgets what it made when the world is put back', async () => {
    const { email } = await make.user();
    expect(await prisma.user.count({ where: { email } })).toBe(1);
    await reset();
    expect(await prisma.user.count({ where: { email } })).toBe(0);
    expect((await make.userProfile({ user: await make.user() })).city).not.toBe('');
  });
});

describe('make, in every system', async () => {
  const { make, sql, world } = await seeded({ scale: 0.1 });
  const models = (await loadDomains()).flatMap(({ aggregates }) =>
    aggregates.flatMap(({ models }) => models),
  );
  /** Of these there is one of each kind, and each kind is there. */
  const COMPLETE = ['SpendPersona'];

  it.each(models)('makes three more of %s, with parents that have room for them', async (model) => {
    const one = make[(model.charAt(0).toLowerCase() + model.slice(1)) as 'order'];
    if (COMPLETE.includes(model)) await expect(one()).rejects.toThrow('already exists');
    else expect(await one.many(3)).toHaveLength(3);
  });

  it('keeps to keys that hold for some rows only, and to codes', async () => {
    const user = world.sparkUser(0);
    const [one, other] = await make.sparkGoal.many(2, { user });
    expect(one?.name).not.toBe(other?.name);
    await expect(make.sparkGoal({ user, name: one?.name ?? '' })).rejects.toThrow('unique_user_goal_name');
    const { isin } = await make.sparkSecurity({ type: 'stock' });
    expect(await sql`select spark.is_isin(${isin}) as ok`).toEqual([{ ok: true }]);
    expect((await make.department()).code).toMatch(/^[A-Z]{2,8}$/);
    expect((await make.employee()).role).not.toBe('chief_executive');
  });
});
