import { rule, type Sql, sql } from '@tilth/engine';
import { aprs, balances, limits } from '../shapes/accounts.ts';
import { first, localDate, today } from './fragments.ts';

/** What a transaction does to a balance: money that goes out of an account is owed on a card. */
const effect: Sql = sql`(case a.type when 'credit' then t.amount else -t.amount end)`;

/** Every balance that there ever was, as of all transactions until then. */
const running: Sql = sql`
      select t.id, a.id as account_id, a.type, a."limit",
             a.opening_balance + sum(${effect}) over (partition by a.id order by t.date, t.id) as balance
        from spendsense.accounts a join spendsense.transactions t on t.account_id = a.id`;

const lastMonth: Sql = sql`(date_trunc('month', ${today}::timestamp) - interval '1 month')::date`;

/** What must hold of accounts. */
export const accountRules = [
  rule('account.balance-is-what-was-left', {
    why: 'A balance is what was there before, and everything that has been posted since.',
    offenders: sql`
      select a.id, a.balance, a.opening_balance + coalesce(sum(${effect}), 0) as left_over
        from spendsense.accounts a
        left join spendsense.transactions t on t.account_id = a.id and not t.pending
       group by a.id
      having a.balance <> a.opening_balance + coalesce(sum(${effect}), 0)`,
    corrupt: sql`update spendsense.accounts set balance = balance + 1 where id = ${first('accounts', `type = 'depository'`)}`,
  }),
  rule('account.balance-is-within-bounds', {
    why: 'There are from 100 to 50,000 dollars in an account, or owed on it.',
    offenders: sql`
      select id, balance from spendsense.accounts where balance not between ${balances.least} and ${balances.most}`,
    corrupt: sql`
      update spendsense.accounts set balance = ${balances.most + 1} where id = ${first('accounts', `type = 'depository'`)}`,
  }),
  rule('account.is-never-overdrawn', {
    why: 'What is not in an account cannot be spent from it, also if it is not posted yet.',
    offenders: sql`select id, account_id, balance from (${running}) r where type = 'depository' and balance < 0`,
    corrupt: sql`
      update spendsense.accounts set opening_balance = -${balances.most} where id = ${first('accounts', `type = 'depository'`)}`,
  }),
  rule('card.stays-within-its-limit', {
    why: 'Nobody gets more than the limit, and nobody pays more than is owed.',
    offenders: sql`
      select id, account_id, balance, "limit" from (${running}) r
       where type = 'credit' and balance not between 0 and "limit"`,
    corrupt: sql`
      update spendsense.accounts set "limit" = balance / 2 where id = ${first('accounts', `type = 'credit'`)}`,
  }),
  rule('card.terms-are-within-bounds', {
    why: 'Limits are from 1,000 to 25,000 dollars in hundreds, rates from 12.99 to 29.99 %.',
    offenders: sql`
      select id, "limit", apr from spendsense.accounts
       where type = 'credit'
         and ("limit" not between ${limits.least} and ${limits.most} or "limit" % ${limits.step} <> 0
              or apr not between ${aprs.least / 100} and ${aprs.most / 100})`,
    corrupt: sql`update spendsense.accounts set apr = 9.99 where id = ${first('accounts', `type = 'credit'`)}`,
  }),
  rule('card.is-overdue-if-the-last-payment-was-missed', {
    why: 'Who owed something when the last month began that is over, and has paid nothing since, is overdue; and nobody else.',
    offenders: sql`
      select a.id, a.is_overdue, s.owed, s.paid
        from spendsense.accounts a
       cross join lateral (
              select a.opening_balance + coalesce(sum(amount) filter (where ${localDate('date')} < ${lastMonth}), 0) as owed,
                     count(*) filter (where category = 'INCOME' and ${localDate('date')} >= ${lastMonth}) as paid
                from spendsense.transactions where account_id = a.id and not pending) s
       where a.type = 'credit' and a.is_overdue <> (s.owed > 0 and s.paid = 0)`,
    corrupt: sql`
      update spendsense.accounts set is_overdue = true
       where id = ${first('accounts', `type = 'credit' and not is_overdue`)}`,
  }),
  rule('card.is-paid-once-a-month', {
    why: 'A payment comes on the same day of each month: whoever pays has told the bank to do it.',
    offenders: sql`
      select a.id, count(*) as payments, count(distinct date_trunc('month', ${localDate('t.date')})) as months
        from spendsense.accounts a
        join spendsense.transactions t on t.account_id = a.id and t.category = 'INCOME'
       where a.type = 'credit'
       group by a.id
      having count(*) <> count(distinct date_trunc('month', ${localDate('t.date')}))
          or count(distinct extract(day from ${localDate('t.date')})) > 1`,
    corrupt: sql`
      update spendsense.transactions set date = date + interval '1 day'
       where id = (select t.id from spendsense.transactions t join spendsense.accounts a on a.id = t.account_id
                    where a.type = 'credit' and not a.is_overdue and t.category = 'INCOME' order by t.id limit 1)`,
  }),
];
