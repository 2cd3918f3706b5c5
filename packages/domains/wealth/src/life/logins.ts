import type { World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { logins, REVOKED_SHARE, SESSION_MEMORY_DAYS, sessionDays, TRUSTED_SHARE } from '../shapes/people.ts';
import { type Device, devicesOf } from './devices.ts';
import type { Investor } from './investor.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A log-in on a device. */
export interface Login {
  readonly key: readonly [user: number, device: number, login: number];
  readonly device: Device;
  readonly trusted: boolean;
  readonly at: Instant;
  readonly lastActivity: Instant;
  readonly expiresAt: Instant;
  readonly revoked: boolean;
}

/** The log-ins of the last months. Who has left is logged out everywhere; John logged in an hour ago. */
export function loginsOf(world: World, { number, joinedAt, until, status }: Investor): readonly Login[] {
  const from = Math.max(joinedAt + MINUTE_MS, world.asOf - SESSION_MEMORY_DAYS * DAY_MS);
  if (from >= until - DAY_MS) return [];
  return devicesOf(world, number).flatMap((device) => {
    const own = world.draw('device of an investor', [number, device.place]);
    const trusted = number === 0 ? device.place === 0 : own.chance('trusted', TRUSTED_SHARE);
    const count = own.int('logins', logins[device.type][0], logins[device.type][1]);
    return Array.from({ length: count }, (_, i): Login => {
      const key = [number, device.place, i] as const;
      const draw = world.draw('SparkUserSession', key);
      const now = number === 0 && device.place === 0 && i === count - 1;
      const at = now
        ? ((world.asOf - 60 * MINUTE_MS) as Instant)
        : draw.between('createdAt', from as Instant, (until - MINUTE_MS) as Instant);
      const days = trusted ? sessionDays.trusted : sessionDays.other;
      const expiresAt = (at + days * DAY_MS) as Instant;
      const latest = Math.min(expiresAt, until);
      const active = Math.min(draw.uniform('lastActivity', 0, 1) * (latest - at), days * DAY_MS);
      const closed = status === 'deleted' && expiresAt > until;
      return {
        key,
        device,
        trusted,
        at,
        lastActivity: (now ? world.asOf - 5 * MINUTE_MS : at + Math.floor(active)) as Instant,
        expiresAt,
        revoked: closed || (!now && draw.chance('revoked', REVOKED_SHARE)),
      };
    });
  });
}
