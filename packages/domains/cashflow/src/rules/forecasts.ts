import { rule, type Sql, sql } from '@tilth/engine';
import { BACKTEST_DAYS, RISK_FROM, SPENDING_DAYS } from '../shapes/forecast.ts';
import { john, utcToday } from './fragments.ts';

/** Midnight of a day in UTC. */
const dawn = (day: Sql): Sql => sql`(${day}::timestamp at time zone 'UTC')`;

/** What a user has and spends, when the day begins on which predictions are made. One pass over the transactions. */
const standings: Sql = sql`
        select u.id as user_id, coalesce(t.spent, 0) as spent,
               coalesce(last.balance_after, u.opening_balance) + coalesce(held.balance_after, 0) as has
          from cashflow.users u
          left join (select user_id, max(sequence) as sequence,
                            sum(amount) filter (where kind = 'expense'
                              and occurred_at >= ${dawn(utcToday)} - interval '${SPENDING_DAYS} days') as spent
                       from cashflow.transactions where occurred_at < ${dawn(utcToday)} group by user_id) as t
            on t.user_id = u.id
          left join cashflow.transactions last on last.user_id = u.id and last.sequence = t.sequence
          left join cashflow.smoothing_buffers b on b.user_id = u.id
          left join (select buffer_id, max(sequence) as sequence from cashflow.buffer_movements
                      where occurred_at < ${dawn(utcToday)} group by buffer_id) as m on m.buffer_id = b.id
          left join cashflow.buffer_movements held on held.buffer_id = b.id and held.sequence = m.sequence`;

/** What must hold of predictions and back-tests. */
export const forecastRules = [
  rule('prediction.is-of-today', {
    why: 'Every user has a prediction for 7, 30 and 60 days, made when the day of the as-of date began.',
    offenders: sql`
      select u.id, h.days, p.made_on
        from cashflow.users u
       cross join (values (7), (30), (60)) as h (days)
        left join cashflow.predictions p on p.user_id = u.id and p.horizon_days = h.days
       where p.made_on is distinct from ${utcToday}`,
    corrupt: sql`update cashflow.predictions set made_on = made_on - 1 where user_id = ${john} and horizon_days = 7`,
  }),
  rule('prediction.risk-follows-from-the-interval', {
    why: 'The risk is how much of the interval, with what there is in account and buffer, does not cover what is spent.',
    offenders: sql`
      select id, horizon_days, risk_score, due
        from (select p.id, p.horizon_days, p.risk_score,
                     case when short_at_worst <= 0 then 0 when short_at_best >= 0 then 1
                          else short_at_worst / (short_at_worst - short_at_best) end as due
                from cashflow.predictions p join (${standings}) as s on s.user_id = p.user_id,
                     lateral (select s.spent * p.horizon_days / ${SPENDING_DAYS} - s.has - p.lower_inflow as short_at_worst,
                                     s.spent * p.horizon_days / ${SPENDING_DAYS} - s.has - p.upper_inflow as short_at_best)
                       as short) as scores
       where abs(risk_score - due) > 0.000501`,
    corrupt: sql`
      update cashflow.predictions set risk_score = abs(risk_score - 0.002) where user_id = ${john} and horizon_days = 60`,
  }),
  rule('prediction.class-follows-from-the-score', {
    why: 'Low, medium and high are said of scores, and of nothing else.',
    offenders: sql`
      select id, risk, risk_score from cashflow.predictions
       where risk::text <> case when risk_score < ${RISK_FROM.medium} then 'low'
                                when risk_score < ${RISK_FROM.high} then 'medium' else 'high' end`,
    corrupt: sql`
      update cashflow.predictions set risk = case risk when 'low' then 'high' else 'low' end::cashflow.risk_level
       where user_id = ${john}`,
  }),
  rule('prediction.model-tells-how-it-was-fitted', {
    why: 'A forecast that cannot be made again is an opinion.',
    offenders: sql`
      select id, model, parameters from cashflow.predictions
       where not case model
               when 'arima' then parameters ?& array['p', 'd', 'q', 'blockDays', 'blocks']
               when 'ets' then parameters ?& array['spec', 'blockDays', 'blocks']
               when 'mstl_ets' then parameters ?& array['periods', 'blockDays', 'blocks']
               else parameters ? 'days' end`,
    corrupt: sql`update cashflow.predictions set parameters = '{"p": 0}' where user_id = ${john} and horizon_days = 7`,
  }),
  rule('backtest.is-of-sixty-days-ago', {
    why: 'A back-test keeps the last 60 days away from the model.',
    offenders: sql`
      select u.id, h.days, b.made_on
        from cashflow.users u
       cross join (values (7), (30), (60)) as h (days)
        left join cashflow.backtests b on b.user_id = u.id and b.horizon_days = h.days
       where b.made_on is distinct from ${utcToday} - ${BACKTEST_DAYS}`,
    corrupt: sql`update cashflow.backtests set made_on = made_on + 1 where user_id = ${john} and horizon_days = 7`,
  }),
  rule('backtest.is-held-against-the-payments', {
    why: 'What followed, and what a naive forecast would have said, are sums of payments.',
    offenders: sql`
      select b.user_id, b.horizon_days, b.naive_inflow, b.actual_inflow, due.naive, due.actual
        from cashflow.backtests b
       cross join lateral (
         select coalesce(sum(t.amount) filter (where t.occurred_at < ${dawn('b.made_on')}), 0) as naive,
                coalesce(sum(t.amount) filter (where t.occurred_at >= ${dawn('b.made_on')}), 0) as actual
           from cashflow.transactions t
          where t.user_id = b.user_id and t.kind = 'income'
            and t.occurred_at >= ${dawn('b.made_on')} - b.horizon_days * interval '1 day'
            and t.occurred_at < ${dawn('b.made_on')} + b.horizon_days * interval '1 day') as due
       where (b.naive_inflow, b.actual_inflow) <> (due.naive, due.actual)`,
    corrupt: sql`
      update cashflow.backtests set actual_inflow = actual_inflow + 0.01 where user_id = ${john} and horizon_days = 30`,
  }),
];
