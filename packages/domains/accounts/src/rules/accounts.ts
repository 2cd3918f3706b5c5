import { branchList } from '@tilth/employees';
import { rule, type Sql, sql } from '@tilth/engine';
import { dayOf } from './fragments.ts';

/** Which branches serve which states. */
const serving: Sql = branchList
  .flatMap(({ code, serves }) => serves.map((state) => `('${code}', '${state}')`))
  .join(', ');

const firstAccount: Sql = sql`(select min(account_id::text)::uuid from accounts_db.accounts where status = 'active')`;

/** What must hold of customers in the books, of accounts, and of who belongs to them. */
export const accountRules = [
  rule('customer.is-in-the-books-from-the-first-hour', {
    why: 'Whoever becomes a customer is in the books within the hour.',
    offenders: sql`
      select p.customer_id, p.joined_at, b.onboarded_at
        from customer_db.customer_profiles p left join accounts_db.customers b using (customer_id)
       where b.onboarded_at is null or b.onboarded_at not between p.joined_at and p.joined_at + interval '1 hour'`,
    corrupt: sql`update accounts_db.customers set onboarded_at = onboarded_at + interval '2 hours' where customer_id = 1`,
  }),
  rule('customer.belongs-to-a-branch-of-their-state', {
    why: 'A customer’s branch is one that serves the state they live in, and their accounts are kept there.',
    offenders: sql`
      select c.customer_id, p.state, c.home_branch, a.branch_code
        from accounts_db.customers c
        join customer_db.customer_profiles p using (customer_id)
        left join accounts_db.accounts a using (customer_id)
       where not exists (select from (values ${serving}) as s (branch, state)
                          where s.branch = c.home_branch and s.state = p.state)
          or a.branch_code <> c.home_branch`,
    corrupt: sql`
      update accounts_db.accounts set branch_code = case branch_code when 'BR001' then 'BR002' else 'BR001' end
       where account_id = ${firstAccount}`,
  }),
  rule('customer.status-is-that-of-their-accounts', {
    why: 'Who has an account in use is active; who has none that is, is not; and who has been closed has no account.',
    offenders: sql`
      select c.customer_id, c.status, count(a.account_id) as accounts,
             count(*) filter (where a.status in ('active', 'frozen')) as in_use
        from accounts_db.customers c left join accounts_db.accounts a using (customer_id)
       group by c.customer_id, c.status
      having count(a.account_id) > 0
         and c.status::text <> case when count(*) filter (where a.status in ('active', 'frozen')) > 0 then 'active' else 'dormant' end`,
    corrupt: sql`
      update accounts_db.customers set status = 'closed'
       where customer_id = (select min(customer_id) from accounts_db.accounts)`,
  }),
  rule('account.opened-by-somebody-at-work', {
    why: 'Who opened it worked here on that day, at a branch; and who opened it alone banks online.',
    offenders: sql`
      select a.account_id, a.opened_at, e.employee_id, e.role, e.hired_on, e.ended_on, c.online_banking
        from accounts_db.accounts a
        join accounts_db.customers c using (customer_id)
        left join employees_db.employees e on e.employee_id = a.opened_by
       where ${dayOf(sql`a.opened_at`)} not between e.hired_on and coalesce(e.ended_on, 'infinity')
          or e.role not in ('teller', 'relationship_manager', 'branch_manager')
          or e.employee_id is null and not c.online_banking`,
    corrupt: sql`
      update accounts_db.customers set online_banking = false
       where customer_id = (select min(customer_id) from accounts_db.accounts where opened_by is null)`,
  }),
  rule('relationship.is-with-somebody-else', {
    why: 'Nobody is joint owner of an account with themselves; savings that are linked are the owner’s own.',
    offenders: sql`
      select r.relationship_id, r.relationship_type, a.customer_id, r.related_customer_id, l.account_type, l.customer_id as linked_customer
        from accounts_db.account_relationships r
        join accounts_db.accounts a using (account_id)
        left join accounts_db.accounts l on l.account_id = r.related_account_id
       where r.related_customer_id = a.customer_id
          or l.account_type <> 'savings' or l.customer_id <> a.customer_id`,
    corrupt: sql`
      update accounts_db.account_relationships r set related_customer_id = a.customer_id
        from accounts_db.accounts a
       where a.account_id = r.account_id
         and r.relationship_id = (select min(relationship_id::text)::uuid from accounts_db.account_relationships
                                   where related_customer_id is not null)`,
  }),
  rule('relationship.lies-in-the-time-of-the-account', {
    why: 'Nobody is tied to an account that is not open yet, or no longer.',
    offenders: sql`
      select r.relationship_id, r.established_at, a.opened_at, a.closed_at
        from accounts_db.account_relationships r join accounts_db.accounts a using (account_id)
       where r.established_at < a.opened_at or r.established_at > a.closed_at`,
    corrupt: sql`
      update accounts_db.account_relationships set established_at = established_at - interval '40 years'
       where relationship_id = (select min(relationship_id::text)::uuid from accounts_db.account_relationships)`,
  }),
];
