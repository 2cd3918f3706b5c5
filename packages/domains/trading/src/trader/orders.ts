import type { Draw, World } from '@tilth/engine';
import {
  bandAround,
  closeBefore,
  lastKnownPrice,
  type MarketTime,
  onTick,
  opensAt,
  priceAt,
  tickAt,
} from '@tilth/market';
import type { Day, Instant, OrderRejection, OrderSide, OrderType } from '@tilth/schema';
import type { Market, StockPath } from '../market/market.ts';
import {
  beyondBand,
  buyShare,
  limitAway,
  NEW_STOCK_SHARE,
  orderTypes,
  overreach,
  REJECTED_SHARE,
  SELL_SHARE,
  sellShares,
  stopAway,
  validities,
} from '../shapes.ts';
import type { Account } from './account.ts';
import { type Outcome, outcomeOf, type Wish } from './matching.ts';
import type { Session } from './sessions.ts';

/** An order and what became of it. */
export interface PlacedOrder extends Wish, Outcome {
  /** The number of its session among the user's. */
  readonly session: number;
  readonly placedAt: Instant;
}

/** What a user knows when they place an order. */
export interface Situation {
  readonly world: World;
  readonly market: Market;
  /** The order's address. */
  readonly key: readonly [user: number, order: number];
  readonly session: Session;
  readonly sessionNumber: number;
  readonly at: Instant;
  /** The books at that moment. */
  readonly account: Account;
  /** Earlier orders. */
  readonly orders: readonly PlacedOrder[];
  /** The stocks this user buys, the dearest to them first. */
  readonly favourites: readonly number[];
  /** Appetite for risk. */
  readonly risk: number;
}

/** What every order costs at the most beyond its shares, in paise and as a share: kept free, so that cash never ends below zero. */
const SPARE_PAISE = 5_000;
const SPARE_SHARE = 0.03;

/** Decides what to order, and lets the market say what becomes of it. */
export function placeOrder(situation: Situation): PlacedOrder {
  const { world, market, key, session, sessionNumber, at } = situation;
  const draw = world.draw('Order', key);
  const { wish, rejection } = wishOf(draw, situation);
  const path = market.stocks[wish.stock] as StockPath;
  const leavesAt = session.endedAt ?? world.asOf;
  const now = marketTime(situation);
  const { status, closedAt, fills } =
    rejection || !now ? REFUSED : outcomeOf(draw, wish, { market, path, at: now, leavesAt });
  const { stock, side, type, validity, quantity, limit, stop } = wish;
  return {
    session: sessionNumber,
    placedAt: at,
    stock,
    side,
    type,
    validity,
    quantity,
    limit,
    stop,
    status,
    rejection,
    closedAt: status === 'rejected' ? at : closedAt,
    fills,
  };
}

/** Refused at the moment it is placed. */
const REFUSED = { status: 'rejected', closedAt: null, fills: [] } as const;

/** Undefined when the market is shut. */
function marketTime({ market, session, at }: Situation): MarketTime | undefined {
  const { dayIndex } = session;
  if (dayIndex === null) return undefined;
  return { dayIndex, ms: at - opensAt(market.days[dayIndex] as Day) };
}

/** An order in the making. */
interface Choice {
  readonly side: OrderSide;
  readonly type: OrderType;
  readonly stock: number;
  readonly path: StockPath;
  /** The last price known. */
  readonly price: number;
  readonly rejection: OrderRejection | null;
}

function wishOf(draw: Draw, situation: Situation): { wish: Wish; rejection: OrderRejection | null } {
  const choice = choiceOf(draw, situation);
  const { side, type, stock } = choice;
  const limit = type === 'LIMIT' ? limitOf(draw, choice, situation) : null;
  const stop = type === 'STOP' ? stopOf(draw, choice) : null;
  const wanted =
    side === 'BUY' ? sharesToBuy(draw, choice, limit, situation) : sharesToSell(draw, choice, situation);
  // Nobody can order no shares: who cannot afford one asks for more than they can pay, and is refused.
  const rejection = choice.rejection ?? (wanted === 0 ? 'insufficient_cash' : null);
  const quantity = tooMany(draw, rejection, choice, limit, situation) ?? Math.max(1, wanted);
  const validity = type === 'MARKET' ? 'DAY' : draw.weighted('validity', validities);
  return { wish: { stock, side, type, validity, quantity, limit, stop }, rejection };
}

function choiceOf(draw: Draw, situation: Situation): Choice {
  const { market, key, session, at } = situation;
  const first = key[1] === 0;
  const sellable = first ? [] : stocksToSell(situation);
  const side = sellable.length > 0 && draw.chance('side', SELL_SHARE) ? 'SELL' : 'BUY';
  const type = first ? 'MARKET' : draw.weighted('type', orderTypes[side]);
  const stock = side === 'SELL' ? draw.pick('stockId', sellable) : stockToBuy(draw, situation);
  const path = market.stocks[stock] as StockPath;
  const now = marketTime(situation);
  const price = now ? priceAt(path, now) : lastKnownPrice(path, market.days, at);
  const refused = !first && draw.chance('status.rejected', REJECTED_SHARE);
  const rejection =
    session.dayIndex === null ? 'market_closed' : refused ? refusal(draw, side, type, session) : null;
  return { side, type, stock, path, price, rejection };
}

