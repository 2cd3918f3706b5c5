import { type Rule, rule, sql } from '@tilth/engine';
import { fees } from '../shapes.ts';
import { inIndia } from './moments.ts';

/** Every trade with its side and stock, and the books of that stock before it. */
export const booked = sql`
  select t.*, o.side, o.stock_id, o.placed_at,
    coalesce(sum(case o.side when 'BUY' then t.quantity else -t.quantity end) over before, 0) as held_before,
    coalesce(sum(case o.side when 'BUY' then t.gross_amount else -t.cost_of_sale end) over before, 0) as cost_before
  from investa.trades t join investa.orders o on o.id = t.order_id
  window before as (partition by t.user_id, o.stock_id order by t.executed_at, o.placed_at, t.fill_no
    rows between unbounded preceding and 1 preceding)`;

const firstTrade = sql`select id from investa.trades order by executed_at, id limit 1`;

/** Trades: when, at which price and fee, and what they did to the books. */
export const tradeRules: readonly Rule[] = [
  rule('trades.price-lies-within-the-days-range', {
    why: 'Shares are traded at a price that the stock had on that day, and on no day without prices.',
    offenders: sql`
      select t.id, t.executed_at, t.price, p.low, p.high
      from investa.trades t
      join investa.orders o on o.id = t.order_id
      left join investa.stock_prices p on p.stock_id = o.stock_id and p.traded_on = ${inIndia('t.executed_at')}::date
      where (t.price between p.low and p.high) is not true`,
    corrupt: sql`
      update investa.trades set price = 2 * price, gross_amount = 2 * gross_amount,
        realized_profit = 2 * gross_amount - cost_of_sale
      where id = (${firstTrade})`,
  }),

  rule('trades.in-market-hours', {
    why: 'The market is open from 09:15 to 15:30.',
    offenders: sql`
      select id, executed_at from investa.trades
      where ${inIndia('executed_at')}::time not between '09:15' and '15:30'`,
    corrupt: sql`
      update investa.trades set executed_at = date_trunc('day', executed_at, 'UTC') + interval '11 hours'
      where id = (${firstTrade})`,
  }),

  rule('trades.fills-are-numbered-in-order', {
    why: "An order's fills are numbered from one, in the order of time.",
    offenders: sql`
      select id, order_id, fill_no, place from (
        select *, row_number() over (partition by order_id order by executed_at, fill_no) as place from investa.trades
      ) fills
      where fill_no <> place`,
    corrupt: sql`update investa.trades set fill_no = 7 where id = (${firstTrade})`,
  }),

  rule('trades.fee-follows-from-the-amount', {
    why: 'Brokerage is a share of the amount up to a limit; charges are a share of it, and more for buys.',
    offenders: sql`
      select t.id, t.fee, expected from investa.trades t
      join investa.orders o on o.id = t.order_id
      cross join lateral (
        select round(least(${fees.mostBrokerageRupees}, t.gross_amount * ${fees.brokerage} / 1000000)
          + t.gross_amount * case o.side when 'BUY' then ${fees.chargesOn.BUY} else ${fees.chargesOn.SELL} end / 1000000, 2)
          as expected
      ) tariff
      where t.fee <> expected`,
    corrupt: sql`update investa.trades set fee = fee + 0.01 where id = (${firstTrade})`,
  }),

  rule('trades.cost-of-sale-is-the-average-cost', {
    why: 'Shares sold take with them their share of what the holding had cost at that moment; shares bought take nothing.',
    offenders: sql`
      select id, side, quantity, held_before, cost_before, cost_of_sale from (${booked}) trades
      where cost_of_sale is distinct from
        case side when 'SELL' then round(cost_before * quantity / nullif(held_before, 0), 2) end`,
    corrupt: sql`
      update investa.trades set cost_of_sale = 1, realized_profit = gross_amount - 1
      where id = (${firstTrade})`,
  }),

  rule('trades.nobody-sells-what-they-do-not-have', {
    why: 'There is no short selling with practice money.',
    offenders: sql`
      select id, user_id, stock_id, quantity, held_before from (${booked}) trades
      where side = 'SELL' and quantity > held_before`,
    corrupt: sql`
      update investa.orders set side = 'SELL'
      where id = (select order_id from investa.trades order by executed_at, id limit 1)`,
  }),
];
