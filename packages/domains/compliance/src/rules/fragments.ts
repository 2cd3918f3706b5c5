import { type Sql, sql } from '@tilth/engine';

/** The instant that the world stands at, and its day. */
export const asOf: Sql = sql`current_setting('tilth.as_of')::timestamptz`;
export const today: Sql = sql`(${asOf} at time zone 'UTC')::date`;

/** The UTC day of an instant. */
export function dayOf(instant: Sql): Sql {
  return sql`(${instant} at time zone 'UTC')::date`;
}

/** The first of some rows by its key. */
export function first(key: string, from: Sql): Sql {
  return sql`(select ${key} from ${from} order by ${key} limit 1)`;
}

/**
 * Which transactions meet which rule, by the parameters that stand in the rules themselves: `matches (rule_id, customer_id,
 * transaction_id)`. Says nothing of checks and alerts. What the bank itself books is nobody's movement.
 */
export const matches: Sql = sql`
  rules as materialized (select * from compliance_db.aml_rules where is_active),
  moved as materialized (
    select t.transaction_id, t.account_id, t.entry_no, t.amount, t.is_cash, a.customer_id,
           ${dayOf(sql`t.occurred_at`)} as day, t.transaction_type = 'deposit' as is_deposit,
           t.transaction_type in ('withdrawal', 'payment', 'fee') as is_spent,
           t.transaction_type in ('deposit', 'salary', 'interest') and t.channel <> 'internal' as is_moved_in
      from accounts_db.transactions t join accounts_db.accounts a using (account_id)),
  below as (
    select r.rule_id, r.window_days, r.min_count, m.*
      from rules r join moved m on m.is_cash and m.is_deposit and m.amount >= r.floor and m.amount < r.threshold
     where r.rule_kind = 'structuring'),
  large as (
    select r.rule_id, r.window_days, r.share, m.*
      from rules r join moved m on m.is_moved_in and m.amount >= r.threshold
     where r.rule_kind = 'rapid_movement'),
  spent as (
    select l.rule_id, l.customer_id, l.transaction_id as income_id, l.amount * l.share as enough, s.transaction_id, s.amount
      from large l join moved s on s.account_id = l.account_id and s.is_spent
       and s.entry_no > l.entry_no and s.day <= l.day + l.window_days),
  passed as (
    select rule_id, customer_id, income_id, array_agg(transaction_id) as spent
      from spent group by rule_id, customer_id, income_id, enough having sum(amount) >= enough),
  much as (
    select r.rule_id, r.window_days, r.threshold, m.account_id, m.day
      from rules r join (select distinct account_id, day from moved where is_moved_in) as m on true
     where r.rule_kind = 'high_volume'),
  full_months as (
    select u.rule_id, u.account_id, u.day, u.window_days
      from much u join moved m on m.account_id = u.account_id and m.is_moved_in and m.day >= u.day and m.day < u.day + u.window_days
     group by u.rule_id, u.account_id, u.day, u.window_days, u.threshold having sum(m.amount) >= u.threshold),
  matches as materialized (
    select r.rule_id, m.customer_id, m.transaction_id
      from rules r join moved m on m.is_cash and m.amount >= r.threshold where r.rule_kind = 'large_cash'
     union
    select each.rule_id, each.customer_id, each.transaction_id
      from below f
      join below each on (each.rule_id, each.customer_id) = (f.rule_id, f.customer_id)
       and each.day >= f.day and each.day < f.day + f.window_days
     where f.min_count <= (select count(*) from below c
                            where (c.rule_id, c.customer_id) = (f.rule_id, f.customer_id)
                              and c.day >= f.day and c.day < f.day + f.window_days)
     union
    select rule_id, customer_id, unnest(income_id || spent) from passed
     union
    select u.rule_id, m.customer_id, m.transaction_id
      from full_months u
      join moved m on m.account_id = u.account_id and m.is_moved_in and m.day >= u.day and m.day < u.day + u.window_days)`;
