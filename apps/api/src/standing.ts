import type { Db } from './http/context.ts';
import { Problem } from './http/problem.ts';

/**
 * The moment at which the world stands: the as-of date in its ledger. Nothing that the API writes is later, so the rules
 * of the world go on holding. Asked each time, because the world may be made anew while the API runs.
 */
export async function standsAt(db: Db): Promise<Date> {
  const run = await db.seedRun.findFirst({ where: { state: 'current' }, select: { asOf: true } });
  if (run) return run.asOf;
  throw new Problem(
    503,
    'no-world',
    'No world',
    'There is no world in the database: npx tilth seed makes one.',
  );
}

/**
 * What somebody does needs moments of its own, each later than the one before, or its order would be lost. The last
 * minute before the world stands (or before the market closed) has sixty thousand of them for everybody.
 */
export const LAST_MINUTE_MS = 60_000;

/** The next moment after everything that somebody did, within the last minute before an end. */
export function nextMoment(last: Date | null, end: Date): Date {
  const at = Math.max(end.getTime() - LAST_MINUTE_MS, last === null ? 0 : last.getTime() + 1);
  if (at <= end.getTime()) return new Date(at);
  throw new Problem(
    409,
    'no-time-left',
    'No time left',
    'Your last minute in this world is full. Make it anew: npx tilth seed --reset',
  );
}
