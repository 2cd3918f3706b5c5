import { recipe } from '@tilth/engine';
import { ratio } from '@tilth/market';
import type { Exact, Uuid } from '@tilth/schema';
import type { Holding } from './trader/valuation.ts';

/** The shares of one stock: what trades left of them, and what they are worth at the last close. */
export const portfolioHolding = recipe<'PortfolioHolding', { portfolioId: Uuid; holding: Holding }>(
  'PortfolioHolding',
  ({ draw, world, portfolioId, holding }) => ({
    id: draw.uuid('id'),
    portfolioId,
    stockId: world.id('Stock', holding.stock),
    openedAt: holding.openedAt,
    quantity: holding.quantity,
    costBasis: holding.cost as Exact<2>,
    averageCost: ratio(holding.cost * 100, holding.quantity) as Exact<4>,
    marketPrice: holding.price as Exact<2>,
    marketValue: holding.value as Exact<2>,
    unrealizedProfit: (holding.value - holding.cost) as Exact<2>,
  }),
);
