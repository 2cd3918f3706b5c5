import { rule, sql } from '@tilth/engine';
import { asOf, dateOf, settled, today } from './fragments.ts';

const anyLoan = sql`(select loan_id from loans_db.loans order by 1 limit 1)`;

/** What must hold of loans. */
export const loanRules = [
  rule('loan.is-what-was-approved', {
    why: 'Money is paid out after an approval, and as it says.',
    offenders: sql`
      select l.loan_id, v.decision, l.principal, v.approved_amount, l.disbursed_at, v.decided_at
        from loans_db.loans l join loans_db.approvals v using (application_id)
       where v.decision <> 'approved' or l.disbursed_at < v.decided_at
          or (l.principal, l.annual_rate, l.term_months) is distinct from
             (v.approved_amount, v.annual_rate, v.term_months)`,
    corrupt: sql`update loans_db.loans set annual_rate = annual_rate + 0.0001 where loan_id = ${anyLoan}`,
  }),
  rule('loan.installment-is-the-annuity', {
    why: 'The level installment is P i ÷ (1 − (1 + i)^−n), to the nearest cent.',
    offenders: sql`
      select loan_id, installment_amount, exact
        from loans_db.loans
       cross join lateral (
         select principal * annual_rate / 12 / (1 - power(1 + annual_rate / 12, -term_months)) as exact) as annuity
       where abs(installment_amount - exact) > 0.0050001`,
    corrupt: sql`update loans_db.loans set installment_amount = installment_amount + 0.01 where loan_id = ${anyLoan}`,
  }),
  rule('loan.first-payment-is-due-some-weeks-later', {
    why: 'Borrowers have a month or so until the first installment, and up to two.',
    offenders: sql`
      select loan_id, disbursed_at, first_due_on from loans_db.loans
       where first_due_on - ${dateOf('disbursed_at')} not between 20 and 62`,
    corrupt: sql`
      update loans_db.loans set first_due_on = (first_due_on + interval '3 months')::date,
                                maturity_on = (first_due_on + make_interval(months => term_months + 2))::date
       where loan_id = ${anyLoan}`,
  }),
  rule('loan.owes-what-payments-left', {
    why: 'What is outstanding is the principal less all that was paid of it.',
    offenders: sql`
      select l.loan_id, l.principal, l.outstanding_principal, paid.principal as paid
        from loans_db.loans l
       cross join lateral (select coalesce(sum(p.principal_paid), 0) as principal
                             from loans_db.payments p where p.loan_id = l.loan_id) as paid
       where l.outstanding_principal <> l.principal - paid.principal`,
    corrupt: sql`
      update loans_db.loans set outstanding_principal = outstanding_principal - 0.01
       where loan_id = (select loan_id from loans_db.loans where outstanding_principal > 1 order by 1 limit 1)`,
  }),
  rule('loan.is-as-late-as-its-oldest-unpaid-installment', {
    why: 'Days past due count from the oldest installment that was due and not paid in full.',
    offenders: sql`
      with settled as (${settled})
      select l.loan_id, l.days_past_due, l.status, oldest.due_on
        from loans_db.loans l
       cross join lateral (select min(s.due_on) as due_on from settled s
                            where s.loan_id = l.loan_id and s.settled_at is null) as oldest
       where l.status <> 'paid_off'
         and l.days_past_due <> greatest(0, ${today} - oldest.due_on)`,
    corrupt: sql`
      update loans_db.loans set days_past_due = days_past_due + 1
       where loan_id = (select loan_id from loans_db.loans where status = 'defaulted' order by 1 limit 1)`,
  }),
  rule('loan.closes-with-its-last-payment', {
    why: 'A loan is paid off on the day of the payment that left nothing.',
    offenders: sql`
      select l.loan_id, l.status, l.closed_on, last.paid_on
        from loans_db.loans l
       cross join lateral (select max(${dateOf('p.paid_at')}) as paid_on
                             from loans_db.payments p where p.loan_id = l.loan_id) as last
       where l.closed_on <> last.paid_on or (l.status = 'paid_off') <> (l.closed_on is not null)`,
    corrupt: sql`
      update loans_db.loans set closed_on = closed_on - 1
       where loan_id = (select loan_id from loans_db.loans where closed_on is not null order by 1 limit 1)`,
  }),
  rule('loan.goes-to-an-account-of-the-borrower', {
    why: 'Money is paid out to nobody else, nor to an account that is not open.',
    offenders: sql`
      select l.loan_id, l.account_id, l.customer_id, a.customer_id as owner, a.opened_at, a.closed_at
        from loans_db.loans l join accounts_db.accounts a using (account_id)
       where a.customer_id <> l.customer_id or a.opened_at > l.disbursed_at or a.closed_at < l.disbursed_at`,
    corrupt: sql`
      update loans_db.loans l set account_id = a.account_id
        from (select account_id, customer_id from accounts_db.accounts order by 1 limit 1) as a
       where l.customer_id <> a.customer_id`,
  }),
  rule('loan.paid-out-to-an-account-is-in-its-books', {
    why: 'Seeding loans books nothing: what was paid out is in the balance that an account began its books with.',
    offenders: sql`
      select l.loan_id, l.account_id, l.disbursed_at, first.occurred_at
        from loans_db.loans l join accounts_db.transactions first on first.account_id = l.account_id and first.entry_no = 1
       where first.occurred_at <= l.disbursed_at`,
    corrupt: sql`
      update loans_db.loans set disbursed_at = disbursed_at + interval '10000 days', first_due_on = first_due_on + 10000,
             maturity_on = (first_due_on + 10000 + make_interval(months => term_months - 1))::date
       where account_id is not null`,
  }),
  rule('loan.is-paid-out-in-time', {
    why: 'An approval stands for some months at most.',
    offenders: sql`
      select l.loan_id, l.disbursed_at, v.decided_at
        from loans_db.loans l join loans_db.approvals v using (application_id)
       where l.disbursed_at > v.decided_at + interval '120 days' or l.disbursed_at > ${asOf}`,
    corrupt: sql`
      update loans_db.approvals set decided_at = decided_at - interval '200 days'
       where application_id = (select application_id from loans_db.loans order by 1 limit 1)`,
  }),
];
