import type { World } from '@tilth/engine';
import type { Day, Instant, JsonValue } from '@tilth/schema';
import type { Market, Series } from '../market/market.ts';
import { Books, type Position } from './books.ts';
import { chargesOn, total } from './charges.ts';
import { type Connection, isUsed, type Platform } from './connections.ts';
import type { Investor } from './investor.ts';
import { meanPrice } from './money.ts';
import type { Fill, Order, Outcome, Wish } from './order.ts';
import { Timeline } from './timeline.ts';

const DAY_MS = 86_400_000;
/** Days before a platform is taken off in which nothing is ordered any more, and all is sold. */
const SETTLING_DAYS = 9;

/** An investor at it: what they have linked, what they hold, and what is still to happen. */
export class Trader {
  readonly world: World;
  readonly investor: Investor;
  readonly market: Market;
  readonly connections: readonly Connection[];
  readonly books = new Books();
  readonly timeline = new Timeline();
  readonly orders: Order[] = [];

  constructor(world: World, investor: Investor, market: Market, connections: readonly Connection[]) {
    this.world = world;
    this.investor = investor;
    this.market = market;
    this.connections = connections;
  }

  /** Through which platform a security is bought at a moment: where it is held already, or where the investor trades now. */
  platformFor(series: Series, at: Instant): Connection | undefined {
    const held = this.books.positions.get(series.listed.place);
    if (held) return isUsed(held.connection, at) ? held.connection : undefined;
    const coins = series.listed.type === 'crypto';
    return this.connections.find((each) => (each.platform === 'binance') === coins && isUsed(each, at));
  }

  /** By when orders through a platform are done with: well before it is taken off, and when the account is stopped. */
  patience({ disconnectedAt }: Connection): Instant {
    const { endedAt } = this.investor;
    if (disconnectedAt !== null) return (disconnectedAt - SETTLING_DAYS * DAY_MS) as Instant;
    return endedAt ?? ((this.world.asOf + DAY_MS) as Instant);
  }

  /** Writes an order down. What it trades goes into the books when it trades, not before. */
  place(
    wish: Wish,
    outcome: Outcome,
    {
      payment = null,
      run = null,
      withinDay = false,
    }: { payment?: string | null; run?: number | null; withinDay?: boolean } = {},
  ): Order {
    const { listed, side, connection } = wish;
    const amount = outcome.fills.reduce((sum, fill) => sum + fill.amount, 0);
    const filled = outcome.fills.reduce((sum, fill) => sum + fill.quantity, 0);
    const { treatment } = listed;
    const charges = chargesOn(
      { treatment, side, platform: connection.platform as Platform, withinDay },
      amount,
    );
    const order: Order = { ...wish, ...outcome, number: this.orders.length, charges, amount, filled, run };
    this.orders.push(order);
    const position = side === 'sell' ? this.books.positions.get(listed.place) : undefined;
    if (position) position.reserved += wish.quantity;
    const last = outcome.fills[outcome.fills.length - 1];
    if (last) this.timeline.at(last.at, () => this.book(order, last, payment, withinDay));
    const over = outcome.executedAt ?? outcome.cancelledAt;
    if (position && over !== null) this.timeline.at(over, () => this.release(position, order));
    return order;
  }

  private book(order: Order, { at }: Fill, payment: string | null, withinDay: boolean): void {
    const { listed, connection, amount, charges, filled, side } = order;
    const metadata: JsonValue = {
      orderId: this.world.id('SparkTradingOrder', [this.investor.number, order.number]),
      ...(withinDay && { product: 'intraday' }),
    };
    const entry = {
      listed,
      connection,
      quantity: filled,
      price: meanPrice(order.fills),
      amount,
      charges,
      at,
      day: dayOfInstant(at),
      metadata,
    };
    if (side === 'buy') this.books.buy({ ...entry, payment: payment ?? 'upi', description: null }, 'buy');
    else this.books.sell({ ...entry, payment: 'platform_balance', description: null });
  }

  private release(position: Position, { quantity }: Order): void {
    position.reserved -= quantity;
  }
}

/** Units that may be sold by hand: not what an order waits to sell already, nor what a plan has bought. */
export function sellable({ held, reserved, planned }: Position): number {
  return planned ? 0 : held - reserved;
}

/** What an order cost, or brought in, with all charges: what its transaction says. */
export function netOf({ side, amount, charges }: Order): number {
  return side === 'buy' ? amount + total(charges) : amount - total(charges);
}

export function dayOfInstant(at: Instant): Day {
  return Math.floor(at / DAY_MS) as Day;
}
