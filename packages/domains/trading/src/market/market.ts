import { normal, type World } from '@tilth/engine';
import type { Day, Instant } from '@tilth/schema';
import {
  INTRADAY_NOISE,
  OVERNIGHT,
  PRICE_BAND,
  PRICE_DAYS,
  TRADING_DAYS_A_YEAR,
  volumes,
} from '../shapes.ts';
import { stockList } from '../stock-list.ts';
import { closesAt, lastTradingDay, SESSION_MS, tradingDaysTo } from './calendar.ts';
import { walk } from './history.ts';
import { onTick, tickAt } from './tick.ts';

/** Within a day, prices are known every quarter of an hour, and lie on the straight line in between. */
export const QUARTERS = 25;
export const QUARTER_MS = SESSION_MS / QUARTERS;
/** Points a day, with the opening and the close. */
export const POINTS = QUARTERS + 1;

/** One stock on the days that are kept. Prices are paise. */
export interface StockPath {
  /** The close of the day before the first. */
  readonly closeBefore: number;
  /** Day by day, `POINTS` each: the first is the opening, the last the close. */
  readonly points: Int32Array;
  readonly highs: Int32Array;
  readonly lows: Int32Array;
  readonly volumes: Int32Array;
}

/** What the market did on the days that are kept. */
export interface Market {
  /** `PRICE_DAYS` trading days, oldest first. All are over. */
  readonly days: readonly Day[];
  /** The moment that the last of them closed. */
  readonly closedAt: Instant;
  /** By the number of the stock. */
  readonly stocks: readonly StockPath[];
}

const standard = normal({ mean: 0, sd: 1, min: -4, max: 4 });
const YEAR_ROOT = Math.sqrt(TRADING_DAYS_A_YEAR);

/** Markets that are kept. A process has one world; a test suite that tries many must not keep them all. */
const WORLDS = 16;
const kept = new Map<string, Market>();
let latest: { seed: number; asOf: Instant; market: Market } | undefined;

/**
 * The market of a world: a pure function of its seed and as-of date. A price depends on all before it, so it is
 * worked out once and kept.
 */
export function marketOf(world: World): Market {
  if (latest?.seed === world.seed && latest.asOf === world.asOf) return latest.market;
  const key = `${world.seed}/${world.asOf}`;
  const market = kept.get(key) ?? made(world);
  if (kept.size >= WORLDS) kept.clear();
  kept.set(key, market);
  latest = { seed: world.seed, asOf: world.asOf, market };
  return market;
}

function made(world: World): Market {
  const last = lastTradingDay(world.asOf);
  const days = tradingDaysTo(last, PRICE_DAYS);
  const first = days[0] as Day;
  const before: number[] = [];
  const stocks = stockList.map(() => ({
    points: new Int32Array(PRICE_DAYS * POINTS),
    highs: new Int32Array(PRICE_DAYS),
    lows: new Int32Array(PRICE_DAYS),
    volumes: new Int32Array(PRICE_DAYS),
  }));
  const closes: number[] = [];
  let index = 0;
  walk(world, last, (day, moved) => {
    if (day < first) {
      for (const [number, { close }] of moved.entries()) closes[number] = onTick(close);
      return;
    }
    if (index === 0) before.push(...closes);
    for (const [number, { close, change }] of moved.entries()) {
      const from = closes[number] as number;
      const to = inBand(from, onTick(close));
      fillIn(world, stocks[number] as Writable, index, { number, day, from, to, change });
      closes[number] = to;
    }
    index++;
  });
  return {
    days,
    closedAt: closesAt(last),
    stocks: stocks.map((path, number) => ({ ...path, closeBefore: before[number] as number })),
  };
}

type Writable = Pick<StockPath, 'points' | 'highs' | 'lows' | 'volumes'>;

interface DayMove {
  readonly number: number;
  readonly day: Day;
  /** The last close and this one. */
  readonly from: number;
  readonly to: number;
  readonly change: number;
}

/** Fills in a day: a gap when it opens, and from there a path that strays and arrives at the close (a Brownian bridge). */
function fillIn(
  world: World,
  path: Writable,
  index: number,
  { number, day, from, to, change }: DayMove,
): void {
  const volatility = (stockList[number]?.annualVolatility as number) / YEAR_ROOT;
  const size = change < 0 ? -change : change;
  // Wild days stray farther, but a day without news is not still.
  const stray = from * (INTRADAY_NOISE * volatility + 0.3 * size);
  const draw = world.draw('StockPrice', [number, day]);
  const gap = OVERNIGHT.share * change + OVERNIGHT.noise * volatility * draw.normal('open', standard);
  const open = from * (1 + gap);
  const walked = new Float64Array(POINTS);
  for (let i = 1; i < POINTS; i++) {
    const step = world.draw('quarter of an hour', [number, day, i]).normal('step', standard);
    walked[i] = (walked[i - 1] as number) + step / Math.sqrt(QUARTERS);
  }
  const end = walked[QUARTERS] as number;
  const start = index * POINTS;
  let high = to;
  let low = to;
  for (let i = 0; i < POINTS; i++) {
    const along = i / QUARTERS;
    const price = open + (to - open) * along + stray * ((walked[i] as number) - end * along);
    const rounded = i === QUARTERS ? to : inBand(from, onTick(price));
    path.points[start + i] = rounded;
    if (rounded > high) high = rounded;
    if (rounded < low) low = rounded;
  }
  path.highs[index] = high;
  path.lows[index] = low;
  const usual = volumes.quiet + volumes.ofMove * (size / volatility);
  const traded = (stockList[number]?.sharesADay as number) * usual * draw.lognormal('volume', volumes.spread);
  path.volumes[index] = Math.floor(traded);
}

/** The exchange takes no order beyond its band, so no price gets there. */
function inBand(lastClose: number, price: number): number {
  const { lowest, highest } = bandAround(lastClose);
  return price < lowest ? lowest : Math.min(price, highest);
}

/** The lowest and the highest price that can be on a day, given the last close. */
export function bandAround(lastClose: number): { lowest: number; highest: number } {
  const lowest = lastClose * (1 - PRICE_BAND);
  const highest = lastClose * (1 + PRICE_BAND);
  return {
    lowest: Math.ceil(lowest / tickAt(lowest)) * tickAt(lowest),
    highest: Math.floor(highest / tickAt(highest)) * tickAt(highest),
  };
}
