import type { Day } from '@tilth/schema';

const DAY_MS = 86_400_000;

/** A day's year, month (from 1) and date. */
export function civil(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The day of a date. Months beyond December are those of the next year. */
export function dayOf(year: number, month: number, date: number): Day {
  return Math.floor(Date.UTC(year, month - 1, date) / DAY_MS) as Day;
}

/** `2026-03-09` */
export function isoDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
