import { type Rule, rule, sql } from '@tilth/engine';
import { dayBars, first, lastCloses } from './fragments.ts';

const active = `status = 'active'`;

/** Of lots that were bought at one moment, such as at a fund's value of a day, either may go first: they are taken together. */
const lotsLeft = sql`
  select h.*, greatest(0, least(h.quantity, sum(h.quantity) over w - coalesce(s.sold, 0))) as left_over
    from (
      select min(id::text) as id, investment_id, created_at, sum(quantity) as quantity, sum(remaining_quantity) as remaining_quantity
        from spark.investment_holdings where type = 'buy' group by investment_id, created_at
    ) h
    left join (
      select investment_id, sum(quantity) as sold from spark.investment_holdings where type = 'sell' group by investment_id
    ) s on s.investment_id = h.investment_id
  window w as (partition by h.investment_id order by h.created_at)`;

/** Investments, lots, and the transactions that made them. */
export const investmentRules: readonly Rule[] = [
  rule('spark-investments.quantity-is-what-the-lots-have-left', {
    why: 'An investment is its lots.',
    offenders: sql`
      select i.id, i.quantity, sum(h.remaining_quantity) from spark.investments i
        left join spark.investment_holdings h on h.investment_id = i.id
       group by i.id having i.quantity <> coalesce(sum(h.remaining_quantity), -1)`,
    corrupt: sql`update spark.investments set quantity = quantity + 1 where id = ${first('investments', active)}`,
  }),

  rule('spark-holdings.first-in-first-out', {
    why: 'Sales use up the oldest lots first.',
    offenders: sql`
      select id, investment_id, remaining_quantity, left_over from (${lotsLeft}) lots where remaining_quantity <> left_over`,
    corrupt: sql`
      update spark.investment_holdings set remaining_quantity = remaining_quantity / 2
       where id = ${first('investment_holdings', 'remaining_quantity > 0')}`,
  }),

  rule('spark-holdings.amount-is-quantity-times-price', {
    why: 'A lot cost its units at their mean price, but for what four places of a price leave out.',
    offenders: sql`
      select id, quantity, price, amount from spark.investment_holdings
       where abs(amount - quantity * price) > 0.01 + quantity * 0.0001`,
    corrupt: sql`
      update spark.investment_holdings set amount = amount * 2 where id = ${first('investment_holdings', 'amount > 100')}`,
  }),

  rule('spark-investments.invested-is-the-cost-of-what-is-left', {
    why: 'What was paid for what is left, first in first out: of each lot the share that is left.',
    offenders: sql`
      select i.id, i.invested_amount, sum(round(h.amount * h.remaining_quantity / h.quantity, 2)) from spark.investments i
        join spark.investment_holdings h on h.investment_id = i.id and h.type = 'buy'
       group by i.id having i.invested_amount <> sum(round(h.amount * h.remaining_quantity / h.quantity, 2))`,
    corrupt: sql`
      update spark.investments set invested_amount = invested_amount + 0.01 where id = ${first('investments', active)}`,
  }),

  rule('spark-investments.average-price-is-cost-by-quantity', {
    why: 'The mean price of what is left.',
    offenders: sql`
      select id, avg_buy_price, invested_amount, quantity from spark.investments
       where avg_buy_price <> coalesce(round(invested_amount / nullif(quantity, 0), 4), 0)`,
    corrupt: sql`
      update spark.investments set avg_buy_price = avg_buy_price + 0.0001 where id = ${first('investments', active)}`,
  }),

  rule('spark-investments.marked-to-the-last-price', {
    why: 'What is held is worth its units at the last close.',
    offenders: sql`
      select i.id, i.current_price, c.close, i.current_value from spark.investments i
        left join (${lastCloses}) c on c.security_id = i.security_id
       where i.status = 'active'
         and (i.current_price, i.current_value) is distinct from (c.close, round(i.quantity * c.close, 2))`,
    corrupt: sql`
      update spark.investments set current_price = current_price + 1 where id = ${first('investments', active)}`,
  }),

  rule('spark-investments.returns-are-value-less-cost', {
    why: 'What was gained, in rupees and in per cent of what was paid.',
    offenders: sql`
      select id, returns, returns_percentage from spark.investments
       where status = 'active'
         and (returns, returns_percentage) is distinct from
             (current_value - invested_amount, round((current_value - invested_amount) / nullif(invested_amount, 0) * 100, 4))`,
    corrupt: sql`update spark.investments set returns = returns + 1 where id = ${first('investments', active)}`,
  }),

  rule('spark-investments.day-change-is-since-the-close-before', {
    why: 'What the last day brought; of a share that was split on it, counted in its parts.',
    offenders: sql`
      select i.id, i.symbol, i.day_change, i.day_change_percentage, c.before, c.close from spark.investments i
        join (${lastCloses}) c on c.security_id = i.security_id
       where i.status = 'active'
         and (i.day_change, i.day_change_percentage) is distinct from
             (i.current_value - round(i.quantity * c.before, 2), round((c.close - c.before) / c.before * 100, 4))`,
    corrupt: sql`update spark.investments set day_change = day_change + 1 where id = ${first('investments', active)}`,
  }),

  rule('spark-investments.gone-is-worth-nothing', {
    why: 'Of what is not held any more nothing is left to be priced. Funds and bonds are closed, everything else was sold.',
    offenders: sql`
      select id, status, type, invested_amount from spark.investments
       where status <> 'active' and (invested_amount <> 0 or current_value is not null
             or status <> case when type in ('mutual_fund', 'bond') then 'closed' else 'sold' end)`,
    corrupt: sql`update spark.investments set invested_amount = 1 where id = ${first('investments', `status <> 'active'`)}`,
  }),

  rule('spark-investments.bought-on-the-day-of-the-first-lot', {
    why: 'The first purchase opened it.',
    offenders: sql`
      select i.id, i.purchase_date, min(h.transaction_date) from spark.investments i
        join spark.investment_holdings h on h.investment_id = i.id
       group by i.id having i.purchase_date <> min(h.transaction_date)`,
    corrupt: sql`update spark.investments set purchase_date = purchase_date - 1 where id = ${first('investments')}`,
  }),

  rule('spark-investments.named-as-the-security', {
    why: 'Symbol, name, type and sector are the security’s.',
    offenders: sql`
      select i.id, i.symbol, s.symbol from spark.investments i join spark.securities s on s.id = i.security_id
       where (i.symbol, i.name, i.type, i.sector) is distinct from (s.symbol, s.name, s.type, s.sector)`,
    corrupt: sql`update spark.investments set symbol = symbol || 'X' where id = ${first('investments')}`,
  }),

  rule('spark-holdings.in-the-units-that-were-moved', {
    why: 'Every purchase, sale and bonus that was completed has a line among the lots, and no other has.',
    offenders: sql`
      select coalesce(h.investment_id, t.investment_id) as investment_id, h.lines, t.movements from (
        select investment_id, count(*) as lines, sum(amount) as amount from spark.investment_holdings group by 1
      ) h full join (
        select investment_id, count(*) as movements, sum(amount) as amount from spark.transactions
         where type in ('buy', 'sip', 'sell', 'bonus') and status = 'completed' group by 1
      ) t on t.investment_id = h.investment_id
       where (h.lines, h.amount) is distinct from (t.movements, t.amount)`,
    corrupt: sql`delete from spark.investment_holdings where id = ${first('investment_holdings')}`,
  }),

  rule('spark-transactions.units-add-up-to-what-is-held', {
    why: 'Bought and given units, less sold ones, are what is held: a split and a bonus change it rightly.',
    offenders: sql`
      select i.id, i.symbol, i.quantity, sum(case when t.type = 'sell' then -t.quantity else t.quantity end) from spark.investments i
        join spark.transactions t on t.investment_id = i.id and t.status = 'completed' and t.type not in ('dividend', 'interest')
       group by i.id having i.quantity <> sum(case when t.type = 'sell' then -t.quantity else t.quantity end)`,
    corrupt: sql`
      update spark.transactions set quantity = quantity + 1
       where id = (select id from spark.transactions where type in ('split', 'bonus') order by id limit 1)`,
  }),

  rule('spark-transactions.splits-and-bonuses-are-the-companies', {
    why: 'On the day that a share splits, each holder gets as many more as its ratio says.',
    offenders: sql`
      select t.id, t.type, t.symbol, t.quantity, a.ratio, before.held from spark.transactions t
        left join lateral (
          select (each ->> 'ratio')::numeric as ratio from spark.securities s, jsonb_array_elements(s.metadata -> 'corporateActions') each
           where s.id = t.security_id and each ->> 'kind' = t.type and (each ->> 'exDate')::date = t.transaction_date
        ) a on true
        left join lateral (
          select sum(case when e.type = 'sell' then -e.quantity else e.quantity end) as held from spark.transactions e
           where e.investment_id = t.investment_id and e.status = 'completed' and e.type not in ('dividend', 'interest')
             and e.created_at < t.created_at
        ) before on true
       where t.type in ('split', 'bonus') and t.quantity is distinct from before.held * (a.ratio - 1)`,
    corrupt: sql`
      update spark.transactions set quantity = quantity * 2
       where id = (select id from spark.transactions where type in ('split', 'bonus') order by id limit 1)`,
  }),

  rule('spark-transactions.prices-are-the-day-s', {
    why: 'Nothing is bought or sold outside the prices of its day.',
    offenders: sql`
      select t.id, t.symbol, t.transaction_date, t.price, b.low, b.high from spark.transactions t
        left join (${dayBars}) b on b.security_id = t.security_id and b.day = t.transaction_date
       where t.type in ('buy', 'sell', 'sip') and t.status = 'completed'
         and not coalesce(t.price between b.low and b.high, false)`,
    corrupt: sql`
      update spark.transactions set price = price * 2
       where id = (select id from spark.transactions where type = 'buy' order by id limit 1)`,
  }),
];
