import { rule, type Sql, sql } from '@tilth/engine';
import type { PersonaKind } from '@tilth/schema';
import { RECURRING_FROM } from '../insight/personas.ts';
import { WINDOW_DAYS } from '../shapes/transactions.ts';
import { asOf, localDate, posted, today, windowFrom } from './fragments.ts';

const MONTHS = WINDOW_DAYS / 30;

/** What makes a persona: a user and evidence for each whom it fits. `c` are its criteria. */
const fits: { readonly [kind in PersonaKind]: Sql } = {
  high_utilization: sql`
        select s.user_id, jsonb_build_object('utilization', utilization::text, 'overdue_cards', overdue) as evidence
          from (select user_id, max(round(balance::numeric / "limit", 2)) as utilization,
                       count(*) filter (where is_overdue) as overdue
                  from spendsense.accounts where type = 'credit' group by user_id) s, c
         where utilization >= (c.criteria ->> 'utilization')::numeric
            or overdue >= (c.criteria ->> 'overdue_cards')::int`,
  variable_income: sql`
        select g.user_id, jsonb_build_object('longest_gap_days', gap, 'buffer_months', buffer::text) as evidence
          from (select user_id, max(wait) as gap
                  from (select user_id, day - lag(day) over (partition by user_id order by day) as wait
                          from posted where type = 'depository' and category = 'INCOME') w group by user_id) g
          join (select e.user_id, round(sum(a.balance)::numeric * ${MONTHS} / max(e.spent), 2) as buffer
                  from (select user_id, sum(amount) as spent from posted where type = 'depository' and amount > 0
                         group by user_id) e
                  join spendsense.accounts a on a.user_id = e.user_id and a.type = 'depository'
                 group by e.user_id) b on b.user_id = g.user_id, c
         where gap >= (c.criteria ->> 'longest_gap_days')::int and buffer < (c.criteria ->> 'buffer_months')::numeric`,
  new_to_credit: sql`
        select s.user_id, jsonb_build_object('cards', cards, 'card_age_days', age, 'limit', "limit"::text) as evidence
          from (select a.user_id, count(distinct a.id) as cards, ${today} - min(p.day) as age,
                       round(min(a."limit") / 100.0, 2) as "limit"
                  from spendsense.accounts a left join posted p on p.account_id = a.id
                 where a.type = 'credit' group by a.user_id) s, c
         where cards = (c.criteria ->> 'cards')::int and age <= (c.criteria ->> 'card_age_days')::int
           and "limit" <= (c.criteria ->> 'limit')::numeric`,
  subscription_heavy: sql`
        select s.user_id, jsonb_build_object('recurring_merchants', merchants, 'recurring_share', share::text) as evidence
          from (select user_id, round(sum(amount) filter (where subscription_id is not null)::numeric / sum(amount), 2) as share
                  from posted where amount > 0 group by user_id) s
          join (select user_id, count(*) as merchants
                  from (select user_id, subscription_id from posted where subscription_id is not null
                         group by user_id, subscription_id having count(*) >= ${RECURRING_FROM}) r
                 group by user_id) m on m.user_id = s.user_id, c
         where merchants >= (c.criteria ->> 'recurring_merchants')::int
           and share >= (c.criteria ->> 'recurring_share')::numeric`,
  savings_builder: sql`
        select s.user_id, jsonb_build_object('monthly_growth', growth::text, 'utilization', utilization::text) as evidence
          from (select user_id,
                       round(round(sum(balance - opening_balance) filter (where subtype = 'savings') / ${MONTHS}.0) / 100, 2)
                         as growth,
                       coalesce(max(round(balance::numeric / "limit", 2)), 0.00) as utilization
                  from spendsense.accounts group by user_id) s, c
         where growth >= (c.criteria ->> 'monthly_growth')::numeric
           and utilization < (c.criteria ->> 'utilization')::numeric`,
};

