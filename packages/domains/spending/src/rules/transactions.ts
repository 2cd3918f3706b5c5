import { rule, type Sql, sql } from '@tilth/engine';
import data from '../../data/merchants.json' with { type: 'json' };
import { merchantNames } from '../life/merchants.ts';
import { plans } from '../life/subscriptions.ts';
import { income } from '../shapes/income.ts';
import { expense, PENDING_DAYS, PENDING_SHARE } from '../shapes/transactions.ts';
import { asOf, first, firstDay, localDate, text, today } from './fragments.ts';

const known: Sql = [...merchantNames, ...plans.map(({ merchant, category }) => [merchant, category] as const)]
  .map(([name, category]) => `(${text(name)}, '${category}'::spendsense.category)`)
  .join(', ');

/** Each merchant's kind and hours. */
const places: Sql = Object.entries(data)
  .flatMap(([, kinds]) => (typeof kinds === 'string' ? [] : kinds))
  .flatMap(({ kind, names, hours }) =>
    names.map((name) => `(${text(name)}, ${text(kind)}, ${hours[0]}, ${hours[1]})`),
  )
  .join(', ');

/** What must hold of transactions. */
export const transactionRules = [
  rule('transaction.is-of-the-last-180-days', {
    why: 'Transactions are of 180 days, the last of which is over.',
    offenders: sql`
      select id, date from spendsense.transactions
       where date <= ${asOf} - interval '180 days' or ${localDate('date')} not between ${firstDay} and ${today} - 1`,
    corrupt: sql`
      update spendsense.transactions set date = date - interval '180 days' where id = ${first('transactions')}`,
  }),
  rule('transaction.amount-is-in-range', {
    why: 'An income is from 2,000 to 6,000 dollars, an expense from 5 to 250.',
    offenders: sql`
      select id, category, amount from spendsense.transactions
       where case when category = 'INCOME' then amount not between ${-income.most} and ${-income.least}
                  else amount not between ${expense.least} and ${expense.most} end`,
    corrupt: sql`
      update spendsense.transactions set amount = ${expense.most + 1} where id = ${first('transactions', 'amount > 0')}`,
  }),
  rule('pending.are-the-newest', {
    why: 'What is posted came before what is still pending, and nothing is pending for long.',
    offenders: sql`
      select p.id, p.date
        from spendsense.transactions p
       where p.pending
         and (${localDate('p.date')} < ${today} - ${PENDING_DAYS}
              or exists (select from spendsense.transactions t
                          where t.account_id = p.account_id and not t.pending and t.date > p.date))`,
    corrupt: sql`
      update spendsense.transactions set pending = true
       where id = ${first('transactions', `not pending and date < ${asOf} - interval '30 days'`)}`,
  }),
  rule('pending.are-one-in-twenty', {
    why: 'Of an account one transaction in twenty is pending, as near as whole numbers are.',
    offenders: sql`
      select account_id, count(*) as transactions, count(*) filter (where pending) as pending
        from spendsense.transactions
       group by account_id
      having abs(count(*) filter (where pending) - count(*) * ${PENDING_SHARE}) >= 1`,
    corrupt: sql`
      update spendsense.transactions set pending = true
       where account_id = (select account_id from spendsense.transactions order by id limit 1)`,
  }),
  rule('merchant.fits-the-category', {
    why: 'Fuel is bought where there is fuel, and none of it at a dentist.',
    offenders: sql`
      select t.id, t.merchant_name, t.category
        from spendsense.transactions t
       where t.category <> 'INCOME' and (t.merchant_name, t.category) not in (values ${known})`,
    corrupt: sql`
      update spendsense.transactions set category = 'HEALTHCARE'
       where id = ${first('transactions', `category = 'TRANSPORTATION'`)}`,
  }),
  rule('merchant.is-open', {
    why: 'Nobody sees a dentist at midnight.',
    offenders: sql`
      select t.id, t.merchant_name, t.date
        from spendsense.transactions t
        join (values ${places}) as m (name, kind, opens, closes) on m.name = t.merchant_name
       where extract(hour from t.date at time zone 'UTC' - interval '6 hours') not between m.opens and m.closes`,
    corrupt: sql`
      update spendsense.transactions
         set date = date_trunc('day', date at time zone 'UTC' - interval '6 hours') at time zone 'UTC' + interval '9 hours'
       where id = ${first('transactions', `category = 'FOOD_AND_DRINK' and subscription_id is null`)}`,
  }),
  rule('merchant.is-a-regular-one', {
    why: 'People have their dentist, and their place for coffee: two of a kind at most.',
    offenders: sql`
      select a.user_id, m.kind, count(distinct m.name) as merchants
        from spendsense.transactions t
        join spendsense.accounts a on a.id = t.account_id
        join (values ${places}) as m (name, kind, opens, closes) on m.name = t.merchant_name
       group by a.user_id, m.kind
      having count(distinct m.name) > 2`,
    corrupt: sql`
      update spendsense.transactions t set merchant_name = m.name
        from (select (array['Aldi', 'Kroger', 'Publix', 'Safeway'])[1 + n % 4] as name, id
                from (select id, row_number() over (order by id) as n from spendsense.transactions
                       where account_id = (select account_id from spendsense.transactions order by id limit 1)
                         and subscription_id is null and category = 'FOOD_AND_DRINK') as bought) as m
       where t.id = m.id`,
  }),
];
