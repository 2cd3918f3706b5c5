import { type Sql, sql } from '@tilth/engine';

/** The day that the world stands at. */
export const today: Sql = sql`(current_setting('tilth.as_of')::timestamptz at time zone 'UTC')::date`;
