import { randomInt, timingSafeEqual } from 'node:crypto';
import type { TwoFactorMethod } from '@tilth/schema';
import { Bounded } from '../bounded.ts';
import type { Clock } from '../clock.ts';
import type { Outbox } from '../outbox.ts';
import { stepOf } from './totp.ts';

export const CHALLENGE_SECONDS = 300;
const REMEMBERED = 10_000;

interface Owner {
  readonly id: string;
  readonly email: string;
  readonly phone: string;
  readonly method: TwoFactorMethod;
  readonly secret: string | null;
}

/** Codes: made and sent by e-mail or SMS, or shown by an authenticator app. Each is good once. */
export class SecondFactors {
  readonly #clock: Clock;
  readonly #outbox: Outbox;
  readonly #sent = new Bounded<{ code: string; until: number }>(REMEMBERED);
  /** The last step of whose code a user has logged in. */
  readonly #lastStep = new Bounded<number>(REMEMBERED);

  constructor(clock: Clock, outbox: Outbox) {
    this.#clock = clock;
    this.#outbox = outbox;
  }

  /** Sends a code, where it is not an app that shows one. */
  async challenge({ id, email, phone, method }: Owner): Promise<void> {
    if (method === 'totp') return;
    const code = newCode();
    this.#sent.set(id, { code, until: this.#clock() + CHALLENGE_SECONDS * 1000 });
    const to = method === 'email' ? email : phone;
    await this.#outbox({ to, by: method, text: `Your code for Investa is ${code}.` });
  }

  /** Whether a code is good now. It is no longer afterwards. */
  take({ id, method, secret }: Owner, code: string): boolean {
    return method === 'totp' ? this.#takeShown(id, secret, code) : this.#takeSent(id, code);
  }

  #takeShown(userId: string, secret: string | null, code: string): boolean {
    const step = secret === null ? undefined : stepOf(code, secret, this.#clock());
    if (step === undefined || step <= (this.#lastStep.get(userId) ?? -1)) return false;
    this.#lastStep.set(userId, step);
    return true;
  }

  #takeSent(userId: string, code: string): boolean {
    const sent = this.#sent.get(userId);
    if (!sent || sent.until <= this.#clock() || !sameCode(sent.code, code)) return false;
    this.#sent.delete(userId);
    return true;
  }
}

export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

export function sameCode(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
