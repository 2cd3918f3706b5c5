import { addMonths, dayOfMonth, lastOpenInAmerica, nextOpenInAmerica } from '@tilth/population';
import type { Day } from '@tilth/schema';

/** The last day of the month that is so many months before that of a day. */
export function monthEnd(day: Day, back: number): Day {
  return (addMonths(firstOfMonth(day), 1 - back) - 1) as Day;
}

/** The first day of a day's month. */
export function firstOfMonth(day: Day): Day {
  return (day - dayOfMonth(day) + 1) as Day;
}

/** A day on which banks are open: the next one, or if that would be after `latest` the last one until then. */
export function openDay(day: Day, latest: Day): Day {
  const next = nextOpenInAmerica(day);
  return next <= latest ? next : lastOpenInAmerica(latest);
}
