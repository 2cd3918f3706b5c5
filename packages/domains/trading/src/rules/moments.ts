import { type Sql, sql } from '@tilth/engine';
import { shut } from '@tilth/market';
import { PRICE_DAYS } from '../shapes.ts';

/** The as-of date of the world that is verified. */
export const asOf = sql`current_setting('tilth.as_of')::timestamptz`;

/** What clocks in India show at a moment. No time zone by name: a server may have other tables of them. */
export function inIndia(moment: string): Sql {
  return sql`(${moment} at time zone 'UTC' + interval '330 minutes')`;
}

/** The trading days that prices are kept of, as a query of one column. */
export const keptDays = sql`
  select day from (
    select day::date from generate_series(${inIndia(asOf)}::date - 90, ${inIndia(asOf)}::date, interval '1 day') day
  ) days
  where not ${shut('day')} and (day + time '10:00') at time zone 'UTC' <= ${asOf}
  order by day desc limit ${PRICE_DAYS}`;
