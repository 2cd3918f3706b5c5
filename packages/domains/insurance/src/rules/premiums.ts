import { rule, sql } from '@tilth/engine';
import { GRACE_DAYS } from '../shapes/paying.ts';
import { dateOf, monthsOf, somePolicy, today } from './fragments.ts';

const aPaid = sql`
  (policy_id, period_no) = (select policy_id, period_no from insurance_db.premium_payments
                             where paid_on is not null order by 1, 2 limit 1)`;

/** What must hold of premiums. */
export const premiumRules = [
  rule('premium.is-the-policys', {
    why: 'Each premium is what the policy costs.',
    offenders: sql`
      select m.policy_id, m.period_no, m.amount, p.premium
        from insurance_db.premium_payments m join insurance_db.policies p using (policy_id) where m.amount <> p.premium`,
    corrupt: sql`update insurance_db.premium_payments set amount = amount + 0.01 where ${aPaid}`,
  }),
  rule('premium.falls-due-period-by-period', {
    why: 'From the first day on, as often as was agreed, until the policy is over or today: none is missing, none too many.',
    offenders: sql`
      select p.policy_id, due.period_no, due.due_on as expected, m.due_on
        from insurance_db.policies p
       cross join lateral (
         select k + 1 as period_no, (p.effective_on + make_interval(months => k * (${monthsOf('p')})))::date as due_on
           from generate_series(0, 400) as k) as due
        left join insurance_db.premium_payments m on m.policy_id = p.policy_id and m.period_no = due.period_no
       where (due.due_on <= least(coalesce(p.ended_on, p.expires_on), ${today})) <> (m.policy_id is not null)
          or m.due_on <> due.due_on`,
    corrupt: sql`delete from insurance_db.premium_payments where ${aPaid}`,
  }),
  rule('premium.is-paid-in-order', {
    why: 'Nobody pays a premium while an earlier one is owed, long before it is due, or when the grace for it is over.',
    offenders: sql`
      select m.policy_id, m.period_no, m.due_on, m.paid_on, owed.since
        from insurance_db.premium_payments m
        join insurance_db.policies p using (policy_id)
        left join (select policy_id, min(period_no) as since from insurance_db.premium_payments
                    where paid_on is null group by 1) as owed using (policy_id)
       where m.paid_on is not null
         and (owed.since < m.period_no or m.paid_on > m.due_on + ${GRACE_DAYS}
           or m.paid_on < ${dateOf('p.sold_at')} or m.period_no > 1 and m.paid_on < m.due_on - 10)`,
    corrupt: sql`update insurance_db.premium_payments set paid_on = due_on + 60 where ${aPaid}`,
  }),
  rule('premium.of-a-cancelled-policy-is-used-up', {
    why: 'Who cancels is covered until the end of what they paid for.',
    offenders: sql`
      select p.policy_id, p.ended_on, last.covered
        from insurance_db.policies p
       cross join lateral (
         select (p.effective_on + make_interval(months => max(m.period_no) * (${monthsOf('p')})))::date - 1 as covered
           from insurance_db.premium_payments m where m.policy_id = p.policy_id and m.paid_on is not null) as last
       where p.status = 'cancelled' and p.ended_on is distinct from last.covered`,
    corrupt: sql`
      update insurance_db.policies set ended_on = ended_on - 1 where policy_id = ${somePolicy("status = 'cancelled'")}`,
  }),
];
