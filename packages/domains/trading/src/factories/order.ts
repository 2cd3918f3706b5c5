import { type Companion, type Fitting, factory } from '@tilth/engine';
import { DAY_MS, onTick, PRICE_BAND, ratio } from '@tilth/market';
import type { Exact, Instant, Row } from '@tilth/schema';
import { latencyMs } from '../shapes.ts';
import { feeOf } from '../trader/account.ts';

type Order = Row<'Order'>;
type At = Fitting<'Order'>;

/** India is five and a half hours ahead of UTC, all year. */
const INDIA_MS = 5.5 * 3_600_000;
/** The exchange closes at 15:30 there. */
const CLOSES_MS = 15.5 * 3_600_000;
const LATENCY_MS = latencyMs[0];
/** A resting order waits this far from the last close, within the band that the exchange allows. */
const AWAY = PRICE_BAND * 0.9;

/**
 * One more order. It is placed where its user has placed one before: in a session of theirs, while the market was open.
 * What it does to cash, holdings and performance is the app's business, not its own.
 */
export const orderFactory = factory('Order', {
  plain: open,
  traits: {
    /** Rests, at a price that the market has not come to. */
    open,
    filled: (at): Partial<Order> => ({
      ...closed(at, LATENCY_MS),
      ...filled(at, at.row.quantity),
      status: 'filled',
    }),
    partiallyFilled: (at): Partial<Order> => {
      const quantity = Math.max(2, at.row.quantity);
      return {
        ...open(at),
        ...filled({ ...at, row: { ...at.row, quantity } }, Math.floor(quantity / 2)),
        quantity,
        status: 'partially_filled',
      };
    },
    cancelled: (at): Partial<Order> => ({ ...open(at), ...closed(at, 60_000), status: 'cancelled' }),
    /** Its day ended before the market came to its price. */
    expired: (at): Partial<Order> => {
      const { placedAt } = placed(at);
      return {
        ...open(at),
        validity: 'DAY',
        closedAt: (dayOf(placedAt) * DAY_MS - INDIA_MS + CLOSES_MS) as Instant,
        status: 'expired',
      };
    },
    /** For want of cash or of shares. */
    rejected: (at): Partial<Order> => ({
      ...closed(at, 0),
      ...atMarket(at),
      status: 'rejected',
      rejection: at.row.side === 'BUY' ? 'insufficient_cash' : 'insufficient_shares',
      ...nothingFilled,
    }),
  },
  companions: ({ row, rows }) => (row.filledQuantity > 0 ? [trade(row, rows)] : []),
});

const nothingFilled = { filledQuantity: 0, averageFillPrice: null } as const;

function open(at: At): Partial<Order> {
  const { side } = at.row;
  const from = Number(closeBefore(at));
  const limit = onTick(Math.round(from * (side === 'BUY' ? 1 - AWAY : 1 + AWAY))) as Exact<2>;
  const isStop = at.asked.type === 'STOP' || (at.asked.stopPrice ?? null) !== null;
  return {
    ...placed(at),
    ...nothingFilled,
    status: 'open',
    validity: 'GTC',
    rejection: null,
    closedAt: null,
    type: isStop ? 'STOP' : 'LIMIT',
    limitPrice: isStop ? null : limit,
    // A stop waits on the other side: until it gets worse.
    stopPrice: isStop
      ? (onTick(Math.round(from * (side === 'BUY' ? 1 + AWAY : 1 - AWAY))) as Exact<2>)
      : null,
  };
}

/** In the session of an order that the user has placed before, as soon after it as can be. */
function placed({ row, asked, rows }: At): Pick<Order, 'placedAt' | 'sessionId'> {
  if (asked.placedAt !== undefined) return { placedAt: asked.placedAt, sessionId: row.sessionId };
  for (const each of rows('Order')) {
    const fits = each.userId === row.userId && each.rejection === null;
    if (fits && (asked.sessionId === undefined || each.sessionId === asked.sessionId))
      return { placedAt: each.placedAt, sessionId: each.sessionId };
  }
  return { placedAt: row.placedAt, sessionId: row.sessionId };
}

