import { aggregate } from '@tilth/engine';
import { users } from '@tilth/identity';
import { marketOf } from './market/market.ts';
import { order } from './order.ts';
import { portfolio } from './portfolio.ts';
import { portfolioHolding } from './portfolio-holding.ts';
import { trade } from './trade.ts';
import { traderOf } from './trader/trader.ts';
import { valued } from './trader/valuation.ts';
import { tradingPerformance } from './trading-performance.ts';
import { tradingSession } from './trading-session.ts';
import { userAchievement } from './user-achievement.ts';
import { userWatchlist } from './user-watchlist.ts';

/** A user's portfolio and everything that led to it. */
export const portfolioSet = aggregate({
  name: 'portfolios',
  version: 1,
  models: [
    'UserWatchlist',
    'Portfolio',
    'PortfolioHolding',
    'TradingSession',
    'Order',
    'Trade',
    'TradingPerformance',
    'UserAchievement',
  ],
  size: users,
  make: ({ number, world, emit }) => {
    const userId = world.id('User', number);
    const market = marketOf(world);
    const trader = traderOf(world, number);
    const { account, sessions, orders, watched, earned } = trader;
    const valuation = valued(market, account);
    for (const each of watched) emit(userWatchlist, [number, each.stock], { userId, watched: each });
    const { id: portfolioId } = emit(portfolio, number, { userId, trader, valuation, market });
    for (const holding of valuation.holdings)
      emit(portfolioHolding, [number, holding.stock], { portfolioId, holding });
    for (const [i, session] of sessions.entries())
      emit(tradingSession, [number, i], { userId, trader, session, sessionNumber: i });
    for (const [i, placed] of orders.entries()) emit(order, [number, i], { userId, user: number, placed });
    for (const booked of account.trades)
      emit(trade, [number, booked.order, booked.fillNo], { userId, user: number, booked });
    emit(tradingPerformance, number, { userId, account, valuation });
    for (const each of earned) emit(userAchievement, [number, each.achievement], { userId, earned: each });
  },
});
