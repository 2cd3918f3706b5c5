import { recipe } from '@tilth/engine';
import { closeBefore, closeOf, openOf, ratio, tickAt } from '@tilth/market';
import type { Exact, Uuid } from '@tilth/schema';
import type { Market, StockPath } from './market/market.ts';
import { spreadTicks } from './shapes.ts';
import type { ListedStock } from './stock-list.ts';

/** What the market says of a stock now: its last day, and what follows from it. */
export const marketData = recipe<
  'MarketData',
  { stockId: Uuid; listed: ListedStock; market: Market; path: StockPath }
>('MarketData', ({ draw, stockId, listed, market, path }) => {
  const day = market.days.length - 1;
  const last = closeOf(path, day);
  const previous = closeBefore(path, day);
  const tick = tickAt(last);
  return {
    id: draw.uuid('id'),
    stockId,
    quotedAt: market.closedAt,
    volume: path.volumes[day] as number,
    lastPrice: last as Exact<2>,
    previousClose: previous as Exact<2>,
    dayOpen: openOf(path, day) as Exact<2>,
    dayHigh: path.highs[day] as Exact<2>,
    dayLow: path.lows[day] as Exact<2>,
    change: (last - previous) as Exact<2>,
    changePercent: ratio((last - previous) * 10_000, previous) as Exact<2>,
    bid: (last - tick * draw.int('bid', 0, spreadTicks[0])) as Exact<2>,
    ask: (last + tick * draw.int('ask', 1, spreadTicks[1])) as Exact<2>,
    marketCap: (BigInt(last) * BigInt(listed.sharesOutstanding)) as Exact<2>,
  };
});
