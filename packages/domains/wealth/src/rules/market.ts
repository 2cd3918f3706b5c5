import { type Rule, rule, sql } from '@tilth/engine';
import { shut, shutInAmerica } from '@tilth/market';
import { HISTORY_DAYS } from '../shapes/market.ts';
import { asOf, dayBars, first } from './fragments.ts';

const someBar = (where: string, order = 'security_id, day') =>
  sql`(security_id, "timestamp") = (select security_id, "timestamp" from (${dayBars}) b where ${where} order by ${order} limit 1)`;

const partitioned = `(values ('market_data', 'YYYY_MM'), ('audit_logs', 'YYYY_MM'), ('transactions', 'YYYY'))`;

/** Securities, their prices, and where these lie. */
export const marketRules: readonly Rule[] = [
  rule('spark-securities.all-but-coins-have-an-isin', {
    why: 'What is issued has a number; coins have no issuer.',
    offenders: sql`select id, symbol from spark.securities where (isin is null) <> (type = 'crypto')`,
    corrupt: sql`update spark.securities set isin = null where id = ${first('securities', 'isin is not null')}`,
  }),

  rule('spark-market-data.only-on-open-days', {
    why: 'Exchanges are shut on weekends and holidays; coins are traded every day.',
    offenders: sql`
      select security_id, day, exchange from (${dayBars}) b
       where type <> 'crypto' and case when exchange = 'NASDAQ' then ${shutInAmerica('day')} else ${shut('day')} end`,
    corrupt: sql`
      update spark.market_data set "timestamp" = "timestamp" + (6 - extract(isodow from "timestamp"))::int * interval '1 day'
       where ${someBar(`type = 'stock' and exchange = 'NSE' and day < ${asOf}::date - 10`)}`,
  }),

  rule('spark-market-data.no-day-is-missing', {
    why: 'Everything has a bar of every day that its exchange was open, for two years.',
    offenders: sql`
      select s.id, s.symbol, d.day from spark.securities s
       cross join lateral (
         select day::date from generate_series(${asOf}::date - ${HISTORY_DAYS}, ${asOf}::date, interval '1 day') day
          where case when s.type = 'crypto' then day + interval '1 day' when s.exchange = 'NASDAQ' then day + interval '21 hours'
                     else day + interval '10 hours' end <= ${asOf}
       ) d
        left join (${dayBars}) b on b.security_id = s.id and b.day = d.day
       where b.id is null and not case when s.type = 'crypto' then false when s.exchange = 'NASDAQ' then ${shutInAmerica('d.day')}
             else ${shut('d.day')} end`,
    corrupt: sql`delete from spark.market_data where ${someBar('true')}`,
  }),

  rule('spark-market-data.begins-two-years-ago', {
    why: 'What is older has been archived.',
    offenders: sql`
      select security_id, "timestamp" from spark.market_data where "timestamp" < ${asOf}::date - ${HISTORY_DAYS}`,
    corrupt: sql`
      update spark.market_data set "timestamp" = "timestamp" - interval '740 days'
       where ${someBar('true')}`,
  }),

  rule('spark-market-data.close-lies-between-bid-and-ask', {
    why: 'Nobody bids more, or asks less, than has just been paid.',
    offenders: sql`select security_id, "timestamp" from spark.market_data where close not between bid and ask`,
    corrupt: sql`update spark.market_data set bid = ask where ${someBar('bid < close or ask > close')}`,
  }),

  rule('spark-market-data.shorter-bars-make-up-the-day', {
    why: 'The bars within a day reach its highest and its lowest price, and its close.',
    offenders: sql`
      select d.security_id, d.day, d.high, max(m.high), d.low, min(m.low) from (${dayBars}) d
        join spark.market_data m on m.security_id = d.security_id and m."timestamp"::date = d.day and m."timestamp" < d."timestamp"
       group by d.security_id, d.day, d.high, d.low, d.close
      having (d.high, d.low) <> (max(m.high), min(m.low)) or d.close <> (array_agg(m.close order by m."timestamp" desc))[1]`,
    corrupt: sql`
      update spark.market_data set high = high + 1 where ${someBar(`type = 'crypto'`, 'day desc, security_id')}`,
  }),

  rule('spark-market-data.funds-have-one-value-a-day', {
    why: 'A fund is dealt in at its net asset value, and nobody trades it with anybody else.',
    offenders: sql`
      select security_id, day from (${dayBars}) b
       where type = 'mutual_fund' and not (open = close and high = close and low = close and volume is null and bid is null)`,
    corrupt: sql`update spark.market_data set high = high + 1 where ${someBar(`type = 'mutual_fund'`)}`,
  }),

  rule('spark-partitions.default-is-empty', {
    why: 'Every row has a partition of its month or year.',
    offenders: sql`
      select 'market_data' as "table", count(*) from spark.market_data_default having count(*) > 0
      union all select 'transactions', count(*) from spark.transactions_default having count(*) > 0
      union all select 'audit_logs', count(*) from spark.audit_logs_default having count(*) > 0`,
    corrupt: sql`
      update spark.transactions set transaction_date = '1999-12-31'
       where id = (select id from spark.transactions order by id limit 1)`,
  }),

  rule('spark-partitions.rows-lie-in-theirs', {
    why: 'A partition holds the rows of the month, or of the year, that it is named for.',
    offenders: sql`
      select at.partition, p.form, min(at.moment), max(at.moment) from (
        select tableoid::regclass::text as partition, 'market_data' as parent, "timestamp" as moment from spark.market_data
        union all select tableoid::regclass::text, 'audit_logs', created_at from spark.audit_logs
        union all select tableoid::regclass::text, 'transactions', transaction_date from spark.transactions
      ) at join ${partitioned} p (parent, form) on p.parent = at.parent
       where at.partition <> 'spark.' || at.parent || '_' || to_char(at.moment, p.form)
       group by at.partition, p.form`,
    corrupt: sql`
      do $$ begin
        execute format('alter table %s rename to transactions_1999',
          (select tableoid::regclass from spark.transactions order by id limit 1));
      end $$`,
  }),

  rule('spark-strategies.popular-as-they-have-users', {
    why: 'A strategy is as popular as it has users with a plan that runs on it.',
    offenders: sql`
      select s.id, s.name, s.popularity_score, count(distinct p.user_id) from spark.auto_invest_strategies s
        left join spark.auto_invest_plans p on p.strategy_id = s.id and p.status = 'active'
       group by s.id having s.popularity_score <> count(distinct p.user_id)`,
    corrupt: sql`
      update spark.auto_invest_strategies set popularity_score = popularity_score + 1
       where id = ${first('auto_invest_strategies')}`,
  }),

  rule('spark-summary.is-as-the-investments-are', {
    why: 'What analysts see of portfolios was refreshed when these were loaded.',
    offenders: sql`
      select coalesce(m.user_id, v.user_id) as user_id, m.total_invested, v.total_invested as expected
        from spark.mv_portfolio_summary m full join spark.v_portfolio_summary v on v.user_id = m.user_id
       where (m.total_invested, m.total_current_value, m.total_returns)
         is distinct from (v.total_invested, v.total_current_value, v.total_returns)`,
    corrupt: sql`
      update spark.investments set current_value = current_value + 1 where id = ${first('investments', `status = 'active'`)}`,
  }),

  rule('spark-retention.nothing-is-due', {
    why: 'What the retention table removes or archives is not there: the world is as the jobs of last night left it.',
    offenders: sql`
      select 'user_sessions' as "table", count(*) from spark.user_sessions where expires_at <= ${asOf} - interval '90 days' having count(*) > 0
      union all select 'ai_analyses', count(*) from spark.ai_analyses where expires_at <= ${asOf} - interval '90 days' having count(*) > 0
      union all select 'user_notifications', count(*) from spark.user_notifications where created_at <= ${asOf} - interval '30 days' having count(*) > 0
      union all select 'sync_logs', count(*) from spark.sync_logs where created_at <= ${asOf} - interval '6 months' having count(*) > 0
      union all select 'market_data', count(*) from spark.market_data where "timestamp" < date_trunc('month', ${asOf} - interval '2 years') having count(*) > 0
      union all select 'audit_logs', count(*) from spark.audit_logs where created_at < ${asOf} - interval '3 years' having count(*) > 0`,
    corrupt: sql`
      update spark.sync_logs set created_at = created_at - interval '7 months' where id = ${first('sync_logs')}`,
  }),
];
