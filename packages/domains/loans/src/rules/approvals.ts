import { rule, sql } from '@tilth/engine';
import {
  COUNTER_OFFER,
  FOUR_EYES_ABOVE,
  MOST_DEBT_TO_INCOME,
  mostOfIncome,
  NEW_CUSTOMER_DAYS,
} from '../shapes/deciding.ts';
import { by, dateOf, employeeOtherThan, wasAway } from './fragments.ts';

const tenThousandths = (ratio: number) => ratio / 10_000;

/** Every decision with the first reason against it that the figures give. */
const judged = sql`
  with behind as materialized (
    select distinct a.application_id
      from loans_db.applications a
      join loans_db.loans l
        on l.customer_id = a.customer_id and l.disbursed_at <= a.submitted_at and l.application_id <> a.application_id
      left join lateral (select max(p.paid_at) as at from loans_db.payments p
                          where p.loan_id = l.loan_id and l.closed_on is not null) as closed on true
     where (closed.at is null or closed.at > a.submitted_at)
       and exists (
         select from loans_db.installments i
          where i.loan_id = l.loan_id and i.due_on < ${dateOf('a.submitted_at')}
            and i.amount_due > (select coalesce(sum(p.principal_paid + p.interest_paid), 0)
                                  from loans_db.payments p
                                 where p.loan_id = i.loan_id and p.installment_no = i.installment_no
                                   and p.paid_at <= a.submitted_at)))
  select v.approval_id, v.application_id, v.decision, v.decline_reason, p.is_secured, a.credit_score, a.debt_to_income,
         a.requested_amount, a.annual_income, v.approved_amount, v.term_months, a.term_months as months_asked,
         case when a.application_id in (select application_id from behind)
                or not p.is_secured and a.submitted_at < c.onboarded_at + interval '${NEW_CUSTOMER_DAYS} days'
                then 'outside_policy'
              when a.credit_score < p.min_credit_score then 'credit_score'
              when a.requested_amount * 100 > a.annual_income * (${by('p.loan_kind', mostOfIncome)})
                then 'insufficient_income'
              when a.debt_to_income > ${tenThousandths(MOST_DEBT_TO_INCOME)} then 'debt_to_income'
         end as reason
    from loans_db.approvals v
    join loans_db.applications a using (application_id)
    join loans_db.products p using (product_id)
    join accounts_db.customers c on c.customer_id = a.customer_id`;

/** What must hold of decisions. */
export const approvalRules = [
  rule('approval.is-by-somebody-with-authority', {
    why: 'Whoever decides was at work, with a limit of their own, and within it.',
    offenders: sql`
      select v.approval_id, v.decided_by, e.approval_limit, v.authority_limit, a.requested_amount, e.hired_on, e.ended_on
        from loans_db.approvals v
        join loans_db.applications a using (application_id)
        join employees_db.employees e on e.employee_id = v.decided_by
       where e.approval_limit is distinct from v.authority_limit or v.authority_limit < a.requested_amount
          or ${wasAway('e', dateOf('v.decided_at'), dateOf('v.decided_at'))}`,
    corrupt: sql`
      update loans_db.approvals
         set decided_by = (select min(employee_id) from employees_db.employees where approval_limit is null)
       where approval_id = (select approval_id from loans_db.approvals order by 1 limit 1)`,
  }),
  rule('approval.of-large-loans-takes-four-eyes', {
    why: 'Nobody both takes up and decides on a large loan.',
    offenders: sql`
      select v.approval_id, v.decided_by, a.handled_by, a.requested_amount
        from loans_db.approvals v join loans_db.applications a using (application_id)
       where a.requested_amount > ${FOUR_EYES_ABOVE} / 100 and v.decided_by = a.handled_by`,
    corrupt: sql`
      update loans_db.applications a set handled_by = v.decided_by
        from loans_db.approvals v
       where v.application_id = a.application_id and a.requested_amount > ${FOUR_EYES_ABOVE} / 100`,
  }),
  rule('approval.keeps-to-the-credit-policy', {
    why: 'What the figures speak against is not approved.',
    offenders: sql`
      select approval_id, reason, credit_score, debt_to_income, requested_amount, annual_income
        from (${judged}) as judged where decision = 'approved' and reason is not null`,
    corrupt: sql`
      update loans_db.applications set credit_score = 300
       where application_id = (select application_id from loans_db.approvals
                                where decision = 'approved' order by 1 limit 1)`,
  }),
  rule('decline.reason-follows-from-the-figures', {
    why: 'The reason given is the first that the figures give; collateral and papers count where these give none.',
    offenders: sql`
      select approval_id, decline_reason, reason, credit_score, debt_to_income, requested_amount, annual_income
        from (${judged}) as judged
       where decision = 'declined'
         and case when reason is not null then decline_reason::text <> reason
                  when decline_reason = 'insufficient_collateral' then not is_secured
                  else decline_reason <> 'incomplete_documents' end`,
    corrupt: sql`
      update loans_db.approvals set decline_reason = 'incomplete_documents' where decline_reason = 'debt_to_income'`,
  }),
  rule('approval.grants-what-was-asked-or-less', {
    why: 'A counter-offer is lower, for the same time, and made where debts are high.',
    offenders: sql`
      select approval_id, requested_amount, approved_amount, debt_to_income, term_months, months_asked
        from (${judged}) as judged
       where decision = 'approved'
         and (term_months <> months_asked or approved_amount > requested_amount
           or approved_amount < requested_amount and debt_to_income < ${tenThousandths(COUNTER_OFFER.from)}
           or approved_amount < requested_amount * 0.7)`,
    corrupt: sql`
      update loans_db.approvals set approved_amount = approved_amount / 2
       where approval_id = (select approval_id from loans_db.approvals where decision = 'approved' order by 1 limit 1)`,
  }),
  rule('approval.rate-is-the-products-and-follows-the-score', {
    why: 'A rate is within those of the product, and nobody with a better score pays more for the same.',
    offenders: sql`
      select approval_id, product_id, credit_score, annual_rate, lowest
        from (select v.approval_id, a.product_id, a.credit_score, v.annual_rate, p.min_annual_rate, p.max_annual_rate,
                     min(v.annual_rate) over (partition by a.product_id order by a.credit_score) as lowest
                from loans_db.approvals v
                join loans_db.applications a using (application_id)
                join loans_db.products p using (product_id)
               where v.decision = 'approved') as rated
       where annual_rate not between min_annual_rate and max_annual_rate or annual_rate > lowest`,
    corrupt: sql`
      update loans_db.approvals set annual_rate = 0.3
       where approval_id = (select approval_id from loans_db.approvals where decision = 'approved' order by 1 limit 1)`,
  }),
  rule('approval.decider-lends', {
    why: 'Loans are decided by those whose trade it is.',
    offenders: sql`
      select v.approval_id, v.decided_by, e.role
        from loans_db.approvals v join employees_db.employees e on e.employee_id = v.decided_by
       where e.role not in ('loan_officer', 'underwriter', 'branch_manager')`,
    corrupt: sql`
      update loans_db.approvals
         set decided_by = ${employeeOtherThan('loan_officer', 'underwriter', 'branch_manager')}
       where approval_id = (select approval_id from loans_db.approvals order by 1 limit 1)`,
  }),
];
