import type { Instant } from '@tilth/schema';
import type { Listed } from '../market/security-list.ts';
import type { Charges } from './charges.ts';
import type { Connection } from './connections.ts';

export type OrderType = 'market' | 'limit' | 'stop_loss' | 'bracket';
export type Validity = 'day' | 'ioc' | 'gtc';
export type OrderStatus = 'pending' | 'placed' | 'partially_filled' | 'executed' | 'cancelled' | 'rejected';

/** Units that change hands. Millionths, and ten-thousandths of a rupee. */
export interface Fill {
  readonly at: Instant;
  readonly quantity: number;
  readonly price: number;
  /** In paise. */
  readonly amount: number;
}

/** What somebody asks for. */
export interface Wish {
  readonly listed: Listed;
  readonly connection: Connection;
  readonly side: 'buy' | 'sell';
  readonly type: OrderType;
  readonly validity: Validity;
  readonly quantity: number;
  readonly limit: number | null;
  readonly stop: number | null;
  readonly target: number | null;
  readonly createdAt: Instant;
  /** By then its owner takes it back, whatever its validity. */
  readonly restsUntil: Instant;
}

/** What becomes of it. */
export interface Outcome {
  readonly status: OrderStatus;
  readonly rejection: string | null;
  readonly placedAt: Instant | null;
  readonly executedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly fills: readonly Fill[];
}

/** An order, from being written to its end. */
export interface Order extends Wish, Outcome {
  /** Its number among the investor's, in the order of time. */
  readonly number: number;
  readonly charges: Charges;
  /** What its fills come to, in paise. */
  readonly amount: number;
  readonly filled: number;
  /** Where a plan placed it: the plan's run. */
  readonly run: number | null;
}

/** The last moment that something happened to an order. */
export function touchedAt({ createdAt, placedAt, executedAt, cancelledAt, fills }: Order): Instant {
  const moments = [createdAt, placedAt ?? 0, executedAt ?? 0, cancelledAt ?? 0, ...fills.map(({ at }) => at)];
  return Math.max(...moments) as Instant;
}
