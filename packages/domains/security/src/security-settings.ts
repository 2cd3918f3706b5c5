import { type Draw, recipe, type Weights, weights } from '@tilth/engine';
import type { Indian } from '@tilth/population';
import type { Instant, TwoFactorMethod, Uuid } from '@tilth/schema';
import type { Guard } from './guard.ts';
import {
  BIOMETRIC_SHARE,
  LOCK_MINUTES,
  LOCKED_AT,
  LOGIN_ALERTS_SHARE,
  TRYING_SHARE,
  TWO_FACTOR_SHARE,
  twoFactorMethods,
  wrongPasswords,
} from './shapes.ts';

const MINUTE_MS = 60_000;

const methods = weights(Object.entries(twoFactorMethods) as [TwoFactorMethod, number][]);
const failures: Weights<number> = weights(
  Object.entries(wrongPasswords).map(([count, weight]) => [Number(count), weight] as const),
);

interface Context {
  readonly person: Indian;
  readonly userId: Uuid;
  readonly guard: Guard;
  /** When the user last gave the right password, as far as sessions are kept. */
  readonly lastLogin: Instant;
}

/** How a user's account is protected. */
export const securitySettings = recipe<'SecuritySettings', Context>(
  'SecuritySettings',
  ({ draw, world, person, userId, guard, lastLogin }) => {
    const { passwordChangedAt, timeoutMinutes } = guard;
    // Everybody who tests a log-in begins with John.
    const failedLogins = person.number === 0 ? 0 : draw.weighted('failedLogins', failures);
    const lockedAt = draw.between('lockedUntil', lastLogin, world.asOf);
    const { enabled, method } = secondFactorOf(draw, person);
    return {
      id: draw.uuid('id'),
      userId,
      passwordChangedAt,
      lockedUntil: failedLogins >= LOCKED_AT ? ((lockedAt + LOCK_MINUTES * MINUTE_MS) as Instant) : null,
      failedLogins,
      sessionTimeoutMinutes: timeoutMinutes,
      twoFactorEnabled: enabled,
      twoFactorMethod: method,
      loginAlerts: draw.chance('loginAlerts', LOGIN_ALERTS_SHARE),
      biometricLogin: draw.chance('biometricLogin', BIOMETRIC_SHARE),
      totpSecret: method === 'totp' ? base32(draw) : null,
    };
  },
);

/** The cautious have a second factor more often; some have only begun to set one up. John has none. */
function secondFactorOf(draw: Draw, { number, temperament }: Indian) {
  const enabled = number !== 0 && draw.chance('twoFactorEnabled', 2 * TWO_FACTOR_SHARE * temperament.caution);
  if (enabled) return { enabled, method: draw.weighted('twoFactorMethod', methods) };
  const trying = number !== 0 && draw.chance('twoFactorTrying', TRYING_SHARE);
  return { enabled, method: trying ? ('totp' as const) : null };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const SECRET_LETTERS = 32;

/** 160 bits, as authenticator apps take them (RFC 4226, section 4). */
function base32(draw: Draw): string {
  let text = '';
  for (let i = 0; i < SECRET_LETTERS; i++) text += ALPHABET.charAt(draw.word('totpSecret', i) >>> 27);
  return text;
}
