import type { Day } from '@tilth/schema';

/** Days of the calendar, by whole numbers alone: a Date for each person would cost more than all else about them. */

const DAYS_IN_400_YEARS = 146_097;
/** From the first of March of year 0, where the count of days below begins, to 1970. */
const MARCH_0000 = 719_468;

interface Civil {
  year: number;
  month: number;
  day: number;
}

const scratch: Civil = { year: 0, month: 0, day: 0 };

/**
 * The Gregorian date of a day, good until the next call. Years are counted from March, so that the leap day is the last
 * of its year (H. Hinnant, "chrono-compatible low-level date algorithms").
 */
function civilOf(day: Day): Readonly<Civil> {
  const shifted = day + MARCH_0000;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const inEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
  scratch.day = inYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  scratch.month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  scratch.year = yearOfEra + era * 400 + (scratch.month <= 2 ? 1 : 0);
  return scratch;
}

function dayOf(year: number, month: number, day: number): Day {
  const fromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const inEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + inYear;
  return (era * DAYS_IN_400_YEARS + inEra - MARCH_0000) as Day;
}

/** The Gregorian year that a day lies in. */
export function yearOf(day: Day): number {
  return civilOf(day).year;
}

/** The same date some years later or, below zero, earlier. The 29th of February becomes the 1st of March, as birthdays do. */
export function addYears(from: Day, years: number): Day {
  const { year, month, day } = civilOf(from);
  return dayOf(year + years, month, day);
}

/**
 * The same date some months later, or the last day of a month that has no such date: what PostgreSQL's
 * `date + make_interval(months => n)` gives.
 */
export function addMonths(from: Day, months: number): Day {
  const { year, month, day } = civilOf(from);
  const index = year * 12 + month - 1 + months;
  const firstOfNext = dayOf(Math.floor((index + 1) / 12), mod12(index + 1) + 1, 1);
  const firstOfMonth = dayOf(Math.floor(index / 12), mod12(index) + 1, 1);
  return Math.min(firstOfMonth + day - 1, firstOfNext - 1) as Day;
}

function mod12(index: number): number {
  return index - Math.floor(index / 12) * 12;
}

/** The month that a day lies in, 1 to 12. */
export function monthOfYear(day: Day): number {
  return civilOf(day).month;
}

/** Which day of its month a day is, from 1. */
export function dayOfMonth(day: Day): number {
  return civilOf(day).day;
}

/** Completed years of somebody born on a day. */
export function ageOn(today: Day, bornOn: Day): number {
  const { year, month, day } = civilOf(bornOn);
  const now = civilOf(today);
  const before = now.month < month || (now.month === month && now.day < day);
  return now.year - year - (before ? 1 : 0);
}
