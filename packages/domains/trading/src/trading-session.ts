import { recipe } from '@tilth/engine';
import type { Exact, Uuid } from '@tilth/schema';
import type { Session } from './trader/sessions.ts';
import type { Trader } from './trader/trader.ts';

/** A spell of trading, and what came of the orders placed in it. */
export const tradingSession = recipe<
  'TradingSession',
  { userId: Uuid; trader: Trader; session: Session; sessionNumber: number }
>('TradingSession', ({ draw, userId, trader, session, sessionNumber }) => {
  const { orders, account } = trader;
  let turnover = 0;
  let tradesExecuted = 0;
  for (const { order, gross } of account.trades) {
    if (orders[order]?.session !== sessionNumber) continue;
    tradesExecuted++;
    turnover += gross;
  }
  return {
    id: draw.uuid('id'),
    userId,
    startedAt: session.startedAt,
    endedAt: session.endedAt,
    deviceKind: session.deviceKind,
    ordersPlaced: orders.filter((order) => order.session === sessionNumber).length,
    tradesExecuted,
    turnover: turnover as Exact<2>,
  };
});
