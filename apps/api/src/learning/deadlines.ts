import { Bounded } from '../bounded.ts';
import type { Clock } from '../clock.ts';

const MINUTE_MS = 60_000;
const REMEMBERED = 10_000;

/**
 * When attempts at quizzes have to be handed in. The world's time stands, so how long somebody has been answering is known
 * only here; of an attempt that was begun before the API was, time begins when it is first heard of.
 */
export class Deadlines {
  readonly #clock: Clock;
  readonly #ends = new Bounded<number>(REMEMBERED);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  begin(attemptId: string, minutes: number): void {
    this.#ends.set(attemptId, this.#clock() + minutes * MINUTE_MS);
  }

  isOver(attemptId: string, minutes: number): boolean {
    const end = this.#ends.get(attemptId);
    if (end !== undefined) return this.#clock() > end;
    this.begin(attemptId, minutes);
    return false;
  }
}
