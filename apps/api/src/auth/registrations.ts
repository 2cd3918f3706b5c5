import { randomUUID } from 'node:crypto';
import { Bounded } from '../bounded.ts';
import type { Clock } from '../clock.ts';
import type { Newcomer } from './newcomer.ts';
import { newCode, sameCode } from './second-factor.ts';

export const CONFIRM_SECONDS = 900;
const REMEMBERED = 1_000;
const TRIES = 5;

type Waiting = Newcomer & { readonly passwordHash: string };

/** Whose address another system knows has to show that it is theirs: until then their registration waits here. */
export class Registrations {
  readonly #clock: Clock;
  readonly #waiting = new Bounded<{ newcomer: Waiting; code: string; until: number; tries: number }>(
    REMEMBERED,
  );

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Gives the name of the registration, and the code to be sent. */
  add(newcomer: Waiting): { id: string; code: string } {
    const id = randomUUID();
    const code = newCode();
    this.#waiting.set(id, { newcomer, code, until: this.#clock() + CONFIRM_SECONDS * 1000, tries: 0 });
    return { id, code };
  }

  /** The newcomer, when the code is right. It is good once, and not guessed at for long. */
  take(id: string, code: string): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    if (!waiting) return undefined;
    waiting.tries++;
    const right = waiting.until > this.#clock() && sameCode(waiting.code, code);
    if (right || waiting.tries >= TRIES) this.#waiting.delete(id);
    return right ? waiting.newcomer : undefined;
  }
}
