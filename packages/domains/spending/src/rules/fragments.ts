import { type Sql, sql } from '@tilth/engine';
import { WINDOW_DAYS } from '../shapes/transactions.ts';

/** The instant that the world stands at, and the day that it is there in America. */
export const asOf: Sql = sql`current_setting('tilth.as_of')::timestamptz`;
export const today: Sql = localDate(asOf);

/** The first day of the window, and the first of transactions. */
export const windowFrom: Sql = sql`(${today} - ${WINDOW_DAYS})`;
export const firstDay: Sql = sql`(${today} - ${WINDOW_DAYS - 1})`;

/** The day in America of an instant: of its middle in winter, all year. */
export function localDate(instant: Sql): Sql {
  return sql`((${instant}) at time zone 'UTC' - interval '6 hours')::date`;
}

/** Words as a list of SQL texts. */
export function texts(words: Iterable<string>): Sql {
  return [...words].map(text).join(', ');
}

export function text(word: string): Sql {
  return `'${word.replaceAll("'", "''")}'`;
}

/** The id of one row of a table, the same each time, for corruptions. */
export function first(table: Sql, where: Sql = 'true'): Sql {
  return sql`(select id from spendsense.${table} where ${where} order by id limit 1)`;
}

/** What is posted in the window, with whose it is. */
export const posted: Sql = sql`
        posted as (
          select t.id, t.account_id, t.subscription_id, t.amount, t.category, a.user_id, a.type, ${localDate('t.date')} as day
            from spendsense.transactions t
            join spendsense.accounts a on a.id = t.account_id
           where not t.pending and ${localDate('t.date')} between ${windowFrom} and ${today} - 1)`;
