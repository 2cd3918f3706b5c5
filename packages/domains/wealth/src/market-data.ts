import { recipe } from '@tilth/engine';
import type { Exact, Uuid } from '@tilth/schema';
import type { Bar } from './market/bars.ts';
import type { Listed } from './market/security-list.ts';
import { spreadTicks } from './shapes/market.ts';

/** A bar of a security. Bid and ask are those of the day's last moment. */
export const marketData = recipe<'SparkMarketData', { securityId: Uuid; listed: Listed; bar: Bar }>(
  'SparkMarketData',
  ({ draw, securityId, listed, bar }) => {
    const quoted = bar.ofDay && listed.type !== 'mutual_fund';
    const tick = listed.venue.tickAt(bar.close / listed.perUnit) * listed.perUnit;
    return {
      id: draw.uuid('id'),
      securityId,
      timestamp: bar.at,
      open: bar.open as Exact<4>,
      high: bar.high as Exact<4>,
      low: bar.low as Exact<4>,
      close: bar.close as Exact<4>,
      volume: bar.volume,
      bid: quoted ? ((bar.close - tick * draw.int('bid', 0, spreadTicks[0])) as Exact<4>) : null,
      ask: quoted ? ((bar.close + tick * draw.int('ask', 1, spreadTicks[1])) as Exact<4>) : null,
      createdAt: bar.knownAt,
    };
  },
);
