import { INDIA_OFFSET_MS } from '@tilth/population';
import type { Day, Instant } from '@tilth/schema';

/** India's calendar, by whole numbers alone: a Date for each of 1,600 transactions would cost more than the rest of them. */

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

const DAYS_IN_400_YEARS = 146_097;
/** From the first of March of year 0, where the count of days below begins, to 1970. */
const MARCH_0000 = 719_468;

/** A calendar month. */
export interface Month {
  /** Months since January of year 0: unlike any other month's. */
  readonly index: number;
  /** 0 is January. */
  readonly ofYear: number;
  readonly first: Day;
  readonly days: number;
}

/** The day that it is in India at an instant. */
export function indianDay(at: Instant): Day {
  return Math.floor((at + INDIA_OFFSET_MS) / DAY_MS) as Day;
}

/** The instant at so many milliseconds past midnight in India. */
export function inIndia(day: Day, ms: number): Instant {
  return (day * DAY_MS - INDIA_OFFSET_MS + ms) as Instant;
}

/** 1 is Monday, 7 Sunday. The first of January 1970 was a Thursday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The month that a day lies in. (H. Hinnant, "chrono-compatible low-level date algorithms".) */
export function monthOf(day: Day): Month {
  const shifted = day + MARCH_0000;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const inEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const first = day - (inYear - Math.floor((153 * fromMarch + 2) / 5));
  const ofYear = fromMarch < 10 ? fromMarch + 2 : fromMarch - 10;
  const year = yearOfEra + era * 400 + (ofYear <= 1 ? 1 : 0);
  return { index: year * 12 + ofYear, ofYear, first: first as Day, days: daysOf(year, ofYear) };
}

/** The months from that of one day to that of another. */
export function monthsBetween(from: Day, to: Day): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(from); month.first <= to; month = monthOf((month.first + month.days) as Day))
    months.push(month);
  return months;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(year: number, ofYear: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return ofYear === 1 && leap ? 29 : (DAYS[ofYear] as number);
}
