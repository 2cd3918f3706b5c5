import { seeded } from '@tilth/testing';
import { describe, expect, it } from 'vitest';

// Identity comes with trading, because orders have users.
const { prisma, sql, world, make, verify } = await seeded({ domains: ['trading'], scale: 1, per: 'test' });

describe('a portfolio', () => {
  it('is known without a query, and equal to what a query gives', async () => {
    const john = world.user('john');
    const stored = await prisma.portfolio.findUniqueOrThrow({ where: { userId: john.id } });
    expect(stored).toEqual(world.portfolio({ user: john }));
    expect(world.portfolio(0).value.toNumber()).toBe(stored.totalValue.toNumber());
  });

  it('has what a test wants beyond the world', async () => {
    const order = await make.order({ user: 'john', stock: 'RELIANCE', side: 'BUY', quantity: 7 });
    expect(order.status).toBe('open');
    const { rejection } = await make.order.rejected({ user: 'john', side: 'SELL' });
    expect(rejection).toBe('insufficient_shares');
    const filled = await make.order.filled.many(2, { user: world.user(3) });
    expect(await prisma.trade.count({ where: { orderId: { in: filled.map(({ id }) => id) } } })).toBe(2);
  });

  it('tells when an app has not kept its books', async () => {
    await verify();
    await sql`delete from investa.trades where id = ${world.trade(0).id}::uuid`;
    await expect(verify()).rejects.toThrow('orders.filled-quantity-is-its-trades');
  });
});
