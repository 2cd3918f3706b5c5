import { aggregate } from '@tilth/engine';
import { closeOf } from '@tilth/market';
import type { Day } from '@tilth/schema';
import { readingsOf } from './market/indicators.ts';
import { marketOf, type StockPath } from './market/market.ts';
import { marketData } from './market-data.ts';
import { stocks } from './shapes.ts';
import { stock } from './stock.ts';
import { type ListedStock, stockList } from './stock-list.ts';
import { stockPrice } from './stock-price.ts';
import { technicalIndicator } from './technical-indicator.ts';

/** A stock with its prices, and what the market says of it. */
export const stockSet = aggregate({
  name: 'stocks',
  version: 1,
  models: ['Stock', 'StockPrice', 'MarketData', 'TechnicalIndicator'],
  size: stocks,
  make: ({ number, world, emit }) => {
    const listed = stockList[number] as ListedStock;
    const market = marketOf(world);
    const path = market.stocks[number] as StockPath;
    const { id: stockId } = emit(stock, number, { listed });
    for (const [dayIndex, day] of market.days.entries())
      emit(stockPrice, [number, day], { stockId, market, path, dayIndex });
    emit(marketData, number, { stockId, listed, market, path });
    const closes = market.days.map((_, dayIndex) => closeOf(path, dayIndex));
    const computedOn = market.days[market.days.length - 1] as Day;
    for (const [i, reading] of readingsOf(closes).entries())
      emit(technicalIndicator, [number, i], { stockId, computedOn, reading });
  },
});