/** Assignments of a persona beside those that there should be, in both directions. */
function assigned(kind: PersonaKind): Sql {
  return sql`
      with ${posted},
      c as (select id, criteria from spendsense.personas where kind = '${kind}'),
      due as (${fits[kind]}),
      told as (select pa.* from spendsense.persona_assignments pa join c on c.id = pa.persona_id)
      select coalesce(t.user_id, d.user_id) as user_id, t.evidence, d.evidence as due
        from told t full join due d on d.user_id = t.user_id
       where t.id is null or d.user_id is null or t.evidence <> d.evidence`;
}

/** The first assignment of a persona. */
const one = (kind: PersonaKind): Sql => sql`
       (select pa.id from spendsense.persona_assignments pa join spendsense.personas p on p.id = pa.persona_id
         where p.kind = '${kind}' order by pa.id limit 1)`;

const taken = (kind: PersonaKind): Sql =>
  sql`delete from spendsense.persona_assignments where id = ${one(kind)}`;

/** What must hold of personas. */
export const personaRules = [
  rule('persona.high-utilization-is-of-whom-it-is-true', {
    why: 'Of everybody who uses half of a card or has missed a payment, and of nobody else.',
    offenders: assigned('high_utilization'),
    corrupt: taken('high_utilization'),
  }),
  rule('persona.variable-income-is-of-whom-it-is-true', {
    why: 'Of everybody who waits long to be paid and has little left, and of nobody else.',
    offenders: assigned('variable_income'),
    corrupt: sql`
      update spendsense.persona_assignments set evidence = jsonb_set(evidence, '{longest_gap_days}', '999')
       where id = ${one('variable_income')}`,
  }),
  rule('persona.new-to-credit-is-of-whom-it-is-true', {
    why: 'Of everybody with one card, young and of a low limit, and of nobody else.',
    offenders: assigned('new_to_credit'),
    corrupt: sql`
      update spendsense.persona_assignments
         set user_id = (select user_id from spendsense.persona_assignments pa join spendsense.personas p on p.id = pa.persona_id
                         where p.kind = 'variable_income' order by pa.id limit 1), is_primary = false
       where id = ${one('new_to_credit')}`,
  }),
  rule('persona.subscription-heavy-is-of-whom-it-is-true', {
    why: 'Of everybody whose recurring charges are many, and a good part of the spending; and of nobody else.',
    offenders: assigned('subscription_heavy'),
    corrupt: taken('subscription_heavy'),
  }),
  rule('persona.savings-builder-is-of-whom-it-is-true', {
    why: 'Of everybody who has more in savings each month and hardly uses a card, and of nobody else.',
    offenders: assigned('savings_builder'),
    corrupt: sql`
      update spendsense.persona_assignments set evidence = jsonb_set(evidence, '{monthly_growth}', '"0.01"')
       where id = ${one('savings_builder')}`,
  }),
  rule('persona.first-that-fits-is-primary', {
    why: 'Of the personas that fit somebody, the one of the lowest priority is primary.',
    offenders: sql`
      select pa.id, pa.user_id, pa.is_primary, p.priority
        from spendsense.persona_assignments pa join spendsense.personas p on p.id = pa.persona_id
       where pa.is_primary <> (p.priority = (select min(q.priority) from spendsense.persona_assignments o
                                               join spendsense.personas q on q.id = o.persona_id
                                              where o.user_id = pa.user_id and o.window_to = pa.window_to))`,
    corrupt: sql`
      update spendsense.persona_assignments set is_primary = false where id = ${one('high_utilization')}`,
  }),
  rule('persona.is-assigned-for-the-last-180-days', {
    why: 'Personas are worked out at the as-of date, from the 180 days before it that are over.',
    offenders: sql`
      select id, assigned_at, window_from, window_to from spendsense.persona_assignments
       where assigned_at <> ${asOf} or window_from <> ${windowFrom} or window_to <> ${localDate(asOf)} - 1`,
    corrupt: sql`
      update spendsense.persona_assignments set window_from = window_from + 1 where id = ${one('savings_builder')}`,
  }),
];
