import { randomUUID } from 'node:crypto';
import type { DeviceKind } from '@tilth/schema';
import type { Db } from '../http/context.ts';
import { fromHundredths, hundredths } from '../http/figures.ts';
import { conflict } from '../http/problem.ts';
import { tellOrder } from '../notifications/tell-order.ts';
import { meansOf, openAccount } from './account.ts';
import { book } from './books.ts';
import { type Decision, decide, type Wish } from './decide.ts';
import { earn } from './earn.ts';
import { stockCalled } from './stocks.ts';
import { sessionAt } from './trading-session.ts';

const REFUSED: { readonly [reason in Extract<Decision, { status: 'refused' }>['reason']]: string } = {
  'cash-reserved':
    'You have the cash, but orders of yours that rest may need it. Cancel one, or ask for less.',
  'no-cash-for-fees': 'Your cash is enough for the shares, but not for the fee as well. Ask for less.',
  'shares-reserved':
    'You have the shares, but orders of yours that rest offer them. Cancel one, or ask for less.',
};

interface Placing {
  readonly userId: string;
  readonly symbol: string;
  readonly wish: Wish;
  readonly deviceKind: DeviceKind;
}

/**
 * Places an order: it is filled at the last close, rests, expires or is rejected, and everything that follows from it is written
 * in the same transaction. Gives its id.
 */
export async function placeOrder(db: Db, { userId, symbol, wish, deviceKind }: Placing): Promise<string> {
  const stock = await stockCalled(db, symbol);
  if (!stock.isActive) throw conflict('not-traded', 'Not traded', `${symbol} is not traded any more.`);
  const { market } = stock;
  const account = await openAccount(db, userId, market.quotedAt);
  const quote = {
    last: hundredths(market.lastPrice),
    previousClose: hundredths(market.previousClose),
    dayHigh: hundredths(market.dayHigh),
  };
  const decision = decide(wish, quote, await meansOf(db, account, stock.id));
  if (decision.status === 'refused')
    throw conflict(decision.reason, 'Not enough left', REFUSED[decision.reason]);
  const { at, closedAt } = account;
  const order = {
    id: randomUUID(),
    userId,
    stockId: stock.id,
    sessionId: await sessionAt(db, account, deviceKind),
    placedAt: at,
    // A day's order rests until the market closes, and is then over.
    closedAt: decision.status === 'open' ? null : decision.status === 'expired' ? closedAt : at,
    quantity: wish.quantity,
    filledQuantity: decision.status === 'filled' ? wish.quantity : 0,
    side: wish.side,
    type: wish.type,
    validity: wish.validity,
    status: decision.status,
    rejection: decision.status === 'rejected' ? decision.rejection : null,
    limitPrice: wish.limit === null ? null : fromHundredths(wish.limit),
    stopPrice: wish.stop === null ? null : fromHundredths(wish.stop),
    averageFillPrice: decision.status === 'filled' ? fromHundredths(decision.price) : null,
  };
  await db.order.create({ data: order, select: { id: true } });
  await db.tradingSession.update({
    where: { id: order.sessionId },
    data: { ordersPlaced: { increment: 1 } },
    select: { id: true },
  });
  if (decision.status === 'filled') {
    await book(db, account, {
      ...decision,
      orderId: order.id,
      stockId: stock.id,
      side: wish.side,
      quantity: wish.quantity,
    });
    await earn(db, account, stock.id);
  }
  if (decision.status !== 'open') {
    await tellOrder(db, {
      id: order.id,
      userId,
      symbol,
      company: stock.name,
      side: wish.side,
      type: wish.type,
      level: wish.limit ?? wish.stop,
      quantity: wish.quantity,
      filled: order.filledQuantity,
      gross: decision.status === 'filled' ? decision.gross : 0,
      status: decision.status,
      rejection: order.rejection,
      at: order.closedAt ?? at,
    });
  }
  return order.id;
}
