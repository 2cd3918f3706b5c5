import type { Db } from '../http/context.ts';
import { hundredths } from '../http/figures.ts';
import { conflict, notFound } from '../http/problem.ts';
import { tellOrder } from '../notifications/tell-order.ts';
import { openAccount } from './account.ts';

/** Takes back what is left of an order that rests. */
export async function cancelOrder(db: Db, userId: string, id: string): Promise<void> {
  const { _max } = await db.marketData.aggregate({ _max: { quotedAt: true } });
  if (_max.quotedAt === null) throw notFound('order');
  const { at } = await openAccount(db, userId, _max.quotedAt);
  // Read with the books locked: it cannot be filled or cancelled meanwhile.
  const order = await db.order.findFirst({
    where: { id, userId },
    include: { stock: true, trades: { select: { grossAmount: true } } },
  });
  if (!order) throw notFound('order');
  if (order.status !== 'open' && order.status !== 'partially_filled')
    throw conflict(
      'not-resting',
      'Not resting',
      `The order is ${order.status}: there is nothing left to cancel.`,
    );
  await db.order.update({ where: { id }, data: { status: 'cancelled', closedAt: at } });
  const level = order.limitPrice ?? order.stopPrice;
  await tellOrder(db, {
    id,
    userId,
    symbol: order.stock.symbol,
    company: order.stock.name,
    side: order.side,
    type: order.type,
    level: level === null ? null : hundredths(level),
    quantity: order.quantity,
    filled: order.filledQuantity,
    gross: order.trades.reduce((sum, { grossAmount }) => sum + hundredths(grossAmount), 0),
    status: 'cancelled',
    rejection: null,
    at,
  });
}
