import { type Draw, weights } from '@tilth/engine';
import { closeOn, firstTouch, type MarketTime, nearest, priceAt } from '@tilth/market';
import type { Day, Instant } from '@tilth/schema';
import type { Series } from '../market/market.ts';
import { momentOf } from '../market/quotes.ts';
import { isTradable, type SecurityType } from '../market/security-list.ts';
import {
  bracket,
  buyShare,
  buyTypes,
  favourites,
  LEAST_BUY_PAISE,
  latencyMs,
  limitAway,
  ordersAMonth,
  payments,
  REJECTED_SHARE,
  SELL_SHARE,
  sellShares,
  sellTypes,
  stopAway,
  validities,
  wants,
} from '../shapes/investing.ts';
import { isUsed } from './connections.ts';
import { later, sessionMs, timeAt } from './exchange-time.ts';
import { outcomeOf } from './matching.ts';
import { affordable, amountOf } from './money.ts';
import type { Fill, Order, OrderType, Validity, Wish } from './order.ts';
import { reasons } from './reasons.ts';
import { sellable, type Trader } from './trader.ts';

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30;

const wantsOf = Object.fromEntries(Object.entries(wants).map(([appetite, of]) => [appetite, weights(of)]));

/** Foresees the orders that somebody gives of their own accord, from being linked to a platform until they leave. */
export function ordersByHand(trader: Trader): void {
  const { investor, connections, world, market } = trader;
  const first = connections[0];
  if (!first) return;
  const from = first.linkedAt + 3_600_000;
  const days = Math.floor((investor.until - from) / DAY_MS);
  if (days < 2) return;
  const liked = favouritesOf(trader);
  const { risk } = investor.person.temperament;
  const draw = world.draw('orders by hand', investor.number);
  const mean = ((ordersAMonth.least + ordersAMonth.ofRisk * risk) * days) / MONTH_DAYS;
  const drawn = Math.max(1, draw.poisson('count', mean));
  const count = investor.number === 0 ? ordersAMonth.johns : Math.min(ordersAMonth.most, drawn);
  for (let i = 0; i < count; i++) {
    const own = world.draw('order by hand', [investor.number, i]);
    const type = own.weighted(
      'type of security',
      wantsOf[investor.person.riskAppetite] as (typeof wantsOf)[string],
    );
    const kind: SecurityType =
      type === 'crypto' && !connections.some(({ platform }) => platform === 'binance') ? 'stock' : type;
    // The first comes in the first days: nobody links a platform to look at it.
    const day = i === 0 ? own.uniform('day', 0.2, Math.min(20, days)) : own.uniform('day', 1, days);
    const at = (from + Math.floor(day * DAY_MS)) as Instant;
    const series = market.series[own.pick('place', liked[kind])] as Series;
    const time = timeOf(own, series, at);
    if (!time) continue;
    const when = momentOf(series, time);
    if (when < investor.until) trader.timeline.at(when, () => giveOrder(trader, own, series, time, i === 0));
  }
}

/** Somewhen in the session of that day or of the next on which there is one. */
function timeOf(draw: Draw, series: Series, at: Instant): MarketTime | undefined {
  const dayIndex = series.days.onOrAfter(Math.floor(at / DAY_MS) as Day);
  if (dayIndex >= series.days.list.length) return undefined;
  return { dayIndex, ms: Math.floor(draw.uniform('time', 0.01, 0.93) * sessionMs(series)) };
}

/** The securities of each kind that somebody buys, by their places. */
function favouritesOf({ world, investor, market }: Trader): {
  readonly [type in SecurityType]: readonly number[];
} {
  const draw = world.draw('favourites', investor.number);
  const eager = (draw.uniform('eager', 0, 1) + investor.person.temperament.risk) / 2;
  const of = (type: SecurityType) => {
    const all = market.series.filter(({ listed }) => listed.type === type && isTradable(listed));
    const [least, most] = favourites[type];
    const count = Math.min(all.length, least + Math.floor(eager * (most - least + 1)));
    return draw.sample(
      type,
      all.map(({ listed }) => listed.place),
      count,
    );
  };
  return {
    stock: of('stock'),
    etf: of('etf'),
    mutual_fund: of('mutual_fund'),
    bond: of('bond'),
    crypto: of('crypto'),
  };
}

