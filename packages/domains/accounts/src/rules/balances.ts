import { rule, sql } from '@tilth/engine';
import { SPENDING_CAP_PERCENT, salaries } from '../shapes/bookings.ts';
import { asOf, dayOf, lastBookingOf, signed, today } from './fragments.ts';

const dollars = (cents: number) => cents / 100;

/** What must hold of balances, and of the sums that make them. */
export const balanceRules = [
  rule('booking.balance-is-the-running-sum', {
    why: 'What is in an account is everything that came, less everything that went.',
    offenders: sql`
      select transaction_id, account_id, entry_no, balance_after, due
        from (select t.transaction_id, t.account_id, t.entry_no, t.balance_after,
                     sum(${signed}) over (partition by t.account_id order by t.entry_no) as due
                from accounts_db.transactions t) as run
       where balance_after <> due`,
    corrupt: sql`
      update accounts_db.transactions set balance_after = balance_after + 0.01
       where transaction_id = ${lastBookingOf(sql`status = 'active'`)}`,
  }),
  rule('account.balance-is-what-its-bookings-left', {
    why: 'The balance of an account is that after its last booking.',
    offenders: sql`
      select a.account_id, a.balance, l.balance_after
        from accounts_db.accounts a
        left join lateral (select t.balance_after from accounts_db.transactions t
                            where t.account_id = a.account_id order by t.entry_no desc limit 1) as l on true
       where a.balance is distinct from l.balance_after`,
    corrupt: sql`
      update accounts_db.accounts set balance = balance + 0.01
       where account_id = (select account_id from accounts_db.accounts where status = 'active' order by account_id limit 1)`,
  }),
  rule('account.is-not-overdrawn-beyond-its-limit', {
    why: 'Only checking accounts may go below zero, and only as far as was agreed, at any moment.',
    offenders: sql`
      select t.transaction_id, t.account_id, a.account_type, t.balance_after, a.overdraft_limit
        from accounts_db.transactions t join accounts_db.accounts a using (account_id)
       where t.balance_after < - case when a.account_type in ('checking', 'business_checking') then a.overdraft_limit else 0 end`,
    corrupt: sql`
      update accounts_db.transactions set balance_after = -0.01
       where transaction_id = ${lastBookingOf(sql`account_type = 'savings'`)}`,
  }),
  rule('booking.spends-a-part-of-the-balance', {
    why: 'Nobody spends more than 30 % of what is there at once; but who closes an account takes all of it.',
    offenders: sql`
      select t.transaction_id, t.account_id, t.amount, b.balance_after as before
        from accounts_db.transactions t
        join accounts_db.accounts a using (account_id)
        join accounts_db.transactions b on b.account_id = t.account_id and b.entry_no = t.entry_no - 1
       where t.transaction_type in ('withdrawal', 'payment', 'fee')
         and t.amount > greatest(0.01, b.balance_after * ${SPENDING_CAP_PERCENT} / 100)
         and not (a.status = 'closed' and t.occurred_at = a.closed_at)`,
    corrupt: sql`
      update accounts_db.transactions t set amount = t.balance_after + t.amount
       where t.transaction_id = (select transaction_id from accounts_db.transactions
                                  where transaction_type = 'payment' and balance_after > 10 order by transaction_id limit 1)`,
  }),
  rule('booking.salary-is-one', {
    why: 'A salary is 1,000 to 8,000 dollars after taxes, comes once a month by clearing, and is the same each month.',
    offenders: sql`
      select account_id, min(amount) as least, max(amount) as most, count(*) as salaries
        from accounts_db.transactions where transaction_type = 'salary'
       group by account_id
      having min(amount) < ${dollars(salaries.least)} or max(amount) > ${dollars(salaries.most)} or min(amount) <> max(amount)
          or count(distinct date_trunc('month', occurred_at at time zone 'UTC')) <> count(*) or bool_or(channel <> 'ach')`,
    corrupt: sql`
      update accounts_db.transactions set amount = amount + 0.01
       where transaction_id = (select transaction_id from accounts_db.transactions
                                where transaction_type = 'salary'
                                  and account_id = (select account_id from accounts_db.transactions
                                                     where transaction_type = 'salary' group by 1 having count(*) > 1
                                                     order by 1 limit 1)
                                order by 1 limit 1)`,
  }),
  rule('booking.interest-is-on-the-balance', {
    why: 'Interest comes on the last day of the month, and is a twelfth of the yearly rate on what was there.',
    offenders: sql`
      select t.transaction_id, t.account_id, t.occurred_at, t.amount, a.interest_rate, b.balance_after as before
        from accounts_db.transactions t
        join accounts_db.accounts a using (account_id)
        left join accounts_db.transactions b on b.account_id = t.account_id and b.entry_no = t.entry_no - 1
       where t.transaction_type = 'interest'
         and (t.amount is distinct from greatest(0.01, round(b.balance_after * a.interest_rate / 12, 2))
              or a.account_type not in ('savings', 'money_market', 'certificate')
              or extract(day from ${dayOf(sql`t.occurred_at`)} + 1) <> 1)`,
    corrupt: sql`
      update accounts_db.transactions set amount = amount + 0.01
       where transaction_id = (select min(transaction_id::text)::uuid from accounts_db.transactions
                                where transaction_type = 'interest')`,
  }),
  rule('account.closes-empty', {
    why: 'Who closes an account is paid what is left, in that moment.',
    offenders: sql`
      select a.account_id, a.closed_at, l.occurred_at, l.transaction_type, l.balance_after
        from accounts_db.accounts a
        left join lateral (select * from accounts_db.transactions t
                            where t.account_id = a.account_id order by t.entry_no desc limit 1) as l on true
       where a.status = 'closed'
         and (l.occurred_at, l.transaction_type, l.balance_after) is distinct from (a.closed_at, 'withdrawal', 0::numeric)`,
    corrupt: sql`
      update accounts_db.accounts set closed_at = closed_at + interval '1 hour'
       where account_id = (select account_id from accounts_db.accounts where status = 'closed' order by 1 limit 1)`,
  }),
  rule('account.is-dormant-when-nothing-moves', {
    why: 'An account on which nothing has moved for a year is dormant, and no other is, unless it is closed.',
    offenders: sql`
      select a.account_id, a.status, max(t.occurred_at) as last
        from accounts_db.accounts a join accounts_db.transactions t using (account_id)
       where a.status <> 'closed'
       group by a.account_id, a.status
      having (a.status = 'dormant') <> (max(t.occurred_at) < ${asOf} - interval '365 days')`,
    corrupt: sql`
      update accounts_db.accounts set status = 'active'
       where account_id = (select account_id from accounts_db.accounts where status = 'dormant' order by 1 limit 1)`,
  }),
  rule('account.has-moved-lately', {
    why: 'The bank keeps the last months at hand: an account in use has its last booking within two months.',
    offenders: sql`
      select a.account_id, a.status, max(t.occurred_at) as last
        from accounts_db.accounts a join accounts_db.transactions t using (account_id)
       where a.status in ('active', 'frozen')
       group by a.account_id, a.status having max(t.occurred_at) < ${today} - 62`,
    corrupt: sql`
      update accounts_db.transactions set occurred_at = occurred_at - interval '100 days'
       where account_id = (select min(account_id::text)::uuid from accounts_db.accounts where status = 'active')`,
  }),
];
