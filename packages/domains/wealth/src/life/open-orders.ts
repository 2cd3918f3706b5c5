import { nearest, priceAt } from '@tilth/market';
import type { Instant } from '@tilth/schema';
import type { Series } from '../market/market.ts';
import { closeBeforeDay, lastIndex, momentOf } from '../market/quotes.ts';
import { LEAST_BUY_PAISE, openOrders } from '../shapes/investing.ts';
import { dealt } from './deck.ts';
import { sessionMs } from './exchange-time.ts';
import { affordable, amountOf } from './money.ts';
import type { Fill, Outcome } from './order.ts';
import type { Trader } from './trader.ts';

/**
 * Some have an order open at the as-of moment: written after hours, resting far from the price, or filled by half. Whose
 * turn it is, is dealt, so that a world of a hundred has all of them.
 */
export function openOrderOf(trader: Trader): void {
  const { investor, world, market } = trader;
  const card = investor.number === 0 ? 'placed' : dealt(world, 'open order', investor.number, openOrders);
  if (card === null || investor.status !== 'active') return;
  const draw = world.draw('open order', [investor.number, 0]);
  const shares = market.series.filter(({ listed }) => listed.splits || listed.treatment === 'equity_etf');
  const series = draw.pick('place', shares);
  const dayIndex = lastIndex(series);
  const time = { dayIndex, ms: Math.floor(sessionMs(series) * draw.uniform('time', 0.3, 0.8)) };
  const closed = momentOf(series, { dayIndex, ms: sessionMs(series) });
  const late = draw.uniform('createdAt', 0.1, 0.9) * Math.min(world.asOf - closed, 6 * 3_600_000);
  const createdAt = card === 'pending' ? ((closed + Math.floor(late)) as Instant) : momentOf(series, time);
  trader.timeline.at(createdAt, () => {
    const connection = trader.platformFor(series, createdAt);
    if (!connection) return;
    const { listed } = series;
    const limit = limitOf(series, card, time);
    const worth = Math.max(
      LEAST_BUY_PAISE,
      Number(investor.person.monthlyIncome) * draw.uniform('quantity', 0.05, 0.2),
    );
    // Half of it is to be filled.
    const quantity = Math.max(2 * listed.step, affordable(worth, limit, listed.step));
    const wish = {
      listed,
      connection,
      side: 'buy',
      type: 'limit',
      validity: 'gtc',
      quantity,
      limit,
    } as const;
    const rests = { stop: null, target: null, createdAt, restsUntil: trader.patience(connection) };
    trader.place({ ...wish, ...rests }, outcomeAs(card, series, { createdAt, quantity, limit }));
  });
}

type Card = Exclude<(typeof openOrders)[number], null>;

/** Far below what the day came to; or, to be filled, at the price of the moment. */
function limitOf(series: Series, card: Card, time: { dayIndex: number; ms: number }): number {
  const { listed, path } = series;
  const { perUnit, venue } = listed;
  if (card === 'partially_filled') return priceAt(path, time) * perUnit;
  const lowest = closeBeforeDay(series, time.dayIndex) / perUnit;
  return nearest(venue, Math.min(path.lows[time.dayIndex] as number, lowest) * 0.97) * perUnit;
}

function outcomeAs(
  card: Card,
  { listed }: Series,
  { createdAt, quantity, limit }: { createdAt: Instant; quantity: number; limit: number },
): Outcome {
  const nothing = { rejection: null, executedAt: null, cancelledAt: null };
  if (card === 'pending') return { ...nothing, status: 'pending', placedAt: null, fills: [] };
  const placedAt = (createdAt + 400) as Instant;
  if (card === 'placed') return { ...nothing, status: 'placed', placedAt, fills: [] };
  const half = Math.floor(quantity / listed.step / 2) * listed.step;
  const fill: Fill = { at: createdAt, quantity: half, price: limit, amount: amountOf(half, limit) };
  return { ...nothing, status: 'partially_filled', placedAt: createdAt, fills: [fill] };
}
