import { rule, sql } from '@tilth/engine';
import { asOf, dateOf, someClaim, wasAway } from './fragments.ts';

/** Claims beside what they are against, and since when a premium was owed that was never paid. */
const claims = sql`
  select k.*, c.limit_amount, c.deductible, p.effective_on, p.expires_on, p.ended_on, p.policy_type, p.status as policy_status,
         least(k.claimed_amount - c.deductible, c.limit_amount) as payable, owed.since as owed_since
    from insurance_db.claims k
    join insurance_db.coverages c using (coverage_id)
    join insurance_db.policies p using (policy_id)
    left join (select policy_id, min(due_on) as since from insurance_db.premium_payments
                where paid_on is null group by 1) as owed using (policy_id)`;

/** What must hold of claims. */
export const claimRules = [
  rule('claim.happens-while-the-policy-covers', {
    why: 'What happened before a policy began, or after it was over, is not claimed on it.',
    offenders: sql`
      select claim_id, incident_on, effective_on, ended_on, expires_on from (${claims}) as k
       where incident_on not between effective_on and coalesce(ended_on, expires_on)`,
    corrupt: sql`
      update insurance_db.claims set incident_on = incident_on - 40 * 365 where claim_id = ${someClaim('true')}`,
  }),
  rule('claim.stays-within-the-cover', {
    why: 'What is kept for a claim and what was paid on it together stay within the limit of its coverage.',
    offenders: sql`
      select claim_id, reserve_amount, payout_amount, limit_amount from (${claims}) as k
       where reserve_amount + coalesce(payout_amount, 0) > limit_amount`,
    corrupt: sql`
      update insurance_db.claims set reserve_amount = 100000000 where claim_id = ${someClaim("status = 'under_review'")}`,
  }),
  rule('claim.pays-what-is-covered', {
    why: 'What is paid, or will be, is what was claimed less the deductible, up to the limit.',
    offenders: sql`
      select claim_id, status, claimed_amount, deductible, limit_amount, reserve_amount, payout_amount from (${claims}) as k
       where status = 'paid' and payout_amount <> payable or status = 'approved' and reserve_amount <> payable`,
    corrupt: sql`
      update insurance_db.claims set payout_amount = payout_amount - 0.01 where claim_id = ${someClaim("status = 'paid'")}`,
  }),
  rule('claim.reserve-is-an-estimate', {
    why: 'Until it is decided, no more is kept for a claim than it may come to; of what is below the deductible, a token.',
    offenders: sql`
      select claim_id, status, reserve_amount, payable from (${claims}) as k
       where status in ('filed', 'under_review') and reserve_amount > greatest(payable, 10)`,
    corrupt: sql`
      update insurance_db.claims set reserve_amount = claimed_amount + 20
       where claim_id = ${someClaim("status = 'under_review'")}`,
  }),
  rule('claim.denial-follows-from-the-figures', {
    why: 'What happened while a premium was owed that never came is not paid, nor what the deductible covers; nothing else is denied for that.',
    offenders: sql`
      select claim_id, status, denial_reason, incident_on, owed_since, claimed_amount, deductible from (${claims}) as k
       where decided_at is not null
         and coalesce(denial_reason::text, 'none') not in (
               select unnest(case when incident_on >= owed_since and policy_status = 'lapsed' then array['policy_not_in_force']
                                  when payable <= 0 then array['below_deductible']
                                  else array['none', 'not_covered', 'insufficient_evidence', 'fraud_suspected'] end))`,
    corrupt: sql`
      update insurance_db.claims set denial_reason = 'below_deductible'
       where claim_id = ${someClaim("denial_reason = 'fraud_suspected'")}`,
  }),
  rule('claim.waits-until-cover-is-known', {
    why: 'What happens while a premium is owed is decided when the grace is over.',
    offenders: sql`
      select claim_id, incident_on, owed_since, ended_on, decided_at from (${claims}) as k
       where incident_on >= owed_since and (policy_status = 'active' and decided_at is not null
          or ${dateOf('decided_at')} <= ended_on)`,
    corrupt: sql`
      update insurance_db.claims
         set filed_at = incident_on::timestamp at time zone 'UTC',
             decided_at = incident_on::timestamp at time zone 'UTC'
       where denial_reason = 'policy_not_in_force'`,
  }),
  rule('claim.adjuster-is-at-work', {
    why: 'Claims adjusters handle claims, and are there from the day it was filed until it is settled.',
    offenders: sql`
      select k.claim_id, k.handled_by, e.role, e.hired_on, e.ended_on, k.filed_at, k.decided_at, k.paid_at
        from insurance_db.claims k join employees_db.employees e on e.employee_id = k.handled_by
       where e.role <> 'claims_adjuster'
          or ${wasAway(
            'e',
            dateOf('k.filed_at'),
            dateOf(`case when k.decided_at is null then ${asOf} else coalesce(k.paid_at, k.decided_at) end`),
          )}`,
    corrupt: sql`
      update insurance_db.claims
         set handled_by = (select min(employee_id) from employees_db.employees where role <> 'claims_adjuster')
       where claim_id = ${someClaim('handled_by is not null')}`,
  }),
  rule('claim.is-not-for-a-death', {
    why: 'Customers live: what they do is in the other schemas.',
    offenders: sql`
      select k.claim_id, c.coverage_kind
        from insurance_db.claims k join insurance_db.coverages c using (coverage_id)
       where c.coverage_kind in ('death_benefit', 'accidental_death')`,
    corrupt: sql`
      update insurance_db.claims
         set coverage_id = (select coverage_id from insurance_db.coverages where coverage_kind = 'death_benefit'
                             order by 1 limit 1)
       where claim_id = ${someClaim('true')}`,
  }),
];
