import { recipe } from '@tilth/engine';
import type { Exact, Instant, Uuid } from '@tilth/schema';
import type { Market } from './market/market.ts';
import type { Trader } from './trader/trader.ts';
import type { Valuation } from './trader/valuation.ts';

/** A user's money and shares, as the books have them and as the market values them. */
export const portfolio = recipe<
  'Portfolio',
  { userId: Uuid; trader: Trader; valuation: Valuation; market: Market }
>('Portfolio', ({ draw, userId, trader, valuation, market }) => ({
  id: draw.uuid('id'),
  userId,
  openedAt: trader.openedAt,
  valuedAt: Math.max(market.closedAt, trader.openedAt) as Instant,
  depositedTotal: trader.account.deposited as Exact<2>,
  boughtTotal: trader.account.bought as Exact<2>,
  soldTotal: trader.account.sold as Exact<2>,
  feesTotal: trader.account.feesPaid as Exact<2>,
  cashBalance: trader.account.cash as Exact<2>,
  investedCost: valuation.cost as Exact<2>,
  holdingsValue: valuation.value as Exact<2>,
  totalValue: (trader.account.cash + valuation.value) as Exact<2>,
  unrealizedProfit: (valuation.value - valuation.cost) as Exact<2>,
}));