/** Decides what to order, now that the moment is there. */
function giveOrder(trader: Trader, draw: Draw, wanted: Series, time: MarketTime, first: boolean): void {
  const at = momentOf(wanted, time);
  const held = first || !draw.chance('side', SELL_SHARE) ? [] : heldBeside(trader, wanted, at);
  if (held.length > 0) sellSome(trader, draw, draw.pick('sold', held), time);
  else buySome(trader, draw, wanted, time, first ? undefined : at);
}

/** What may be sold at a moment, of what trades at the same hours. */
function heldBeside({ books, market }: Trader, { listed }: Series, at: Instant): Series[] {
  const series: Series[] = [];
  for (const position of books.positions.values()) {
    const sameHours = (position.listed.type === 'crypto') === (listed.type === 'crypto');
    if (sameHours && sellable(position) > 0 && isUsed(position.connection, at))
      series.push(market.series[position.listed.place] as Series);
  }
  return series;
}

function sellSome(trader: Trader, draw: Draw, series: Series, time: MarketTime): void {
  const { listed } = series;
  const position = trader.books.positions.get(listed.place);
  const connection = trader.platformFor(series, momentOf(series, time));
  if (!position || !connection) return;
  const all = sellable(position);
  const part = Math.floor((all * draw.weighted('quantity', sellShares)) / listed.step) * listed.step;
  const price = priceAt(series.path, time);
  // What would leave a trifle is sold whole.
  const leaves = amountOf(all - part, price * listed.perUnit);
  const quantity = part > 0 && leaves >= LEAST_BUY_PAISE ? part : all;
  const fund = listed.type === 'mutual_fund';
  const type: OrderType = fund ? 'market' : draw.weighted('type', sellTypes);
  const stop = type === 'stop_loss' ? price * (1 - draw.uniform('stop', ...stopAway)) : null;
  const limit = type === 'limit' ? price * (1 + draw.uniform('limit', ...limitAway)) : null;
  order(trader, draw, series, time, { side: 'sell', type, quantity, limit, stop, connection });
}

/** `refusable`: the moment, when the order may be refused. */
function buySome(
  trader: Trader,
  draw: Draw,
  series: Series,
  time: MarketTime,
  refusable: Instant | undefined,
): void {
  const { listed, path } = series;
  const connection = trader.platformFor(series, momentOf(series, time));
  if (!connection) return;
  const income = Number(trader.investor.person.monthlyIncome);
  const worth = Math.max(LEAST_BUY_PAISE, income * draw.uniform('quantity', ...buyShare));
  const price = priceAt(path, time);
  const wanted = affordable(worth, price * listed.perUnit, listed.step);
  const quantity = Math.max(listed.step, round(wanted, listed.step));
  const drawn: OrderType = listed.type === 'mutual_fund' ? 'market' : draw.weighted('type', buyTypes);
  const early = time.ms < bracket.latestEntryMs;
  const canBracket = early && listed.type === 'stock' && !trader.books.positions.has(listed.place);
  const type = drawn === 'bracket' && !canBracket ? 'limit' : drawn;
  const limit =
    type === 'limit' ? price * (1 - draw.uniform('limit', ...limitAway)) : type === 'bracket' ? price : null;
  const wish = { side: 'buy', type, quantity, limit, stop: null, connection } as const;
  if (refusable !== undefined && draw.chance('status.rejected', REJECTED_SHARE))
    refuse(trader, draw, series, time, wish);
  else if (type === 'bracket') throughBracket(trader, draw, series, time, wish);
  else order(trader, draw, series, time, wish);
}

/** People order round numbers of units when they order many. */
function round(quantity: number, step: number): number {
  const steps = quantity / step;
  const by = step === 1 ? 10 : steps >= 1_000 ? 100 : steps >= 100 ? 10 : steps >= 20 ? 5 : 1;
  return Math.floor(steps / by) * by * step;
}

interface Sketch extends Pick<Wish, 'side' | 'type' | 'quantity' | 'connection'> {
  /** In the smallest units of the price, not yet on its tick. */
  readonly limit: number | null;
  readonly stop: number | null;
}

function wishOf(trader: Trader, draw: Draw, series: Series, time: MarketTime, sketch: Sketch): Wish {
  const { listed } = series;
  const onTick = (price: number | null) =>
    price === null ? null : Math.max(1, nearest(listed.venue, price)) * listed.perUnit;
  const { type } = sketch;
  const validity: Validity =
    type === 'bracket' || listed.type === 'mutual_fund' ? 'day' : draw.weighted('validity', validities[type]);
  return {
    ...sketch,
    listed,
    validity,
    limit: onTick(sketch.limit),
    stop: onTick(sketch.stop),
    target: null,
    createdAt: momentOf(series, time),
    restsUntil: trader.patience(sketch.connection),
  };
}

