import { type Sql, sql } from '@tilth/engine';
import data from '../../data/holidays.json' with { type: 'json' };
import { PRICE_DAYS } from '../shapes.ts';

/** The as-of date of the world that is verified. */
export const asOf = sql`current_setting('tilth.as_of')::timestamptz`;

/** What clocks in India show at a moment. No time zone by name: a server may have other tables of them. */
export function inIndia(moment: string): Sql {
  return sql`(${moment} at time zone 'UTC' + interval '330 minutes')`;
}

const listedYears = Object.keys(data.years).join(', ');
const listed = Object.values(data.years)
  .flatMap((dates) => Object.keys(dates))
  .join(',');
const everyOtherYear = Object.keys(data.everyOtherYear)
  .map((date) => `'${date}'`)
  .join(', ');

/** Whether the exchange is shut on a day. */
export function shut(day: string): Sql {
  return sql`(extract(isodow from ${day}) > 5 or ${day} = any ('{${listed}}'::date[])
    or extract(year from ${day}) not in (${listedYears}) and to_char(${day}, 'MM-DD') in (${everyOtherYear}))`;
}

/** The trading days that prices are kept of, as a query of one column. */
export const keptDays = sql`
  select day from (
    select day::date from generate_series(${inIndia(asOf)}::date - 90, ${inIndia(asOf)}::date, interval '1 day') day
  ) days
  where not ${shut('day')} and (day + time '10:00') at time zone 'UTC' <= ${asOf}
  order by day desc limit ${PRICE_DAYS}`;
