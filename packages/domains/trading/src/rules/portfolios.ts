import { type Rule, rule, sql } from '@tilth/engine';
import { asOf } from './moments.ts';
import { booked } from './trades.ts';

const firstPortfolio = sql`select id from investa.portfolios order by id limit 1`;
const firstHolding = sql`select id from investa.portfolio_holdings order by id limit 1`;

/** What trades add up to, for each user who has any. */
const totals = sql`
  select t.user_id, coalesce(sum(t.gross_amount) filter (where o.side = 'BUY'), 0) as bought,
    coalesce(sum(t.gross_amount) filter (where o.side = 'SELL'), 0) as sold, sum(t.fee) as fees
  from investa.trades t join investa.orders o on o.id = t.order_id group by t.user_id`;

/** Portfolios: cash from trades, holdings from trades, values from the market. */
export const portfolioRules: readonly Rule[] = [
  rule('portfolio.totals-are-its-trades', {
    why: 'What was bought, sold and paid in fees is what the trades say.',
    offenders: sql`
      select p.id, p.bought_total, p.sold_total, p.fees_total, t.bought, t.sold, t.fees
      from investa.portfolios p left join (${totals}) t on t.user_id = p.user_id
      where (p.bought_total, p.sold_total, p.fees_total)
        is distinct from (coalesce(t.bought, 0), coalesce(t.sold, 0), coalesce(t.fees, 0))`,
    corrupt: sql`
      update investa.portfolios set bought_total = bought_total + 1, sold_total = sold_total + 1
      where id = (${firstPortfolio})`,
  }),

  rule('portfolio.cash-is-what-trades-left', {
    why: 'Cash is deposits less buys plus sells less fees.',
    offenders: sql`
      select p.id, p.cash_balance, p.deposited_total, t.bought, t.sold, t.fees
      from investa.portfolios p left join (${totals}) t on t.user_id = p.user_id
      where p.cash_balance <> p.deposited_total - coalesce(t.bought, 0) + coalesce(t.sold, 0) - coalesce(t.fees, 0)`,
    corrupt: sql`
      update investa.portfolios set cash_balance = cash_balance + 0.01, deposited_total = deposited_total + 0.02,
        fees_total = fees_total + 0.01, total_value = total_value + 0.01
      where id = (${firstPortfolio})`,
  }),

  rule('portfolio.cash-was-never-below-zero', {
    why: 'Practice money cannot be borrowed: after every trade something was left, or nothing.',
    offenders: sql`
      select p.id, t.executed_at, cash from (
        select t.user_id, t.executed_at, sum(t.gross_amount * case o.side when 'BUY' then -1 else 1 end - t.fee)
          over (partition by t.user_id order by t.executed_at, o.placed_at, t.fill_no) as change
        from investa.trades t join investa.orders o on o.id = t.order_id
      ) t
      join investa.portfolios p on p.user_id = t.user_id
      cross join lateral (select p.deposited_total + t.change as cash) left_over
      where cash < 0`,
    corrupt: sql`
      update investa.portfolios set deposited_total = 0, sold_total = sold_total + deposited_total
      where id = (${firstPortfolio})`,
  }),

  rule('portfolio.value-is-cash-plus-holdings', {
    why: 'A portfolio is worth what is in it, at the market price.',
    offenders: sql`
      select p.id, p.total_value, p.cash_balance + coalesce(sum(h.quantity * m.last_price), 0) as expected
      from investa.portfolios p
      left join investa.portfolio_holdings h on h.portfolio_id = p.id
      left join investa.market_data m on m.stock_id = h.stock_id
      group by p.id having p.total_value <> p.cash_balance + coalesce(sum(h.quantity * m.last_price), 0)`,
    corrupt: sql`
      update investa.portfolios set holdings_value = holdings_value + 0.01, total_value = total_value + 0.01,
        unrealized_profit = unrealized_profit + 0.01
      where id = (${firstPortfolio})`,
  }),

  rule('portfolio.sums-are-those-of-its-holdings', {
    why: 'Cost, value and unrealised profit of a portfolio are those of its holdings.',
    offenders: sql`
      select p.id, p.invested_cost, p.holdings_value, p.unrealized_profit, sum(h.cost_basis), sum(h.market_value)
      from investa.portfolios p left join investa.portfolio_holdings h on h.portfolio_id = p.id
      group by p.id
      having (p.invested_cost, p.holdings_value, p.unrealized_profit) is distinct from
        (coalesce(sum(h.cost_basis), 0), coalesce(sum(h.market_value), 0), coalesce(sum(h.unrealized_profit), 0))`,
    corrupt: sql`
      update investa.portfolios set invested_cost = invested_cost + 1, unrealized_profit = unrealized_profit - 1
      where id = (${firstPortfolio})`,
  }),

  rule('portfolio.valued-at-the-last-close', {
    why: 'Holdings are valued when the market closes; a younger portfolio is valued when it is opened.',
    offenders: sql`
      select p.id, p.valued_at, p.opened_at from investa.portfolios p
      cross join (select max(quoted_at) as at from investa.market_data) quoted
      where p.valued_at <> greatest(quoted.at, p.opened_at)`,
    corrupt: sql`
      update investa.portfolios set valued_at = valued_at - interval '1 second' where id = (${firstPortfolio})`,
  }),

  rule('portfolio.opened-before-anything-was-done-in-it', {
    why: 'Nobody trades, or watches a stock, before they have a portfolio; and it came after they joined.',
    offenders: sql`
      select p.id, p.opened_at, u.joined_at, began.at
      from investa.portfolios p
      join investa.users u on u.id = p.user_id
      left join (
        select user_id, min(at) as at from (
          select user_id, started_at as at from investa.trading_sessions
          union all select user_id, added_at from investa.user_watchlists
        ) deeds group by user_id
      ) began on began.user_id = p.user_id
      where p.opened_at > began.at or p.opened_at < u.joined_at or p.opened_at > ${asOf}`,
    corrupt: sql`
      update investa.users set joined_at = joined_at + interval '10 years'
      where id = (select user_id from investa.portfolios order by id limit 1)`,
  }),

  rule('holdings.follow-from-their-trades', {
    why: 'Quantity and average cost of a holding are those of its trades, and shares sold out are no holding.',
    offenders: sql`
      select coalesce(h.portfolio_id, p.id) as portfolio_id, coalesce(h.stock_id, t.stock_id) as stock_id,
        h.quantity, t.held, h.cost_basis, t.cost, h.average_cost
      from (
        select user_id, stock_id, sum(case side when 'BUY' then quantity else -quantity end) as held,
          sum(case side when 'BUY' then gross_amount else -cost_of_sale end) as cost
        from (select t.*, o.side, o.stock_id from investa.trades t join investa.orders o on o.id = t.order_id) trades
        group by user_id, stock_id
      ) t
      join investa.portfolios p on p.user_id = t.user_id and t.held <> 0
      full join investa.portfolio_holdings h on h.portfolio_id = p.id and h.stock_id = t.stock_id
      where (h.quantity, h.cost_basis, h.average_cost) is distinct from (t.held, t.cost, round(t.cost / t.held, 4))`,
    corrupt: sql`
      update investa.portfolio_holdings set quantity = quantity + 1, market_value = (quantity + 1) * market_price,
        average_cost = round(cost_basis / (quantity + 1), 4),
        unrealized_profit = (quantity + 1) * market_price - cost_basis
      where id = (${firstHolding})`,
  }),

  rule('holdings.opened-with-the-first-buy', {
    why: 'A holding began with the first buy since there was none of it.',
    offenders: sql`
      select h.id, h.opened_at, first.at
      from investa.portfolio_holdings h
      join investa.portfolios p on p.id = h.portfolio_id
      left join (
        select user_id, stock_id, max(executed_at) as at from (${booked}) trades
        where side = 'BUY' and held_before = 0 group by user_id, stock_id
      ) first on first.user_id = p.user_id and first.stock_id = h.stock_id
      where h.opened_at is distinct from first.at`,
    corrupt: sql`
      update investa.portfolio_holdings set opened_at = opened_at - interval '1 second' where id = (${firstHolding})`,
  }),

  rule('holdings.valued-at-the-market-price', {
    why: "A holding is valued at the stock's last price.",
    offenders: sql`
      select h.id, h.market_price, m.last_price from investa.portfolio_holdings h
      left join investa.market_data m on m.stock_id = h.stock_id
      where h.market_price is distinct from m.last_price or h.market_value is distinct from h.quantity * m.last_price`,
    corrupt: sql`
      update investa.portfolio_holdings set market_price = market_price + 1,
        market_value = quantity * (market_price + 1), unrealized_profit = quantity * (market_price + 1) - cost_basis
      where id = (${firstHolding})`,
  }),
];
