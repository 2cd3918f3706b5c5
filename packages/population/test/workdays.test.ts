import { Draw } from '@tilth/engine';
import type { Day } from '@tilth/schema';
import { expect, it } from 'vitest';
import {
  isOpenInAmerica,
  lastOpenInAmerica,
  nextOpenInAmerica,
  officeTimeInAmerica,
} from '../src/workdays.ts';

const DAY_MS = 86_400_000;
const dayOf = (date: string) => (Date.parse(date) / DAY_MS) as Day;
const dateOf = (day: Day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The Federal Reserve's holidays as it publishes them: of a Saturday, none is kept. */
const closed = {
  2020: '01-01 01-20 02-17 05-25 09-07 10-12 11-11 11-26 12-25',
  2023: '01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-23 12-25',
  2024: '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  2026: '01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25',
};

it.each(Object.entries(closed))('knows on which weekdays of %s American banks are closed', (year, days) => {
  const found: string[] = [];
  for (let day = dayOf(`${year}-01-01`); day <= dayOf(`${year}-12-31`); day++) {
    const weekday = new Date(day * DAY_MS).getUTCDay();
    const weekend = weekday === 0 || weekday === 6;
    if (weekend) expect(isOpenInAmerica(day as Day)).toBe(false);
    else if (!isOpenInAmerica(day as Day)) found.push(dateOf(day as Day).slice(5));
  }
  expect(found.join(' ')).toBe(days);
});

it('waits over weekends and holidays, and not at all on a day that is none', () => {
  expect(dateOf(nextOpenInAmerica(dayOf('2026-11-20')))).toBe('2026-11-20');
  expect(dateOf(nextOpenInAmerica(dayOf('2026-11-26')))).toBe('2026-11-27');
  expect(dateOf(nextOpenInAmerica(dayOf('2022-12-24')))).toBe('2022-12-27');
  expect(dateOf(lastOpenInAmerica(dayOf('2022-12-26')))).toBe('2022-12-23');
  expect(dateOf(lastOpenInAmerica(dayOf('2022-12-27')))).toBe('2022-12-27');
});

it('works in offices from nine to five, on one day of UTC', () => {
  for (let number = 0; number < 200; number++) {
    const at = officeTimeInAmerica(new Draw(1, 'office', number), 'at', dayOf('2026-07-01'));
    const central = new Date(at - 6 * 3_600_000).toISOString();
    expect(central >= '2026-07-01T09:00' && central < '2026-07-01T17:00').toBe(true);
  }
});
