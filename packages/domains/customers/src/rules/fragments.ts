import { type Sql, sql } from '@tilth/engine';

/** The instant that the world stands at, and its day. */
export const asOf: Sql = sql`current_setting('tilth.as_of')::timestamptz`;
export const today: Sql = sql`(${asOf} at time zone 'UTC')::date`;

/** The UTC day of an instant. */
export function dayOf(instant: Sql): Sql {
  return sql`(${instant} at time zone 'UTC')::date`;
}

/** Words as a list of SQL texts. */
export function texts(words: Iterable<string>): Sql {
  return [...words].map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
}

/** The first of some rows by its key: whichever is there at every scale. */
export function first(key: string, from: Sql): Sql {
  return sql`(select ${key} from ${from} order by ${key} limit 1)`;
}

/** From this age on people make contracts. */
export const ADULT_YEARS = 18;
