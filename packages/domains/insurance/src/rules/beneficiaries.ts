import { rule, sql } from '@tilth/engine';

const some = sql`(select beneficiary_id from insurance_db.beneficiaries order by 1 limit 1)`;

/** What must hold of beneficiaries. */
export const beneficiaryRules = [
  rule('beneficiary.shares-add-up', {
    why: 'Those of one rank share all of it: a hundred per cent.',
    offenders: sql`
      select policy_id, rank, sum(share_percent) as total
        from insurance_db.beneficiaries group by 1, 2 having sum(share_percent) <> 100`,
    corrupt: sql`
      update insurance_db.beneficiaries set share_percent = share_percent - 0.01 where beneficiary_id = ${some}`,
  }),
  rule('beneficiary.is-of-a-life-policy', {
    why: 'Exactly life policies name somebody who is paid first.',
    offenders: sql`
      select p.policy_id, p.policy_type, count(b.beneficiary_id) filter (where b.rank = 'primary') as primaries
        from insurance_db.policies p left join insurance_db.beneficiaries b using (policy_id)
       group by p.policy_id
      having (p.policy_type = 'life') <> (count(b.beneficiary_id) filter (where b.rank = 'primary') > 0)
          or p.policy_type <> 'life' and count(b.beneficiary_id) > 0`,
    corrupt: sql`update insurance_db.beneficiaries set rank = 'contingent'`,
  }),
  rule('beneficiary.is-somebody-else', {
    why: 'Nobody is paid for their own death; a customer who is named is called as they are.',
    offenders: sql`
      select b.beneficiary_id, b.full_name, b.customer_id, c.first_name, c.last_name
        from insurance_db.beneficiaries b
        join insurance_db.policies p using (policy_id)
        left join customer_db.customer_profiles c on c.customer_id = b.customer_id
       where b.customer_id = p.customer_id or b.full_name <> c.first_name || ' ' || c.last_name`,
    corrupt: sql`
      update insurance_db.beneficiaries b set customer_id = p.customer_id
        from insurance_db.policies p where p.policy_id = b.policy_id and b.beneficiary_id = ${some}`,
  }),
  rule('beneficiary.is-one-spouse-at-most', {
    why: 'Nobody has two spouses, or a spouse and a partner.',
    offenders: sql`
      select policy_id, count(*) from insurance_db.beneficiaries
       where relation in ('spouse', 'partner') group by 1 having count(*) > 1`,
    corrupt: sql`
      update insurance_db.beneficiaries set relation = 'spouse'
       where policy_id = (select policy_id from insurance_db.beneficiaries group by 1 having count(*) > 1 order by 1 limit 1)`,
  }),
];
