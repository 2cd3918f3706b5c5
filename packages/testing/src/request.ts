import { type Domain, resolveSizes, type WorldRequest } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { withNeeds } from './with-needs.ts';

/** Fixed, so that expectations stay true. */
export const TEST_AS_OF = Date.UTC(2026, 10, 20) as Instant;

/** The world that a domain is tested in, with as many of each set as it takes. */
export function requestAt(domain: Domain, scale: number, seed = 42): WorldRequest {
  return resolveSizes(withNeeds(domain), { seed, asOf: TEST_AS_OF, scale }).counted;
}
