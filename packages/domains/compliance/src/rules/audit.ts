import { customers } from '@tilth/customers';
import { servingEmployees } from '@tilth/employees';
import { rule, type Sql, sql } from '@tilth/engine';
import { dayOf, first } from './fragments.ts';

const hour = (day: Sql, hours: number): Sql =>
  sql`(${day}::timestamp + interval '${hours} hours') at time zone 'UTC'`;

/** Everything that happened, as the other tables have it: `(entity_table, entity_key, action, occurred_at, employee_id, customer_id)`. */
const happened: Sql = sql`
  select 'customers' as entity_table, customer_id::text as entity_key, 'customer_onboarded' as action,
         onboarded_at as occurred_at, null::int as employee_id, customer_id from accounts_db.customers
   union all select 'accounts', account_id::text, 'account_opened', opened_at, opened_by, customer_id from accounts_db.accounts
   union all select 'accounts', a.account_id::text, 'account_closed', a.closed_at, t.processed_by, a.customer_id
     from accounts_db.accounts a join accounts_db.transactions t on t.account_id = a.account_id and t.occurred_at = a.closed_at
   union all select 'account_relationships', r.relationship_id::text, 'relationship_added', r.established_at, null, a.customer_id
     from accounts_db.account_relationships r join accounts_db.accounts a using (account_id)
   union all select 'transactions', t.transaction_id::text, 'transaction_booked', t.occurred_at, t.processed_by, a.customer_id
     from accounts_db.transactions t join accounts_db.accounts a using (account_id) where t.processed_by is not null
   union all select 'complaints', complaint_id::text, 'complaint_filed', filed_at, null, customer_id from customer_db.complaints
   union all select 'complaints', complaint_id::text, 'complaint_settled', resolved_at, assigned_agent_id, customer_id
     from customer_db.complaints where resolved_at is not null
   union all select 'applications', application_id::text, 'application_submitted', submitted_at, null, customer_id
     from loans_db.applications
   union all select 'approvals', p.approval_id::text, 'application_decided', p.decided_at, p.decided_by, a.customer_id
     from loans_db.approvals p join loans_db.applications a using (application_id)
   union all select 'loans', loan_id::text, 'loan_disbursed', disbursed_at, null, customer_id from loans_db.loans
   union all select 'loans', l.loan_id::text, 'loan_paid_off', max(p.paid_at), null, l.customer_id
     from loans_db.loans l join loans_db.payments p using (loan_id) where l.status = 'paid_off' group by l.loan_id
   union all select 'policies', policy_id::text, 'policy_sold', sold_at, sold_by, customer_id from insurance_db.policies
   union all select 'policies', policy_id::text, 'policy_ended', ${hour(sql`(ended_on + 1)`, 0)}, null, customer_id
     from insurance_db.policies where ended_on is not null
   union all select 'claims', c.claim_id::text, e.action, e.at, e.by, p.customer_id
     from insurance_db.claims c
     join insurance_db.coverages v using (coverage_id)
     join insurance_db.policies p using (policy_id)
    cross join lateral (values ('claim_filed', c.filed_at, null::int), ('claim_decided', c.decided_at, c.handled_by),
                               ('claim_paid', c.paid_at, c.handled_by)) as e (action, at, by)
    where e.at is not null
   union all select 'kyc_records', kyc_id::text, 'kyc_verified', verified_at, null, customer_id from compliance_db.kyc_records
   union all select 'aml_alerts', a.alert_id::text, 'alert_raised', a.raised_at, null, c.customer_id
     from compliance_db.aml_alerts a join compliance_db.aml_checks c using (check_id)
   union all select 'aml_alerts', a.alert_id::text, 'alert_closed', a.closed_at, a.assigned_to, c.customer_id
     from compliance_db.aml_alerts a join compliance_db.aml_checks c using (check_id) where a.closed_at is not null`;

/** What the trail tells of customers: reviews have a day, and no moment, in their own table. */
const told: Sql = sql`
  select audit_id, entity_table::text, entity_key, action::text, occurred_at, employee_id, customer_id
    from compliance_db.audit_trails where action not in ('employee_hired', 'employee_left', 'kyc_reviewed')`;

