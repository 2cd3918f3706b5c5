import { rule, sql } from '@tilth/engine';
import { dayOf, lastBookingOf } from './fragments.ts';

/** What must hold of each booking. */
export const bookingRules = [
  rule('booking.numbers-follow-time', {
    why: 'An account’s bookings are numbered from 1, without a gap, as they happened.',
    offenders: sql`
      select transaction_id, account_id, entry_no, occurred_at, before
        from (select transaction_id, account_id, entry_no, occurred_at, row_number() over w as place,
                     lag(occurred_at) over w as before
                from accounts_db.transactions window w as (partition by account_id order by entry_no)) as run
       where entry_no <> place or occurred_at < before`,
    corrupt: sql`
      update accounts_db.transactions set occurred_at = occurred_at - interval '300 days'
       where transaction_id = ${lastBookingOf(sql`status = 'active'`)}`,
  }),
  rule('booking.happens-while-the-account-is-open', {
    why: 'Nothing is booked before an account opens or after it has closed.',
    offenders: sql`
      select t.transaction_id, t.occurred_at, a.opened_at, a.closed_at
        from accounts_db.transactions t join accounts_db.accounts a using (account_id)
       where t.occurred_at < a.opened_at or t.occurred_at > a.closed_at`,
    corrupt: sql`
      update accounts_db.accounts set opened_at = opened_at + interval '30 years'
       where account_id = (select min(account_id::text)::uuid from accounts_db.accounts where status = 'active')`,
  }),
  rule('booking.first-opens-the-books', {
    why: 'The first booking is the opening deposit, in the moment the account opens; or what was brought forward, when the books begin later.',
    offenders: sql`
      select t.transaction_id, t.account_id, t.transaction_type, t.description, t.occurred_at, a.opened_at
        from accounts_db.transactions t join accounts_db.accounts a using (account_id)
       where t.entry_no = 1
         and not (t.transaction_type = 'deposit' and t.occurred_at = a.opened_at and t.description = 'Opening deposit'
                    and (t.processed_by is not distinct from a.opened_by)
               or t.transaction_type = 'deposit' and t.occurred_at > a.opened_at and t.channel = 'internal'
                    and t.description = 'Balance brought forward')`,
    corrupt: sql`
      update accounts_db.transactions set channel = 'online'
       where transaction_id = (select min(transaction_id::text)::uuid from accounts_db.transactions
                                where entry_no = 1 and channel = 'internal')`,
  }),
  rule('booking.comes-its-way', {
    why: 'Salaries come by clearing; the bank itself books interest, fees and what is brought forward, and nothing else.',
    offenders: sql`
      select transaction_id, transaction_type, channel, description from accounts_db.transactions
       where (transaction_type = 'salary') > (channel = 'ach')
          or (channel = 'internal') <>
             (transaction_type in ('interest', 'fee') or description = 'Balance brought forward')
          or channel = 'card' and transaction_type <> 'payment'
          or channel = 'phone' and transaction_type <> 'payment'
          or channel = 'atm' and transaction_type not in ('withdrawal', 'deposit')
          or channel = 'atm' and transaction_type = 'withdrawal' and not is_cash`,
    corrupt: sql`
      update accounts_db.transactions set channel = 'online'
       where transaction_id = (select min(transaction_id::text)::uuid from accounts_db.transactions
                                where transaction_type = 'interest')`,
  }),
  rule('booking.booked-by-somebody-at-work', {
    why: 'Who booked it worked here on that day, at the counter or on the telephone.',
    offenders: sql`
      select t.transaction_id, t.occurred_at, t.channel, e.employee_id, e.role, e.hired_on, e.ended_on
        from accounts_db.transactions t join employees_db.employees e on e.employee_id = t.processed_by
       where ${dayOf(sql`t.occurred_at`)} not between e.hired_on and coalesce(e.ended_on, 'infinity')
          or e.role not in ('teller', 'relationship_manager', 'branch_manager', 'service_agent')
          or (t.channel = 'phone') <> (e.role = 'service_agent')`,
    corrupt: sql`
      update accounts_db.transactions set processed_by = 1
       where transaction_id = (select min(transaction_id::text)::uuid from accounts_db.transactions
                                where processed_by is not null)`,
  }),
  rule('booking.employees-keep-office-hours', {
    why: 'Branches and the telephone are open on weekdays, from morning to evening.',
    offenders: sql`
      select transaction_id, occurred_at, channel from accounts_db.transactions
       where processed_by is not null
         and (extract(isodow from occurred_at at time zone 'UTC') > 5
              or extract(hour from occurred_at at time zone 'UTC') not between 15 and 22)`,
    corrupt: sql`
      update accounts_db.transactions set occurred_at = occurred_at - interval '12 hours'
       where transaction_id = (select min(transaction_id::text)::uuid from accounts_db.transactions
                                where processed_by is not null)`,
  }),
];
