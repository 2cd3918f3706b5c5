import { rule, type Sql, sql } from '@tilth/engine';
import { fixedCategories } from '../life/measures.ts';
import { asOf, john, texts, utcToday } from './fragments.ts';

/** Values are rounded to six places: half a millionth, and what a binary float leaves over. */
const TOLERANCE = 0.00000051;

/** Features beside what they are by their formulas; `due` gives user, name and value. */
function differing(due: Sql): Sql {
  return sql`
      select due.user_id, due.name, f.value, due.value as due
        from (${due}) as due (user_id, name, value)
        left join cashflow.features f on f.user_id = due.user_id and f.name::text = due.name
       where f.value is null or abs(f.value - due.value::numeric) > ${String(TOLERANCE)}::numeric`;
}

/** Makes a user's feature wrong. */
function wrong(name: string): Sql {
  return sql`update cashflow.features set value = value * 0.9 + 0.001 where name = '${name}' and user_id = ${john}`;
}

/** What came in and went out in whole months of India's calendar. */
const months: Sql = sql`
        span as (
          select user_id, min(local) as first, max(local) as last
            from (select user_id, date_trunc('month', occurred_at at time zone 'Asia/Kolkata') as local
                    from cashflow.transactions) as t
           group by user_id),
        sums as (
          select user_id, date_trunc('month', occurred_at at time zone 'Asia/Kolkata') as month,
                 sum(amount) filter (where kind = 'income') as income,
                 sum(amount) filter (where kind = 'expense') as expense
            from cashflow.transactions group by 1, 2),
        months as (
          select s.user_id, m.month, coalesce(t.income, 0) as income, coalesce(t.expense, 0) as expense,
                 row_number() over (partition by s.user_id order by m.month) as place
            from span s
           cross join generate_series(s.first + interval '1 month', s.last - interval '1 month', interval '1 month')
                   as m (month)
            left join sums t on t.user_id = s.user_id and t.month = m.month)`;

const ofMonths: Sql = sql`
      with ${months},
      quarters as (
        select user_id, max(mean) - min(mean) as range
          from (select user_id, avg(income) as mean from months group by user_id, extract(quarter from month)) as q
         group by user_id),
      figures as (
        select user_id, avg(income) as mean,
               percentile_cont(0.5) within group (order by income::float8) as median,
               stddev_samp(income) as deviation, min(income) as least, max(income) as most,
               regr_slope(income::float8, place::float8) as slope,
               avg(expense) as expense, stddev_samp(expense) as expense_deviation
          from months group by user_id)
      select f.user_id, v.name, v.value
        from figures f join quarters q using (user_id),
             lateral (values ('income_monthly_mean', f.mean::numeric), ('income_monthly_median', f.median::numeric),
               ('income_monthly_stddev', f.deviation), ('income_monthly_min', f.least), ('income_monthly_max', f.most),
               ('income_variation', f.deviation / f.mean), ('income_trend', f.slope::numeric / f.mean),
               ('income_seasonality', q.range / f.mean), ('expense_monthly_mean', f.expense),
               ('expense_monthly_stddev', f.expense_deviation)) as v (name, value)`;

const ofPayments: Sql = sql`
      with payments as (
        select user_id, income_source_id, amount, occurred_at,
               extract(epoch from occurred_at - lag(occurred_at) over (partition by user_id order by sequence)) / 86400 as gap
          from cashflow.transactions where kind = 'income'),
      sources as (
        select user_id, count(*) as sources, max(amount) as largest
          from (select user_id, income_source_id, sum(amount) as amount from payments group by 1, 2) as s
         group by user_id),
      span as (
        select user_id, extract(epoch from (${asOf}) - min(occurred_at)) / 86400 as days
          from cashflow.transactions group by user_id),
      figures as (
        select user_id, count(*) as payments, sum(amount) as total, avg(amount) as mean,
               coalesce(sum(amount) filter (where occurred_at > ${asOf} - interval '30 days'), 0) as last_30,
               coalesce(sum(amount) filter (where occurred_at > ${asOf} - interval '90 days'), 0) as last_90,
               coalesce(sum(amount) filter (where occurred_at > ${asOf} - interval '180 days'
                 and occurred_at <= ${asOf} - interval '90 days'), 0) as before_90,
               avg(gap) as gap, stddev_samp(gap) as gap_deviation, max(gap) as longest
          from payments group by user_id)
      select f.user_id, v.name, v.value
        from figures f join sources s using (user_id) join span p using (user_id),
             lateral (values ('income_last_30_days', f.last_30), ('income_last_90_days', f.last_90),
               ('income_growth_90_days', case f.before_90 when 0 then 0 else f.last_90 / f.before_90 - 1 end),
               ('payments_per_30_days', f.payments / p.days * 30), ('payment_mean', f.mean),
               ('payment_gap_mean_days', f.gap), ('payment_gap_stddev_days', f.gap_deviation),
               ('payment_gap_max_days', f.longest), ('source_count', s.sources),
               ('largest_source_share', s.largest / f.total)) as v (name, value)`;

const ofAccount: Sql = sql`
      with figures as (
        select user_id, count(*) as transactions, avg(balance_after) as balance, min(balance_after) as least,
               count(*) filter (where balance_after < 0) as overdrafts,
               sum(amount) filter (where kind = 'income') as income,
               sum(amount) filter (where kind = 'expense') as expense,
               coalesce(sum(amount) filter (where category in (${texts(fixedCategories)})), 0) as fixed,
               coalesce(sum(amount) filter (where kind = 'expense'
                 and extract(isodow from occurred_at at time zone 'Asia/Kolkata') >= 6), 0) as weekend
          from cashflow.transactions group by user_id)
      select f.user_id, v.name, v.value
        from figures f,
             lateral (values ('expense_to_income', f.expense / f.income), ('fixed_expense_share', f.fixed / f.expense),
               ('weekend_expense_share', f.weekend / f.expense), ('balance_mean', f.balance), ('balance_min', f.least),
               ('overdraft_share', f.overdrafts::numeric / f.transactions)) as v (name, value)`;

/** What must hold of features: all 26 equal their formulas. */
export const featureRules = [
  rule('feature.follows-from-the-months', {
    why: 'What a model learns from must be what happened: the ten features of months, worked out again.',
    offenders: differing(ofMonths),
    corrupt: wrong('income_trend'),
  }),
  rule('feature.follows-from-the-payments', {
    why: 'What a model learns from must be what happened: the ten features of payments, worked out again.',
    offenders: differing(ofPayments),
    corrupt: wrong('payment_gap_stddev_days'),
  }),
  rule('feature.follows-from-the-account', {
    why: 'What a model learns from must be what happened: the six features of the account, worked out again.',
    offenders: differing(ofAccount),
    corrupt: wrong('weekend_expense_share'),
  }),
  rule('feature.is-of-today', {
    why: 'Features are computed on the as-of date, from all there is.',
    offenders: sql`select user_id, name, computed_on from cashflow.features where computed_on <> ${utcToday}`,
    corrupt: sql`update cashflow.features set computed_on = computed_on - 1 where user_id = ${john}`,
  }),
];
