import { recipe } from '@tilth/engine';
import { ratio } from '@tilth/market';
import type { Exact, Uuid } from '@tilth/schema';
import type { PlacedOrder } from './trader/orders.ts';

/** A wish to buy or sell, and what the market made of it. */
export const order = recipe<'Order', { userId: Uuid; user: number; placed: PlacedOrder }>(
  'Order',
  ({ draw, world, userId, user, placed }) => {
    const { filled, gross } = filledOf(placed);
    return {
      id: draw.uuid('id'),
      userId,
      stockId: world.id('Stock', placed.stock),
      sessionId: world.id('TradingSession', [user, placed.session]),
      placedAt: placed.placedAt,
      closedAt: placed.closedAt,
      side: placed.side,
      type: placed.type,
      validity: placed.validity,
      status: placed.status,
      rejection: placed.rejection,
      quantity: placed.quantity,
      filledQuantity: filled,
      limitPrice: placed.limit as Exact<2> | null,
      stopPrice: placed.stop as Exact<2> | null,
      averageFillPrice: filled === 0 ? null : (ratio(gross * 100, filled) as Exact<4>),
    };
  },
);

/** How many shares of an order were filled, and for how much in all, in paise. */
export function filledOf({ fills }: Pick<PlacedOrder, 'fills'>): { filled: number; gross: number } {
  let filled = 0;
  let gross = 0;
  for (const { quantity, price } of fills) {
    filled += quantity;
    gross += quantity * price;
  }
  return { filled, gross };
}
