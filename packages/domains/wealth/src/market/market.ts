import type { World } from '@tilth/engine';
import {
  closeOn,
  coins,
  type DayMove,
  type Exchange,
  fillIn,
  inBand,
  nasdaq,
  nearest,
  nse,
  type Path,
  walk,
} from '@tilth/market';
import { type Day, day, type Instant } from '@tilth/schema';
import { HISTORY_DAYS } from '../shapes/market.ts';
import { civil } from './calendar-days.ts';
import { type Action, actionsBetween, type Dividend, dividendIn } from './corporate-actions.ts';
import { type Listed, securityList } from './security-list.ts';

const DAY_MS = 86_400_000;
/** When the prices that the lists tell were so. */
const PRICED_ON = day('2025-12-31');

/** The days that an exchange was open in the time that prices are kept of. */
export interface Days {
  readonly list: readonly Day[];
  /** The place of the first day at or after one; as many as there are when there is none. */
  readonly onOrAfter: (at: Day) => number;
}

/** One security through the time that prices are kept of. */
export interface Series {
  readonly listed: Listed;
  readonly days: Days;
  readonly path: Path;
  /** In the order of time. */
  readonly actions: readonly Action[];
  readonly dividends: readonly Dividend[];
  /** How many shares one of the end of 2025 was, or is, on a day. */
  readonly factorOn: (at: Day) => number;
}

/** What happened on the exchanges. */
export interface Market {
  /** By the place of the security. */
  readonly series: readonly Series[];
  /** The first day that prices are kept of. */
  readonly first: Day;
  readonly actions: readonly Action[];
}

/** Markets that are kept. A process has one world; a test suite that tries many must not keep them all. */
const WORLDS = 4;
const kept = new Map<string, Market>();
let latest: { seed: number; asOf: Instant; market: Market } | undefined;

/** The market of a world: a pure function of its seed and as-of date. Worked out once, and kept. */
export function marketOf(world: World): Market {
  if (latest?.seed === world.seed && latest.asOf === world.asOf) return latest.market;
  const key = `${world.seed}/${world.asOf}`;
  const market = kept.get(key) ?? made(world);
  if (kept.size >= WORLDS) kept.clear();
  kept.set(key, market);
  latest = { seed: world.seed, asOf: world.asOf, market };
  return market;
}

/** The days of an exchange that are over at the as-of moment, from the first that is kept. */
function daysOf(world: World, exchange: Exchange, first: Day): Days {
  const list: Day[] = [];
  const places: number[] = [];
  for (let at = first; closeOn(exchange, at) <= world.asOf; at = (at + 1) as Day) {
    places.push(list.length);
    if (exchange.isOpen(at)) list.push(at);
  }
  return { list, onOrAfter: (at) => (at < first ? 0 : (places[at - first] ?? list.length)) };
}

function made(world: World): Market {
  const first = (Math.floor(world.asOf / DAY_MS) - HISTORY_DAYS) as Day;
  const today = Math.floor(world.asOf / DAY_MS) as Day;
  const actions = actionsBetween(world, Math.min(first, PRICED_ON) as Day, Math.max(today, PRICED_ON) as Day);
  const series: Series[] = [];
  for (const exchange of [nse, coins, nasdaq]) {
    const days = daysOf(world, exchange, first);
    const walked = securityList.filter(({ venue }) => venue.draws === exchange.draws);
    const own = walked.map((listed) => seriesOf(world, listed, days, actions));
    const closes: number[] = [];
    const instruments = walked.map(({ instrument }) => instrument);
    let index = 0;
    walk(world, exchange, instruments, days.list[days.list.length - 1] as Day, (at, moves) => {
      for (const [i, move] of moves.entries())
        closes[i] = keep(world, own[i] as Kept, at, move, closes[i], at >= first ? index : undefined);
      if (at >= first) index++;
    });
    for (const each of own) series[each.listed.place] = each;
  }
  return { series, first, actions: actions.filter(({ exDay }) => exDay >= first) };
}

/** A series in the making. */
interface Kept extends Series {
  readonly path: { -readonly [part in keyof Path]: Path[part] };
}

function seriesOf(world: World, listed: Listed, days: Days, all: readonly Action[]): Kept {
  const actions = listed.splits ? all.filter(({ place }) => place === listed.place) : [];
  const factorOn = (at: Day) => {
    let factor = 1;
    for (const { exDay, ratio } of actions) {
      if (exDay > PRICED_ON && exDay <= at) factor *= ratio;
      if (exDay <= PRICED_ON && exDay > at) factor /= ratio;
    }
    return factor;
  };
  const count = days.list.length;
  const { first, last } = { first: days.list[0] as Day, last: days.list[count - 1] as Day };
  return {
    listed,
    days,
    actions: actions.filter(({ exDay }) => exDay >= first && exDay <= last),
    dividends: dividendsOf(world, listed, first, last, factorOn),
    factorOn,
    path: {
      exchange: listed.venue,
      closeBefore: 0,
      points: new Float64Array(count * (listed.venue.steps + 1)),
      highs: new Float64Array(count),
      lows: new Float64Array(count),
      volumes: new Float64Array(count),
    },
  };
}

function dividendsOf(
  world: World,
  listed: Listed,
  first: Day,
  last: Day,
  factorOn: (at: Day) => number,
): readonly Dividend[] {
  const dividends: Dividend[] = [];
  if (listed.dividendRupees === 0) return dividends;
  for (let year = civil(first).year; year <= civil(last).year; year++) {
    const dividend = dividendIn(world, listed, year, factorOn);
    if (dividend.exDay > first && dividend.exDay <= last) dividends.push(dividend);
  }
  return dividends;
}

/** Takes in a day of a security, and gives its close. What splits is as dear, the day before, as its parts together. */
function keep(
  world: World,
  { listed, path, factorOn, actions }: Kept,
  day: Day,
  { close, change }: DayMove,
  before: number | undefined,
  index: number | undefined,
): number {
  const { venue, instrument, unitsADay } = listed;
  const factor = listed.splits ? factorOn(day) : 1;
  const split = actions.find(({ exDay }) => exDay === day)?.ratio ?? 1;
  const raw = nearest(venue, close / factor);
  if (before === undefined) return raw;
  // Splits before the days that are kept are not listed: the price falls, and no band may hold it.
  if (index === undefined && listed.splits) return raw;
  const from = before / split;
  const to = inBand(venue, from, raw);
  if (index === undefined) return to;
  if (index === 0) path.closeBefore = before;
  const { number, annualVolatility } = instrument;
  if (venue.steps === 1) fillInOneValue(path, index, to);
  else
    fillIn(world, path, index, {
      number,
      day,
      from,
      to,
      change,
      annualVolatility,
      unitsADay: unitsADay * factor,
    });
  return to;
}

/** A fund has one price a day. */
function fillInOneValue({ points, highs, lows }: Path, index: number, value: number): void {
  points[index * 2] = value;
  points[index * 2 + 1] = value;
  highs[index] = value;
  lows[index] = value;
}
