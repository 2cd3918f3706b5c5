import type { Sql } from '@tilth/engine';
import { sql } from '@tilth/engine';

/** The instant that the world stands at. */
export const asOf: Sql = sql`current_setting('tilth.as_of')::timestamptz`;

/** The day that it is there in India, and in UTC. */
export const indianToday: Sql = sql`((${asOf}) at time zone 'Asia/Kolkata')::date`;
export const utcToday: Sql = sql`((${asOf}) at time zone 'UTC')::date`;

/** The day in India of an instant. */
export function indianDate(instant: Sql): Sql {
  return sql`(${instant} at time zone 'Asia/Kolkata')::date`;
}

/** One user, whichever is there at every scale. */
export const john: Sql = sql`(select id from cashflow.users where email = 'john@example.com')`;

/** Words as a list of SQL texts. */
export function texts(words: Iterable<string>): Sql {
  return [...words].map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
}
