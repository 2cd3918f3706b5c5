import { hash, randomUUID } from 'node:crypto';
import type { DeviceKind } from '@tilth/schema';
import type { Db, Services } from '../http/context.ts';
import { unauthorized } from '../http/problem.ts';
import { tellSession } from '../notifications/tell-session.ts';
import { standsAt } from '../standing.ts';
import type { Tokens } from './tokens.ts';

const MINUTE_MS = 60_000;
/** An access token is read on every request, and its session looked up: it can be short. */
const ACCESS_SECONDS = 900;
/** RFC 5737: an address that belongs to no machine. A world holds no real ones. */
const NOWHERE = '192.0.2.1';
const LONGEST_AGENT = 255;
const JWT_PARTS = 3;

/** What a client needs to go on. */
export interface Grant {
  readonly status: 'logged_in';
  readonly tokenType: 'Bearer';
  readonly accessToken: string;
  readonly expiresIn: number;
  readonly refreshToken: string;
  readonly refreshExpiresIn: number;
}

export interface NewSession {
  readonly userId: string;
  readonly userAgent: string;
}

/** Opens a session, on an installation of its own. */
export async function openSession(
  services: Services,
  db: Db,
  { userId, userAgent }: NewSession,
): Promise<Grant> {
  const { sessionTimeoutMinutes, loginAlerts } = await db.securitySettings.findUniqueOrThrow({
    where: { userId },
  });
  const id = randomUUID();
  const grant = await grantFor(services.tokens, userId, id, sessionTimeoutMinutes);
  const now = await standsAt(db);
  const session = await db.userSession.create({
    data: {
      id,
      userId,
      startedAt: now,
      lastActiveAt: now,
      expiresAt: new Date(now.getTime() + sessionTimeoutMinutes * MINUTE_MS),
      deviceKind: deviceOf(userAgent),
      ipAddress: NOWHERE,
      refreshTokenHash: tokenHash(grant.refreshToken),
      userAgent: userAgent.slice(0, LONGEST_AGENT),
    },
  });
  if (loginAlerts) await tellSession(db, session);
  return grant;
}

/**
 * A refresh token for a new one. It is good once: whoever comes with one that was used before has stolen it, or it was
 * stolen from them, and nobody can tell which. So its session ends.
 */
export async function refreshSession(services: Services, refreshToken: string): Promise<Grant> {
  const { db, tokens, retired } = services;
  const presented = tokenHash(refreshToken);
  const claims = await tokens.read('refresh', refreshToken);
  const refused = unauthorized('The refresh token is not good, or no longer. Log in again.');
  const sessionId = claims?.sessionId ?? (await seededSession(services, refreshToken, presented));
  if (sessionId === undefined) throw refused;
  const session = await db.userSession.findFirst({
    where: { id: sessionId, endedAt: null, user: { isActive: true } },
    include: { user: { select: { securitySettings: { select: { sessionTimeoutMinutes: true } } } } },
  });
  if (!session) throw refused;
  const now = await standsAt(db);
  // Of our own tokens the real clock has said whether they have expired. Seeded ones expire in the world.
  if (!claims && session.expiresAt <= now) throw refused;
  const timeout = session.user.securitySettings?.sessionTimeoutMinutes ?? 0;
  const grant = await grantFor(tokens, session.userId, session.id, timeout);
  const lastActiveAt = new Date(Math.max(session.lastActiveAt.getTime(), now.getTime()));
  const { count } = await db.userSession.updateMany({
    where: { id: session.id, refreshTokenHash: presented, endedAt: null },
    data: {
      refreshTokenHash: tokenHash(grant.refreshToken),
      lastActiveAt,
      expiresAt: new Date(lastActiveAt.getTime() + timeout * MINUTE_MS),
    },
  });
  if (count === 1) {
    if (!claims) retired.add(presented, session.id);
    return grant;
  }
  await endSession(db, session.id, 'revoked');
  services.log('warn', 'A refresh token was used twice: its session is revoked.', { sessionId: session.id });
  throw refused;
}

/** Seeded sessions have tokens that are no JWT: they are known by their hash, and once used by being remembered. */
async function seededSession(
  { db, retired }: Services,
  token: string,
  presented: string,
): Promise<string | undefined> {
  // A JWT that could not be read has expired, or is not ours.
  if (token.split('.').length === JWT_PARTS) return undefined;
  const used = retired.sessionOf(presented);
  if (used !== undefined) return used;
  const session = await db.userSession.findUnique({
    where: { refreshTokenHash: presented },
    select: { id: true },
  });
  return session?.id;
}

/** Ends a session now. One that has ended already stays as it is. */
export async function endSession(db: Db, id: string, reason: 'logged_out' | 'revoked'): Promise<void> {
  const now = await standsAt(db);
  await db.$executeRaw`
    update investa.user_sessions u
       set last_active_at = greatest(last_active_at, ${now}::timestamptz),
           expires_at = greatest(last_active_at, ${now}::timestamptz) + s.session_timeout_minutes * interval '1 minute',
           ended_at = greatest(last_active_at, ${now}::timestamptz), end_reason = ${reason}::investa.session_end
      from investa.security_settings s
     where u.id = ${id}::uuid and s.user_id = u.user_id and u.ended_at is null`;
}

async function grantFor(
  tokens: Tokens,
  userId: string,
  sessionId: string,
  timeoutMinutes: number,
): Promise<Grant> {
  const refreshExpiresIn = timeoutMinutes * 60;
  const expiresIn = Math.min(ACCESS_SECONDS, refreshExpiresIn);
  return {
    status: 'logged_in',
    tokenType: 'Bearer',
    accessToken: await tokens.sign('access', userId, sessionId, expiresIn),
    expiresIn,
    refreshToken: await tokens.sign('refresh', userId, sessionId, refreshExpiresIn),
    refreshExpiresIn,
  };
}

/** Of a token the database has a hash only. */
function tokenHash(token: string): string {
  return hash('sha256', token);
}

/** As the world's own rule reads it. */
function deviceOf(userAgent: string): DeviceKind {
  if (/Tablet|iPad/.test(userAgent)) return 'tablet';
  return /Android|iPhone/.test(userAgent) ? 'mobile' : 'desktop';
}