/** Only a limit can be outside the band, and only where the last close is among the days that are kept. */
function refusal(draw: Draw, side: OrderSide, type: OrderType, { dayIndex }: Session): OrderRejection {
  if (type === 'LIMIT' && dayIndex && draw.chance('rejection', 0.5)) return 'outside_price_band';
  return side === 'BUY' ? 'insufficient_cash' : 'insufficient_shares';
}

/** Those of which there are shares that no resting order has spoken for. Some share is always kept. */
function stocksToSell(situation: Situation): number[] {
  const stocks: number[] = [];
  for (const stock of situation.favourites) if (mostToSell(situation, stock) > 0) stocks.push(stock);
  return stocks;
}

function mostToSell(situation: Situation, stock: number): number {
  const free = freeShares(situation, stock);
  if (free <= 1) return free <= 0 || !holdsAnother(situation, stock) ? 0 : 1;
  return holdsAnother(situation, stock) ? free : free - 1;
}

function holdsAnother(situation: Situation, stock: number): boolean {
  for (const other of situation.favourites) {
    if (other !== stock && freeShares(situation, other) > 0) return true;
  }
  return false;
}

function freeShares({ account, orders, at }: Situation, stock: number): number {
  let free = account.positions[stock]?.quantity as number;
  if (free === 0) return 0;
  for (const order of orders) if (order.side === 'SELL' && order.stock === stock) free -= restAt(order, at);
  return free;
}

function freeCash({ account, orders, at }: Situation): number {
  let free = account.cash;
  for (const order of orders) {
    const rest = order.side === 'BUY' ? restAt(order, at) : 0;
    const price = order.limit ?? order.fills[0]?.price ?? 0;
    if (rest > 0) free -= rest * price * (1 + SPARE_SHARE) + SPARE_PAISE;
  }
  return (free - SPARE_PAISE) / (1 + SPARE_SHARE);
}

/** The shares that an earlier order still waits for. */
function restAt({ closedAt, quantity, fills }: PlacedOrder, at: Instant): number {
  if (closedAt !== null && closedAt <= at) return 0;
  let rest = quantity;
  for (const fill of fills) if (fill.at <= at) rest -= fill.quantity;
  return rest;
}

function stockToBuy(draw: Draw, { orders, favourites }: Situation): number {
  const bought = favourites.filter((stock) =>
    orders.some((order) => order.side === 'BUY' && order.stock === stock),
  );
  const next = favourites[bought.length];
  if (bought.length === 0) return favourites[0] as number;
  if (next !== undefined && draw.chance('stockId.new', NEW_STOCK_SHARE)) return next;
  return draw.pick('stockId', bought);
}

function limitOf(draw: Draw, { side, price, path, rejection }: Choice, { session }: Situation): number {
  const direction = side === 'BUY' ? -1 : 1;
  const away = draw.uniform('limitPrice', limitAway[0], limitAway[1]);
  const limit = clearOf(price, onTick(price * (1 + direction * away)), direction);
  if (session.dayIndex === null) return limit;
  const { lowest, highest } = bandAround(path.exchange, closeBefore(path, session.dayIndex));
  if (rejection !== 'outside_price_band') return Math.min(highest, Math.max(lowest, limit));
  const beyond = draw.uniform('limitPrice.beyond', beyondBand[0], beyondBand[1]);
  return onTick((side === 'BUY' ? lowest : highest) * (1 + direction * beyond));
}

function stopOf(draw: Draw, { price }: Choice): number {
  return clearOf(price, onTick(price * (1 - draw.uniform('stopPrice', stopAway[0], stopAway[1]))), -1);
}

/** At least a tick away. */
function clearOf(price: number, level: number, direction: 1 | -1): number {
  return level === price ? price + direction * tickAt(price) : level;
}

function sharesToBuy(draw: Draw, { price }: Choice, limit: number | null, situation: Situation): number {
  const { account, risk } = situation;
  const most = buyShare.timid + (buyShare.bold - buyShare.timid) * risk;
  const worth = draw.uniform('quantity', buyShare.least, most) * account.deposited;
  const each = Math.max(price, limit ?? 0);
  const affordable = Math.floor(freeCash(situation) / each);
  const wanted = Math.min(round(Math.max(1, Math.floor(worth / each))), affordable);
  return Math.max(0, wanted);
}

/** People order round numbers of shares when they order many. */
function round(shares: number): number {
  const step = shares >= 100 ? 10 : shares >= 20 ? 5 : 1;
  return Math.floor(shares / step) * step;
}

function sharesToSell(draw: Draw, { stock }: Choice, situation: Situation): number {
  const most = mostToSell(situation, stock);
  return Math.max(1, Math.floor(most * draw.weighted('quantity', sellShares)));
}

/** What is asked for by those who are refused for asking too much. */
function tooMany(
  draw: Draw,
  rejection: OrderRejection | null,
  { stock, price }: Choice,
  limit: number | null,
  { account }: Situation,
): number | undefined {
  if (rejection !== 'insufficient_cash' && rejection !== 'insufficient_shares') return undefined;
  const has =
    rejection === 'insufficient_cash'
      ? account.cash / (limit ?? price)
      : (account.positions[stock]?.quantity as number);
  return Math.floor(has * draw.uniform('quantity.beyond', overreach[0], overreach[1])) + 1;
}