function closed(at: At, afterMs: number): Partial<Order> {
  const { placedAt, sessionId } = placed(at);
  return { placedAt, sessionId, closedAt: (placedAt + afterMs) as Instant, rejection: null };
}

/** At the best price there is, unless a limit or a stop was asked for. */
function atMarket({ row, asked }: At): Partial<Order> {
  const type =
    asked.type ??
    ((asked.limitPrice ?? null) !== null ? 'LIMIT' : (asked.stopPrice ?? null) !== null ? 'STOP' : 'MARKET');
  return {
    type,
    validity: type === 'MARKET' ? 'DAY' : row.validity,
    limitPrice: type === 'LIMIT' ? row.limitPrice : null,
    stopPrice: type === 'STOP' ? row.stopPrice : null,
  };
}

function filled(at: At, quantity: number): Partial<Order> {
  const price = Number(closeOn(at));
  const { type, limitPrice, stopPrice } = { ...atMarket(at), ...at.asked };
  return {
    ...atMarket(at),
    limitPrice: type === 'LIMIT' ? (limitPrice ?? (price as Exact<2>)) : null,
    stopPrice: type === 'STOP' ? (stopPrice ?? (price as Exact<2>)) : null,
    filledQuantity: quantity,
    averageFillPrice: (Number(type === 'LIMIT' && limitPrice ? limitPrice : price) * 100) as Exact<4>,
  };
}

/** What was filled of it, in one trade. */
function trade(row: Order, rows: At['rows']): Companion<'Trade'> {
  const { id: orderId, userId, filledQuantity: quantity, side } = row;
  const price = Number(row.averageFillPrice) / 100;
  const grossAmount = price * quantity;
  const cost = side === 'SELL' ? costOfShares(row, rows, grossAmount) : null;
  return {
    model: 'Trade',
    row: {
      orderId,
      userId,
      fillNo: 1,
      executedAt: row.closedAt ?? ((row.placedAt + LATENCY_MS) as Instant),
      quantity,
      price: price as Exact<2>,
      grossAmount: grossAmount as Exact<2>,
      fee: feeOf(side, grossAmount) as Exact<2>,
      costOfSale: cost as Exact<2> | null,
      realizedProfit: (cost === null ? null : grossAmount - cost) as Exact<2> | null,
    },
  };
}

/** At the average cost of what the user holds; of what they do not hold, what it was sold for. */
function costOfShares({ userId, stockId, filledQuantity }: Order, rows: At['rows'], gross: number): number {
  let portfolio: Row<'Portfolio'> | undefined;
  for (const each of rows('Portfolio')) if (each.userId === userId) portfolio = each;
  for (const each of rows('PortfolioHolding')) {
    if (each.portfolioId === portfolio?.id && each.stockId === stockId)
      return ratio(Number(each.costBasis) * filledQuantity, each.quantity);
  }
  return gross;
}

const dayOf = (at: Instant): number => Math.floor((at + INDIA_MS) / DAY_MS);

/** Of its stock, on the day that it is placed, or the last day before it that has prices. */
function closeOn(at: At): Exact<2> {
  return closeUntil(at, dayOf(placed(at).placedAt));
}

function closeBefore(at: At): Exact<2> {
  return closeUntil(at, dayOf(placed(at).placedAt) - 1);
}

function closeUntil({ row, rows }: At, day: number): Exact<2> {
  let last: Row<'StockPrice'> | undefined;
  let first: Row<'StockPrice'> | undefined;
  for (const each of rows('StockPrice')) {
    if (each.stockId !== row.stockId) continue;
    first ??= each;
    if (each.tradedOn <= day && each.tradedOn >= (last?.tradedOn ?? 0)) last = each;
  }
  return (last ?? first)?.close as Exact<2>;
}
