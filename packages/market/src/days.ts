import { type Day, day } from '@tilth/schema';

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

/** Years whose holidays nobody has listed have those that fall on the same date each year. */
const UNLISTED_YEARS = [1990, 2120] as const;

/** Dates of listed years, in full, and those that every other year has: `01-26`. */
export interface Holidays {
  readonly listed: { readonly [year: string]: readonly string[] };
  readonly everyOtherYear: readonly string[];
}

/** The days that a list of holidays names. */
export function holidaysIn({ listed, everyOtherYear }: Holidays): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (const dates of Object.values(listed)) for (const date of dates) days.add(day(date));
  for (let year = UNLISTED_YEARS[0]; year <= UNLISTED_YEARS[1]; year++) {
    if (String(year) in listed) continue;
    for (const date of everyOtherYear) days.add(day(`${year}-${date}`));
  }
  return days;
}

/** Saturday or Sunday. */
export function isWeekend(at: Day): boolean {
  // The first of January 1970 was a Thursday.
  const weekday = (((at + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
