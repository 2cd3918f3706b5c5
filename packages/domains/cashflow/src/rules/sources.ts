import { rule, sql } from '@tilth/engine';
import { indianDate, indianToday } from './fragments.ts';

/** Days on which sources are to pay by their cadence; jobs are paid for when they are done. */
const due = sql`
  select s.id, d.day::date as day
    from cashflow.income_sources s
   cross join generate_series(s.started_on + 1, coalesce(s.ended_on, ${indianToday} - 1), interval '1 day') as d (day)
   where case s.cadence
           when 'daily' then true
           when 'weekly' then extract(isodow from d.day)::int = any (s.paydays)
           when 'fortnightly' then
             extract(isodow from d.day)::int = s.paydays[1]
             and (d.day::date - s.started_on - 1
                  - (s.paydays[1] - extract(isodow from s.started_on + 1)::int + 7) % 7) % 14 = 0
           when 'monthly' then extract(day from d.day)::int = any (s.paydays)
           else false
         end`;

/** Days on which they have paid. */
const paid = sql`
  select income_source_id as id, ${indianDate('occurred_at')} as day
    from cashflow.transactions where income_source_id is not null`;

/** What must hold of income sources. */
export const sourceRules = [
  rule('source.pays-on-its-paydays', {
    why: 'A platform that pays on Tuesdays and Fridays pays on each of them, once, and on no other day.',
    offenders: sql`
      with due as (${due}), paid as (${paid})
      select s.id, s.name, s.cadence, coalesce(d.day, p.day) as day, coalesce(p.payments, 0) as payments
        from (select * from due) d
        full join (select id, day, count(*) as payments from paid group by id, day) p
          on p.id = d.id and p.day = d.day
        join cashflow.income_sources s on s.id = coalesce(d.id, p.id)
       where s.cadence <> 'irregular'
         and coalesce(d.day, p.day) < ${indianToday}
         and (d.day is null or p.payments is distinct from 1)`,
    corrupt: sql`
      update cashflow.transactions set occurred_at = occurred_at + interval '1 day'
       where id = (select t.id
                     from cashflow.transactions t join cashflow.income_sources s on s.id = t.income_source_id
                    where s.cadence = 'weekly' order by t.id limit 1)`,
  }),
  rule('source.pays-for-jobs-as-often-as-it-says', {
    why: 'How often an irregular source pays is an expectation, and about right.',
    offenders: sql`
      select s.id, s.name, s.payments_per_month, count(t.id) as payments
        from cashflow.income_sources s
        left join cashflow.transactions t on t.income_source_id = s.id
       cross join lateral (
         select s.payments_per_month * (coalesce(s.ended_on, ${indianToday}) - s.started_on) / 30.0 as expected) as e
       where s.cadence = 'irregular'
       group by s.id, e.expected
      having count(t.id) not between e.expected * 0.5 - 4 and e.expected * 1.6 + 4`,
    corrupt: sql`
      update cashflow.income_sources set payments_per_month = payments_per_month * 5
       where id = (select id from cashflow.income_sources where cadence = 'irregular' order by id limit 1)`,
  }),
  rule('source.is-the-merchant-of-its-payments', {
    why: 'Who pays is named on the payment, and what it is follows from who pays.',
    offenders: sql`
      select t.id, t.merchant, t.category, s.name, s.kind
        from cashflow.transactions t join cashflow.income_sources s on s.id = t.income_source_id
       where t.merchant <> s.name
          or t.category::text <> case s.kind
               when 'platform' then 'platform_payout' when 'client' then 'client_payment' else 'retainer_fee' end`,
    corrupt: sql`
      update cashflow.income_sources set name = 'Somebody Else'
       where id = (select min(income_source_id::text)::uuid from cashflow.transactions)`,
  }),
  rule('source.has-paid', {
    why: 'A source that never paid is none.',
    offenders: sql`
      select s.id, s.name
        from cashflow.income_sources s
       where not exists (select from cashflow.transactions t where t.income_source_id = s.id)`,
    corrupt: sql`
      insert into cashflow.income_sources
        (user_id, started_on, kind, cadence, expected_amount, payments_per_month, name, paydays)
      select id, ${indianToday} - 1, 'client', 'irregular', 100, 1, 'Never Paid', '{}'
        from cashflow.users where email = 'john@example.com'`,
  }),
  rule('source.ends-with-its-last-payment', {
    why: 'A source has ended on the day on which it paid for the last time.',
    offenders: sql`
      select s.id, s.name, s.ended_on, max(${indianDate('t.occurred_at')}) as last_paid_on
        from cashflow.income_sources s join cashflow.transactions t on t.income_source_id = s.id
       where s.ended_on is not null
       group by s.id having max(${indianDate('t.occurred_at')}) <> s.ended_on`,
    corrupt: sql`
      update cashflow.income_sources set ended_on = ${indianToday}
       where id = (select s.id from cashflow.income_sources s order by s.ended_on nulls last, s.id limit 1)`,
  }),
  rule('source.pays-what-is-expected', {
    why: 'A retainer is the same each time; of others, what is expected is about what comes.',
    offenders: sql`
      select s.id, s.name, s.kind, s.expected_amount, avg(t.amount) as mean
        from cashflow.income_sources s join cashflow.transactions t on t.income_source_id = s.id
       group by s.id
      having s.kind = 'retainer' and (min(t.amount) <> s.expected_amount or max(t.amount) <> s.expected_amount)
          or avg(t.amount) not between s.expected_amount / 3 and s.expected_amount * 3`,
    corrupt: sql`
      update cashflow.income_sources set expected_amount = expected_amount * 4
       where id = (select min(income_source_id::text)::uuid from cashflow.transactions)`,
  }),
];
