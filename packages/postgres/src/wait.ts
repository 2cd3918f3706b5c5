import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until there is an answer; undefined when time is up. */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  { everyMs, patienceMs }: { everyMs: number; patienceMs: number },
): Promise<T | undefined> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() >= deadline) return undefined;
    await sleep(everyMs);
  }
}
