import { normal, type World } from '@tilth/engine';
import type { Day } from '@tilth/schema';
import { bandAround, type Exchange, nearest } from './exchange.ts';
import { INTRADAY_NOISE, OVERNIGHT, volumes } from './shapes.ts';

/** One instrument on the days that are kept, in the smallest units of its price. */
export interface Path {
  readonly exchange: Exchange;
  /** The close of the day before the first. */
  readonly closeBefore: number;
  /** Day by day, one more than a day has steps: the first is the opening, the last the close. */
  readonly points: Int32Array | Float64Array;
  readonly highs: Int32Array | Float64Array;
  readonly lows: Int32Array | Float64Array;
  readonly volumes: Int32Array | Float64Array;
}

/** A day to be filled in. */
export interface Move {
  /** The instrument's, in the addresses of its draws. */
  readonly number: number;
  readonly day: Day;
  /** The last close and this one. */
  readonly from: number;
  readonly to: number;
  readonly change: number;
  readonly annualVolatility: number;
  /** Units that change hands on a usual day. */
  readonly unitsADay: number;
}

const standard = normal({ mean: 0, sd: 1, min: -4, max: 4 });

/** Fills in a day: a gap when it opens, and from there a path that strays and arrives at the close (a Brownian bridge). */
export function fillIn(world: World, path: Omit<Path, 'closeBefore'>, index: number, move: Move): void {
  const { exchange } = path;
  const { draws, steps, daysAYear } = exchange;
  const { number, day, from, to, change } = move;
  const volatility = move.annualVolatility / Math.sqrt(daysAYear);
  const size = change < 0 ? -change : change;
  // Wild days stray farther, but a day without news is not still.
  const stray = from * (INTRADAY_NOISE * volatility + 0.3 * size);
  const draw = world.draw(draws.day, [number, day]);
  const gap = OVERNIGHT.share * change + OVERNIGHT.noise * volatility * draw.normal('open', standard);
  const open = from * (1 + gap);
  const walked = new Float64Array(steps + 1);
  for (let i = 1; i <= steps; i++) {
    const step = world.draw(draws.step, [number, day, i]).normal('step', standard);
    walked[i] = (walked[i - 1] as number) + step / Math.sqrt(steps);
  }
  const end = walked[steps] as number;
  const start = index * (steps + 1);
  const { lowest, highest } = bandAround(exchange, from);
  let high = to;
  let low = to;
  for (let i = 0; i <= steps; i++) {
    const along = i / steps;
    const price = open + (to - open) * along + stray * ((walked[i] as number) - end * along);
    const rounded = i === steps ? to : Math.max(lowest, Math.min(highest, nearest(exchange, price)));
    path.points[start + i] = rounded;
    if (rounded > high) high = rounded;
    if (rounded < low) low = rounded;
  }
  path.highs[index] = high;
  path.lows[index] = low;
  const usual = volumes.quiet + volumes.ofMove * (size / volatility);
  path.volumes[index] = Math.floor(move.unitsADay * usual * draw.lognormal('volume', volumes.spread));
}
