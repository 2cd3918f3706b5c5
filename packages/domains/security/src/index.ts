import { aggregate, domain } from '@tilth/engine';
import { identity, users } from '@tilth/identity';
import { indian } from '@tilth/population';
import type { Instant } from '@tilth/schema';
import { userSessionFactory } from './factories/user-session.ts';
import { guardOf } from './guard.ts';
import { sessionRules } from './rules/session-rules.ts';
import { settingsRules } from './rules/settings-rules.ts';
import { securitySettings } from './security-settings.ts';
import { guardedSessions } from './sessions.ts';
import { shares } from './shares.ts';
import { userSession } from './user-session.ts';

/** How a user's account is protected, and who is or was logged in to it. */
const login = aggregate({
  name: 'logins',
  version: 1,
  models: ['SecuritySettings', 'UserSession'],
  size: users,
  make: ({ number, world, emit }) => {
    const person = indian(world, number);
    const userId = world.id('User', number);
    const guard = guardOf(world, person);
    const sessions = guardedSessions(world, person, guard);
    const lastLogin = Math.max(guard.joinedAt, ...sessions.map(({ startedAt }) => startedAt)) as Instant;
    emit(securitySettings, number, { person, userId, guard, lastLogin });
    for (const session of sessions) emit(userSession, session.key, { session, userId });
  },
});

/** Investa: how accounts are protected, and who is logged in. */
export const security = domain('security', {
  needs: [identity],
  aggregates: [login],
  future: ['SecuritySettings.lockedUntil', 'UserSession.expiresAt'],
  rules: [...settingsRules, ...sessionRules],
  shares,
  factories: [userSessionFactory],
});

export { type Session, sessionsOf } from './sessions.ts';
export { LOCK_MINUTES, LOCKED_AT } from './shapes.ts';
export { refreshTokenOf } from './user-session.ts';
