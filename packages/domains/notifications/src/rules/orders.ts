import { type Rule, rule, type Sql, sql } from '@tilth/engine';
import { tellingMs } from '../shapes.ts';
import { writtenWords } from '../texts.ts';
import { rupees, saidText, sharesIn, wordFor } from './say.ts';

/** The notifications of orders, and what had come of each order when it was told. */
const told = sql`
  select n.id as notification_id, n.kind, n.title, n.body, n.amount, n.created_at, o.*, s.symbol, s.name as company,
    coalesce(so_far.filled, 0) as filled, so_far.gross, so_far.trades, so_far.last_at
  from investa.notifications n
  join investa.orders o on o.id = n.order_id
  join investa.stocks s on s.id = o.stock_id
  cross join lateral (
    select sum(t.quantity) as filled, sum(t.gross_amount) as gross, count(*) as trades, max(t.executed_at) as last_at
    from investa.trades t where t.order_id = o.id and t.executed_at <= n.created_at
  ) so_far`;

const values: { readonly [gap: string]: Sql } = {
  symbol: 'symbol',
  company: 'company',
  verb: wordFor('side', writtenWords.verb),
  did: wordFor('side', writtenWords.did),
  order: wordFor('type', writtenWords.order, rupees('coalesce(limit_price, stop_price)')),
  shares: sharesIn('quantity'),
  filled: sharesIn('filled'),
  trades: 'trades',
  amount: rupees('gross'),
  price: rupees('round(gross / nullif(filled, 0), 2)'),
};

const firstOf = (where: string) => sql`
  (select id from investa.notifications where ${where} order by created_at, id limit 1)`;
const anOrders = firstOf('order_id is not null');

/** The most that telling takes; the moment of a world is the latest it can be. */
export const toldAfter = (moment: string) => sql`
  (n.created_at >= ${moment} and n.created_at <= ${moment} + interval '${tellingMs[1]} milliseconds')`;

/** Notifications of orders say what became of them. */
export const orderRules: readonly Rule[] = [
  rule('notifications.orders-became-what-is-told', {
    why: 'An order that is told as filled was filled, and at that moment; so with what was cancelled, expired or rejected.',
    offenders: sql`
      select notification_id, kind, status, created_at, closed_at, last_at from (${told}) n
      where case kind
        when 'order_filled' then status = 'filled' and ${toldAfter('closed_at')}
        when 'order_cancelled' then status = 'cancelled' and ${toldAfter('closed_at')}
        when 'order_expired' then status = 'expired' and ${toldAfter('closed_at')}
        when 'order_rejected' then status = 'rejected' and ${toldAfter('closed_at')}
        when 'order_partially_filled' then filled > 0 and filled < quantity and ${toldAfter('last_at')}
        end is not true`,
    corrupt: sql`
      update investa.notifications set created_at = created_at - interval '1 minute', read_at = null
      where id = ${anOrders}`,
  }),

  rule('notifications.orders-amount-is-what-was-filled', {
    why: 'The rupees of an order that was filled are those of its trades so far.',
    offenders: sql`
      select notification_id, kind, amount, gross from (${told}) n
      where kind in ('order_filled', 'order_partially_filled') and amount is distinct from gross`,
    corrupt: sql`
      update investa.notifications set kind = 'order_filled', amount = coalesce(amount, 0) + 0.01
      where id = ${anOrders}`,
  }),

  rule('notifications.orders-are-told-rightly', {
    why: 'Title and body name the share, the side, the quantity, the price and the amount that the order has.',
    offenders: sql`
      select notification_id, kind, title, body from (${told}) n
      where array[title, body]::text[] is distinct from case
        when kind = 'order_filled' and trades > 1 then ${saidText('order_filled_in_parts', values)}
        when kind = 'order_filled' then ${saidText('order_filled', values)}
        when kind = 'order_partially_filled' then ${saidText('order_partially_filled', values)}
        when kind = 'order_cancelled' and filled > 0 then ${saidText('order_cancelled_in_part', values)}
        when kind = 'order_cancelled' then ${saidText('order_cancelled', values)}
        when kind = 'order_expired' and filled > 0 then ${saidText('order_expired_in_part', values)}
        when kind = 'order_expired' then ${saidText('order_expired', values)}
        when rejection = 'insufficient_cash' then ${saidText('insufficient_cash', values)}
        when rejection = 'insufficient_shares' then ${saidText('insufficient_shares', values)}
        when rejection = 'outside_price_band' then ${saidText('outside_price_band', values)}
        when rejection = 'market_closed' then ${saidText('market_closed', values)} end`,
    corrupt: sql`
      update investa.notifications set body = body || ' Twice.' where id = ${anOrders}`,
  }),
];
