import { type Rule, rule, sql } from '@tilth/engine';
import { dayBars, first, lastCloses } from './fragments.ts';

/** Closes, the last first; only of what has not been split, whose closes can be compared as they are. */
const comparable = sql`
  select b.security_id, b.close, b.close - lag(b.close) over (partition by b.security_id order by b.day) as moved,
         row_number() over (partition by b.security_id order by b.day desc) as back
    from (${dayBars}) b join spark.securities s on s.id = b.security_id where not s.metadata ? 'corporateActions'`;

/** What each kind of thing in the audit log is, and where it lies. */
const entities: readonly (readonly [type: string, table: string])[] = [
  ['user', 'users'],
  ['session', 'user_sessions'],
  ['platform_connection', 'platform_connections'],
  ['security', 'securities'],
  ['investment', 'investments'],
  ['transaction', 'transactions'],
  ['order', 'trading_orders'],
  ['goal', 'goals'],
  ['plan', 'auto_invest_plans'],
];
const existing = entities
  .map(([type, table]) => `select '${type}' as type, id from spark.${table}`)
  .join(' union all ');

/** Analyses, the audit log and notifications: what is said about other rows. */
export const insightRules: readonly Rule[] = [
  rule('spark-analyses.speak-of-the-last-price', {
    why: 'What the model says of a security is about its last close, and was said once that was known.',
    offenders: sql`
      select a.id, s.symbol, a.technical_indicators ->> 'lastPrice', c.close from spark.ai_analyses a
        join spark.securities s on s.id = a.security_id left join (${lastCloses}) c on c.security_id = a.security_id
       where (a.technical_indicators ->> 'lastPrice')::numeric is distinct from round(c.close, 2) or a.generated_at < c.closed_at`,
    corrupt: sql`
      update spark.ai_analyses set technical_indicators = jsonb_set(technical_indicators, '{lastPrice}', '1.23')
       where id = ${first('ai_analyses', 'security_id is not null')}`,
  }),

  rule('spark-analyses.indicators-follow-from-the-prices', {
    why: 'Means of 20 and 50 days, relative strength of 14, and the range of a year can be worked out again.',
    offenders: sql`
      select a.id, s.symbol, a.technical_indicators, i.* from spark.ai_analyses a join spark.securities s on s.id = a.security_id
        join (
          select security_id, round(avg(close) filter (where back <= 20), 2) as sma20, round(avg(close) filter (where back <= 50), 2) as sma50,
                 round(100 * sum(moved) filter (where back <= 14 and moved > 0) / nullif(sum(abs(moved)) filter (where back <= 14), 0), 2) as rsi14,
                 round(max(close) filter (where back <= 247), 2) as high, round(min(close) filter (where back <= 247), 2) as low
            from (${comparable}) closes group by security_id
        ) i on i.security_id = a.security_id
       where ((technical_indicators ->> 'sma20')::numeric, (technical_indicators ->> 'sma50')::numeric,
              (technical_indicators ->> 'high52w')::numeric, (technical_indicators ->> 'low52w')::numeric,
              (technical_indicators ->> 'rsi14')::numeric) is distinct from (i.sma20, i.sma50, i.high, i.low, coalesce(i.rsi14, case when i.sma20 is null then null else 0 end))`,
    corrupt: sql`
      update spark.ai_analyses set technical_indicators = jsonb_set(technical_indicators, '{sma20}', '1.23')
       where id in (select a.id from spark.ai_analyses a join spark.securities s on s.id = a.security_id
                     where not s.metadata ? 'corporateActions')`,
  }),

  rule('spark-analyses.targets-fit-the-advice', {
    why: 'Whoever says buy sees the price higher and would give up below it; whoever says sell sees it lower.',
    offenders: sql`
      select a.id, a.recommendation, a.target_price, c.close, a.stop_loss from spark.ai_analyses a
        join (${lastCloses}) c on c.security_id = a.security_id
       where case when a.recommendation in ('sell', 'strong_sell') then a.target_price >= c.close or a.stop_loss <= c.close
                  else a.target_price <= c.close or a.stop_loss >= c.close end`,
    corrupt: sql`
      update spark.ai_analyses set target_price = 0.01 where id = ${first('ai_analyses', `recommendation like '%buy'`)}`,
  }),

  rule('spark-analyses.portfolios-are-as-large-as-they-are', {
    why: 'What is said of a portfolio is about what its user holds.',
    offenders: sql`
      select a.id, a.sector_analysis ->> 'totalValue', sum(i.current_value) from spark.ai_analyses a
        left join spark.investments i on i.user_id = a.user_id and i.status = 'active'
       where a.analysis_type = 'portfolio_insight'
       group by a.id having (a.sector_analysis ->> 'totalValue')::numeric is distinct from sum(i.current_value)`,
    corrupt: sql`
      update spark.ai_analyses set sector_analysis = jsonb_set(sector_analysis, '{totalValue}', '1.23')
       where id = ${first('ai_analyses', `analysis_type = 'portfolio_insight'`)}`,
  }),

  rule('spark-analyses.of-a-holding-are-of-what-is-held', {
    why: 'An investment that is analysed for somebody is one of theirs.',
    offenders: sql`
      select a.id, a.user_id, a.security_id from spark.ai_analyses a
       where a.analysis_type = 'investment_analysis' and not exists (
         select from spark.investments i where i.user_id = a.user_id and i.security_id = a.security_id and i.status = 'active')`,
    corrupt: sql`
      update spark.ai_analyses set security_id = (select id from spark.securities where exchange = 'NASDAQ' order by id limit 1)
       where id = ${first('ai_analyses', `analysis_type = 'investment_analysis'`)}`,
  }),

  rule('spark-audit.points-at-what-is-there', {
    why: 'A line of the log is about something that exists.',
    offenders: sql`
      select l.id, l.action, l.entity_type, l.entity_id from spark.audit_logs l
        left join (${existing}) e on e.type = l.entity_type and e.id = l.entity_id
       where l.entity_id is not null and e.id is null`,
    corrupt: sql`
      update spark.audit_logs set entity_id = gen_random_uuid()
       where id = (select id from spark.audit_logs order by id limit 1)`,
  }),

  rule('spark-audit.every-order-is-in-it', {
    why: 'Whoever gave an order is in the log with it, at that moment.',
    offenders: sql`
      select o.id, o.user_id, o.created_at from spark.trading_orders o
       where not exists (
         select from spark.audit_logs l where l.entity_id = o.id and l.action = 'place_order'
           and l.user_id = o.user_id and l.created_at = o.created_at)`,
    corrupt: sql`
      delete from spark.audit_logs
       where id = (select id from spark.audit_logs where action = 'place_order' order by id limit 1)`,
  }),

  rule('spark-audit.known-by-device-unless-by-itself', {
    why: 'Of what a user did, the device is known; of what the system did, there is none.',
    offenders: sql`
      select id, action, ip_address, user_agent, device_type from spark.audit_logs
       where (ip_address is null) <> (user_agent is null) or (ip_address is null) <> (device_type is null)
          or user_id is null and ip_address is not null`,
    corrupt: sql`
      update spark.audit_logs set device_type = null
       where id = (select id from spark.audit_logs where device_type is not null order by id limit 1)`,
  }),

  rule('spark-notifications.orders-were-executed', {
    why: 'Whoever is told that an order was executed has one that was, at that moment.',
    offenders: sql`
      select n.id, n.title, o.status from spark.user_notifications n
        left join spark.trading_orders o on o.id = (n.metadata ->> 'orderId')::uuid and o.user_id = n.user_id
       where n.type = 'order_executed'
         and (o.status is distinct from 'executed' or n.created_at <> o.executed_at or strpos(n.title, o.symbol) = 0)`,
    corrupt: sql`
      update spark.user_notifications set title = 'Something' where id = ${first('user_notifications', `type = 'order_executed'`)}`,
  }),

  rule('spark-notifications.milestones-were-reached', {
    why: 'Whoever is told how far they have come has come so far.',
    offenders: sql`
      select n.id, n.title, g.current_amount, g.target_amount from spark.user_notifications n
        left join spark.goals g on g.id = (n.metadata ->> 'goalId')::uuid and g.user_id = n.user_id
        left join lateral (
          select sum(amount) as sum from spark.goal_contributions c where c.goal_id = g.id and c.created_at <= n.created_at
        ) so_far on true
       where n.type = 'goal_milestone' and coalesce(so_far.sum * 100 < g.target_amount * (n.metadata ->> 'percent')::int, true)`,
    corrupt: sql`
      update spark.user_notifications set metadata = jsonb_set(metadata, '{percent}', '1000')
       where id = ${first('user_notifications', `type = 'goal_milestone'`)}`,
  }),

  rule('spark-notifications.prices-were-so', {
    why: 'A price that somebody is told was the close of its day.',
    offenders: sql`
      select n.id, n.title, n.metadata, b.close from spark.user_notifications n
        left join spark.securities s on s.id = (n.metadata ->> 'securityId')::uuid or s.symbol = n.metadata ->> 'symbol'
        left join (${dayBars}) b on b.security_id = s.id and b.day = (n.metadata ->> 'date')::date
       where n.type in ('price_alert', 'market_update') and (n.metadata ->> 'price')::numeric is distinct from b.close`,
    corrupt: sql`
      update spark.user_notifications set metadata = jsonb_set(metadata, '{price}', '1.5')
       where id = ${first('user_notifications', `type = 'price_alert'`)}`,
  }),
];
