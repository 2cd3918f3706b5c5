import { recipe } from '@tilth/engine';
import type { Exact, Uuid } from '@tilth/schema';
import type { Trade } from './trader/account.ts';

/** One fill of an order, as it went into the books. */
export const trade = recipe<'Trade', { userId: Uuid; user: number; booked: Trade }>(
  'Trade',
  ({ draw, world, userId, user, booked }) => ({
    id: draw.uuid('id'),
    userId,
    orderId: world.id('Order', [user, booked.order]),
    fillNo: booked.fillNo,
    executedAt: booked.at,
    quantity: booked.quantity,
    price: booked.price as Exact<2>,
    grossAmount: booked.gross as Exact<2>,
    fee: booked.fee as Exact<2>,
    costOfSale: booked.costOfSale as Exact<2> | null,
    realizedProfit: booked.profit as Exact<2> | null,
  }),
);
