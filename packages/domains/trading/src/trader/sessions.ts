import type { World } from '@tilth/engine';
import { closesAt, inIndia, MINUTE_MS, opensAt, SESSION_MS } from '@tilth/market';
import type { Indian } from '@tilth/population';
import type { Day, DeviceKind, Instant } from '@tilth/schema';
import type { Market } from '../market/market.ts';
import {
  deviceKinds,
  EVENING_SHARE,
  eveningMinutes,
  LOOKING_NOW_SHARE,
  lookingMinutes,
  sessionMinutes,
  sessionStarts,
} from '../shapes.ts';

/** A spell of trading. */
export interface Session {
  readonly startedAt: Instant;
  /** Null while it lasts. */
  readonly endedAt: Instant | null;
  readonly deviceKind: DeviceKind;
  /** Among the days that are kept; null when the market is shut. */
  readonly dayIndex: number | null;
}

const HALF_HOUR_MS = 30 * MINUTE_MS;

/**
 * When somebody traded, on as many different days, so that no two sessions overlap. The first is in market hours; night
 * owls look in again after it. Somebody may be at it at the as-of moment.
 */
export function sessionsOf(
  world: World,
  market: Market,
  { number, temperament }: Indian,
  { count, since }: { count: number; since: Instant },
): Session[] {
  const draw = world.draw('trader', number);
  const last = market.days.length - 1;
  const free: number[] = [];
  for (let i = 0; i <= last; i++) if (opensAt(market.days[i] as Day) > since) free.push(i);
  const wanted = Math.min(free.length, count);
  const now = wanted > 1 ? lookingNow(world, market, number, wanted - 1) : undefined;
  const days = draw.sample('session days', free, now ? wanted - 1 : wanted).sort((a, b) => a - b);
  const sessions = days.map((dayIndex, i) => {
    const own = world.draw('TradingSession', [number, i]);
    const deviceKind = own.weighted('deviceKind', deviceKinds);
    const lasts = own.lognormal('endedAt', sessionMinutes) * MINUTE_MS;
    const evening = own.chance('evening', temperament.nightOwl * EVENING_SHARE);
    const day = market.days[dayIndex] as Day;
    if (evening && i > 0 && dayIndex < last) {
      const minute = own.uniform('startedAt.evening', eveningMinutes[0], eveningMinutes[1]);
      const startedAt = Math.floor(inIndia(day, minute)) as Instant;
      return { startedAt, endedAt: after(startedAt, lasts), deviceKind, dayIndex: null };
    }
    const sinceOpen =
      own.weighted('startedAt', sessionStarts) * HALF_HOUR_MS + own.below('startedAt.time', HALF_HOUR_MS);
    const startedAt = (opensAt(day) + sinceOpen) as Instant;
    const endedAt = after(startedAt, Math.min(lasts, SESSION_MS - sinceOpen));
    return { startedAt, endedAt, deviceKind, dayIndex };
  });
  return now ? [...sessions, now] : sessions;
}

function after(start: Instant, ms: number): Instant {
  return (start + Math.floor(ms)) as Instant;
}

/** A session that goes on at the as-of moment: without orders, and after the last day has closed. */
function lookingNow(world: World, market: Market, number: number, i: number): Session | undefined {
  if (!world.draw('trader', number).chance('looking now', LOOKING_NOW_SHARE)) return undefined;
  const own = world.draw('TradingSession', [number, i]);
  const minutes = own.uniform('startedAt.now', lookingMinutes[0], lookingMinutes[1]);
  const startedAt = Math.floor(world.asOf - minutes * MINUTE_MS) as Instant;
  if (startedAt <= closesAt(market.days[market.days.length - 1] as Day)) return undefined;
  return { startedAt, endedAt: null, deviceKind: own.weighted('deviceKind', deviceKinds), dayIndex: null };
}
