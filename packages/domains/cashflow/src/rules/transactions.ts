import { rule, type Sql, sql } from '@tilth/engine';
import { festivals } from '../life/festivals.ts';
import { hoursOf } from '../life/hours.ts';
import { asOf, indianDate, indianToday, john } from './fragments.ts';

const first: Sql = sql`user_id = ${john} and sequence = 1`;

/** Every festival in time, with the days on which people buy for it. */
const feasts: Sql = festivals.map(({ from, on }) => `(${from}, ${on})`).join(', ');

/** By category, the hours of the day at which it happens: from the first to, and without, the last. */
const hours: Sql = hoursOf
  .map(({ category, first, last }) => `('${category}', ${first}, ${last})`)
  .join(', ');

/** What must hold of transactions. */
export const transactionRules = [
  rule('transaction.balance-is-the-running-sum', {
    why: 'What is in the account is what was in it, and everything that has come and gone since.',
    offenders: sql`
      select id, user_id, sequence, balance_after, due
        from (select t.id, t.user_id, t.sequence, t.balance_after,
                     u.opening_balance + sum(case t.kind when 'income' then t.amount else -t.amount end)
                       over (partition by t.user_id order by t.sequence) as due
                from cashflow.transactions t join cashflow.users u on u.id = t.user_id) as run
       where balance_after <> due`,
    corrupt: sql`update cashflow.transactions set balance_after = balance_after + 0.01 where ${first}`,
  }),
  rule('transaction.numbers-follow-time', {
    why: 'A user’s transactions are numbered from 1, without a gap, as they happened.',
    offenders: sql`
      select id, user_id, sequence, occurred_at
        from (select id, user_id, sequence, occurred_at, row_number() over w as place, lag(occurred_at) over w as before
                from cashflow.transactions
              window w as (partition by user_id order by sequence)) as run
       where sequence <> place or occurred_at < before`,
    corrupt: sql`update cashflow.transactions set occurred_at = occurred_at + interval '60 days' where ${first}`,
  }),
  rule('transaction.amount-is-above-zero', {
    why: 'The kind says whether money came or went; the amount says how much.',
    offenders: sql`
      select id, kind, category, amount from cashflow.transactions
       where amount <= 0
          or (kind = 'income') <> (category in ('platform_payout', 'client_payment', 'retainer_fee'))
          or (kind = 'income') <> (income_source_id is not null)`,
    corrupt: sql`
      alter table cashflow.transactions drop constraint transactions_amount_check;
      update cashflow.transactions set amount = -amount where ${first}`,
  }),
  rule('transaction.lies-between-joining-and-today', {
    why: 'Nothing happens before its owner has come, or after the as-of date.',
    offenders: sql`
      select t.id, t.occurred_at, u.joined_at
        from cashflow.transactions t join cashflow.users u on u.id = t.user_id
       where t.occurred_at < u.joined_at or t.occurred_at > ${asOf}`,
    corrupt: sql`update cashflow.transactions set occurred_at = ${asOf} + interval '1 day' where ${first}`,
  }),
  rule('transaction.merchant-is-paid-for-one-thing', {
    why: 'Nobody pays a petrol pump for a film.',
    offenders: sql`
      select merchant, count(distinct category) as categories from cashflow.transactions
       where kind = 'expense' group by merchant having count(distinct category) > 1`,
    corrupt: sql`
      update cashflow.transactions set category = 'fuel'
       where id = (select id from cashflow.transactions where merchant = 'Zomato' order by id limit 1)`,
  }),
  rule('transaction.comes-at-its-hour', {
    why: 'Offices, shops and kitchens keep hours; batches run at night.',
    offenders: sql`
      select t.id, t.category, t.occurred_at
        from cashflow.transactions t
        left join (values ${hours}) as h (category, first, last) on h.category = t.category::text
       where h.category is null
          or extract(hour from t.occurred_at at time zone 'Asia/Kolkata') not between h.first and h.last - 1`,
    corrupt: sql`
      update cashflow.transactions
         set occurred_at = (date_trunc('day', occurred_at at time zone 'Asia/Kolkata') + interval '3 hours')
               at time zone 'Asia/Kolkata'
       where id = (select id from cashflow.transactions where category = 'dining_out' order by id limit 1)`,
  }),
  rule('transaction.is-paid-as-such-things-are', {
    why: 'Instalments are debited, platforms transfer, and a cash machine takes a card or a phone.',
    offenders: sql`
      select id, category, payment_method from cashflow.transactions
       where (category in ('emi', 'insurance', 'subscription', 'bank_charge')) <> (payment_method = 'auto_debit')
          or category = 'platform_payout' and payment_method <> 'bank_transfer'
          or category = 'cash_withdrawal' and payment_method not in ('card', 'upi')`,
    corrupt: sql`
      update cashflow.transactions set payment_method = 'cash'
       where id = (select id from cashflow.transactions where category = 'platform_payout' order by id limit 1)`,
  }),
  rule('bill.comes-once-a-month', {
    why: 'Who pays rent pays it once in each month, and to the same landlord; and so it is with other bills.',
    offenders: sql`
      with bills as (
        select user_id, category, merchant, date_trunc('month', occurred_at at time zone 'Asia/Kolkata') as month
          from cashflow.transactions
         where category in ('rent', 'emi', 'insurance', 'electricity', 'internet', 'family_support')),
      payers as (select user_id, category, count(distinct merchant) as merchants from bills group by 1, 2),
      months as (
        select p.user_id, p.category, p.merchants, m.month
          from payers p
          join cashflow.users u on u.id = p.user_id
         cross join generate_series(
                 date_trunc('month', u.joined_at at time zone 'Asia/Kolkata') + interval '1 month',
                 date_trunc('month', (${asOf}) at time zone 'Asia/Kolkata') - interval '1 month',
                 interval '1 month') as m (month))
      select m.user_id, m.category, m.month, m.merchants, count(b.month) as bills
        from months m
        left join bills b on (b.user_id, b.category, b.month) = (m.user_id, m.category, m.month)
       group by m.user_id, m.category, m.month, m.merchants
      having count(b.month) <> 1 or m.merchants <> 1`,
    corrupt: sql`
      delete from cashflow.transactions
       where id = (select id from cashflow.transactions
                    where category = 'rent'
                      and occurred_at between ${asOf} - interval '200 days' and ${asOf} - interval '160 days'
                    order by id limit 1)`,
  }),
  rule('festival.is-bought-for-in-its-weeks', {
    why: 'Sweets for Diwali are bought before Diwali.',
    offenders: sql`
      select t.id, t.merchant, t.occurred_at
        from cashflow.transactions t
       where t.category = 'festival'
         and not exists (select from (values ${feasts}) as f (first, last)
                          where ${indianDate('t.occurred_at')} - date '1970-01-01' between f.first and f.last)`,
    corrupt: sql`
      update cashflow.transactions set occurred_at = date_trunc('year', occurred_at) + interval '160 days'
       where id = (select id from cashflow.transactions where category = 'festival' order by id limit 1)`,
  }),
  rule('charge.follows-an-overdraft', {
    why: 'In the first night of a month the bank charges whoever was overdrawn in the month before, and nobody else.',
    offenders: sql`
      with overdrawn as (
        select distinct user_id,
               (date_trunc('month', occurred_at at time zone 'Asia/Kolkata') + interval '1 month')::date as due
          from cashflow.transactions where balance_after < 0),
      charges as (
        select id, user_id, ${indianDate('occurred_at')} as due from cashflow.transactions where category = 'bank_charge')
      select coalesce(o.user_id, c.user_id) as user_id, o.due, c.due as charged, c.id
        from (select * from overdrawn where due < ${indianToday}) o
        full join (select * from charges where due < ${indianToday}) c on c.user_id = o.user_id and c.due = o.due
       where o.user_id is null or c.user_id is null`,
    corrupt: sql`
      update cashflow.transactions set category = 'fuel'
       where id = (select id from cashflow.transactions
                    where category = 'bank_charge' and occurred_at < ${asOf} - interval '40 days' order by id limit 1)`,
  }),
];
