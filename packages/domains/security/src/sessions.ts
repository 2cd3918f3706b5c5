import type { World } from '@tilth/engine';
import { type Indian, indian } from '@tilth/population';
import type { Instant, SessionEnd } from '@tilth/schema';
import { type Device, devicesOf } from './device.ts';
import { type Guard, guardOf } from './guard.ts';
import { LONGEST_LOG_OUT_SECONDS } from './shapes.ts';
import { keptSince, type Visit, visitsOf } from './visits.ts';

const MINUTE_MS = 60_000;
const SECOND_MS = 1000;

/** A log-in, as it went. */
export interface Session {
  /** The key of its row: the user's number, the device's place, and how many the device had before. */
  readonly key: readonly [user: number, device: number, session: number];
  readonly device: Device;
  readonly startedAt: Instant;
  readonly lastActiveAt: Instant;
  readonly expiresAt: Instant;
  /** Null while the session is live. */
  readonly endedAt: Instant | null;
  readonly endReason: SessionEnd | null;
}

/** The sessions that the user of a number has, or had in the last month: by device, and then by time. */
export function sessionsOf(world: World, number: number): readonly Session[] {
  const person = indian(world, number);
  return guardedSessions(world, person, guardOf(world, person));
}

/** The same, for those who know the person already. */
export function guardedSessions(world: World, person: Indian, guard: Guard): readonly Session[] {
  const [phone, ...others] = devicesOf(world, person.number);
  if (!phone) return [];
  const onPhone = withPasswordChange(world, visitsOf(world, person, phone), guard);
  const visits = person.number === 0 ? withJohnsLast(world, onPhone) : onPhone;
  const sessions = [...sessionsOn(world, person.number, phone, visits, guard)];
  for (const device of others) {
    sessions.push(...sessionsOn(world, person.number, device, visitsOf(world, person, device), guard));
  }
  return sessions;
}

/** One changes a password where one is logged in, which is on the phone, and logs in again with the new one. */
function withPasswordChange(
  world: World,
  visits: readonly Visit[],
  { joinedAt, passwordChangedAt }: Guard,
): readonly Visit[] {
  if (passwordChangedAt === joinedAt || passwordChangedAt < keptSince(world)) return visits;
  const at = (offset: number) => (passwordChangedAt + offset) as Instant;
  const changing = { from: at(-2 * MINUTE_MS), to: passwordChangedAt, logsOut: false };
  const after = { from: at(15 * SECOND_MS), to: at(4 * MINUTE_MS), logsOut: false };
  return [...visits, changing, after].sort((a, b) => a.from - b.from);
}

/** John looked in half an hour ago, and is still logged in: whoever tests against a seeded world has a live session. */
function withJohnsLast(world: World, visits: readonly Visit[]): readonly Visit[] {
  const from = (world.asOf - 40 * MINUTE_MS) as Instant;
  const before = visits.filter(({ to }) => to < from);
  return [...before, { from, to: (from + 10 * MINUTE_MS) as Instant, logsOut: false }];
}

/** Visits become sessions: whoever comes back in time is still logged in, whoever comes later logs in again. */
function sessionsOn(
  world: World,
  user: number,
  device: Device,
  visits: readonly Visit[],
  guard: Guard,
): readonly Session[] {
  const sessions: Session[] = [];
  let open: Times | undefined;
  for (const { from, to, logsOut } of visits) {
    if (open && from <= latestEnd(open, guard)) {
      if (to > open.lastActiveAt) open.lastActiveAt = to;
    } else {
      if (open)
        sessions.push(ended(world, [user, device.place, sessions.length], device, open, false, guard));
      // Where a visit goes on until after midnight, the next day's may begin before it is over.
      const startedAt = Math.max(from, sessions.at(-1)?.endedAt ?? 0) as Instant;
      open = startedAt < to ? { startedAt, lastActiveAt: to } : undefined;
    }
    if (open && logsOut) {
      sessions.push(ended(world, [user, device.place, sessions.length], device, open, true, guard));
      open = undefined;
    }
  }
  if (open) sessions.push(ended(world, [user, device.place, sessions.length], device, open, false, guard));
  return sessions;
}

interface Times {
  readonly startedAt: Instant;
  lastActiveAt: Instant;
}

/** Until when a session goes on by itself: until it has been idle for too long, or the password is a new one. */
function latestEnd({ startedAt, lastActiveAt }: Times, { timeoutMinutes, passwordChangedAt }: Guard): number {
  const expiresAt = lastActiveAt + timeoutMinutes * MINUTE_MS;
  return startedAt < passwordChangedAt ? Math.min(expiresAt, passwordChangedAt) : expiresAt;
}

function ended(
  world: World,
  key: Session['key'],
  device: Device,
  { startedAt, lastActiveAt }: Times,
  logsOut: boolean,
  { timeoutMinutes, passwordChangedAt }: Guard,
): Session {
  const timeout = timeoutMinutes * MINUTE_MS;
  const endsAt = logsOut
    ? lastActiveAt + world.draw('UserSession', key).int('endedAt', 1, LONGEST_LOG_OUT_SECONDS) * SECOND_MS
    : lastActiveAt + timeout;
  const revoked = startedAt < passwordChangedAt && passwordChangedAt < endsAt;
  const activeUntil = revoked ? Math.min(lastActiveAt, passwordChangedAt) : lastActiveAt;
  const live = !revoked && endsAt > world.asOf;
  return {
    key,
    device,
    startedAt,
    lastActiveAt: activeUntil as Instant,
    expiresAt: (activeUntil + timeout) as Instant,
    endedAt: live ? null : revoked ? passwordChangedAt : (endsAt as Instant),
    endReason: live ? null : revoked ? 'revoked' : logsOut ? 'logged_out' : 'expired',
  };
}
