import { PAYMENT_TO_THE_BANK } from '@tilth/accounts';
import { rule, sql } from '@tilth/engine';
import { dateOf, employeeOtherThan, settled, wasAway } from './fragments.ts';

const firstPayments = sql`
  (select payment_id from loans_db.payments where installment_no = 1 order by 1 limit 1)`;

/** What must hold of payments. */
export const paymentRules = [
  rule('payment.comes-after-the-money', {
    why: 'Nobody repays what was not paid out yet.',
    offenders: sql`
      select p.payment_id, p.paid_at, l.disbursed_at
        from loans_db.payments p join loans_db.loans l using (loan_id) where p.paid_at < l.disbursed_at`,
    corrupt: sql`
      update loans_db.payments set paid_at = paid_at - interval '100 days' where payment_id = ${firstPayments}`,
  }),
  rule('payment.settles-the-oldest-installment-first', {
    why: 'Nothing is taken for an installment while an earlier one is open.',
    offenders: sql`
      with settled as (${settled})
      select p.payment_id, p.installment_no, p.paid_at, s.installment_no as before, s.settled_at
        from loans_db.payments p
        join settled s on s.loan_id = p.loan_id and s.installment_no = p.installment_no - 1
       where s.settled_at is null or s.settled_at > p.paid_at`,
    corrupt: sql`
      update loans_db.payments set paid_at = paid_at + interval '2000 days'
       where (loan_id, installment_no) = (select loan_id, installment_no - 1 from loans_db.payments
                                           where installment_no > 1 order by payment_id limit 1)`,
  }),
  rule('payment.is-no-more-than-what-is-due', {
    why: "An installment's payments are its interest and its principal, or part of them; whoever pays all off pays all that is left.",
    offenders: sql`
      select i.loan_id, i.installment_no, i.principal_due, i.interest_due, paid.principal, paid.interest
        from loans_db.installments i
        join loans_db.loans l using (loan_id)
        join (select loan_id, installment_no, sum(principal_paid) as principal, sum(interest_paid) as interest
                from loans_db.payments group by 1, 2) as paid using (loan_id, installment_no)
       where paid.interest > i.interest_due
          or paid.principal > i.principal_due
             and not (l.status = 'paid_off' and paid.principal = i.principal_due + i.balance_after)`,
    corrupt: sql`
      update loans_db.payments set interest_paid = interest_paid + 0.01, amount = amount + 0.01
       where payment_id = ${firstPayments}`,
  }),
  rule('payment.goes-to-interest-first', {
    why: 'Of what is paid in parts, interest is taken before principal.',
    offenders: sql`
      select p.payment_id, p.principal_paid, i.interest_due, run.interest
        from loans_db.payments p
        join loans_db.installments i using (loan_id, installment_no)
        join (select payment_id, sum(interest_paid) over (partition by loan_id, installment_no order by paid_at) as interest
                from loans_db.payments) as run using (payment_id)
       where p.principal_paid > 0 and run.interest <> i.interest_due`,
    corrupt: sql`
      update loans_db.payments set interest_paid = interest_paid - 0.01, principal_paid = principal_paid + 0.01
       where payment_id = ${firstPayments}`,
  }),
  rule('payment.is-charged-when-late', {
    why: 'What settles an installment costs the late fee from the last day of grace on, and nothing before.',
    offenders: sql`
      with settled as (${settled})
      select p.payment_id, p.late_fee_paid, s.due_on, p.paid_at, d.grace_days, d.late_fee
        from loans_db.payments p
        join settled s using (loan_id, installment_no)
        join loans_db.loans l using (loan_id)
        join loans_db.applications a using (application_id)
        join loans_db.products d using (product_id)
       where p.late_fee_paid <>
             case when p.paid_at = s.settled_at and ${dateOf('p.paid_at')} - s.due_on >= d.grace_days
                  then d.late_fee else 0 end`,
    corrupt: sql`
      update loans_db.payments set late_fee_paid = late_fee_paid + 5, amount = amount + 5
       where payment_id = ${firstPayments}`,
  }),
  rule('payment.by-debit-is-the-booking', {
    why: 'What was paid from an account here is a payment to the bank of the same moment and amount, from an account of the borrower.',
    offenders: sql`
      select p.payment_id, p.amount, p.paid_at, t.amount as booked, t.occurred_at, t.description, a.customer_id, l.customer_id as borrower
        from loans_db.payments p
        join loans_db.loans l using (loan_id)
        join accounts_db.transactions t using (transaction_id)
        join accounts_db.accounts a on a.account_id = t.account_id
       where (t.amount, t.occurred_at, t.transaction_type, a.customer_id)
             is distinct from (p.amount, p.paid_at, 'payment', l.customer_id)
          or t.description <> '${PAYMENT_TO_THE_BANK}'`,
    corrupt: sql`
      update loans_db.payments set paid_at = paid_at + interval '1 minute' where method = 'account_debit'`,
  }),
  rule('payment.is-taken-by-somebody-at-the-counter', {
    why: 'Whoever took a payment stood at the counter on that day.',
    offenders: sql`
      select p.payment_id, p.received_by, e.role, e.hired_on, e.ended_on, p.paid_at
        from loans_db.payments p join employees_db.employees e on e.employee_id = p.received_by
       where e.role not in ('teller', 'service_agent')
          or ${wasAway('e', dateOf('p.paid_at'), dateOf('p.paid_at'))}`,
    corrupt: sql`
      update loans_db.payments set received_by = ${employeeOtherThan('teller', 'service_agent')}
       where payment_id = (select payment_id from loans_db.payments where method = 'branch' order by 1 limit 1)`,
  }),
];
