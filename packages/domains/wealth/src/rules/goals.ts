import { type Rule, rule, sql } from '@tilth/engine';
import { asOf, first, lastCloses } from './fragments.ts';

/** Goals, plans, and what was put towards them. */
export const goalRules: readonly Rule[] = [
  rule('spark-goals.amount-is-the-sum-of-contributions', {
    why: 'A goal has what was put towards it.',
    offenders: sql`
      select g.id, g.current_amount, sum(c.amount) from spark.goals g left join spark.goal_contributions c on c.goal_id = g.id
       group by g.id having g.current_amount <> coalesce(sum(c.amount), 0)`,
    corrupt: sql`update spark.goals set current_amount = current_amount + 1 where id = ${first('goals')}`,
  }),

  rule('spark-goals.achieved-when-the-target-was-reached', {
    why: 'A goal is achieved, and dated, by the contribution that reaches the target; until then it is not.',
    offenders: sql`
      select g.id, g.status, g.achieved_date, g.current_amount, g.target_amount, reached.day from spark.goals g
        left join lateral (
          select min(contribution_date) as day from (
            select contribution_date, sum(amount) over (order by created_at, id) as sum from spark.goal_contributions c
             where c.goal_id = g.id
          ) so_far where sum >= g.target_amount
        ) reached on true
       where (g.status = 'achieved') <> (reached.day is not null) or g.achieved_date is distinct from reached.day`,
    corrupt: sql`update spark.goals set achieved_date = null where id = ${first('goals', `status = 'achieved'`)}`,
  }),

  rule('spark-goals.nothing-is-put-towards-what-is-over', {
    why: 'After a goal was achieved, paused or cancelled nothing comes any more, nor before it began.',
    offenders: sql`
      select c.id, g.status, c.contribution_date from spark.goal_contributions c join spark.goals g on g.id = c.goal_id
       where c.contribution_date < g.start_date or c.user_id <> g.user_id
          or g.status <> 'active' and c.created_at > g.updated_at`,
    corrupt: sql`
      update spark.goal_contributions c set contribution_date = g.start_date - 1 from spark.goals g
       where g.id = c.goal_id and c.id = ${first('goal_contributions')}`,
  }),

  rule('spark-goals.dividends-were-paid', {
    why: 'A dividend that is put towards a goal is one that the user got, less tax.',
    offenders: sql`
      select c.id, c.amount, c.contribution_date from spark.goal_contributions c
       where c.source = 'dividend' and not exists (
         select from spark.transactions t where t.user_id = c.user_id and t.type = 'dividend'
           and t.net_amount = c.amount and t.transaction_date = c.contribution_date)`,
    corrupt: sql`
      update spark.goal_contributions set amount = amount + 1 where id = ${first('goal_contributions', `source = 'dividend'`)}`,
  }),

  rule('spark-goals.linked-to-investments-of-the-user', {
    why: 'A goal can count on what its user holds, and on nothing else.',
    offenders: sql`
      select g.id, linked from spark.goals g cross join unnest(g.linked_investment_ids) linked
       where not exists (
         select from spark.investments i where i.id = linked and i.user_id = g.user_id and i.status = 'active')`,
    corrupt: sql`
      update spark.goals set linked_investment_ids = array[id] where id = ${first('goals')}`,
  }),

  rule('spark-plans.invested-is-the-sum-of-executions', {
    why: 'A plan has invested what its runs have.',
    offenders: sql`
      select p.id, p.invested_amount, sum(e.amount_invested), p.last_execution_date, max(e.execution_date) from spark.auto_invest_plans p
        left join spark.plan_executions e on e.plan_id = p.id
       group by p.id
      having p.invested_amount <> coalesce(sum(e.amount_invested), 0) or p.last_execution_date is distinct from max(e.execution_date)`,
    corrupt: sql`
      update spark.auto_invest_plans set invested_amount = invested_amount + 1 where id = ${first('auto_invest_plans')}`,
  }),

  rule('spark-plans.run-on-their-day', {
    why: 'A plan runs once a month, on its day of the month, and the next time on that day again; not before today.',
    offenders: sql`
      select p.id, p.execution_day, p.next_execution_date, e.execution_date from spark.auto_invest_plans p
        left join spark.plan_executions e on e.plan_id = p.id and extract(day from e.execution_date) <> p.execution_day
       where e.id is not null or (p.status = 'active') <> (p.next_execution_date is not null)
          or extract(day from p.next_execution_date) <> p.execution_day
          or p.next_execution_date not between ${asOf}::date and ${asOf}::date + 31
          or p.next_execution_date <= p.last_execution_date`,
    corrupt: sql`
      update spark.auto_invest_plans set next_execution_date = next_execution_date + 1
       where id = ${first('auto_invest_plans', `status = 'active'`)}`,
  }),

  rule('spark-plans.worth-what-they-bought', {
    why: 'What a plan’s orders bought, at the last prices, and what that has gained.',
    offenders: sql`
      select p.id, p.current_value, w.value, p.returns from spark.auto_invest_plans p
        left join (
          select plan_id, sum(value) as value from (
            select e.plan_id, o.security_id, round(sum(o.filled_quantity) * c.close, 2) as value
              from spark.plan_executions e cross join jsonb_array_elements(e.allocation_details) part
              join spark.trading_orders o on o.id = (part ->> 'orderId')::uuid
              join (${lastCloses}) c on c.security_id = o.security_id
             group by e.plan_id, o.security_id, c.close
          ) parts group by plan_id
        ) w on w.plan_id = p.id
       where (p.current_value, p.returns, p.returns_percentage) is distinct from (
         coalesce(w.value, 0), coalesce(w.value, 0) - p.invested_amount,
         coalesce(round((w.value - p.invested_amount) / nullif(p.invested_amount, 0) * 100, 4), 0))`,
    corrupt: sql`
      update spark.auto_invest_plans set current_value = current_value + 1 where id = ${first('auto_invest_plans')}`,
  }),

  rule('spark-plans.take-what-their-strategy-asks-for', {
    why: 'Nobody invests less a month than the strategy needs.',
    offenders: sql`
      select p.id, p.monthly_investment, s.min_investment from spark.auto_invest_plans p
        join spark.auto_invest_strategies s on s.id = p.strategy_id where p.monthly_investment < s.min_investment`,
    corrupt: sql`update spark.auto_invest_plans set monthly_investment = 1 where id = ${first('auto_invest_plans')}`,
  }),

  rule('spark-plan-executions.place-orders-that-day', {
    why: 'A run places the orders that it counts, on its day, and invests what they come to; never more than the month’s sum.',
    offenders: sql`
      select e.id, e.status, e.orders_placed, e.orders_executed, e.amount_invested, count(o.id) from spark.plan_executions e
        join spark.auto_invest_plans p on p.id = e.plan_id
        left join lateral jsonb_array_elements(e.allocation_details) part on true
        left join spark.trading_orders o on o.id = (part ->> 'orderId')::uuid and o.created_at::date = e.execution_date
       group by e.id, p.monthly_investment
      having (e.orders_placed, e.orders_executed) <> (count(o.id), count(o.id) filter (where o.status = 'executed'))
          or e.amount_invested <> coalesce((select sum(x.amount) from spark.order_executions x where x.order_id = any (array_agg(o.id))), 0)
          or e.amount_invested > p.monthly_investment`,
    corrupt: sql`
      update spark.plan_executions set orders_placed = orders_placed + 1 where id = ${first('plan_executions')}`,
  }),

  rule('spark-plan-executions.completed-when-all-orders-are', {
    why: 'A run is complete when all its orders are, partial when some are not; one that failed or waits has placed none.',
    offenders: sql`
      select id, status, orders_placed, orders_executed from spark.plan_executions
       where case status when 'completed' then orders_executed <> orders_placed when 'partial' then orders_executed >= orders_placed
             else orders_placed > 0 or amount_invested > 0 end`,
    corrupt: sql`
      update spark.plan_executions set status = 'partial' where id = ${first('plan_executions', `status = 'completed'`)}`,
  }),
];
