import { rule, sql } from '@tilth/engine';
import { asOf, john } from './fragments.ts';

/** What must hold of users. */
export const userRules = [
  rule('freelancer.has-a-history', {
    why: 'Whoever is on Cashflow has earned and spent, and is forecast.',
    offenders: sql`
      select u.id, u.email, t.incomes, t.expenses, f.features, p.predictions
        from cashflow.users u
        left join (select user_id, count(*) filter (where kind = 'income') as incomes,
                          count(*) filter (where kind = 'expense') as expenses
                     from cashflow.transactions group by user_id) as t on t.user_id = u.id
        left join (select user_id, count(*) as features from cashflow.features group by user_id) as f
          on f.user_id = u.id
        left join (select user_id, count(*) as predictions from cashflow.predictions group by user_id) as p
          on p.user_id = u.id
       where coalesce(t.incomes, 0) = 0 or coalesce(t.expenses, 0) = 0
          or f.features is distinct from 26 or p.predictions is distinct from 3`,
    corrupt: sql`delete from cashflow.predictions where user_id = ${john} and horizon_days = 30`,
  }),
  rule('freelancer.joined-one-to-two-years-ago', {
    why: 'Everybody has 12 to 24 months of transactions.',
    offenders: sql`
      select id, joined_at from cashflow.users
       where joined_at not between ${asOf} - interval '731 days' and ${asOf} - interval '359 days'`,
    corrupt: sql`update cashflow.users set joined_at = ${asOf} - interval '3 years' where id = ${john}`,
  }),
  rule('freelancer.is-of-age-when-joining', {
    why: 'A contract with a minor is void.',
    offenders: sql`
      select id, date_of_birth, joined_at from cashflow.users
       where joined_at < (date_of_birth + interval '18 years') at time zone 'Asia/Kolkata'`,
    corrupt: sql`update cashflow.users set date_of_birth = joined_at::date - 6200 where id = ${john}`,
  }),
  rule('freelancer.is-reached-nowhere', {
    why: 'Mail and messages to seeded users must not reach anybody: see population.',
    offenders: sql`
      select id, email, phone from cashflow.users
       where email !~ '@example\.(com|net|org)$' or phone not like '+91666%'`,
    corrupt: sql`update cashflow.users set phone = '+919876543210' where id = ${john}`,
  }),
];
