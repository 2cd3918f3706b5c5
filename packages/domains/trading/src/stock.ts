import { recipe } from '@tilth/engine';
import type { Exact, StockExchange, StockSector } from '@tilth/schema';
import { type ListedStock, sectors } from './stock-list.ts';

/** A company's share, as the exchange lists it. */
export const stock = recipe<'Stock', { listed: ListedStock }>('Stock', ({ draw, listed }) => ({
  id: draw.uuid('id'),
  symbol: listed.symbol,
  name: listed.name,
  isin: listed.isin,
  exchange: listed.exchange as StockExchange,
  sector: sectors[listed.sector] as StockSector,
  faceValue: (listed.faceValueRupees * 100) as Exact<2>,
  listedOn: listed.listedOn,
  sharesOutstanding: listed.sharesOutstanding,
  isActive: true,
}));
