import type { Draw } from '@tilth/engine';
import {
  closesAt,
  firstTouch,
  instantOf,
  type Level,
  type MarketTime,
  onTick,
  priceAt,
  SESSION_MS,
} from '@tilth/market';
import type {
  Instant,
  OrderRejection,
  OrderSide,
  OrderStatus,
  OrderType,
  OrderValidity,
} from '@tilth/schema';
import type { Market, StockPath } from '../market/market.ts';
import {
  latencyMs,
  PARTIAL_SHARE,
  restAfterMs,
  SECOND_THOUGHTS,
  THROUGH,
  TWO_TRADES_SHARE,
} from '../shapes.ts';
import type { Fill } from './account.ts';

/** What somebody wants. Prices are paise. */
export interface Wish {
  readonly stock: number;
  readonly side: OrderSide;
  readonly type: OrderType;
  readonly validity: OrderValidity;
  readonly quantity: number;
  readonly limit: number | null;
  readonly stop: number | null;
}

/** What became of it. */
export interface Outcome {
  readonly status: OrderStatus;
  readonly rejection: OrderRejection | null;
  /** Null while it rests. */
  readonly closedAt: Instant | null;
  readonly fills: readonly Fill[];
}

interface Placed {
  readonly market: Market;
  readonly path: StockPath;
  readonly at: MarketTime;
  /** The user leaves. */
  readonly leavesAt: Instant;
}

/** What the market makes of an order: when its shares trade, at which prices, and how it ends. */
export function outcomeOf(draw: Draw, wish: Wish, placed: Placed): Outcome {
  const fills = wish.type === 'MARKET' ? atMarket(draw, wish, placed) : resting(draw, wish, placed);
  const takenBackAt = secondThoughts(draw, wish, placed);
  let filled = 0;
  let last: Instant | null = null;
  while (fills.length > 0 && takenBackAt !== null && (fills[fills.length - 1] as Fill).at >= takenBackAt)
    fills.pop();
  for (const { quantity, at } of fills) {
    filled += quantity;
    last = at;
  }
  if (filled === wish.quantity) return { status: 'filled', rejection: null, closedAt: last, fills };
  if (takenBackAt !== null) return { status: 'cancelled', rejection: null, closedAt: takenBackAt, fills };
  if (wish.validity === 'DAY') {
    return { status: 'expired', rejection: null, closedAt: closingOf(placed), fills };
  }
  return { status: filled > 0 ? 'partially_filled' : 'open', rejection: null, closedAt: null, fills };
}

/** When a resting order is taken back, if it is: before the user leaves. */
function secondThoughts(draw: Draw, { type }: Wish, { market, path, at, leavesAt }: Placed): Instant | null {
  if (type === 'MARKET' || !draw.chance('status.cancelled', SECOND_THOUGHTS)) return null;
  const placedAt = instantOf(path, market.days, at);
  return (placedAt + Math.floor(draw.uniform('closedAt', 0.2, 0.95) * (leavesAt - placedAt))) as Instant;
}

function closingOf({ market, at }: Placed): Instant {
  return closesAt(market.days[at.dayIndex] as (typeof market.days)[number]);
}

/** At once, at the price of the moment; now and then in two trades, seconds apart. */
function atMarket(draw: Draw, { quantity }: Wish, placed: Placed): Fill[] {
  const { path, at } = placed;
  const first = later(at, draw.int('executedAt', latencyMs[0], latencyMs[1]));
  if (quantity < 4 || !draw.chance('two trades', TWO_TRADES_SHARE)) {
    return [fillAt(placed, first, quantity, priceAt(path, first))];
  }
  const shares = draw.int('filledQuantity', 1, quantity - 1);
  const second = later(first, draw.int('executedAt.rest', restAfterMs.market[0], restAfterMs.market[1]));
  return [
    fillAt(placed, first, shares, priceAt(path, first)),
    fillAt(placed, second, quantity - shares, priceAt(path, second)),
  ];
}

/** When the price comes to it, if it does; a part of the shares may have to wait until it has gone farther. */
function resting(draw: Draw, wish: Wish, placed: Placed): Fill[] {
  const { market, path, at } = placed;
  const { quantity, type } = wish;
  const level = levelOf(wish);
  const untilDay = wish.validity === 'DAY' ? at.dayIndex : market.days.length - 1;
  const touch = firstTouch(path, at, untilDay, level);
  if (!touch) return [];
  const latency = draw.int('executedAt', latencyMs[0], latencyMs[1]);
  if (type === 'STOP') {
    // It goes to the market, and takes what it finds there.
    const when = later(touch, latency);
    return [fillAt(placed, when, quantity, priceAt(path, when))];
  }
  const first = touch.ms === 0 ? later(touch, latency) : touch;
  if (quantity === 1 || !draw.chance('in parts', PARTIAL_SHARE)) {
    return [fillAt(placed, first, quantity, touch.price)];
  }
  const shares = Math.max(1, Math.floor(quantity * draw.uniform('filledQuantity', 0.3, 0.7)));
  const wait = draw.int('executedAt.rest', restAfterMs.resting[0], restAfterMs.resting[1]);
  const { dayIndex, ms } = first;
  const from = ms + wait < SESSION_MS ? { dayIndex, ms: ms + wait } : { dayIndex: dayIndex + 1, ms: 0 };
  const again = from.dayIndex <= untilDay ? firstTouch(path, from, untilDay, through(level)) : undefined;
  const part = fillAt(placed, first, shares, touch.price);
  return again ? [part, fillAt(placed, again, quantity - shares, again.price)] : [part];
}

function levelOf({ side, type, limit, stop }: Wish): Level {
  const down = (side === 'BUY') === (type === 'LIMIT');
  return { price: (limit ?? stop) as number, goes: down ? 'down' : 'up' };
}

function fillAt({ market, path }: Placed, when: MarketTime, quantity: number, price: number): Fill {
  return { at: instantOf(path, market.days, when), quantity, price };
}

/** Who stands at the end of the queue is served once the price has gone through the level. */
function through({ price, goes }: Level): Level {
  return { price: onTick(price * (goes === 'down' ? 1 - THROUGH : 1 + THROUGH)), goes };
}

/** Never after the market has closed. */
function later({ dayIndex, ms }: MarketTime, by: number): MarketTime {
  return { dayIndex, ms: Math.min(SESSION_MS, ms + by) };
}
