import { hash } from 'node:crypto';
import { type Draw, recipe } from '@tilth/engine';
import type { Instant, Uuid } from '@tilth/schema';
import { sealed } from './seal.ts';
import {
  BIOMETRIC_SHARE,
  backupCodes,
  biometricTypes,
  LOCK_MINUTES,
  LOCKED_AT,
  LOGIN_ALERTS_SHARE,
  PASSWORD_CHANGED_SHARE,
  RESET_MINUTES,
  RESET_SHARE,
  TWO_FACTOR_SHARE,
  timeouts,
  twoFactorMethods,
  wrongPasswords,
} from './shapes/people.ts';

const MINUTE_MS = 60_000;
const BASE_32 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'];
/** 160 bits, as RFC 4226 recommends. */
const SECRET_LETTERS = 32;

/** Whose security it is. */
export interface Guarded {
  readonly userId: Uuid;
  readonly since: Instant;
  /** Nothing that they did themselves is later. */
  readonly until: Instant;
  /** From 0 to 1. */
  readonly caution: number;
}

/** How a user proves who they are. */
export const userSecurity = recipe<'SparkUserSecurity', { guarded: Guarded }>(
  'SparkUserSecurity',
  ({ draw, world, guarded }) => {
    const { userId, since, until, caution } = guarded;
    const twoFactor = draw.chance('twoFactorEnabled', Math.min(1, 2 * TWO_FACTOR_SHARE * caution));
    const method = twoFactor ? draw.weighted('twoFactorMethod', twoFactorMethods) : null;
    const biometric = draw.chance('biometricEnabled', BIOMETRIC_SHARE);
    const wrong = draw.weighted('failedLoginAttempts', wrongPasswords);
    const changed = draw.chance('password changed', PASSWORD_CHANGED_SHARE);
    const lastPasswordChange = changed ? draw.between('lastPasswordChange', since, until) : since;
    const asked = until === world.asOf && draw.chance('password reset', RESET_SHARE);
    // Within the last half hour: the account is still locked, and the letter not yet used.
    const now = (field: string) => (world.asOf - draw.int(field, 1, LOCK_MINUTES - 5) * MINUTE_MS) as Instant;
    const locked = wrong === LOCKED_AT && until === world.asOf;
    const lockedAt = locked ? now('accountLockedUntil') : null;
    const askedAt = asked ? now('passwordResetExpires') : null;
    return {
      id: draw.uuid('id'),
      userId,
      twoFactorEnabled: twoFactor,
      twoFactorMethod: method,
      twoFactorSecret:
        method === 'authenticator_app' ? sealed(draw, 'twoFactorSecret', secretOf(draw)) : null,
      backupCodes: twoFactor ? codesOf(draw) : [],
      biometricEnabled: biometric,
      biometricType: biometric ? draw.weighted('biometricType', biometricTypes) : null,
      sessionTimeoutMinutes: draw.weighted('sessionTimeoutMinutes', timeouts),
      loginAlertsEnabled: draw.chance('loginAlertsEnabled', LOGIN_ALERTS_SHARE),
      failedLoginAttempts: locked ? LOCKED_AT : Math.min(wrong, LOCKED_AT - 1),
      accountLockedUntil: lockedAt && ((lockedAt + LOCK_MINUTES * MINUTE_MS) as Instant),
      lastPasswordChange,
      passwordResetToken: askedAt && hash('sha256', draw.uuid('passwordResetToken')),
      passwordResetExpires: askedAt && ((askedAt + RESET_MINUTES * MINUTE_MS) as Instant),
      createdAt: since,
      updatedAt: (lockedAt ?? askedAt ?? lastPasswordChange) as Instant,
    };
  },
);

function secretOf(draw: Draw): string {
  return Array.from(
    { length: SECRET_LETTERS },
    (_, i) => BASE_32[draw.word('secret', i) % BASE_32.length] as string,
  ).join('');
}

/** Those that are left: each was for once. */
function codesOf(draw: Draw): Uint8Array[] {
  const left = backupCodes.given - draw.int('codes used', 0, backupCodes.usedAtMost);
  return Array.from({ length: left }, (_, i) => {
    const digits = String(100_000_000 + (draw.word('code', i) % 100_000_000)).slice(1);
    return sealed(draw, `backupCodes.${i}`, `${digits.slice(0, 4)}-${digits.slice(4)}`);
  });
}
