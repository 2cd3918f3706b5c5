import { hash } from 'node:crypto';
import { type Draw, recipe, type World } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { Login } from './life/logins.ts';

/** A log-in on one device. Of its tokens the database has hashes only. */
export const userSession = recipe<'SparkUserSession', { login: Login; userId: Uuid; city: string }>(
  'SparkUserSession',
  ({ draw, login, userId, city }) => ({
    id: draw.uuid('id'),
    userId,
    tokenHash: hash('sha256', tokenOf(draw, 'token')),
    refreshTokenHash: hash('sha256', tokenOf(draw, 'refreshToken')),
    deviceType: login.device.type,
    deviceName: login.device.name,
    browser: login.device.browser,
    os: login.device.os,
    ipAddress: login.device.address,
    location: `${city}, India`,
    isTrustedDevice: login.trusted,
    expiresAt: login.expiresAt,
    createdAt: login.at,
    lastActivity: login.lastActivity,
    revoked: login.revoked,
  }),
);

/** The access token that a session's client holds, for tests that go on with a seeded session. No table has it. */
export function sparkTokenOf(world: World, key: Login['key']): string {
  return tokenOf(world.draw('SparkUserSession', key), 'token');
}

function tokenOf(draw: Draw, field: 'token' | 'refreshToken'): string {
  return `${draw.uuid(field)}.${draw.uuid(`${field}.secret`)}`;
}
