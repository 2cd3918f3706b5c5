import { INDIA_OFFSET_MS } from '@tilth/population';
import { type Day, day, type Instant } from '@tilth/schema';
import data from '../../data/holidays.json' with { type: 'json' };

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

/** The market is open from 09:15 to 15:30, India's time. */
export const OPEN_MINUTE = 9 * 60 + 15;
export const CLOSE_MINUTE = 15 * 60 + 30;
/** From opening to closing. */
export const SESSION_MS = (CLOSE_MINUTE - OPEN_MINUTE) * MINUTE_MS;

/** Years whose holidays nobody has listed have those that fall on the same date each year. */
const UNLISTED_YEARS = [1990, 2120] as const;

const holidays = new Set<number>();
for (const dates of Object.values(data.years)) for (const date of Object.keys(dates)) holidays.add(day(date));
for (let year = UNLISTED_YEARS[0]; year <= UNLISTED_YEARS[1]; year++) {
  if (String(year) in data.years) continue;
  for (const date of Object.keys(data.everyOtherYear)) holidays.add(day(`${year}-${date}`));
}

/** Whether shares are traded: not on Saturdays, Sundays and holidays. The few special sessions on such days are left out. */
export function isTradingDay(at: Day): boolean {
  // The first of January 1970 was a Thursday.
  const weekday = (((at + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6 && !holidays.has(at);
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
