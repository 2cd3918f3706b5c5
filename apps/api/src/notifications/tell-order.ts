import {
  grouped,
  manyShares,
  oneShare,
  orderWords,
  rupees,
  say,
  type TextName,
  writtenWords,
} from '@tilth/notifications';
import type { NotificationKind, OrderRejection, OrderSide, OrderType } from '@tilth/schema';
import type { Db } from '../http/context.ts';
import { fromHundredths } from '../http/figures.ts';
import { tell } from './tell.ts';

/** What became of an order. Amounts are paise. */
export interface OrderTold {
  readonly id: string;
  readonly userId: string;
  readonly symbol: string;
  readonly company: string;
  readonly side: OrderSide;
  readonly type: OrderType;
  /** Its limit or its stop. */
  readonly level: number | null;
  readonly quantity: number;
  /** Shares that were traded by then, and for how much. */
  readonly filled: number;
  readonly gross: number;
  readonly status: 'filled' | 'cancelled' | 'expired' | 'rejected';
  readonly rejection: OrderRejection | null;
  readonly at: Date;
}

/** Tells what became of an order. */
export function tellOrder(db: Db, order: OrderTold): Promise<void> {
  const { id, userId, symbol, company, side, type, level, quantity, filled, gross, status, at } = order;
  return tell(db, {
    userId,
    kind: `order_${status}` satisfies NotificationKind,
    at,
    text: textOf(order),
    values: {
      symbol,
      company,
      verb: writtenWords.verb[side],
      did: writtenWords.did[side],
      order: say(orderWords[type], { price: rupees(level ?? 0) }),
      shares: sharesIn(quantity),
      filled: sharesIn(filled),
      // An order that is filled at the close is filled in one trade, at one price.
      price: rupees(filled === 0 ? 0 : gross / filled),
      amount: rupees(gross),
    },
    about: { orderId: id },
    ...(status === 'filled' && { amount: fromHundredths(gross) }),
  });
}

function textOf({ status, rejection, filled }: OrderTold): TextName {
  if (status === 'rejected') return rejection ?? 'market_closed';
  if (status === 'filled') return 'order_filled';
  return filled > 0 ? `order_${status}_in_part` : `order_${status}`;
}

function sharesIn(count: number): string {
  return count === 1 ? oneShare : say(manyShares, { count: grouped(count) });
}
