import { rule, sql } from '@tilth/engine';
import { campaignTypes } from '../shapes/campaigns.ts';
import { dayOf } from './fragments.ts';

const meant = Object.entries(campaignTypes)
  .map(([type, percent]) => `('${type}', ${percent})`)
  .join(', ');

/** What must hold of campaigns and responses. */
export const campaignRules = [
  rule('campaign.kinds-are-as-many-as-said', {
    why: 'There are 10 to 15 campaigns: 40 % by e-mail, 30 % digital, 20 % cross-selling, 10 % by mail.',
    offenders: sql`
      select k.kind, k.percent, count(c.campaign_id) as campaigns, (select count(*) from customer_db.campaigns) as of
        from (values ${meant}) as k (kind, percent) left join customer_db.campaigns c on c.campaign_type::text = k.kind
       group by k.kind, k.percent
      having count(c.campaign_id) * 100 <> k.percent * (select count(*) from customer_db.campaigns)
          or (select count(*) from customer_db.campaigns) not between 10 and 15`,
    corrupt: sql`update customer_db.campaigns set campaign_type = 'email' where campaign_type = 'digital'`,
  }),
  rule('campaign.managed-by-somebody-at-work', {
    why: 'Who manages a campaign works here from its first day to its last.',
    offenders: sql`
      select c.campaign_id, c.starts_on, c.ends_on, e.employee_id, e.hired_on, e.ended_on
        from customer_db.campaigns c join employees_db.employees e on e.employee_id = c.managed_by
       where c.starts_on < e.hired_on or c.ends_on > e.ended_on`,
    corrupt: sql`update customer_db.campaigns set starts_on = date '1900-01-01' where campaign_id = 1`,
  }),
  rule('response.lies-in-its-campaign', {
    why: 'One responds to a campaign while it runs.',
    offenders: sql`
      select r.campaign_id, r.customer_id, r.responded_at, c.starts_on, c.ends_on
        from customer_db.campaign_responses r join customer_db.campaigns c using (campaign_id)
       where ${dayOf(sql`r.responded_at`)} not between c.starts_on and c.ends_on`,
    corrupt: sql`
      update customer_db.campaign_responses r set responded_at = responded_at - interval '2 years'
       where (campaign_id, customer_id) = (select campaign_id, customer_id from customer_db.campaign_responses order by 1, 2 limit 1)`,
  }),
  rule('response.is-of-somebody-it-was-meant-for', {
    why: 'Only private customers are invited to evenings for private customers.',
    offenders: sql`
      select r.campaign_id, r.customer_id, c.target_segment, p.segment
        from customer_db.campaign_responses r
        join customer_db.campaigns c using (campaign_id)
        join customer_db.customer_profiles p using (customer_id)
       where c.target_segment <> p.segment`,
    corrupt: sql`
      update customer_db.campaigns set target_segment = 'private'
       where campaign_id = (select r.campaign_id from customer_db.campaign_responses r
                              join customer_db.customer_profiles p using (customer_id)
                             where p.segment = 'retail' order by 1 limit 1)`,
  }),
];
