import type { Draw } from '@tilth/engine';
import type { Day, Instant } from '@tilth/schema';
import { dayOfMonth, monthOfYear, yearOf } from './calendar.ts';

/** Juneteenth is a holiday since then. */
const JUNETEENTH_SINCE = 2021;

const DAY_MS = 86_400_000;

/** Nine to five in the middle of America, in winter: within the UTC day. */
const OFFICE = { from: 15 * 3_600_000, to: 23 * 3_600_000 } as const;

/** 0 is Monday. The first of January 1970 was a Thursday. */
function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/**
 * Whether American banks are open: on Mondays to Fridays that are no holiday of the Federal Reserve. A holiday on a Sunday is
 * kept on the Monday after, one on a Saturday not at all.
 */
export function isOpenInAmerica(day: Day): boolean {
  const weekday = weekdayOf(day);
  if (weekday > 4 || isHoliday(day, weekday)) return false;
  return weekday !== 0 || !isFixedHoliday((day - 1) as Day);
}

/** The day itself if American banks are open, and otherwise the next on which they are. */
export function nextOpenInAmerica(day: Day): Day {
  let next = day;
  while (!isOpenInAmerica(next)) next = (next + 1) as Day;
  return next;
}

/** Some time of a day at which American offices work. */
export function officeTimeInAmerica(draw: Draw, field: string, day: Day): Instant {
  return (day * DAY_MS + draw.int(field, OFFICE.from, OFFICE.to - 1)) as Instant;
}

/** The day itself if American banks are open, and otherwise the last on which they were. */
export function lastOpenInAmerica(day: Day): Day {
  let last = day;
  while (!isOpenInAmerica(last)) last = (last - 1) as Day;
  return last;
}

function isHoliday(day: Day, weekday: number): boolean {
  return isFixedHoliday(day) || isMovingHoliday(day, weekday);
}

/** New Year, Juneteenth, Independence Day, Veterans Day, Christmas. */
function isFixedHoliday(day: Day): boolean {
  const inMonth = dayOfMonth(day);
  switch (monthOfYear(day)) {
    case 1:
      return inMonth === 1;
    case 6:
      return inMonth === 19 && yearOf(day) >= JUNETEENTH_SINCE;
    case 7:
      return inMonth === 4;
    case 11:
      return inMonth === 11;
    case 12:
      return inMonth === 25;
    default:
      return false;
  }
}

/** Thanksgiving, the fourth Thursday of November; and the Mondays. */
function isMovingHoliday(day: Day, weekday: number): boolean {
  const month = monthOfYear(day);
  const nth = Math.floor((dayOfMonth(day) + 6) / 7);
  if (month === 11) return weekday === 3 && nth === 4;
  if (weekday !== 0) return false;
  switch (month) {
    // Martin Luther King and Washington.
    case 1:
    case 2:
      return nth === 3;
    // Memorial Day is the last Monday.
    case 5:
      return dayOfMonth(day) > 24;
    case 9:
      return nth === 1;
    case 10:
      return nth === 2;
    default:
      return false;
  }
}
