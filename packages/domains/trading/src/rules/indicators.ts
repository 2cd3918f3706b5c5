import { type Rule, rule, type Sql, sql } from '@tilth/engine';
import { advice } from '../shapes.ts';

/** Values are rounded to four places: a value worked out in floating point is at most half of the last place away. */
const differs = (stored: string, exact: string) => sql`abs(${stored}::float8 - ${exact}) > 0.00005 + 1e-9`;

/** The closes of each stock, numbered from the oldest. */
const closes = sql`
  select stock_id, close::float8, row_number() over (partition by stock_id order by traded_on) as n
  from investa.stock_prices`;

const nudge = (kind: string): Sql => sql`
  update investa.technical_indicators set value = case when value > 50 then value - 0.001 else value + 0.001 end
  where id = (select id from investa.technical_indicators where kind = '${kind}' order by id limit 1)`;

/** What indicators say, worked out again from the prices. */
export const indicatorRules: readonly Rule[] = [
  rule('technical-indicators.one-of-each-kind', {
    why: 'Every stock has the five indicators, computed on its last trading day.',
    offenders: sql`
      select s.id, every.kind, i.computed_on
      from investa.stocks s
      cross join unnest(enum_range(null::investa.indicator_kind)) every (kind)
      left join investa.technical_indicators i on i.stock_id = s.id and i.kind = every.kind
      where i.computed_on is distinct from (select max(traded_on) from investa.stock_prices where stock_id = s.id)`,
    corrupt: sql`
      delete from investa.technical_indicators
      where id = (select id from investa.technical_indicators order by id limit 1)`,
  }),

  rule('technical-indicators.sma-recomputed', {
    why: 'A simple moving average is the mean of the last closes.',
    offenders: sql`
      select i.id, i.value, round(exact, 4) as expected from investa.technical_indicators i
      cross join lateral (
        select avg(close) as exact from (
          select close from investa.stock_prices where stock_id = i.stock_id order by traded_on desc limit i.period
        ) lately
      ) mean
      where i.kind = 'sma' and i.value is distinct from round(exact, 4)`,
    corrupt: nudge('sma'),
  }),

  rule('technical-indicators.ema-recomputed', {
    why: 'An exponential moving average begins with the first close and takes in each later one by 2 ÷ (period + 1).',
    offenders: sql`
      with recursive closes as (${closes}), run as (
        select i.id, i.stock_id, i.period, c.n, c.close as mean
        from investa.technical_indicators i join closes c on c.stock_id = i.stock_id and c.n = 1
        where i.kind = 'ema'
        union all
        select r.id, r.stock_id, r.period, c.n, r.mean + 2.0::float8 / (r.period + 1) * (c.close - r.mean)
        from run r join closes c on c.stock_id = r.stock_id and c.n = r.n + 1
      )
      select i.id, i.value, last.mean as expected from investa.technical_indicators i
      left join (select distinct on (id) * from run order by id, n desc) last on last.id = i.id
      where i.kind = 'ema' and (last.id is null or ${differs('i.value', 'last.mean')})`,
    corrupt: nudge('ema'),
  }),

  rule('technical-indicators.rsi-recomputed', {
    why: 'Relative strength begins with the mean gain and loss of its period and smooths each later one in, as Wilder did.',
    offenders: sql`
      with recursive closes as (${closes}), changes as (
        select stock_id, n, close - lag(close) over (partition by stock_id order by n) as change from closes
      ), begun as (
        select i.id, i.stock_id, i.period, i.period + 1::bigint as n,
          sum(greatest(c.change, 0)) / i.period as gain, sum(greatest(-c.change, 0)) / i.period as loss
        from investa.technical_indicators i
        join changes c on c.stock_id = i.stock_id and c.n between 2 and i.period + 1
        where i.kind = 'rsi' group by i.id
      ), run as (
        select * from begun
        union all
        select r.id, r.stock_id, r.period, c.n, (r.gain * (r.period - 1) + greatest(c.change, 0)) / r.period,
          (r.loss * (r.period - 1) + greatest(-c.change, 0)) / r.period
        from run r join changes c on c.stock_id = r.stock_id and c.n = r.n + 1
      ), last as (
        select distinct on (id) id, case when loss = 0 then 100 else 100 - 100 / (1 + gain / loss) end as rsi
        from run order by id, n desc
      )
      select i.id, i.value, last.rsi as expected from investa.technical_indicators i
      left join last on last.id = i.id
      where i.kind = 'rsi' and (last.id is null or ${differs('i.value', 'last.rsi')})`,
    corrupt: nudge('rsi'),
  }),

  rule('technical-indicators.macd-recomputed', {
    why: 'MACD is a fast exponential mean less a slow one, and its signal the exponential mean of that.',
    offenders: sql`
      with recursive closes as (${closes}), run as (
        select i.id, i.stock_id, i.period, i.slow_period, i.signal_period, c.n, c.close as fast, c.close as slow,
          0::float8 as signal
        from investa.technical_indicators i join closes c on c.stock_id = i.stock_id and c.n = 1
        where i.kind = 'macd'
        union all
        select r.id, r.stock_id, r.period, r.slow_period, r.signal_period, c.n, next.fast, next.slow,
          r.signal + 2.0::float8 / (r.signal_period + 1) * (next.fast - next.slow - r.signal)
        from run r
        join closes c on c.stock_id = r.stock_id and c.n = r.n + 1
        cross join lateral (
          select r.fast + 2.0::float8 / (r.period + 1) * (c.close - r.fast) as fast,
            r.slow + 2.0::float8 / (r.slow_period + 1) * (c.close - r.slow) as slow
        ) next
      ), last as (select distinct on (id) id, fast - slow as line, signal from run order by id, n desc)
      select i.id, i.value, last.line as expected, i.signal, last.signal as expected_signal
      from investa.technical_indicators i
      left join last on last.id = i.id
      where i.kind = 'macd' and (last.id is null
        or ${differs('i.value', 'last.line')} or ${differs('i.signal', 'last.signal')})`,
    corrupt: nudge('macd'),
  }),

  rule('technical-indicators.bollinger-recomputed', {
    why: 'Bollinger bands lie some standard deviations of the last closes above and below their mean.',
    offenders: sql`
      select i.id, i.lower_band, i.value, i.upper_band, middle, away from investa.technical_indicators i
      cross join lateral (
        select avg(close)::float8 as middle, (i.deviations * stddev_pop(close))::float8 as away from (
          select close from investa.stock_prices where stock_id = i.stock_id order by traded_on desc limit i.period
        ) lately
      ) exact
      where i.kind = 'bollinger' and (${differs('i.value', 'middle')}
        or ${differs('i.upper_band', '(middle + away)')} or ${differs('i.lower_band', '(middle - away)')})`,
    corrupt: nudge('bollinger'),
  }),

  rule('technical-indicators.advice-follows-from-the-value', {
    why: 'Who reads the indicator would advise the same.',
    offenders: sql`
      select i.id, i.kind, i.advice, expected from investa.technical_indicators i
      join investa.market_data m on m.stock_id = i.stock_id
      cross join lateral (
        select case
          when i.kind in ('sma', 'ema') and m.last_price * 100 > i.value * (100 + ${advice.meanPercent}) then 'buy'
          when i.kind in ('sma', 'ema') and m.last_price * 100 < i.value * (100 - ${advice.meanPercent}) then 'sell'
          when i.kind = 'rsi' and i.value < ${advice.oversold} then 'buy'
          when i.kind = 'rsi' and i.value > ${advice.overbought} then 'sell'
          when i.kind = 'macd' and i.value > i.signal then 'buy'
          when i.kind = 'macd' and i.value < i.signal then 'sell'
          when i.kind = 'bollinger' and m.last_price <= i.lower_band then 'buy'
          when i.kind = 'bollinger' and m.last_price >= i.upper_band then 'sell'
          else 'hold' end::investa.indicator_advice as expected
      ) read
      where i.advice <> expected`,
    corrupt: sql`
      update investa.technical_indicators set advice = case advice when 'hold' then 'buy' else 'hold' end::investa.indicator_advice
      where id = (select id from investa.technical_indicators order by id limit 1)`,
  }),
];
