import { rule, sql } from '@tilth/engine';
import { coveragesOf } from '../shapes/lines.ts';
import { GRACE_DAYS } from '../shapes/paying.ts';
import { asOf, dateOf, somePolicy, texts, today, wasAway } from './fragments.ts';

const kinds = Object.entries(coveragesOf)
  .map(
    ([type, shapes]) => `('${type}', '${shapes[0].kind}', array[${texts(shapes.map(({ kind }) => kind))}])`,
  )
  .join(', ');

/** What must hold of policies and of what they cover. */
export const policyRules = [
  rule('policy.is-the-sum-of-its-coverages', {
    why: 'A premium is what its coverages cost, and a policy insures what they insure.',
    offenders: sql`
      select p.policy_id, p.premium, c.premium as of_coverages, p.insured_amount, c.limits
        from insurance_db.policies p
        left join (select policy_id, sum(premium) as premium, sum(limit_amount) as limits
                     from insurance_db.coverages group by 1) as c using (policy_id)
       where (p.premium, p.insured_amount) is distinct from (c.premium, c.limits)`,
    corrupt: sql`update insurance_db.policies set premium = premium + 0.01 where policy_id = ${somePolicy('true')}`,
  }),
  rule('policy.covers-what-its-type-is-for', {
    why: 'A life policy pays when somebody dies; no vehicle is insured by it.',
    offenders: sql`
      select p.policy_id, p.policy_type, c.kinds, type.main
        from insurance_db.policies p
        join (values ${kinds}) as type (name, main, kinds) on type.name = p.policy_type::text
        left join (select policy_id, array_agg(coverage_kind::text) as kinds
                     from insurance_db.coverages group by 1) as c using (policy_id)
       where c.kinds is null or not c.kinds <@ type.kinds or type.main <> all (c.kinds)`,
    corrupt: sql`
      update insurance_db.coverages set coverage_kind = 'baggage'
       where policy_id = ${somePolicy("policy_type = 'life'")} and coverage_kind = 'death_benefit'`,
  }),
  rule('policy.is-sold-by-an-agent-at-work', {
    why: 'Insurance agents sell insurance, on days that they work here.',
    offenders: sql`
      select p.policy_id, p.sold_by, e.role, e.hired_on, e.ended_on, p.sold_at
        from insurance_db.policies p join employees_db.employees e on e.employee_id = p.sold_by
       where e.role <> 'insurance_agent' or ${wasAway('e', dateOf('p.sold_at'), dateOf('p.sold_at'))}`,
    corrupt: sql`
      update insurance_db.policies
         set sold_by = (select min(employee_id) from employees_db.employees where role <> 'insurance_agent')
       where policy_id = ${somePolicy('true')}`,
  }),
  rule('policy.lapses-when-the-grace-is-over', {
    why: 'A lapsed policy has a premium that was never paid, and covered until the grace for it was over; no other has any older.',
    offenders: sql`
      select p.policy_id, p.status, p.ended_on, p.expires_on, owed.since
        from insurance_db.policies p
        left join (select policy_id, min(due_on) as since from insurance_db.premium_payments
                    where paid_on is null group by 1) as owed using (policy_id)
       where case p.status
               when 'lapsed' then p.ended_on is distinct from least(owed.since + ${GRACE_DAYS}, p.expires_on)
               when 'active' then owed.since + ${GRACE_DAYS} < ${today}
               else owed.since is not null end`,
    corrupt: sql`
      update insurance_db.premium_payments set paid_on = due_on where policy_id = ${somePolicy("status = 'lapsed'")}`,
  }),
  rule('policy.is-over-when-its-time-is', {
    why: 'What has run to its end is no longer active, and nothing is called over that still covers.',
    offenders: sql`
      select policy_id, status, expires_on, ended_on from insurance_db.policies
       where (status = 'active' and expires_on < ${today}) or ended_on >= ${today}`,
    corrupt: sql`
      update insurance_db.policies set ended_on = null, status = 'active'
       where policy_id = ${somePolicy("status = 'expired'")}`,
  }),
  rule('policy.is-sold-before-it-covers', {
    why: 'Policies begin within a quarter of a year; what is no trip ends at the end of a year of it.',
    offenders: sql`
      select policy_id, policy_type, sold_at, effective_on, expires_on from insurance_db.policies
       where effective_on - ${dateOf('sold_at')} not between 0 and 92
          or policy_type <> 'travel'
             and not exists (select from generate_series(1, 60) as years
                              where expires_on = (effective_on + make_interval(years => years))::date - 1)
          or sold_at > ${asOf}`,
    corrupt: sql`
      update insurance_db.policies set sold_at = sold_at - interval '200 days' where policy_id = ${somePolicy('true')}`,
  }),
  rule('policy.renewal-follows-without-a-gap', {
    why: 'A home or a vehicle is insured once at a time: a new policy begins when the one before is over.',
    offenders: sql`
      select policy_id, customer_id, policy_type, effective_on, before
        from (select policy_id, customer_id, policy_type, effective_on,
                     lag(coalesce(ended_on, expires_on)) over (partition by customer_id, policy_type
                                                                  order by effective_on) as before
                from insurance_db.policies where policy_type <> 'travel') as chained
       where effective_on <> before + 1`,
    corrupt: sql`
      update insurance_db.policies p set effective_on = p.effective_on - 1
        from insurance_db.policies earlier
       where earlier.customer_id = p.customer_id and earlier.policy_type = p.policy_type and p.policy_type = 'home'
         and earlier.effective_on < p.effective_on and ${dateOf('p.sold_at')} < p.effective_on`,
  }),
];