const same: Sql = sql`
  (h.entity_table, h.entity_key, h.action, h.occurred_at) = (t.entity_table, t.entity_key, t.action, t.occurred_at)
   and h.employee_id is not distinct from t.employee_id and h.customer_id = t.customer_id`;

const { base, least } = servingEmployees;

/** What must hold of the audit trail. */
export const auditRules = [
  rule('audit.tells-everything-that-happened', {
    why: 'What somebody did in any of the bank’s systems is in the trail, with who did it and when.',
    offenders: sql`
      select h.entity_table, h.entity_key, h.action, h.occurred_at, h.employee_id
        from (${happened}) as h left join (${told}) as t on ${same}
       where t.audit_id is null`,
    corrupt: sql`
      delete from compliance_db.audit_trails
       where audit_id = ${first('audit_id', sql`compliance_db.audit_trails where action = 'application_decided'`)}`,
  }),
  rule('audit.tells-nothing-else', {
    why: 'Whatever the trail tells has happened, at that moment, by that employee.',
    offenders: sql`
      select t.audit_id, t.entity_table, t.entity_key, t.action, t.occurred_at
        from (${told}) as t left join (${happened}) as h on ${same}
       where h.entity_key is null`,
    corrupt: sql`
      update compliance_db.audit_trails set occurred_at = occurred_at + interval '1 second'
       where audit_id = ${first('audit_id', sql`compliance_db.audit_trails where action = 'transaction_booked'`)}`,
  }),
  rule('audit.tells-of-reviews', {
    why: 'The last review of each customer is in the trail, on its day and with its officer.',
    offenders: sql`
      select k.kyc_id, k.last_review_on, k.reviewed_by, t.audit_id, t.occurred_at, t.employee_id
        from compliance_db.kyc_records k
        full join (select * from compliance_db.audit_trails where action = 'kyc_reviewed') as t on t.entity_key = k.kyc_id::text
       where (k.last_review_on, k.reviewed_by, k.customer_id)
             is distinct from (${dayOf(sql`t.occurred_at`)}, t.employee_id, t.customer_id)`,
    corrupt: sql`
      update compliance_db.audit_trails set employee_id = 1
       where audit_id = ${first('audit_id', sql`compliance_db.audit_trails where action = 'kyc_reviewed'`)}`,
  }),
  rule('audit.acts-are-of-those-at-work', {
    why: 'Nobody does anything for the bank before being hired, or after having left.',
    offenders: sql`
      select t.audit_id, t.action, t.occurred_at, e.employee_id, e.hired_on, e.ended_on
        from compliance_db.audit_trails t join employees_db.employees e using (employee_id)
       where ${dayOf(sql`t.occurred_at`)} not between e.hired_on and coalesce(e.ended_on, 'infinity')
          or (t.actor = 'employee') <> (t.employee_id is not null and t.action not in ('employee_hired', 'employee_left'))`,
    corrupt: sql`
      update compliance_db.audit_trails set actor = 'system'
       where audit_id = ${first('audit_id', sql`compliance_db.audit_trails where actor = 'employee'`)}`,
  }),
  rule('audit.knows-who-acted', {
    why: 'When somebody who may serve customers came, and when they left, is in the trail: of all of them, and of nobody else.',
    offenders: sql`
      select e.employee_id, e.hired_on, e.ended_on, count(*) filter (where t.action = 'employee_hired') as hired,
             count(*) filter (where t.action = 'employee_left') as ended
        from employees_db.employees e
        left join compliance_db.audit_trails t on t.entity_table = 'employees' and t.entity_key = e.employee_id::text
         and t.employee_id = e.employee_id
         and t.occurred_at = case t.action when 'employee_hired' then ${hour(sql`e.hired_on`, 14)} else ${hour(sql`e.ended_on`, 23)} end
       cross join (select greatest(${least}, round((count(*) - 0.5) * ${base} / ${customers.base})) as serve
                     from accounts_db.customers) as s
       group by e.employee_id, s.serve
      having count(*) filter (where t.action = 'employee_hired') <> (e.employee_id <= s.serve)::int
          or count(*) filter (where t.action = 'employee_left') <> (e.employee_id <= s.serve and e.ended_on is not null)::int`,
    corrupt: sql`
      delete from compliance_db.audit_trails where entity_table = 'employees' and entity_key = '2'`,
  }),
];
