import { isTradingDay, opensAt, SESSION_MS } from './calendar.ts';
import type { Exchange } from './exchange.ts';
import { ofShares, PRICE_BAND, TRADING_DAYS_A_YEAR } from './shapes.ts';
import { tickAt } from './tick.ts';

/** Within a day, prices are known every quarter of an hour, and lie on the straight line in between. */
const QUARTERS = 25;

/** The National Stock Exchange. Prices are paise. */
export const nse: Exchange = {
  draws: {
    market: 'the market',
    sector: 'sector',
    alone: 'stock alone',
    day: 'StockPrice',
    step: 'quarter of an hour',
  },
  isOpen: isTradingDay,
  opensAt,
  steps: QUARTERS,
  stepMs: SESSION_MS / QUARTERS,
  daysAYear: TRADING_DAYS_A_YEAR,
  band: PRICE_BAND,
  varianceOf: ofShares,
  tickAt,
};
