import { factory } from '@tilth/engine';
import { DAY_MS } from '@tilth/market';
import type { Exact, Instant } from '@tilth/schema';

/** One more session, in which nothing was ordered: as long as the one it is like, on the day before the user's first. */
export const tradingSessionFactory = factory('TradingSession', {
  plain: ({ row, rows }) => {
    let first = row.startedAt as number;
    for (const each of rows('TradingSession')) {
      if (each.userId === row.userId) first = Math.min(first, each.startedAt);
    }
    const lasted = (row.endedAt ?? row.startedAt + 60_000) - row.startedAt;
    const startedAt = (first - DAY_MS) as Instant;
    return {
      startedAt,
      endedAt: (startedAt + lasted) as Instant,
      ordersPlaced: 0,
      tradesExecuted: 0,
      turnover: 0 as Exact<2>,
    };
  },
});
