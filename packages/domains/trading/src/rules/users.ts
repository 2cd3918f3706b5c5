import { type Rule, rule, sql } from '@tilth/engine';
import { inIndia } from './moments.ts';

/** What a user's trades say of how they fared. */
const fared = sql`
  select t.user_id, max(t.executed_at) as last_at, count(*) as trades, sum(t.gross_amount) as turnover, sum(t.fee) as fees,
    count(*) filter (where o.side = 'BUY') as buys, count(*) filter (where o.side = 'SELL') as sells,
    count(*) filter (where t.realized_profit > 0) as wins, count(*) filter (where t.realized_profit < 0) as losses,
    coalesce(sum(t.realized_profit), 0) as realized, max(t.realized_profit) as best, min(t.realized_profit) as worst
  from investa.trades t join investa.orders o on o.id = t.order_id group by t.user_id`;

const firstOf = (table: string) => sql`(select id from investa.${table} order by id limit 1)`;

/** The trades after which each measure of an achievement stood where it stood. */
const measures = sql`
  select user_id, stock_id, executed_at, place, kind, measure from (
    select *, count(*) filter (where first_buy) over so_far as bought, sum(coalesce(realized_profit, 0)) over so_far as profit,
      row_number() over so_far as place
    from (
      select t.*, o.stock_id, o.placed_at, o.side = 'BUY' and row_number() over (
        partition by t.user_id, o.stock_id, o.side order by t.executed_at, o.placed_at, t.fill_no) = 1 as first_buy
      from investa.trades t join investa.orders o on o.id = t.order_id
    ) trades
    window so_far as (partition by user_id order by executed_at, placed_at, fill_no)
  ) trades
  cross join lateral (values
    ('trades_executed'::investa.achievement_condition, place::numeric), ('stocks_bought', bought), ('realized_profit', profit)
  ) measured (kind, measure)`;

/** How users fared, what they have earned, and what they watch. */
export const userRules: readonly Rule[] = [
  rule('performance.counts-are-those-of-its-trades', {
    why: 'Trades, wins, losses and the win rate follow from the trades.',
    offenders: sql`
      select f.id, f.total_trades, f.winning_trades, f.losing_trades, f.win_rate, t.trades, t.wins, t.losses
      from investa.trading_performance f left join (${fared}) t on t.user_id = f.user_id
      where (f.total_trades, f.buy_trades, f.sell_trades, f.winning_trades, f.losing_trades) is distinct from
          (coalesce(t.trades, 0), coalesce(t.buys, 0), coalesce(t.sells, 0), coalesce(t.wins, 0), coalesce(t.losses, 0))
        or f.last_trade_at is distinct from t.last_at
        or f.win_rate is distinct from round(100.0 * t.wins / nullif(t.sells, 0), 2)`,
    corrupt: sql`
      update investa.trading_performance set buy_trades = buy_trades + 1, total_trades = total_trades + 1
      where id = ${firstOf('trading_performance')}`,
  }),

  rule('performance.amounts-are-those-of-its-trades', {
    why: 'Turnover, fees, realised profit, the best and the worst trade follow from the trades.',
    offenders: sql`
      select f.id, f.turnover, f.fees_paid, f.realized_profit, t.turnover, t.fees, t.realized
      from investa.trading_performance f left join (${fared}) t on t.user_id = f.user_id
      where (f.turnover, f.fees_paid, f.realized_profit) is distinct from
          (coalesce(t.turnover, 0), coalesce(t.fees, 0), coalesce(t.realized, 0))
        or (f.best_trade, f.worst_trade) is distinct from (t.best, t.worst)`,
    corrupt: sql`
      update investa.trading_performance set turnover = turnover + 1 where id = ${firstOf('trading_performance')}`,
  }),

  rule('performance.return-is-what-the-portfolio-gained', {
    why: 'The total return is what the portfolio is worth beyond what was paid in, and the rate is of what was paid in.',
    offenders: sql`
      select f.id, f.total_return, f.return_percent, p.total_value, p.deposited_total
      from investa.trading_performance f left join investa.portfolios p on p.user_id = f.user_id
      where f.unrealized_profit is distinct from p.unrealized_profit
        or f.total_return is distinct from p.total_value - p.deposited_total
        or f.return_percent is distinct from round(100 * (p.total_value - p.deposited_total) / p.deposited_total, 4)`,
    corrupt: sql`
      update investa.trading_performance set return_percent = return_percent + 0.0001
      where id = ${firstOf('trading_performance')}`,
  }),

  rule('achievements.held-by-exactly-those-who-met-the-condition', {
    why: 'An achievement is held by everybody whose trades have met its condition, and by nobody else.',
    offenders: sql`
      select coalesce(h.user_id, met.user_id) as user_id, coalesce(h.achievement_id, met.achievement_id) as achievement_id
      from (
        select distinct m.user_id, a.id as achievement_id
        from (${measures}) m join investa.achievements a on a.condition = m.kind and m.measure >= a.threshold
      ) met
      full join investa.user_achievements h on h.user_id = met.user_id and h.achievement_id = met.achievement_id
      where h.user_id is null or met.user_id is null`,
    corrupt: sql`
      delete from investa.user_achievements
      where (user_id, achievement_id) = (select user_id, achievement_id from investa.user_achievements order by 1, 2 limit 1)`,
  }),

  rule('achievements.dated-when-the-condition-was-met', {
    why: 'An achievement is earned by the trade that first met its condition: at that moment, with that stock.',
    offenders: sql`
      select h.user_id, h.achievement_id, h.earned_at, met.executed_at, h.stock_id, met.stock_id as expected
      from investa.user_achievements h
      join (
        select distinct on (m.user_id, a.id) m.user_id, a.id as achievement_id, m.executed_at, m.stock_id
        from (${measures}) m join investa.achievements a on a.condition = m.kind and m.measure >= a.threshold
        order by m.user_id, a.id, m.place
      ) met on met.user_id = h.user_id and met.achievement_id = h.achievement_id
      where (h.earned_at, h.stock_id) is distinct from (met.executed_at, met.stock_id)`,
    corrupt: sql`
      update investa.user_achievements set earned_at = earned_at + interval '1 second'
      where (user_id, achievement_id) = (select user_id, achievement_id from investa.user_achievements order by 1, 2 limit 1)`,
  }),

  rule('watchlists.alerts-were-some-way-off', {
    why: 'Who wants to hear of a price has not got it yet: an alert lies away from the prices of those days.',
    offenders: sql`
      select w.user_id, w.stock_id, w.added_at, w.alert_above, w.alert_below, near.low, near.high
      from investa.user_watchlists w
      cross join lateral (
        select min(low) as low, max(high) as high, count(*) as days from (
          select low, high from investa.stock_prices
          where stock_id = w.stock_id and traded_on <= ${inIndia('w.added_at')}::date order by traded_on desc limit 2
        ) lately
      ) near
      where near.days = 2 and (w.alert_above <= near.low or w.alert_below >= near.high)`,
    corrupt: sql`
      update investa.user_watchlists set alert_above = 0.10, alert_below = null
      where added_at = (select max(added_at) from investa.user_watchlists)`,
  }),
];
