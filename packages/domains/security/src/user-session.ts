import { hash } from 'node:crypto';
import { type Draw, recipe, type World } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import { ipAddressOf } from './device.ts';
import type { Session } from './sessions.ts';

/** A log-in on one device. Of its token the database has a hash only. */
export const userSession = recipe<'UserSession', { session: Session; userId: Uuid }>(
  'UserSession',
  ({ draw, session, userId }) => ({
    id: draw.uuid('id'),
    userId,
    deviceId: session.device.id,
    startedAt: session.startedAt,
    lastActiveAt: session.lastActiveAt,
    expiresAt: session.expiresAt,
    endedAt: session.endedAt,
    deviceKind: session.device.kind,
    endReason: session.endReason,
    ipAddress: ipAddressOf(draw, session.device),
    refreshTokenHash: hash('sha256', tokenOf(draw)),
    userAgent: session.device.userAgent,
  }),
);

/** The refresh token that a session's client holds, for tests that go on with a seeded session. No table has it. */
export function refreshTokenOf(world: World, key: Session['key']): string {
  return tokenOf(world.draw('UserSession', key));
}

function tokenOf(draw: Draw): string {
  return `${draw.uuid('refreshToken')}.${draw.uuid('refreshToken.secret')}`;
}
