import { INDIA_OFFSET_MS } from '@tilth/population';
import type { Day, Instant } from '@tilth/schema';
import data from '../data/indian-holidays.json' with { type: 'json' };
import { DAY_MS, type Holidays, holidaysIn, isWeekend, MINUTE_MS } from './days.ts';

/** The market is open from 09:15 to 15:30, India's time. */
const OPEN_MINUTE = 9 * 60 + 15;
const CLOSE_MINUTE = 15 * 60 + 30;
/** From opening to closing. */
export const SESSION_MS = (CLOSE_MINUTE - OPEN_MINUTE) * MINUTE_MS;

export const indianHolidays: Holidays = {
  listed: Object.fromEntries(Object.entries(data.years).map(([year, dates]) => [year, Object.keys(dates)])),
  everyOtherYear: Object.keys(data.everyOtherYear),
};
const holidays = holidaysIn(indianHolidays);

/** Whether shares are traded: not on Saturdays, Sundays and holidays. The few special sessions on such days are left out. */
export function isTradingDay(at: Day): boolean {
  return !isWeekend(at) && !holidays.has(at);
}

/** The moment at so many minutes past midnight in India. */
export function inIndia(at: Day, minutes: number): Instant {
  return (at * DAY_MS + minutes * MINUTE_MS - INDIA_OFFSET_MS) as Instant;
}

export function opensAt(at: Day): Instant {
  return inIndia(at, OPEN_MINUTE);
}

export function closesAt(at: Day): Instant {
  return inIndia(at, CLOSE_MINUTE);
}

/** The last trading day that is over at a moment: on a trading day before half past three, an earlier one. */
export function lastTradingDay(asOf: Instant): Day {
  let at = Math.floor((asOf + INDIA_OFFSET_MS) / DAY_MS) as Day;
  while (!isTradingDay(at) || closesAt(at) > asOf) at = (at - 1) as Day;
  return at;
}

/** So many trading days up to the last, oldest first. */
export function tradingDaysTo(last: Day, count: number): Day[] {
  const days: Day[] = [];
  for (let at = last; days.length < count; at = (at - 1) as Day) if (isTradingDay(at)) days.push(at);
  return days.reverse();
}
