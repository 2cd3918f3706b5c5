import type { World } from '@tilth/engine';
import {
  closesAt,
  fillIn,
  inBand,
  lastTradingDay,
  nearest,
  nse,
  type Path,
  tradingDaysTo,
  walk,
} from '@tilth/market';
import type { Day, Instant } from '@tilth/schema';
import { PRICE_DAYS } from '../shapes.ts';
import { stockList } from '../stock-list.ts';

/** Within a day, prices are known every quarter of an hour, and lie on the straight line in between. */
export const QUARTERS = nse.steps;
/** Points a day, with the opening and the close. */
export const POINTS = QUARTERS + 1;

/** One stock on the days that are kept. Prices are paise. */
export type StockPath = Path;

/** What the market did on the days that are kept. */
export interface Market {
  /** `PRICE_DAYS` trading days, oldest first. All are over. */
  readonly days: readonly Day[];
  /** The moment that the last of them closed. */
  readonly closedAt: Instant;
  /** By the number of the stock. */
  readonly stocks: readonly StockPath[];
}

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
  const stocks = stockList.map(() => ({
    exchange: nse,
    closeBefore: 0,
    points: new Int32Array(PRICE_DAYS * POINTS),
    highs: new Int32Array(PRICE_DAYS),
    lows: new Int32Array(PRICE_DAYS),
    volumes: new Int32Array(PRICE_DAYS),
  }));
  const closes: number[] = [];
  let index = 0;
  walk(world, nse, stockList, last, (day, moves) => {
    for (const [place, { close, change }] of moves.entries()) {
      const {
        number,
        annualVolatility,
        sharesADay: unitsADay,
      } = stockList[place] as (typeof stockList)[number];
      const path = stocks[place] as (typeof stocks)[number];
      const from = closes[place] ?? nearest(nse, close);
      const to = inBand(nse, from, nearest(nse, close));
      closes[place] = to;
      if (day < first) continue;
      if (index === 0) path.closeBefore = from;
      fillIn(world, path, index, { number, day, from, to, change, annualVolatility, unitsADay });
    }
    if (day >= first) index++;
  });
  return { days, closedAt: closesAt(last), stocks };
}
