import type { Draw } from '@tilth/engine';
import type { Day, Instant } from '@tilth/schema';

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** When customers do things of their own accord, and when the clearing house books: in UTC, never beyond the day. */
const OWN = { from: 13 * HOUR_MS, to: 24 * HOUR_MS } as const;
const CLEARING = { from: 11 * HOUR_MS, to: 12 * HOUR_MS } as const;

/** The day of an instant, in UTC. */
export function dayOf(at: Instant): Day {
  return Math.floor(at / DAY_MS) as Day;
}

/** Some time at which customers do things of their own accord. */
export function inOwnTime(draw: Draw, field: string, day: Day): Instant {
  return (day * DAY_MS + draw.int(field, OWN.from, OWN.to - 1)) as Instant;
}

/** The clearing house's time of day. */
export function inClearing(draw: Draw, field: string, day: Day): Instant {
  return (day * DAY_MS + draw.int(field, CLEARING.from, CLEARING.to - 1)) as Instant;
}
