import { addMonths, dayOfMonth, isOpenInAmerica } from '@tilth/population';
import type { Day, Instant } from '@tilth/schema';

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

/** What UTC is ahead of the days that people live by: those of America's middle in winter, as when they join. */
export const BEHIND_MS = 6 * HOUR_MS;

/** The day that it is in America at an instant. */
export function localDay(at: Instant): Day {
  return Math.floor((at - BEHIND_MS) / DAY_MS) as Day;
}

/** The instant at so many milliseconds past midnight in America. */
export function atLocal(day: Day, ms: number): Instant {
  return (day * DAY_MS + BEHIND_MS + ms) as Instant;
}

export function firstOfMonth(day: Day): Day {
  return (day - dayOfMonth(day) + 1) as Day;
}

/** The first of the last month that is over. */
export function firstOfLastMonth(today: Day): Day {
  return addMonths(firstOfMonth(today), -1);
}

/** The day itself if banks are open, and otherwise the last before on which they were. */
export function lastOpen(day: Day): Day {
  let last = day;
  while (!isOpenInAmerica(last)) last = (last - 1) as Day;
  return last;
}
