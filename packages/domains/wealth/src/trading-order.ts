import { recipe } from '@tilth/engine';
import type { Exact, Uuid } from '@tilth/schema';
import { total } from './life/charges.ts';
import { meanPrice } from './life/money.ts';
import { type Order, touchedAt } from './life/order.ts';
import { netOf } from './life/trader.ts';

/** An order, from being written to its end. What it cost or brought in, and all charges, are those of its transaction. */
export const tradingOrder = recipe<'SparkTradingOrder', { userId: Uuid; order: Order }>(
  'SparkTradingOrder',
  ({ draw, world, userId, order }) => {
    const { filled, listed, charges } = order;
    return {
      id: draw.uuid('id'),
      userId,
      securityId: world.id('SparkSecurity', listed.place),
      symbol: listed.symbol,
      type: order.type,
      side: order.side,
      quantity: order.quantity as Exact<6>,
      filledQuantity: filled as Exact<6>,
      price: order.limit as Exact<4> | null,
      avgExecutionPrice: (filled > 0 ? meanPrice(order.fills) : null) as Exact<4> | null,
      totalCost: (filled > 0 ? netOf(order) : null) as Exact<2> | null,
      fees: (filled > 0 ? total(charges) : null) as Exact<2> | null,
      platform: order.connection.platform,
      status: order.status,
      validity: order.validity,
      stopLoss: order.stop as Exact<4> | null,
      targetPrice: order.target as Exact<4> | null,
      platformOrderId: order.placedAt === null ? null : draw.digits('platformOrderId', 16),
      rejectionReason: order.rejection,
      createdAt: order.createdAt,
      placedAt: order.placedAt,
      executedAt: order.executedAt,
      cancelledAt: order.cancelledAt,
      updatedAt: touchedAt(order),
    };
  },
);
