import { type Sql, sql } from '@tilth/engine';

/** The instant that the world stands at, and its day. */
export const asOf: Sql = sql`current_setting('tilth.as_of')::timestamptz`;
export const today: Sql = sql`(${asOf} at time zone 'UTC')::date`;

/** What bookings do to a balance: the type gives the sign. */
export const signed: Sql = sql`case when t.transaction_type in ('deposit', 'salary', 'interest') then t.amount else -t.amount end`;

/** The UTC day of an instant. */
export function dayOf(instant: Sql): Sql {
  return sql`(${instant} at time zone 'UTC')::date`;
}

/** The last booking of the first account that is like this. */
export function lastBookingOf(accounts: Sql): Sql {
  return sql`
    (select t.transaction_id from accounts_db.transactions t
       join (select account_id from accounts_db.accounts where ${accounts} order by account_id limit 1) as a using (account_id)
      order by t.entry_no desc limit 1)`;
}
