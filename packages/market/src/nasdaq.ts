import type { Day, Instant } from '@tilth/schema';
import data from '../data/american-holidays.json' with { type: 'json' };
import { DAY_MS, type Holidays, holidaysIn, isWeekend, MINUTE_MS } from './days.ts';
import type { Exchange } from './exchange.ts';
import { ofShares, PRICE_BAND, TRADING_DAYS_A_YEAR } from './shapes.ts';

export const americanHolidays: Holidays = {
  listed: Object.fromEntries(
    Object.entries(data.years).map(([year, dates]) => [year, dates.map((date) => `${year}-${date}`)]),
  ),
  everyOtherYear: data.everyOtherYear,
};
const holidays = holidaysIn(americanHolidays);

/** From 09:30 to 16:00 in New York: 14:30 to 21:00 UTC in winter, which is kept all year. */
const OPEN_MINUTE_UTC = 14 * 60 + 30;

/** Nasdaq. Prices are cents. It has movers of its own: what moves Mumbai need not move New York. */
export const nasdaq: Exchange = {
  draws: {
    market: 'the American market',
    sector: 'American sector',
    alone: 'American share alone',
    day: 'American day',
    step: 'American quarter of an hour',
  },
  isOpen: (at: Day) => !isWeekend(at) && !holidays.has(at),
  opensAt: (at: Day) => (at * DAY_MS + OPEN_MINUTE_UTC * MINUTE_MS) as Instant,
  steps: 26,
  stepMs: 15 * MINUTE_MS,
  daysAYear: TRADING_DAYS_A_YEAR,
  band: PRICE_BAND,
  varianceOf: ofShares,
  tickAt: () => 1,
};
