import { domain } from '@tilth/engine';
import { identity } from '@tilth/identity';
import { achievementSet } from './achievement.ts';
import { orderFactory } from './factories/order.ts';
import { tradingSessionFactory } from './factories/trading-session.ts';
import { portfolioSet } from './portfolio-set.ts';
import { indicatorRules } from './rules/indicators.ts';
import { marketRules } from './rules/market.ts';
import { orderRules } from './rules/orders.ts';
import { portfolioRules } from './rules/portfolios.ts';
import { tradeRules } from './rules/trades.ts';
import { userRules } from './rules/users.ts';
import { tradingShares } from './shares.ts';
import { stockSet } from './stock-set.ts';

/** Investa: stocks and their prices, and what users do with practice money. */
export const trading = domain('trading', {
  needs: [identity],
  aggregates: [stockSet, achievementSet, portfolioSet],
  counts: {
    'StockPrice.stock': 30,
    'TechnicalIndicator.stock': 5,
    'UserWatchlist.user': [1, 4],
    'PortfolioHolding.portfolio': [1, 3],
    'TradingSession.user': [2, 4],
    'Order.user': [2, 5],
    'UserAchievement.user': [1, 3],
  },
  fresh: [
    'UserWatchlist.user',
    'PortfolioHolding.portfolio',
    'TradingSession.user',
    'Order.user',
    'UserAchievement.user',
  ],
  rules: [...marketRules, ...indicatorRules, ...orderRules, ...tradeRules, ...portfolioRules, ...userRules],
  shares: tradingShares,
  factories: [orderFactory, tradingSessionFactory],
});

export { achievementList } from './achievement-list.ts';
export { type PortfolioView, portfolioOf } from './portfolio-of.ts';
export { deposits } from './shapes.ts';
export { stockList } from './stock-list.ts';
export { feeOf } from './trader/account.ts';
export type { PlacedOrder } from './trader/orders.ts';
export { type TradingLife, tradingOf } from './trading-of.ts';
