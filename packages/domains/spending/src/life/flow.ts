import { inOrder, type Movement } from './movement.ts';

/** The movements of an account in their order: the newest so many are pending. */
export interface Flow {
  readonly movements: readonly Movement[];
  /** From this place on they are pending. */
  readonly pendingFrom: number;
  /** Σ amounts of what is posted. */
  readonly posted: number;
  /** The lowest and the highest that Σ amounts ever is, pending ones included. At the beginning it is 0. */
  readonly lowest: number;
  readonly highest: number;
}

export function flowOf(unordered: readonly Movement[], pending: number): Flow {
  const movements = inOrder(unordered);
  const pendingFrom = movements.length - pending;
  let running = 0;
  let [posted, lowest, highest] = [0, 0, 0];
  movements.forEach(({ amount }, at) => {
    running += amount;
    if (at < pendingFrom) posted = running;
    lowest = Math.min(lowest, running);
    highest = Math.max(highest, running);
  });
  return { movements, pendingFrom, posted, lowest, highest };
}
