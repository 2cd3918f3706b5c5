import type { World } from '@tilth/engine';
import { type Day, day } from '@tilth/schema';
import type { Exchange } from './exchange.ts';
import { Mover } from './mover.ts';
import { GROWTH_A_YEAR, PULL_A_DAY, type Variance } from './shapes.ts';

/** Where every path begins, so that a later as-of date has the same history and some days more. */
const BEGINNING = day('2020-01-01');
/** For a world that stands before it, or too soon after: ten years earlier, and so on. */
const TEN_YEARS = 3653;
/** By then, the start is forgotten. */
const RUN_IN_DAYS = 500;

/** When the prices that `about` tells were so. */
const PRICED_ON = day('2025-12-31');
const DAYS_IN_YEAR = 365.25;

/** Something that has a price. */
export interface Instrument {
  /** In the addresses of its draws: who else is traded changes nothing. */
  readonly number: number;
  /** Its price at the end of 2025, in the smallest units. */
  readonly about: number;
  readonly annualVolatility: number;
  /** The number of its sector, likewise. */
  readonly sector: number;
  /** Where its returns are made otherwise than the exchange's are, as a fund's. */
  readonly varianceOf?: Variance;
  /** What its trend gains in a year, of `about`. */
  readonly growthAYear?: number;
}

/** What happened to one instrument on one day. */
export interface DayMove {
  /** In the smallest units, not rounded. */
  readonly close: number;
  /** Since the last close, as a share of it. */
  readonly change: number;
}

/** The mean variance is the work of storms so rare that a few decades lack some of it, and the band cuts off more. */
const CALM = 1.08;

/** An instrument on its way. */
interface Walker extends Instrument {
  readonly alone: Mover;
  readonly ofSector: Mover;
  readonly roots: Variance;
  readonly daily: number;
  price: number;
}

/**
 * Walks from the beginning to the last day and tells of every day that the exchange is open on the way. All instruments at
 * once, because the market moves all of them. Every shock has the day in its address: nothing depends on where the walk ends.
 */
export function walk(
  world: World,
  exchange: Exchange,
  instruments: readonly Instrument[],
  to: Day,
  onDay: (at: Day, moves: readonly DayMove[]) => void,
): void {
  const { draws, daysAYear, band } = exchange;
  let at = BEGINNING as number;
  while (at > to - RUN_IN_DAYS) at -= TEN_YEARS;
  const market = new Mover();
  const sectors = new Map(instruments.map(({ sector }) => [sector, new Mover()]));
  const walkers = instruments.map((each): Walker => {
    const { market: all, sector, alone } = each.varianceOf ?? exchange.varianceOf;
    return {
      ...each,
      alone: new Mover(),
      ofSector: sectors.get(each.sector) as Mover,
      roots: { market: Math.sqrt(all), sector: Math.sqrt(sector), alone: Math.sqrt(alone) },
      daily: (each.annualVolatility * CALM) / Math.sqrt(daysAYear),
      price: each.about * trend(at, each.growthAYear),
    };
  });
  for (; at <= to; at++) {
    if (!exchange.isOpen(at as Day)) continue;
    market.move(world.draw(draws.market, at));
    for (const [number, mover] of sectors) mover.move(world.draw(draws.sector, [number, at]));
    const moves = walkers.map((walker) => {
      const { roots, alone, ofSector, price } = walker;
      alone.move(world.draw(draws.alone, [walker.number, at]));
      const moved = roots.market * market.now + roots.sector * ofSector.now + roots.alone * alone.now;
      const pull = PULL_A_DAY * ((walker.about * trend(at, walker.growthAYear)) / price - 1);
      const change = within(band, walker.daily * moved + pull);
      walker.price = price * (1 + change);
      return { close: walker.price, change };
    });
    onDay(at as Day, moves);
  }
}

/** The trend, as a multiple of the price at the end of 2025. A straight line forward, and its mirror image back. */
function trend(at: number, growth = GROWTH_A_YEAR): number {
  const years = (at - PRICED_ON) / DAYS_IN_YEAR;
  return years >= 0 ? 1 + growth * years : 1 / (1 - growth * years);
}

function within(limit: number, value: number): number {
  return value > limit ? limit : Math.max(value, -limit);
}
