import type { Day, Instant } from '@tilth/schema';
import type { Variance } from './shapes.ts';

/** Where things are traded: on which days, when on a day, and what moves all of them. */
export interface Exchange {
  /** What its draws are called. Two exchanges that share a name move together. */
  readonly draws: {
    readonly market: string;
    readonly sector: string;
    readonly alone: string;
    readonly day: string;
    readonly step: string;
  };
  readonly isOpen: (at: Day) => boolean;
  readonly opensAt: (at: Day) => Instant;
  /** A day is so many steps of this length. Prices are known at each, and lie on the straight line in between. */
  readonly steps: number;
  readonly stepMs: number;
  readonly daysAYear: number;
  /** No price is farther than this from the last close, as a share of it. */
  readonly band: number;
  readonly varianceOf: Variance;
  /** The step in which prices move at a price. */
  readonly tickAt: (price: number) => number;
}

/** The moment that a day on an exchange is over. */
export function closeOn({ opensAt, steps, stepMs }: Exchange, at: Day): Instant {
  return (opensAt(at) + steps * stepMs) as Instant;
}

/** The nearest price that can be. Between two prices that can be, it is one of them or lies between them. */
export function nearest({ tickAt }: Exchange, price: number): number {
  const tick = tickAt(price);
  return Math.floor(price / tick + 0.5) * tick;
}

/** The lowest and the highest price that can be on a day, given the last close. */
export function bandAround(
  { band, tickAt }: Exchange,
  lastClose: number,
): { lowest: number; highest: number } {
  const lowest = lastClose * (1 - band);
  const highest = lastClose * (1 + band);
  return {
    lowest: Math.ceil(lowest / tickAt(lowest)) * tickAt(lowest),
    highest: Math.floor(highest / tickAt(highest)) * tickAt(highest),
  };
}

/** The exchange takes no order beyond its band, so no price gets there. */
export function inBand(exchange: Exchange, lastClose: number, price: number): number {
  const { lowest, highest } = bandAround(exchange, lastClose);
  return price < lowest ? lowest : Math.min(price, highest);
}
