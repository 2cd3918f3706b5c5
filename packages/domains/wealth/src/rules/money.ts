import { type Rule, rule, sql } from '@tilth/engine';
import {
  COIN_TDS,
  dividendTax,
  GST_PERCENT,
  INTEREST_TAX_PERCENT,
  stampDuty,
  transactionTax,
} from '../shapes/charges.ts';

const of = (millionths: number) => `round(t.amount * ${millionths} / 1000000, 2)`;
const some = (where: string) => sql`(select id from spark.transactions where ${where} order by id limit 1)`;
const isTrade = `t.type in ('buy', 'sip', 'sell')`;

/** What transaction tax and stamp duty come to, by what is traded and on which side. */
const taxOfTrade = sql`
  case s.metadata ->> 'taxedAs'
    when 'share' then case
      when t.metadata ->> 'product' = 'intraday' then
        case when t.type = 'sell' then ${of(transactionTax.saleWithinDay)} else ${of(stampDuty.withinDay)} end
      when t.type = 'sell' then ${of(transactionTax.deliveryOfShares)}
      else ${of(transactionTax.deliveryOfShares)} + ${of(stampDuty.delivery)} end
    when 'equity_etf' then case when t.type = 'sell' then ${of(transactionTax.saleOfEquityUnits)} else ${of(stampDuty.delivery)} end
    when 'other_etf' then case when t.type = 'sell' then 0 else ${of(stampDuty.delivery)} end
    when 'equity_fund' then case when t.type = 'sell' then ${of(transactionTax.saleOfEquityUnits)} else ${of(stampDuty.fundUnits)} end
    when 'debt_fund' then case when t.type = 'sell' then 0 else ${of(stampDuty.fundUnits)} end
    when 'corporate_bond' then case when t.type = 'sell' then 0 else ${of(stampDuty.debentures)} end
    when 'government_bond' then 0
    when 'coin' then case when t.type = 'sell' then ${of(COIN_TDS)} else 0 end
  end`;

/** Amounts, charges and taxes of transactions. */
export const moneyRules: readonly Rule[] = [
  rule('spark-transactions.net-is-amount-and-charges', {
    why: 'Who buys pays the amount and all charges; who gets money gets the amount less them.',
    offenders: sql`
      select id, type, amount, fees, tax, gst, net_amount from spark.transactions
       where net_amount <> case when type in ('buy', 'sip') then amount + fees + tax + gst else amount - fees - tax - gst end`,
    corrupt: sql`update spark.transactions set net_amount = net_amount + 0.01 where id = ${some('true')}`,
  }),

  rule('spark-transactions.gst-is-on-the-fees', {
    why: 'Goods and services tax is 18 % of brokerage and charges.',
    offenders: sql`
      select id, fees, gst from spark.transactions where gst <> round(fees * ${GST_PERCENT} / 100.0, 2)`,
    corrupt: sql`
      update spark.transactions set gst = gst + 1, net_amount = net_amount - 1 where id = ${some(`type = 'sell' and fees > 1`)}`,
  }),

  rule('spark-transactions.taxes-are-the-law-s', {
    why: 'Transaction tax, stamp duty and tax deducted from coins, at the rates of 2025-26, for what is traded and on which side.',
    offenders: sql`
      select t.id, t.type, t.symbol, t.amount, t.tax, ${taxOfTrade} as expected from spark.transactions t
        join spark.securities s on s.id = t.security_id
       where ${isTrade} and t.status = 'completed' and t.tax is distinct from ${taxOfTrade}`,
    corrupt: sql`
      update spark.transactions set tax = tax + 1, net_amount = net_amount + 1 where id = ${some(`type = 'buy'`)}`,
  }),

  rule('spark-transactions.dividends-are-the-companies', {
    why: 'A dividend is so much for each share held on the evening before, less the tax of section 194.',
    offenders: sql`
      select t.id, t.symbol, t.quantity, t.amount, t.tax, d.per_share from spark.transactions t
        left join lateral (
          select (each ->> 'perShare')::numeric as per_share from spark.securities s, jsonb_array_elements(s.metadata -> 'dividends') each
           where s.id = t.security_id and (each ->> 'paidOn')::date = t.transaction_date
        ) d on true
       where t.type = 'dividend'
         and (t.amount, t.tax) is distinct from (
           round(t.quantity * d.per_share, 2),
           case when t.amount > case when t.transaction_date >= '${dividendTax.since}' then ${dividendTax.freeRupees} else ${dividendTax.freeRupeesBefore} end
                then round(t.amount * ${dividendTax.percent} / 100, 2) else 0 end)`,
    corrupt: sql`
      update spark.transactions set amount = amount + 1, net_amount = net_amount + 1 where id = ${some(`type = 'dividend'`)}`,
  }),

  rule('spark-transactions.interest-is-the-coupon', {
    why: 'A bond pays its coupon on the days that it names; from a company’s, tax is deducted.',
    offenders: sql`
      select t.id, t.symbol, t.quantity, t.amount, t.tax from spark.transactions t join spark.securities s on s.id = t.security_id
       where t.type = 'interest'
         and (not s.metadata -> 'paysOn' ? to_char(t.transaction_date, 'MM-DD')
           or t.amount <> round(t.quantity * (s.metadata ->> 'faceValue')::numeric * (s.metadata ->> 'couponPercent')::numeric
                          / 100 / jsonb_array_length(s.metadata -> 'paysOn'), 2)
           or t.tax <> case when s.metadata ->> 'taxedAs' = 'corporate_bond'
                            then round(t.amount * ${INTEREST_TAX_PERCENT} / 100, 2) else 0 end)`,
    corrupt: sql`
      update spark.transactions set amount = amount + 1, net_amount = net_amount + 1 where id = ${some(`type = 'interest'`)}`,
  }),

  rule('spark-transactions.what-failed-moved-nothing', {
    why: 'What was not carried out belongs to no investment, costs nothing and says why; what was carried out belongs to one.',
    offenders: sql`
      select id, status, investment_id, fees, description from spark.transactions
       where (status = 'completed') <> (investment_id is not null)
          or status <> 'completed' and (fees + tax + gst > 0 or description is null)`,
    corrupt: sql`update spark.transactions set description = null where id = ${some(`status = 'failed'`)}`,
  }),

  rule('spark-transactions.standing-orders-come-from-the-bank', {
    why: 'Instalments are taken by mandate, and buy units of funds.',
    offenders: sql`
      select t.id, t.payment_method, s.type from spark.transactions t join spark.securities s on s.id = t.security_id
       where t.type = 'sip' and (t.payment_method, s.type) is distinct from ('nach', 'mutual_fund')`,
    corrupt: sql`update spark.transactions set payment_method = 'upi' where id = ${some(`type = 'sip'`)}`,
  }),

  rule('spark-transactions.trades-come-of-orders', {
    why: 'Whatever was bought or sold was ordered: amount and charges are those of the order.',
    offenders: sql`
      select t.id, t.type, t.net_amount, o.total_cost from spark.transactions t
        left join spark.trading_orders o on o.id = (t.metadata ->> 'orderId')::uuid
       where t.type in ('buy', 'sell') and t.status = 'completed'
         and (t.type, t.quantity, t.net_amount, t.fees + t.tax + t.gst, t.security_id)
           is distinct from (o.side, o.filled_quantity, o.total_cost, o.fees, o.security_id)`,
    corrupt: sql`
      update spark.trading_orders set total_cost = total_cost + 1
       where id = (select id from spark.trading_orders where filled_quantity > 0 order by id limit 1)`,
  }),
];
