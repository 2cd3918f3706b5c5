import { recipe } from '@tilth/engine';
import type { Exact, Uuid } from '@tilth/schema';
import { type Market, POINTS, QUARTERS, type StockPath } from './market/market.ts';

/** A stock's day: where it opened and closed, how far it went, and how many shares changed hands. */
export const stockPrice = recipe<
  'StockPrice',
  { stockId: Uuid; market: Market; path: StockPath; dayIndex: number }
>('StockPrice', ({ stockId, market, path, dayIndex }) => ({
  stockId,
  tradedOn: market.days[dayIndex] as (typeof market.days)[number],
  open: path.points[dayIndex * POINTS] as Exact<2>,
  high: path.highs[dayIndex] as Exact<2>,
  low: path.lows[dayIndex] as Exact<2>,
  close: path.points[dayIndex * POINTS + QUARTERS] as Exact<2>,
  volume: path.volumes[dayIndex] as number,
}));
