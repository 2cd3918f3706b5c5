import { recipe } from '@tilth/engine';
import type { Exact, Uuid } from '@tilth/schema';
import { total } from './life/charges.ts';
import { shareOf } from './life/money.ts';
import type { Fill, Order } from './life/order.ts';

/** Units of an order that changed hands. Charges are shared out by amount; the last fill bears what rounding left. */
export const orderExecution = recipe<
  'SparkOrderExecution',
  { userId: Uuid; orderId: Uuid; order: Order; index: number }
>('SparkOrderExecution', ({ draw, userId, orderId, order, index }) => {
  const { quantity, price, amount, at } = order.fills[index] as Fill;
  return {
    id: draw.uuid('id'),
    orderId,
    userId,
    quantity: quantity as Exact<6>,
    price: price as Exact<4>,
    amount: amount as Exact<2>,
    fees: feesOf(order, index) as Exact<2>,
    platformTradeId: draw.digits('platformTradeId', 10),
    executedAt: at,
    createdAt: at,
  };
});

function feesOf({ charges, amount, fills }: Order, index: number): number {
  const all = total(charges);
  const of = (fill: Fill) => shareOf(all, fill.amount, Math.max(1, amount));
  if (index < fills.length - 1) return of(fills[index] as Fill);
  return all - fills.slice(0, -1).reduce((sum, fill) => sum + of(fill), 0);
}
