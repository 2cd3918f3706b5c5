import { rule, sql } from '@tilth/engine';
import { purposesOf } from '../shapes/applying.ts';
import { asOf, dateOf, employeeOtherThan, texts, wasAway } from './fragments.ts';

const purposes = Object.entries(purposesOf)
  .map(([key, pairs]) => `('${key}', array[${texts(pairs.map(([purpose]) => purpose))}])`)
  .join(', ');

/** What must hold of what customers ask for. */
export const applicationRules = [
  rule('application.is-within-the-product', {
    why: 'Nobody can ask for more, less or longer than a product offers.',
    offenders: sql`
      select a.application_id, a.requested_amount, a.term_months, p.code
        from loans_db.applications a join loans_db.products p using (product_id)
       where a.requested_amount not between p.min_amount and p.max_amount
          or a.term_months not between p.min_term_months and p.max_term_months`,
    corrupt: sql`
      update loans_db.applications set term_months = 600
       where application_id = (select application_id from loans_db.applications order by 1 limit 1)`,
  }),
  rule('application.purpose-fits-the-product', {
    why: 'A vehicle loan buys a vehicle, and no wedding.',
    offenders: sql`
      select a.application_id, a.purpose, p.code
        from loans_db.applications a join loans_db.products p using (product_id)
       where not exists (select from (values ${purposes}) as fits (key, purposes)
                          where fits.key in (p.code, p.loan_kind::text) and a.purpose::text = any (fits.purposes))`,
    corrupt: sql`
      update loans_db.applications set purpose = 'wedding'
       where application_id = (select application_id
                                 from loans_db.applications join loans_db.products using (product_id)
                                where loan_kind = 'auto' order by 1 limit 1)`,
  }),
  rule('application.of-an-old-product-is-settled', {
    why: 'What is no longer on offer cannot be waited for.',
    offenders: sql`
      select a.application_id, a.status, a.submitted_at
        from loans_db.applications a join loans_db.products p using (product_id)
       where not p.is_active and a.status in ('submitted', 'under_review')`,
    corrupt: sql`
      update loans_db.products set is_active = false
       where product_id = (select min(product_id) from loans_db.applications where status = 'under_review')`,
  }),
  rule('application.status-is-its-decision', {
    why: 'Exactly what is approved or declined has a decision, of that outcome and that moment.',
    offenders: sql`
      select a.application_id, a.status, v.decision, a.decided_at, v.decided_at as decision_at
        from loans_db.applications a left join loans_db.approvals v using (application_id)
       where (a.status in ('approved', 'declined')) <> (v.approval_id is not null)
          or v.decision::text <> a.status::text or v.decided_at <> a.decided_at`,
    corrupt: sql`
      update loans_db.applications set status = 'withdrawn'
       where application_id = (select application_id from loans_db.approvals
                                where decision = 'declined' order by 1 limit 1)`,
  }),
  rule('application.income-is-the-customers', {
    why: 'What they state is what they earned then: at most what they earn now, at least half of it.',
    offenders: sql`
      select a.application_id, a.annual_income, c.annual_income as now
        from loans_db.applications a join customer_db.customer_profiles c using (customer_id)
       where a.annual_income not between c.annual_income / 2 and c.annual_income`,
    corrupt: sql`
      update loans_db.applications set annual_income = annual_income * 3
       where application_id = (select application_id from loans_db.applications order by 1 limit 1)`,
  }),
  rule('application.debts-include-those-here', {
    why: 'Who has loans here owes their installments each month, and with this loan one more.',
    offenders: sql`
      select a.application_id, a.debt_to_income, a.annual_income, here.owed
        from loans_db.applications a
       cross join lateral (
         select coalesce(sum(l.installment_amount), 0) as owed
           from loans_db.loans l
          where l.customer_id = a.customer_id
            and (l.application_id = a.application_id and l.principal = a.requested_amount
              or l.disbursed_at <= a.submitted_at
                 and (l.closed_on is null or l.closed_on > ${dateOf('a.submitted_at')}))) as here
       where a.debt_to_income + 0.0001 < here.owed * 12 / a.annual_income`,
    corrupt: sql`
      update loans_db.applications set debt_to_income = 0.0001
       where application_id = (select l.application_id
                                 from loans_db.loans l join loans_db.applications a using (application_id)
                                where l.principal = a.requested_amount order by 1 limit 1)`,
  }),
  rule('application.handler-is-an-officer-at-work', {
    why: 'Loan officers take applications up, and are there until they are settled.',
    offenders: sql`
      select a.application_id, a.handled_by, e.role, e.hired_on, e.ended_on, a.submitted_at, a.decided_at
        from loans_db.applications a join employees_db.employees e on e.employee_id = a.handled_by
       where e.role <> 'loan_officer'
          or ${wasAway('e', dateOf('a.submitted_at'), dateOf(`coalesce(a.decided_at, ${asOf})`))}`,
    corrupt: sql`
      update loans_db.applications set handled_by = ${employeeOtherThan('loan_officer')}
       where application_id = (select application_id from loans_db.applications
                                where handled_by is not null order by 1 limit 1)`,
  }),
];
