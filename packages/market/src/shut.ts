import { type Sql, sql } from '@tilth/engine';
import { indianHolidays } from './calendar.ts';
import type { Holidays } from './days.ts';
import { americanHolidays } from './nasdaq.ts';

function shutOn({ listed, everyOtherYear }: Holidays, day: string): Sql {
  const years = Object.keys(listed).join(', ');
  const dates = Object.values(listed).flat().join(',');
  const yearly = everyOtherYear.map((date) => `'${date}'`).join(', ');
  return sql`(extract(isodow from ${day}) > 5 or ${day} = any ('{${dates}}'::date[])
    or extract(year from ${day}) not in (${years}) and to_char(${day}, 'MM-DD') in (${yearly}))`;
}

/** Whether Indian exchanges are shut on a day, as SQL. */
export function shut(day: string): Sql {
  return shutOn(indianHolidays, day);
}

/** Whether Nasdaq is shut on a day, as SQL. */
export function shutInAmerica(day: string): Sql {
  return shutOn(americanHolidays, day);
}
