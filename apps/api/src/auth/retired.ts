import { Bounded } from '../bounded.ts';

const REMEMBERED = 10_000;

/** Seeded refresh tokens that have been used, by their hash: they do not say of themselves which session they were of. */
export class Retired {
  readonly #sessions = new Bounded<string>(REMEMBERED);

  add(tokenHash: string, sessionId: string): void {
    this.#sessions.set(tokenHash, sessionId);
  }

  sessionOf(tokenHash: string): string | undefined {
    return this.#sessions.get(tokenHash);
  }
}
