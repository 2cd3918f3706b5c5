import type { Draw, World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import {
  AUTO_SYNC_SHARE,
  FAILED_SHARE,
  FAILURES_LOGGED,
  failingDays,
  frequencies,
  LOG_DAYS,
  syncSeconds,
  syncTypes,
} from '../shapes/connections.ts';
import type { Books, Position } from './books.ts';
import type { Connection } from './connections.ts';
import { reasons } from './reasons.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A look at a platform. */
export interface Sync {
  readonly type: string;
  readonly status: 'pending' | 'in_progress' | 'completed' | 'failed';
  readonly holdings: number;
  readonly transactions: number;
  readonly error: string | null;
  readonly startedAt: Instant;
  readonly seconds: number | null;
}

/** What is known of a connection by looking at the platform. */
export interface Synced {
  readonly everyMinutes: number;
  readonly byItself: boolean;
  readonly lastSynced: Instant;
  /** Those that are kept: looks that found nothing new are not logged. */
  readonly logs: readonly Sync[];
}

/** The looks at a platform: one after each day that something was traded, and the ones that went wrong. */
export function syncsOf(
  world: World,
  key: readonly [number, number],
  connection: Connection,
  books: Books,
): Synced {
  const draw = world.draw('SparkPlatformConnection', key);
  const everyMinutes = draw.weighted('syncFrequencyMinutes', frequencies);
  const { status, linkedAt, disconnectedAt } = connection;
  const failing = status === 'error' ? draw.uniform('failing', ...failingDays) * DAY_MS : 0;
  const end = disconnectedAt ?? world.asOf - failing;
  const within = draw.int('lastSynced', 1, everyMinutes) * MINUTE_MS;
  const lastLook = Math.floor(Math.max(linkedAt + MINUTE_MS, end - within));
  const logs: Sync[] = [];
  let lastSynced = lastLook;
  for (const sync of found(world, key, connection, books, { everyMinutes, lastLook })) {
    logs.push(sync);
    if (sync.status === 'completed') lastSynced = Math.max(lastSynced, endOf(sync));
  }
  if (status === 'error') logs.push(...failures(world, key, Math.max(lastSynced, world.asOf - failing)));
  if (status === 'syncing') logs.push(...underWay(draw, world.asOf));
  const from = world.asOf - LOG_DAYS * DAY_MS;
  return {
    everyMinutes,
    byItself: draw.chance('autoSyncEnabled', AUTO_SYNC_SHARE),
    lastSynced: lastSynced as Instant,
    logs: logs.filter(({ startedAt }) => startedAt >= from && startedAt >= linkedAt),
  };
}

export function endOf({ startedAt, seconds }: Sync): Instant {
  return (startedAt + (seconds ?? 0) * 1000) as Instant;
}

/** Looks that found something: each tells how much since the last one, and how many securities were held by then. */
function* found(
  world: World,
  key: readonly [number, number],
  connection: Connection,
  books: Books,
  { everyMinutes, lastLook }: { everyMinutes: number; lastLook: number },
): Generator<Sync> {
  const movements = books.movements.filter(
    (each) => each.connection === connection && each.status === 'completed',
  );
  const moments = movements.map(({ at }) => at).sort((one, other) => one - other);
  const positions = [...books.positions.values()].filter((each) => each.connection === connection);
  let next = 0;
  for (let number = 0; next < moments.length; number++) {
    const first = moments[next] as Instant;
    const draw = world.draw('sync', [...key, number]);
    const seconds = draw.int('durationSeconds', ...syncSeconds);
    const due = first + draw.int('startedAt', 1, everyMinutes) * MINUTE_MS;
    const at = (due > lastLook ? lastLook - seconds * 1000 : due) as Instant;
    // What has been traded since the last look is not known yet.
    if (at < first) return;
    let count = 0;
    while (next < moments.length && (moments[next] as Instant) <= at) {
      count++;
      next++;
    }
    const type = draw.weighted('syncType', syncTypes);
    if (draw.chance('failed', FAILED_SHARE)) {
      const error = draw.weighted('errorMessage', reasons.sync);
      yield {
        type,
        status: 'failed',
        holdings: 0,
        transactions: 0,
        error,
        startedAt: (at - 5_000) as Instant,
        seconds: 3,
      };
    }
    yield {
      type,
      status: 'completed',
      holdings: heldAt(positions, at),
      transactions: count,
      error: null,
      startedAt: at,
      seconds,
    };
  }
}

function heldAt(positions: readonly Position[], at: Instant): number {
  return positions.filter(({ turns }) => turns.filter((turn) => turn.at <= at).at(-1)?.holds).length;
}

/** The key does not work any more: all looks fail in one way. */
function failures(world: World, key: readonly [number, number], since: number): Sync[] {
  const draw = world.draw('failing', key);
  const error = draw.weighted('errorMessage', reasons.key);
  const room = world.asOf - MINUTE_MS - since;
  return Array.from({ length: FAILURES_LOGGED }, (_, i) => ({
    type: i === FAILURES_LOGGED - 1 ? 'manual' : 'scheduled',
    status: 'failed' as const,
    holdings: 0,
    transactions: 0,
    error,
    startedAt: (Math.floor(since + (room * (i + 0.5)) / FAILURES_LOGGED) - 3_000) as Instant,
    seconds: 1 + i,
  }));
}

/** One look goes on at this moment, and another one was asked for meanwhile. */
function underWay(draw: Draw, asOf: Instant): Sync[] {
  const startedAt = (asOf - draw.int('startedAt', 5, 40) * 1000) as Instant;
  const nothing = { holdings: 0, transactions: 0, error: null, seconds: null };
  return [
    { ...nothing, type: 'scheduled', status: 'in_progress', startedAt },
    { ...nothing, type: 'manual', status: 'pending', startedAt: (startedAt + 2_000) as Instant },
  ];
}
