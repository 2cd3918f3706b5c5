import { type Rule, rule, sql } from '@tilth/engine';
import { dayBars, first } from './fragments.ts';

const filled = 'filled_quantity > 0';

/** Orders and their executions. */
export const orderRules: readonly Rule[] = [
  rule('spark-orders.filled-is-the-sum-of-executions', {
    why: 'What is filled was executed, at the mean of the prices.',
    offenders: sql`
      select o.id, o.filled_quantity, sum(e.quantity), o.avg_execution_price from spark.trading_orders o
        left join spark.order_executions e on e.order_id = o.id
       group by o.id
      having o.filled_quantity <> coalesce(sum(e.quantity), 0)
          or o.avg_execution_price is distinct from round(sum(e.quantity * e.price) / sum(e.quantity), 4)`,
    corrupt: sql`
      update spark.order_executions set quantity = quantity / 2 where id = ${first('order_executions')}`,
  }),

  rule('spark-orders.filled-is-not-more-than-ordered', {
    why: 'Nobody gets more than they asked for.',
    offenders: sql`select id, quantity, filled_quantity from spark.trading_orders where filled_quantity > quantity`,
    corrupt: sql`
      alter table spark.trading_orders drop constraint check_orders_filled_quantity, drop constraint check_trading_orders_filled_as_status;
      update spark.trading_orders set filled_quantity = quantity + 1 where id = ${first('trading_orders', filled)}`,
  }),

  rule('spark-orders.executed-within-the-bar', {
    why: 'A price at which something is executed is one of its day’s.',
    offenders: sql`
      select e.id, o.symbol, e.executed_at, e.price, b.low, b.high from spark.order_executions e
        join spark.trading_orders o on o.id = e.order_id
        left join (${dayBars}) b on b.security_id = o.security_id and b.day = e.executed_at::date
       where not coalesce(e.price between b.low and b.high, false)`,
    corrupt: sql`update spark.order_executions set price = price * 3 where id = ${first('order_executions')}`,
  }),

  rule('spark-orders.limits-are-kept', {
    why: 'Nobody pays more than their limit, or gets less.',
    offenders: sql`
      select o.id, o.side, o.price, e.price as executed from spark.trading_orders o
        join spark.order_executions e on e.order_id = o.id
       where o.side = 'buy' and e.price > o.price or o.side = 'sell' and e.price < o.price`,
    corrupt: sql`
      update spark.trading_orders set price = price / 2
       where id = ${first('trading_orders', `${filled} and side = 'buy' and price is not null`)}`,
  }),

  rule('spark-orders.rejection-has-a-reason', {
    why: 'Whoever is refused is told why, and nobody else.',
    offenders: sql`
      select id, status, rejection_reason from spark.trading_orders where (status = 'rejected') <> (rejection_reason is not null)`,
    corrupt: sql`
      update spark.trading_orders set rejection_reason = null where id = ${first('trading_orders', `status = 'rejected'`)}`,
  }),

  rule('spark-orders.charges-are-those-of-the-executions', {
    why: 'The charges of an order are shared out to its executions, to the paisa.',
    offenders: sql`
      select o.id, o.fees, sum(e.fees) from spark.trading_orders o join spark.order_executions e on e.order_id = o.id
       group by o.id having o.fees <> sum(e.fees)`,
    corrupt: sql`update spark.order_executions set fees = fees + 0.01 where id = ${first('order_executions')}`,
  }),

  rule('spark-orders.cost-is-amount-and-charges', {
    why: 'What an order cost, or brought in, is what its executions come to and the charges.',
    offenders: sql`
      select o.id, o.total_cost, sum(e.amount), o.fees from spark.trading_orders o join spark.order_executions e on e.order_id = o.id
       group by o.id having o.total_cost <> sum(e.amount) + case o.side when 'buy' then o.fees else -o.fees end`,
    corrupt: sql`
      update spark.trading_orders set total_cost = total_cost + 1 where id = ${first('trading_orders', filled)}`,
  }),

  rule('spark-orders.executed-with-the-last-execution', {
    why: 'An order is executed when its last units are, and none before it was placed.',
    offenders: sql`
      select o.id, o.placed_at, o.executed_at, min(e.executed_at), max(e.executed_at) from spark.trading_orders o
        join spark.order_executions e on e.order_id = o.id
       group by o.id having min(e.executed_at) < o.placed_at or o.executed_at <> max(e.executed_at)`,
    corrupt: sql`
      update spark.trading_orders set executed_at = executed_at + interval '1 second'
       where id = ${first('trading_orders', `status = 'executed'`)}`,
  }),

  rule('spark-orders.good-for-as-long-as-they-say', {
    why: 'A day’s order is over with the day on which it is placed, and one that must be filled at once within a minute.',
    offenders: sql`
      select id, validity, placed_at, executed_at, cancelled_at from spark.trading_orders
       where validity = 'day' and coalesce(executed_at, cancelled_at) > placed_at + interval '24 hours'
          or validity = 'ioc' and coalesce(executed_at, cancelled_at) > placed_at + interval '1 minute'
          or validity <> 'gtc' and status in ('placed', 'partially_filled')`,
    corrupt: sql`
      update spark.trading_orders set validity = 'day'
       where id = ${first('trading_orders', `status in ('placed', 'partially_filled')`)}`,
  }),

  rule('spark-orders.brackets-lie-around-their-price', {
    why: 'A bracket cuts its loss below the entry and takes its profit above it.',
    offenders: sql`
      select id, price, stop_loss, target_price from spark.trading_orders
       where type = 'bracket' and not (stop_loss < price and price < target_price)`,
    corrupt: sql`
      update spark.trading_orders set target_price = stop_loss where id = ${first('trading_orders', `type = 'bracket'`)}`,
  }),
];
