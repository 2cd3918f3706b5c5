import { type Rule, rule, sql } from '@tilth/engine';
import { PRICE_BAND, shut, ticks } from '@tilth/market';
import { keptDays } from './moments.ts';

const tick = (price: string) => {
  const steps = ticks.map(([upTo, paise]) =>
    upTo === Number.POSITIVE_INFINITY
      ? `else ${paise / 100}`
      : `when ${price} <= ${upTo / 100} then ${paise / 100}`,
  );
  return sql`(case ${steps.join(' ')} end)`;
};

const withLastClose = sql`
  select *, lag(close) over (partition by stock_id order by traded_on) as last_close from investa.stock_prices`;

/** The prices of the market. */
export const marketRules: readonly Rule[] = [
  rule('stock-prices.only-on-trading-days', {
    why: 'The exchange is shut on weekends and holidays.',
    offenders: sql`select stock_id, traded_on from investa.stock_prices where ${shut('traded_on')}`,
    corrupt: sql`
      update investa.stock_prices set traded_on = traded_on + (6 - extract(isodow from traded_on))::int
      where (stock_id, traded_on) = (select stock_id, traded_on from investa.stock_prices order by 2, 1 limit 1)`,
  }),

  rule('stock-prices.no-day-is-missing', {
    why: 'Every stock has a price for each of the last trading days that are over, and for no other day.',
    offenders: sql`
      with kept as (${keptDays})
      select coalesce(s.id, p.stock_id) as stock_id, coalesce(kept.day, p.traded_on) as day
      from (investa.stocks s cross join kept)
      full join investa.stock_prices p on p.stock_id = s.id and p.traded_on = kept.day
      where p.stock_id is null or s.id is null`,
    corrupt: sql`
      delete from investa.stock_prices
      where (stock_id, traded_on) = (select stock_id, traded_on from investa.stock_prices order by 2, 1 limit 1)`,
  }),

  rule('stock-prices.range-is-coherent', {
    why: 'A day opens and closes between its lowest and its highest price.',
    offenders: sql`
      select stock_id, traded_on from investa.stock_prices
      where low > least(open, close) or high < greatest(open, close)`,
    corrupt: sql`
      alter table investa.stock_prices drop constraint stock_prices_range_check;
      update investa.stock_prices set high = low - 1
      where (stock_id, traded_on) = (select stock_id, traded_on from investa.stock_prices order by 2, 1 limit 1)`,
  }),

  rule('stock-prices.within-the-price-band', {
    why: 'The exchange takes no order that is too far from the last close.',
    offenders: sql`
      select stock_id, traded_on, last_close, low, high from (${withLastClose}) days
      where high > last_close * (1 + ${PRICE_BAND}) or low < last_close * (1 - ${PRICE_BAND})`,
    corrupt: sql`
      update investa.stock_prices set high = high * 1.3
      where (stock_id, traded_on) = (select stock_id, traded_on from investa.stock_prices order by 2 desc, 1 limit 1)`,
  }),

  rule('stock-prices.on-the-tick', {
    why: 'Prices move in the steps that the exchange prescribes for their height.',
    offenders: sql`
      select stock_id, traded_on, price from investa.stock_prices
      cross join lateral (values (open), (high), (low), (close)) prices (price)
      where mod(price, ${tick('price')}) <> 0`,
    corrupt: sql`
      update investa.stock_prices set high = high + 0.01
      where (stock_id, traded_on) = (select stock_id, traded_on from investa.stock_prices order by high desc, 1, 2 limit 1)`,
  }),

  rule('market-data.last-price-is-the-last-close', {
    why: 'What the market says now is how the last trading day ended, and the change is against the day before.',
    offenders: sql`
      select m.id, m.last_price, m.previous_close, p.close, p.last_close from investa.market_data m
      left join lateral (
        select close, last_close from (${withLastClose}) days
        where stock_id = m.stock_id order by traded_on desc limit 1
      ) p on true
      where (m.last_price, m.previous_close) is distinct from (p.close, p.last_close)`,
    corrupt: sql`
      update investa.market_data set previous_close = previous_close + 1, change = last_price - previous_close - 1,
        change_percent = round(100 * (last_price - previous_close - 1) / (previous_close + 1), 2)
      where id = (select id from investa.market_data order by id limit 1)`,
  }),

  rule('market-data.repeats-the-last-day', {
    why: 'Opening, range, volume and time of the quote are those of the last trading day.',
    offenders: sql`
      select m.id, p.traded_on from investa.market_data m
      left join lateral (
        select * from investa.stock_prices where stock_id = m.stock_id order by traded_on desc limit 1
      ) p on true
      where (m.day_open, m.day_high, m.day_low, m.volume) is distinct from (p.open, p.high, p.low, p.volume)
        or m.quoted_at is distinct from (p.traded_on + time '10:00') at time zone 'UTC'`,
    corrupt: sql`
      update investa.market_data set volume = volume + 1
      where id = (select id from investa.market_data order by id limit 1)`,
  }),

  rule('market-data.last-price-lies-between-bid-and-ask', {
    why: 'Nobody bids more, or asks less, than the shares have just been traded for.',
    offenders: sql`
      select id, bid, last_price, ask from investa.market_data where last_price not between bid and ask or bid = ask`,
    corrupt: sql`
      update investa.market_data set bid = ask where id = (select id from investa.market_data order by id limit 1)`,
  }),

  rule('market-data.capitalisation-is-price-times-shares', {
    why: 'A company is worth all of its shares.',
    offenders: sql`
      select m.id, m.market_cap, m.last_price * s.shares_outstanding as expected
      from investa.market_data m join investa.stocks s on s.id = m.stock_id
      where m.market_cap <> m.last_price * s.shares_outstanding`,
    corrupt: sql`
      update investa.market_data set market_cap = market_cap + 1
      where id = (select id from investa.market_data order by id limit 1)`,
  }),
];
