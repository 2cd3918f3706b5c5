import type { Draw } from '@tilth/engine';
import { closeOn, firstTouch, type Level, type MarketTime, nearest, priceAt } from '@tilth/market';
import type { Day, Instant } from '@tilth/schema';
import type { Series } from '../market/market.ts';
import { momentOf } from '../market/quotes.ts';
import { GTC_DAYS, latencyMs, PARTIAL_SHARE, THROUGH, TWO_TRADES_SHARE } from '../shapes/investing.ts';
import { lastRest, later, sessionMs } from './exchange-time.ts';
import { amountOf } from './money.ts';
import type { Fill, Outcome, Wish } from './order.ts';

const DAY_MS = 86_400_000;

/** A wish on its way to the exchange. */
interface Matched {
  readonly draw: Draw;
  readonly series: Series;
  readonly wish: Wish;
  /** When it gets there. */
  readonly from: MarketTime;
}

/** What the exchange makes of a wish: when its units trade, at which prices, and how it ends. */
export function outcomeOf(draw: Draw, series: Series, wish: Wish, from: MarketTime): Outcome {
  const matched = { draw, series, wish, from };
  const placedAt = Math.max(momentOf(series, from), wish.createdAt) as Instant;
  if (wish.type === 'market') return ended(matched, placedAt, atMarket(matched));
  if (wish.validity === 'ioc') return immediate(matched, placedAt);
  return ended(matched, placedAt, resting(matched));
}

/** Filled by now; or resting still; or lapsed with the day, or taken back. */
function ended({ series, wish, from }: Matched, placedAt: Instant, fills: readonly Fill[]): Outcome {
  const filled = fills.reduce((sum, { quantity }) => sum + quantity, 0);
  const nothing = { rejection: null, executedAt: null, cancelledAt: null };
  if (filled === wish.quantity) {
    return {
      ...nothing,
      status: 'executed',
      placedAt,
      executedAt: fills[fills.length - 1]?.at as Instant,
      fills,
    };
  }
  const until = restsUntil(series, wish, from);
  const last = series.days.list.length - 1;
  const patient = series.days.onOrAfter(Math.floor(wish.restsUntil / DAY_MS) as Day) > last;
  const stillThere = wish.validity === 'gtc' && until === last && until < from.dayIndex + GTC_DAYS && patient;
  if (stillThere) return { ...nothing, status: filled > 0 ? 'partially_filled' : 'placed', placedAt, fills };
  const lapses = closeOn(series.listed.venue, series.days.list[until] as Day);
  return { ...nothing, status: 'cancelled', placedAt, cancelledAt: lapses, fills };
}

function restsUntil(
  series: Series,
  { validity, restsUntil: patience }: Wish,
  { dayIndex }: MarketTime,
): number {
  if (validity !== 'gtc') return dayIndex;
  const given = series.days.onOrAfter(Math.floor(patience / DAY_MS) as Day);
  return Math.max(dayIndex, Math.min(lastRest(series, dayIndex, GTC_DAYS), given));
}

/** At once, at the price of the moment; now and then in two trades, seconds apart. A fund has one price a day, at its end. */
function atMarket({ draw, series, wish, from }: Matched): Fill[] {
  const { listed } = series;
  if (listed.type === 'mutual_fund')
    return [fillAt(series, { ...from, ms: sessionMs(series) }, wish.quantity)];
  const first = later(series, from, draw.int('executedAt', latencyMs[0], latencyMs[1]));
  const steps = wish.quantity / listed.step;
  if (steps < 4 || !draw.chance('two trades', TWO_TRADES_SHARE))
    return [fillAt(series, first, wish.quantity)];
  const part = Math.max(1, Math.floor(steps * draw.uniform('part', 0.25, 0.75))) * listed.step;
  const second = later(series, first, draw.int('executedAt.rest', 400, 5_000));
  return [fillAt(series, first, part), fillAt(series, second, wish.quantity - part)];
}

/** What is there at the limit or better is taken, and the rest forgotten. */
function immediate({ series, wish, from, draw }: Matched, placedAt: Instant): Outcome {
  const when = later(series, from, draw.int('executedAt', latencyMs[0], latencyMs[1]));
  const price = priceAt(series.path, when) * series.listed.perUnit;
  const limit = wish.limit as number;
  const met = wish.side === 'buy' ? price <= limit : price >= limit;
  const at = momentOf(series, when);
  const nothing = { rejection: null, executedAt: null, cancelledAt: null, placedAt };
  if (!met) return { ...nothing, status: 'cancelled', cancelledAt: at, fills: [] };
  const steps = wish.quantity / series.listed.step;
  const whole = steps < 2 || !draw.chance('in parts', PARTIAL_SHARE);
  const quantity = whole
    ? wish.quantity
    : Math.max(1, Math.floor(steps * draw.uniform('part', 0.3, 0.8))) * series.listed.step;
  const fills = [fillAt(series, when, quantity)];
  if (whole) return { ...nothing, status: 'executed', executedAt: at, fills };
  return { ...nothing, status: 'cancelled', cancelledAt: at, fills };
}

/** When the price comes to it, if it does; a part may have to wait until it has gone farther on the same day. */
function resting(matched: Matched): Fill[] {
  const { draw, series, wish, from } = matched;
  const { path, listed } = series;
  const level = levelOf(series, wish);
  const until = restsUntil(series, wish, from);
  const touch = firstTouch(path, from, until, level);
  if (!touch) return [];
  const latency = draw.int('executedAt', latencyMs[0], latencyMs[1]);
  // A stop goes to the market, and takes what it finds there.
  if (wish.type === 'stop_loss') return [fillAt(series, later(series, touch, latency), wish.quantity)];
  const price = touch.price * listed.perUnit;
  const atOnce = touch.ms === from.ms && touch.dayIndex === from.dayIndex;
  const first = later(series, touch, atOnce ? latency : 0);
  const steps = wish.quantity / listed.step;
  if (steps < 2 || !draw.chance('in parts', PARTIAL_SHARE))
    return [fillAt(series, first, wish.quantity, price)];
  const part = Math.max(1, Math.floor(steps * draw.uniform('part', 0.3, 0.7))) * listed.step;
  const farther = {
    ...level,
    price: nearest(listed.venue, level.price * (level.goes === 'down' ? 1 - THROUGH : 1 + THROUGH)),
  };
  const again = firstTouch(path, later(series, first, 60_000), first.dayIndex, farther);
  const fills = [fillAt(series, first, part, price)];
  if (again)
    fills.push(fillAt(series, later(series, again, 0), wish.quantity - part, again.price * listed.perUnit));
  return fills;
}

function levelOf({ listed }: Series, { side, type, limit, stop }: Wish): Level {
  const down = (side === 'buy') === (type !== 'stop_loss');
  return {
    price: ((type === 'stop_loss' ? stop : limit) as number) / listed.perUnit,
    goes: down ? 'down' : 'up',
  };
}

/** Units that trade at a time on the exchange, at the price of that time unless another is said. */
function fillAt(series: Series, when: MarketTime, quantity: number, said?: number): Fill {
  const price = said ?? priceAt(series.path, when) * series.listed.perUnit;
  return { at: momentOf(series, when), quantity, price, amount: amountOf(quantity, price) };
}
