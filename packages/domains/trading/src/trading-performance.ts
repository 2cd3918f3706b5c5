import { recipe } from '@tilth/engine';
import { ratio } from '@tilth/market';
import type { Exact, Uuid } from '@tilth/schema';
import type { Account } from './trader/account.ts';
import type { Valuation } from './trader/valuation.ts';

/** How well a user has traded: what their trades and holdings add up to. */
export const tradingPerformance = recipe<
  'TradingPerformance',
  { userId: Uuid; account: Account; valuation: Valuation }
>('TradingPerformance', ({ draw, userId, account, valuation }) => {
  const { trades, deposited } = account;
  const profits = trades.flatMap(({ profit }) => (profit === null ? [] : [profit]));
  const winning = profits.filter((profit) => profit > 0).length;
  const unrealized = valuation.value - valuation.cost;
  const total = account.realized + unrealized - account.feesPaid;
  const sold = profits.length > 0;
  return {
    id: draw.uuid('id'),
    userId,
    lastTradeAt: trades[trades.length - 1]?.at ?? null,
    totalTrades: trades.length,
    buyTrades: trades.length - profits.length,
    sellTrades: profits.length,
    winningTrades: winning,
    losingTrades: profits.filter((profit) => profit < 0).length,
    winRate: sold ? (ratio(winning * 10_000, profits.length) as Exact<2>) : null,
    turnover: (account.bought + account.sold) as Exact<2>,
    feesPaid: account.feesPaid as Exact<2>,
    realizedProfit: account.realized as Exact<2>,
    unrealizedProfit: unrealized as Exact<2>,
    totalReturn: total as Exact<2>,
    returnPercent: ratio(total * 1_000_000, deposited) as Exact<4>,
    bestTrade: sold ? (Math.max(...profits) as Exact<2>) : null,
    worstTrade: sold ? (Math.min(...profits) as Exact<2>) : null,
  };
});
