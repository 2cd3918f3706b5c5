import type { Domain } from '@tilth/engine';

/** A domain after all those whose rows its own refer to, and whose rows theirs refer to. */
export function withNeeds(domain: Domain): readonly Domain[] {
  return [...new Set([...domain.needs.flatMap(withNeeds), domain])];
}
