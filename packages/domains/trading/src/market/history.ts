import { type Draw, normal, type World } from '@tilth/engine';
import { type Day, day } from '@tilth/schema';
import {
  clustering,
  GROWTH_A_YEAR,
  PRICE_BAND,
  PULL_A_DAY,
  TRADING_DAYS_A_YEAR,
  varianceOf,
} from '../shapes.ts';
import { sectors, stockList } from '../stock-list.ts';
import { isTradingDay } from './calendar.ts';

/** Where every path begins, so that a later as-of date has the same history and some days more. */
const BEGINNING = day('2020-01-01');
/** For a world that stands before it, or too soon after: ten years earlier, and so on. */
const TEN_YEARS = 3653;
/** By then, the start is forgotten. */
const RUN_IN_DAYS = 500;

/** When the prices of data/stocks.json were so. */
const PRICED_ON = day('2025-12-31');
const DAYS_IN_YEAR = 365.25;

const standard = normal({ mean: 0, sd: 1 });

/**
 * A shock with fat tails and variance 1: Student's t with four degrees of freedom. A normal value over the root of a chi
 * square, which with four degrees is the sum of two waiting times.
 */
function shock(draw: Draw): number {
  return (
    draw.normal('shock', standard) /
    Math.sqrt(draw.exponential('wait', 1) + draw.exponential('wait.second', 1))
  );
}

/** One of the things that move prices: calm for a while, then stormy for a while, with mean 0 and variance 1. */
class Mover {
  private variance = 1;
  /** The return of the day. */
  now = 0;

  /** What it does on the next day. */
  move(draw: Draw): void {
    this.now = Math.sqrt(this.variance) * shock(draw);
    const { ofReturn, ofVariance } = clustering;
    this.variance = 1 - ofReturn - ofVariance + ofReturn * this.now * this.now + ofVariance * this.variance;
  }
}

/** What happened to one stock on one day. */
export interface StockDay {
  /** Paise, not rounded. */
  readonly close: number;
  /** Since the last close, as a share of it. */
  readonly change: number;
}

const ROOTS = {
  market: Math.sqrt(varianceOf.market),
  sector: Math.sqrt(varianceOf.sector),
  stock: Math.sqrt(varianceOf.stock),
};
const YEAR_ROOT = Math.sqrt(TRADING_DAYS_A_YEAR);
/** The mean variance is the work of storms so rare that a few decades lack some of it, and the band cuts off more. */
const CALM = 1.08;

/**
 * Walks from the beginning to the last day and tells of every trading day on the way. All stocks at once, because the
 * market moves all of them. Every shock has the day in its address: nothing depends on where the walk ends.
 */
export function walk(world: World, to: Day, onDay: (at: Day, stocks: readonly StockDay[]) => void): void {
  const market = new Mover();
  const sectorMovers = sectors.map(() => new Mover());
  const own = stockList.map(() => new Mover());
  let at = BEGINNING as number;
  while (at > to - RUN_IN_DAYS) at -= TEN_YEARS;
  const prices = stockList.map(({ aboutPaise }) => aboutPaise * trend(at));
  for (; at <= to; at++) {
    if (!isTradingDay(at as Day)) continue;
    market.move(world.draw('the market', at));
    for (const [number, mover] of sectorMovers.entries()) mover.move(world.draw('sector', [number, at]));
    const stocks = stockList.map(({ aboutPaise, annualVolatility, sector }, number) => {
      const alone = own[number] as Mover;
      alone.move(world.draw('stock alone', [number, at]));
      const last = prices[number] as number;
      const moved =
        ROOTS.market * market.now +
        ROOTS.sector * (sectorMovers[sector] as Mover).now +
        ROOTS.stock * alone.now;
      const pull = PULL_A_DAY * ((aboutPaise * trend(at)) / last - 1);
      const change = within(PRICE_BAND, ((annualVolatility * CALM) / YEAR_ROOT) * moved + pull);
      prices[number] = last * (1 + change);
      return { close: prices[number], change };
    });
    onDay(at as Day, stocks);
  }
}

/** The trend, as a multiple of the price at the end of 2025. A straight line forward, and its mirror image back. */
function trend(at: number): number {
  const years = (at - PRICED_ON) / DAYS_IN_YEAR;
  return years >= 0 ? 1 + GROWTH_A_YEAR * years : 1 / (1 - GROWTH_A_YEAR * years);
}

function within(limit: number, value: number): number {
  return value > limit ? limit : Math.max(value, -limit);
}
