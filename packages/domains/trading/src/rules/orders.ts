import { type Rule, rule, sql } from '@tilth/engine';
import { PRICE_BAND } from '@tilth/market';
import { THROUGH } from '../shapes.ts';
import { asOf, inIndia } from './moments.ts';

const placedOn = sql`${inIndia('o.placed_at')}::date`;
const inMarketHours = sql`${inIndia('o.placed_at')}::time between '09:15' and '15:30'`;

/** An order that has been filled: every user has one. */
const firstFilledBuy = sql`
  select id from investa.orders where status = 'filled' and side = 'BUY' order by placed_at, id limit 1`;

/** Orders, and what became of them. */
export const orderRules: readonly Rule[] = [
  rule('orders.placed-inside-a-session', {
    why: 'One has to open the order screen to place an order.',
    offenders: sql`
      select o.id, o.placed_at, s.started_at, s.ended_at
      from investa.orders o join investa.trading_sessions s on s.id = o.session_id
      where o.placed_at not between s.started_at and coalesce(s.ended_at, ${asOf})`,
    corrupt: sql`
      update investa.trading_sessions set ended_at = started_at + interval '1 millisecond'
      where id = (select session_id from investa.orders order by id limit 1)`,
  }),

  rule('orders.filled-quantity-is-its-trades', {
    why: 'What is filled of an order are the shares of its trades.',
    offenders: sql`
      select o.id, o.filled_quantity, coalesce(sum(t.quantity), 0) as traded
      from investa.orders o left join investa.trades t on t.order_id = o.id
      group by o.id having o.filled_quantity <> coalesce(sum(t.quantity), 0)`,
    corrupt: sql`delete from investa.trades where id = (select id from investa.trades order by id limit 1)`,
  }),

  rule('orders.average-fill-price-is-that-of-its-trades', {
    why: 'The average price weighs each trade by its shares.',
    offenders: sql`
      select o.id, o.average_fill_price, round(sum(t.gross_amount) / sum(t.quantity), 4) as expected
      from investa.orders o left join investa.trades t on t.order_id = o.id
      group by o.id having o.average_fill_price is distinct from round(sum(t.gross_amount) / sum(t.quantity), 4)`,
    corrupt: sql`
      update investa.orders set average_fill_price = average_fill_price + 0.01 where id = (${firstFilledBuy})`,
  }),

  rule('orders.status-fits-its-trades', {
    why: 'An order is filled by its last trade; after it is closed nothing trades, and nothing before it is placed.',
    offenders: sql`
      select o.id, o.status, o.placed_at, o.closed_at, min(t.executed_at), max(t.executed_at)
      from investa.orders o left join investa.trades t on t.order_id = o.id
      group by o.id
      having o.status <> case
          when coalesce(sum(t.quantity), 0) = o.quantity then 'filled'
          when o.status in ('cancelled', 'expired', 'rejected') then o.status
          when sum(t.quantity) > 0 then 'partially_filled'
          else 'open' end::investa.order_status
        or o.status = 'filled' and o.closed_at is distinct from max(t.executed_at)
        or max(t.executed_at) > o.closed_at or min(t.executed_at) < o.placed_at
        or o.status = 'rejected' and count(t.id) > 0`,
    corrupt: sql`
      update investa.orders set closed_at = closed_at + interval '1 minute' where id = (${firstFilledBuy})`,
  }),

  rule('orders.a-day-order-ends-with-the-day', {
    why: 'A day order rests until half past three; it alone expires, and only then.',
    offenders: sql`
      select o.id, o.validity, o.status, o.placed_at, o.closed_at from investa.orders o
      where o.validity = 'DAY' and o.status <> 'rejected'
          and (o.closed_at is null or ${inIndia('o.closed_at')} > ${placedOn} + time '15:30')
        or o.status = 'expired'
          and (o.validity <> 'DAY' or ${inIndia('o.closed_at')} <> ${placedOn} + time '15:30')
        or o.type = 'MARKET' and o.validity <> 'DAY'`,
    corrupt: sql`
      update investa.orders set closed_at = closed_at + interval '1 day' where id = (${firstFilledBuy})`,
  }),

  rule('orders.limits-are-kept', {
    why: 'A limit order trades at its limit or better.',
    offenders: sql`
      select o.id, t.id as trade_id, o.side, o.limit_price, t.price
      from investa.orders o join investa.trades t on t.order_id = o.id
      where o.type = 'LIMIT'
        and case o.side when 'BUY' then t.price > o.limit_price else t.price < o.limit_price end`,
    corrupt: sql`
      update investa.orders set type = 'LIMIT', limit_price = 0.05, stop_price = null where id = (${firstFilledBuy})`,
  }),

  rule('orders.stops-were-touched', {
    why: 'A stop order trades only on a day that its stop price was touched.',
    offenders: sql`
      select o.id, o.side, o.stop_price, p.low, p.high
      from investa.orders o
      join investa.trades t on t.order_id = o.id
      left join investa.stock_prices p on p.stock_id = o.stock_id and p.traded_on = ${inIndia('t.executed_at')}::date
      where o.type = 'STOP'
        and case o.side when 'BUY' then p.high >= o.stop_price else p.low <= o.stop_price end is not true`,
    corrupt: sql`
      update investa.orders set type = 'STOP', stop_price = 9999999, limit_price = null where id = (${firstFilledBuy})`,
  }),

  rule('orders.what-rests-was-never-touched', {
    why: 'An order would have traded on any later day that its price was there.',
    offenders: sql`
      select o.id, o.side, o.type, o.status, coalesce(o.limit_price, o.stop_price) as level, p.traded_on, p.low, p.high
      from investa.orders o
      cross join lateral (
        select ${inIndia('greatest(o.placed_at, max(t.executed_at))')}::date as day,
          case when o.status = 'open' then 0 else ${THROUGH} + 0.0005 end as beyond
        from investa.trades t where t.order_id = o.id
      ) since
      join investa.stock_prices p on p.stock_id = o.stock_id and p.traded_on > since.day
      where o.status in ('open', 'partially_filled')
        and case when (o.side = 'BUY') = (o.type = 'LIMIT')
          then p.low <= coalesce(o.limit_price, o.stop_price) * (1 - beyond)
          else p.high >= coalesce(o.limit_price, o.stop_price) * (1 + beyond) end`,
    corrupt: sql`
      update investa.orders set status = 'open', filled_quantity = 0, average_fill_price = null, closed_at = null,
        rejection = null, type = 'LIMIT', validity = 'GTC', limit_price = 9999999, stop_price = null
      where id = (${firstFilledBuy})`,
  }),

  rule('orders.the-market-takes-none-when-it-is-shut', {
    why: 'Orders are refused for that reason outside of market hours, and for no other reason then.',
    offenders: sql`
      select o.id, o.placed_at, o.rejection from investa.orders o
      where (o.rejection is not distinct from 'market_closed') = ${inMarketHours}`,
    corrupt: sql`
      update investa.orders set status = 'rejected', rejection = 'market_closed', filled_quantity = 0,
        average_fill_price = null
      where id = (${firstFilledBuy})`,
  }),

  rule('orders.limits-lie-within-the-price-band', {
    why: 'The exchange refuses a limit that is too far from the last close, and takes any other.',
    offenders: sql`
      select o.id, o.limit_price, o.rejection, last.close from investa.orders o
      cross join lateral (
        select close from investa.stock_prices
        where stock_id = o.stock_id and traded_on < ${placedOn} order by traded_on desc limit 1
      ) last
      where ${inMarketHours} and (o.rejection is not distinct from 'outside_price_band')
        <> coalesce(abs(o.limit_price / last.close - 1) > ${PRICE_BAND}, false)`,
    corrupt: sql`
      update investa.orders set status = 'rejected', rejection = 'outside_price_band', filled_quantity = 0,
        average_fill_price = null
      where id = (select o.id from investa.orders o
        where ${inMarketHours} and ${placedOn} > (select min(traded_on) from investa.stock_prices)
          and o.rejection is distinct from 'outside_price_band' and o.limit_price is null order by id limit 1)`,
  }),

  rule('orders.refused-for-want-of-what-was-wanting', {
    why: 'Whose cash or shares are said to be insufficient, had less of it than the order asked for.',
    offenders: sql`
      select o.id, o.rejection, o.quantity, had.cash, had.shares
      from investa.orders o
      join investa.portfolios b on b.user_id = o.user_id
      left join investa.stock_prices p on p.stock_id = o.stock_id and p.traded_on = ${placedOn}
      cross join lateral (
        select b.deposited_total + coalesce(sum(t.gross_amount * case e.side when 'BUY' then -1 else 1 end - t.fee), 0)
            as cash,
          coalesce(sum(t.quantity * case e.side when 'BUY' then 1 else -1 end)
            filter (where e.stock_id = o.stock_id), 0) as shares
        from investa.trades t join investa.orders e on e.id = t.order_id
        where t.user_id = o.user_id and t.executed_at <= o.placed_at
      ) had
      where o.rejection = 'insufficient_cash'
          and (o.side <> 'BUY' or o.quantity * coalesce(o.limit_price, p.high) <= had.cash)
        or o.rejection = 'insufficient_shares' and (o.side <> 'SELL' or o.quantity <= had.shares)`,
    corrupt: sql`
      update investa.orders set status = 'rejected', rejection = 'insufficient_shares', filled_quantity = 0,
        average_fill_price = null
      where id = (${firstFilledBuy})`,
  }),

  rule('trading-sessions.count-what-happened-in-them', {
    why: 'A session counts the orders placed in it, and the trades that came of them.',
    offenders: sql`
      select s.id, s.orders_placed, s.trades_executed, s.turnover, count(distinct o.id), count(t.id), sum(t.gross_amount)
      from investa.trading_sessions s
      left join investa.orders o on o.session_id = s.id
      left join investa.trades t on t.order_id = o.id
      group by s.id
      having (s.orders_placed, s.trades_executed, s.turnover)
        <> (count(distinct o.id), count(t.id), coalesce(sum(t.gross_amount), 0))`,
    corrupt: sql`
      update investa.trading_sessions set orders_placed = orders_placed + 1
      where id = (select id from investa.trading_sessions order by id limit 1)`,
  }),

  rule('trading-sessions.one-at-a-time', {
    why: 'A user has one trading session at a time, and all but the last are over.',
    offenders: sql`
      select id, user_id, started_at, ended_at, next from (
        select *, lead(started_at) over (partition by user_id order by started_at) as next from investa.trading_sessions
      ) sessions
      where next is not null and (ended_at is null or ended_at > next)`,
    corrupt: sql`
      alter table investa.trading_sessions drop constraint trading_sessions_user_excl;
      update investa.trading_sessions set ended_at = null
      where id = (select id from investa.trading_sessions order by started_at, id limit 1)`,
  }),
];
