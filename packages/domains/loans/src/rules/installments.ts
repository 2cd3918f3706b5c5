import { rule, sql } from '@tilth/engine';

const someInstallment = sql`
  loan_id = (select loan_id from loans_db.loans order by 1 limit 1) and installment_no = 2`;

/** Every installment beside its loan and the balance before it. */
const scheduled = sql`
  select i.*, l.annual_rate, l.term_months, l.installment_amount, l.first_due_on, l.principal,
         lag(i.balance_after, 1, l.principal) over (partition by i.loan_id order by i.installment_no) as balance_before
    from loans_db.installments i join loans_db.loans l using (loan_id)`;

/** What must hold of schedules. */
export const installmentRules = [
  rule('schedule.has-a-line-for-each-month', {
    why: 'Installments are numbered from 1 to the term, a month apart.',
    offenders: sql`
      select l.loan_id, l.term_months, i.lines, i.first, i.last, i.misdated
        from loans_db.loans l
        left join (select s.loan_id, count(*) as lines, min(s.installment_no) as first, max(s.installment_no) as last,
                          count(*) filter (where s.due_on <>
                            (s.first_due_on + make_interval(months => s.installment_no - 1))::date) as misdated
                     from (${scheduled}) as s group by s.loan_id) as i using (loan_id)
       where (i.lines, i.first, i.last, i.misdated) is distinct from (l.term_months, 1, l.term_months, 0)`,
    corrupt: sql`update loans_db.installments set due_on = due_on + 1 where ${someInstallment}`,
  }),
  rule('schedule.interest-is-on-the-balance', {
    why: "Each month's interest is the balance before it times a twelfth of the rate, rounded to the cent.",
    offenders: sql`
      select loan_id, installment_no, balance_before, interest_due
        from (${scheduled}) as s where interest_due <> round(balance_before * annual_rate / 12, 2)`,
    corrupt: sql`
      update loans_db.installments set interest_due = interest_due + 0.01, principal_due = principal_due - 0.01
       where ${someInstallment}`,
  }),
  rule('schedule.balance-runs-down-to-nothing', {
    why: 'Each installment takes its principal off the balance; the last one leaves none.',
    offenders: sql`
      select loan_id, installment_no, balance_before, principal_due, balance_after
        from (${scheduled}) as s
       where balance_after <> balance_before - principal_due
          or (installment_no = term_months) <> (balance_after = 0)`,
    corrupt: sql`update loans_db.installments set balance_after = balance_after + 0.01 where ${someInstallment}`,
  }),
  rule('schedule.is-level', {
    why: 'All installments are the same but the last, which takes up what rounding left: half a cent a month, with interest.',
    offenders: sql`
      select loan_id, installment_no, amount_due, installment_amount
        from (${scheduled}) as s
       where case when installment_no < term_months then amount_due <> installment_amount
                  else abs(amount_due - installment_amount)
                       > 0.01 + 0.01 * (power(1 + annual_rate / 12, term_months) - 1) / (annual_rate / 12) end`,
    corrupt: sql`
      update loans_db.installments set amount_due = amount_due + 1, principal_due = principal_due + 1
       where ${someInstallment}`,
  }),
  rule('schedule.adds-up-to-the-principal', {
    why: 'What is repaid is what was lent, to the cent.',
    offenders: sql`
      select l.loan_id, l.principal, sum(i.principal_due) as repaid
        from loans_db.loans l join loans_db.installments i using (loan_id)
       group by l.loan_id having sum(i.principal_due) <> l.principal`,
    corrupt: sql`
      update loans_db.installments set principal_due = principal_due + 0.01, interest_due = interest_due - 0.01
       where ${someInstallment}`,
  }),
];
