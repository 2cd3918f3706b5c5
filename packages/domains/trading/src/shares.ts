import { type Share, share, sql } from '@tilth/engine';
import {
  ALERT_ABOVE_SHARE,
  ALERT_BELOW_SHARE,
  deposits,
  devices,
  orderTypeShares,
  validityShares,
} from './shapes.ts';

/** Everybody's first order is a buy at the market: the others are drawn. */
const laterOrders = (side: string) => sql`
  select type from (
    select *, row_number() over (partition by user_id order by placed_at) as place from investa.orders
  ) orders
  where side = '${side}' and place > 1`;

const asShares = (pairs: readonly (readonly [string | number, number])[]) =>
  Object.fromEntries(pairs.map(([value, weight]) => [String(value), weight]));

/** Shares that the shapes state, as the finished data must have them. */
export const tradingShares: readonly Share[] = [
  share('portfolio.deposit', {
    source: 'assumed',
    of: sql`select deposited_total::int from investa.portfolios`,
    are: asShares(deposits),
  }),
  share('trading-sessions.device', {
    source: 'assumed',
    of: sql`select device_kind from investa.trading_sessions`,
    are: asShares(devices),
  }),
  share('orders.type-of-a-buy', {
    source: 'assumed',
    of: laterOrders('BUY'),
    are: asShares(orderTypeShares.BUY),
  }),
  share('orders.type-of-a-sell', {
    source: 'assumed',
    of: laterOrders('SELL'),
    are: asShares(orderTypeShares.SELL),
  }),
  share('orders.validity', {
    source: 'assumed',
    of: sql`select validity from investa.orders where type <> 'MARKET'`,
    are: asShares(validityShares),
  }),
  share('watchlists.alert-above', {
    source: 'assumed',
    of: sql`select case when alert_above is null then 'no' else 'yes' end from investa.user_watchlists`,
    are: { yes: ALERT_ABOVE_SHARE, no: 1 - ALERT_ABOVE_SHARE },
  }),
  share('watchlists.alert-below', {
    source: 'assumed',
    of: sql`select case when alert_below is null then 'no' else 'yes' end from investa.user_watchlists`,
    are: { yes: ALERT_BELOW_SHARE, no: 1 - ALERT_BELOW_SHARE },
  }),
];
