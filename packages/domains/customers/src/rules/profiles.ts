import { rule, sql } from '@tilth/engine';
import { ADULT_YEARS, dayOf, first } from './fragments.ts';

/** What must hold of customers. */
export const profileRules = [
  rule('customer.is-of-age-when-joining', {
    why: 'A contract with a minor is void.',
    offenders: sql`
      select customer_id, joined_at, date_of_birth from customer_db.customer_profiles
       where ${dayOf(sql`joined_at`)} < date_of_birth + interval '${ADULT_YEARS} years'`,
    corrupt: sql`
      update customer_db.customer_profiles set date_of_birth = joined_at::date - 6000 where customer_id = 1`,
  }),
  rule('customer.has-an-address-that-reaches-nobody', {
    why: 'Neither mail nor calls may reach anybody: the domains are reserved for examples, the lines are 555 and not in use.',
    offenders: sql`
      select customer_id, email, phone from customer_db.customer_profiles
       where email !~ '@example\.(com|net|org)$' or phone !~ '^\+1[2-9][0-9]{2}555[0-9]{4}$'
          or phone ~ '555(1212|4334)$'`,
    corrupt: sql`update customer_db.customer_profiles set phone = '+12125551212' where customer_id = 1`,
  }),
  rule('customer.is-looked-after-by-somebody-here', {
    why: 'Who looks after a customer works here, as a relationship manager; private customers have somebody, always.',
    offenders: sql`
      select p.customer_id, p.segment, e.employee_id, e.role, e.status
        from customer_db.customer_profiles p
        left join employees_db.employees e on e.employee_id = p.assigned_agent_id
       where e.role <> 'relationship_manager' or e.status <> 'active'
          or p.segment = 'private' and e.employee_id is null`,
    corrupt: sql`
      update customer_db.customer_profiles set assigned_agent_id = null
       where customer_id = ${first('customer_id', sql`customer_db.customer_profiles where segment = 'private'`)}`,
  }),
  rule('customer.who-unsubscribed-is-not-written-to', {
    why: 'Whoever unsubscribed from a campaign has opted out.',
    offenders: sql`
      select p.customer_id, r.campaign_id
        from customer_db.customer_profiles p join customer_db.campaign_responses r using (customer_id)
       where r.response_type = 'unsubscribed' and p.marketing_opt_in`,
    corrupt: sql`
      update customer_db.customer_profiles set marketing_opt_in = true
       where customer_id = ${first('customer_id', sql`customer_db.campaign_responses where response_type = 'unsubscribed'`)}`,
  }),
];
