import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../clock.ts';

/** What a token is for. None is taken for another. */
type Purpose = 'access' | 'refresh' | 'second-factor';

const ISSUER = 'tilth';
const ALGORITHM = 'HS256';

export interface Claims {
  readonly userId: string;
  /** Of access and refresh tokens. */
  readonly sessionId: string;
  /** The token's own name. */
  readonly id: string;
}

/** Signs tokens and reads them again. They expire in real time. */
export class Tokens {
  readonly #secret: Uint8Array;
  readonly #clock: Clock;

  constructor(secret: Uint8Array, clock: Clock) {
    if (secret.length < 32) throw new RangeError('a secret for tokens has 32 bytes or more');
    this.#secret = secret;
    this.#clock = clock;
  }

  async sign(purpose: Purpose, userId: string, sessionId: string, seconds: number): Promise<string> {
    const now = Math.floor(this.#clock() / 1000);
    return new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setAudience(purpose)
      .setSubject(userId)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(this.#secret);
  }

  /** Undefined where it is none of ours, is for something else, or has expired. */
  async read(purpose: Purpose, token: string): Promise<Claims | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.#secret, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: purpose,
        currentDate: new Date(this.#clock()),
      });
      const { sub, sid, jti } = payload;
      if (typeof sub !== 'string' || typeof sid !== 'string' || typeof jti !== 'string') return undefined;
      return { userId: sub, sessionId: sid, id: jti };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}
