import type { Day, Instant } from '@tilth/schema';

export const DAY_MS = 86_400_000;

/** The day of an instant, in UTC. */
export function dayOf(at: Instant): Day {
  return Math.floor(at / DAY_MS) as Day;
}