function order(trader: Trader, draw: Draw, series: Series, time: MarketTime, sketch: Sketch): void {
  const wish = wishOf(trader, draw, series, time, sketch);
  // Who wants it at once or not at all asks near the price of the moment, half of the time beyond it.
  const eager =
    wish.validity === 'ioc' && wish.limit !== null && draw.chance('limit.beyond', 0.6)
      ? {
          ...wish,
          limit:
            nearest(wish.listed.venue, priceAt(series.path, time) * (wish.side === 'buy' ? 1.002 : 0.998)) *
            wish.listed.perUnit,
        }
      : wish;
  trader.place(eager, outcomeOf(draw, series, eager, time), { payment: draw.weighted('payment', payments) });
}

function refuse(trader: Trader, draw: Draw, series: Series, time: MarketTime, sketch: Sketch): void {
  const wish = wishOf(
    trader,
    draw,
    series,
    time,
    sketch.type === 'bracket' ? { ...sketch, type: 'limit' } : sketch,
  );
  trader.place(wish, {
    status: 'rejected',
    rejection: draw.weighted('rejection', reasons.rejection),
    placedAt: null,
    executedAt: null,
    cancelledAt: null,
    fills: [],
  });
}

/** Bought, and sold on the same day: where it has gained enough, or lost enough, or when the broker squares it off. */
function throughBracket(trader: Trader, draw: Draw, series: Series, time: MarketTime, sketch: Sketch): void {
  const { listed } = series;
  const wish = wishOf(trader, draw, series, time, sketch);
  const limit = wish.limit as number;
  const onTick = (price: number) => nearest(listed.venue, price / listed.perUnit) * listed.perUnit;
  const bought = {
    ...wish,
    stop: onTick(limit * (1 - bracket.stop)),
    target: onTick(limit * (1 + bracket.target)),
  };
  const outcome = outcomeOf(draw, series, bought, time);
  const placed = trader.place(bought, outcome, { payment: 'platform_balance', withinDay: true });
  const last = placed.fills[placed.fills.length - 1];
  if (last) trader.timeline.at(last.at, () => exit(trader, draw, series, placed));
}

function exit(
  trader: Trader,
  draw: Draw,
  series: Series,
  { fills, connection, filled, stop, target }: Order,
): void {
  const { listed, path, days } = series;
  const boughtAt = fills[fills.length - 1]?.at as Instant;
  const from = timeAt(series, boughtAt);
  if (!from) return;
  const at = (price: number, goes: 'up' | 'down') =>
    firstTouch(path, from, from.dayIndex, { price: price / listed.perUnit, goes });
  const [gained, lost] = [at(target as number, 'up'), at(stop as number, 'down')];
  const squareOff = { dayIndex: from.dayIndex, ms: Math.max(bracket.squareOffMs, from.ms + 60_000) };
  const touch = [gained, lost]
    .filter((each) => each && each.ms < squareOff.ms)
    .sort((a, b) => (a?.ms ?? 0) - (b?.ms ?? 0))[0];
  const type: OrderType = !touch ? 'market' : touch === gained ? 'limit' : 'stop_loss';
  const when = later(series, touch ?? squareOff, draw.int('exit', latencyMs[0], latencyMs[1]));
  const price = type === 'limit' ? (touch?.price as number) : priceAt(path, when);
  const moment = momentOf(series, when);
  const createdAt = type === 'market' ? (Math.max(boughtAt, moment - 2_000) as Instant) : boughtAt;
  const amountFill = outcomeAt(moment, filled, price * listed.perUnit);
  const closes = closeOn(listed.venue, days.list[from.dayIndex] as Day);
  if (moment > closes) return;
  trader.place(
    {
      listed,
      connection,
      side: 'sell',
      type,
      validity: 'day',
      quantity: filled,
      limit: type === 'limit' ? target : null,
      stop: type === 'stop_loss' ? stop : null,
      target: null,
      createdAt,
      restsUntil: boughtAt,
    },
    {
      status: 'executed',
      rejection: null,
      placedAt: createdAt,
      executedAt: moment,
      cancelledAt: null,
      fills: [amountFill],
    },
    { withinDay: true },
  );
}

function outcomeAt(at: Instant, quantity: number, price: number): Fill {
  return { at, quantity, price, amount: amountOf(quantity, price) };
}
