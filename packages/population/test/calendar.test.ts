import type { Day } from '@tilth/schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths, addYears, ageOn, dayOfMonth, yearOf } from '../src/calendar.ts';

const DAY_MS = 86_400_000;
const days = fc.integer({ min: -40_000, max: 40_000 }).map((day) => day as Day);
const dateOf = (day: Day) => new Date(day * DAY_MS);

it('knows the year of any day between 1860 and 2079', () => {
  fc.assert(fc.property(days, (day) => yearOf(day) === dateOf(day).getUTCFullYear()));
});

it('knows which day of its month a day is', () => {
  fc.assert(fc.property(days, (day) => dayOfMonth(day) === dateOf(day).getUTCDate()));
});

it('moves a day by months to the same date, or to the last day of a shorter month', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -500, max: 500 }), (day, months) => {
      const date = dateOf(day);
      const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
      const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
      expect(addMonths(day, months) * DAY_MS).toBe(Date.UTC(year, month, Math.min(date.getUTCDate(), last)));
    }),
  );
});

it('moves a day by years to the same date, and the leap day to the first of March', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -90, max: 90 }), (day, years) => {
      const date = dateOf(day);
      const expected = Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate());
      expect(addYears(day, years) * DAY_MS).toBe(expected);
    }),
  );
});

it('counts a year of age on the birthday, not the day before', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 90 }), (bornOn, years) => {
      const birthday = addYears(bornOn, years);
      expect(ageOn(birthday, bornOn)).toBe(years);
      expect(ageOn((birthday - 1) as Day, bornOn)).toBe(years - 1);
    }),
  );
});
