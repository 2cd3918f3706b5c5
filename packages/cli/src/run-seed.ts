import type { Domain, SeedResult, WorldRequest } from '@tilth/engine';
import { seed } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { withClient } from './connect.ts';
import { readEnvironment } from './environment.ts';
import { type Allowances, refuseUnlessDisposable } from './guard.ts';
import { progressBar } from './progress.ts';
import { recipesFingerprint } from './recipes.ts';
import { version } from './version.ts';

export const DEFAULT_SEED = 42;
const DAY_MS = 86_400_000;

/** Today's midnight UTC: the one place where a world asks the clock, and only for its default. */
export function today(): Instant {
  // biome-ignore lint/plugin: the default of --as-of is the one thing that the clock decides.
  return (Math.floor(Date.now() / DAY_MS) * DAY_MS) as Instant;
}

/** Fills the database of a URL, unless it may be somebody's. */
export async function runSeed(
  url: string,
  domains: readonly Domain[],
  request: WorldRequest,
  allowed: Allowances = {},
): Promise<SeedResult> {
  refuseUnlessDisposable(url, readEnvironment().production, allowed);
  const progress = progressBar('Seeding');
  return withClient(url, (client) =>
    seed(client, { domains, request, recipes: recipesFingerprint(), version, progress }),
  );
}
