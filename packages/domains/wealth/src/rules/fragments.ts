import { sql } from '@tilth/engine';
import { SPARK_ENCRYPTION_KEY } from '../encryption-key.ts';

/** The as-of date of the world that is verified, in UTC as Spark's columns have it. */
export const asOf = sql`(current_setting('tilth.as_of')::timestamptz at time zone 'UTC')`;

/** Bars of whole days, with the security's type and exchange: they are stamped with their close. */
export const dayBars = sql`
  select m.*, m."timestamp"::date as day, s.type, s.exchange
    from spark.market_data m join spark.securities s on s.id = m.security_id
   where m."timestamp"::time = case when s.type = 'crypto' then time '23:59:59'
                                    when s.exchange = 'NASDAQ' then time '21:00' else time '10:00' end`;

/** The last two closes of each security: of one that split on the last day, the first as dear as one of its parts. */
export const lastCloses = sql`
  select b.security_id, b.close, b."timestamp" as closed_at, b.before / coalesce(action.ratio, 1) as before
    from (
      select security_id, close, "timestamp", day,
             lag(close) over w as before, row_number() over (partition by security_id order by day desc) as back
        from (${dayBars}) bars window w as (partition by security_id order by day)
    ) b
    join spark.securities s on s.id = b.security_id
    left join lateral (
      select (each ->> 'ratio')::numeric as ratio from jsonb_array_elements(s.metadata -> 'corporateActions') each
       where (each ->> 'exDate')::date = b.day
    ) action on true
   where b.back = 1`;

/**
 * The session's key, in a row to be read before anything is decrypted: `key cross join …`, with the key in the expression.
 * Only made-up secrets are sealed with it.
 */
export const withKey = sql`
  key as materialized (select set_config('spark.encryption_key', '${SPARK_ENCRYPTION_KEY}', true) as key)`;

/** What an encrypted column says, once the key is set. */
export function opened(column: string): string {
  return sql`spark.decrypt_text(case when key.key <> '' then ${column} end)`;
}

/** The first row of a table by its id, or of those that a condition lets through. */
export function first(table: string, where = 'true'): string {
  return sql`(select id from spark.${table} where ${where} order by id limit 1)`;
}
