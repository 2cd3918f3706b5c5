import type { Instant } from '@tilth/schema';

/** `2026-11-20`, with the time of day only when there is one. */
export function dateOf(instant: Instant): string {
  const text = new Date(instant).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
