import { priceAt } from '@tilth/market';
import type { Day, Instant } from '@tilth/schema';
import type { Series } from '../market/market.ts';
import { momentOf } from '../market/quotes.ts';
import type { Position } from './books.ts';
import { sessionMs } from './exchange-time.ts';
import { amountOf } from './money.ts';
import type { Trader } from './trader.ts';

const DAY_MS = 86_400_000;

/** No exchange is shut for so many days on end that none of the days after these were left. */
const BEFORE_DAYS = 7;

/** Foresees that everything is sold, on a day of exchange, before a platform is taken off. */
export function settleBeforeLeaving(trader: Trader): void {
  for (const connection of trader.connections) {
    if (connection.disconnectedAt === null) continue;
    const at = (connection.disconnectedAt - BEFORE_DAYS * DAY_MS) as Instant;
    trader.timeline.at(at, () => {
      for (const position of trader.books.positions.values())
        if (position.connection === connection) sellSoon(trader, position, at);
    });
  }
}

/** On the morning of the next day of exchange, when it is known what is held. */
function sellSoon(trader: Trader, position: Position, at: Instant): void {
  const series = trader.market.series[position.listed.place] as Series;
  const dayIndex = series.days.onOrAfter((Math.floor(at / DAY_MS) + 1) as Day);
  const opens = momentOf(series, { dayIndex, ms: 60_000 });
  trader.timeline.at(opens, () => sellWhole(trader, position, series, dayIndex, opens));
}

function sellWhole(
  trader: Trader,
  position: Position,
  series: Series,
  dayIndex: number,
  createdAt: Instant,
): void {
  const { listed, connection, held } = position;
  if (held === 0) return;
  const time = { dayIndex, ms: Math.floor(sessionMs(series) * (listed.type === 'mutual_fund' ? 1 : 0.3)) };
  const at = momentOf(series, time);
  const price = priceAt(series.path, time) * listed.perUnit;
  const fills = [{ at, quantity: held, price, amount: amountOf(held, price) }];
  trader.place(
    {
      listed,
      connection,
      side: 'sell',
      type: 'market',
      validity: 'day',
      quantity: held,
      limit: null,
      stop: null,
      target: null,
      createdAt,
      restsUntil: at,
    },
    { status: 'executed', rejection: null, placedAt: createdAt, executedAt: at, cancelledAt: null, fills },
  );
}
