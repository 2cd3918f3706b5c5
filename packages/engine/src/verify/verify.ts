import type { Instant, Model } from '@tilth/schema';
import type { Client, ClientBase, PoolClient } from 'pg';
import { Misuse } from '../fault.ts';
import type { Domain } from '../table/domain.ts';
import { type Check, checksOf } from './check.ts';
import { type Offenders, offendersOf } from './offenders.ts';
import { beginSnapshot } from './snapshot.ts';
import { sqlFailure } from './sql-failure.ts';
import { workedIn } from './worked-in.ts';

export interface VerifyOptions<C extends ClientBase> {
  /** A connection of one's own, each time. */
  readonly connect: () => Promise<C>;
  /** What becomes of a connection afterwards. Where absent, a pool's goes back, and any other ends. */
  readonly release?: (client: C) => unknown;
  readonly domains: readonly Domain[];
  /** The world's as-of date. */
  readonly asOf: Instant;
  /** How many connections may ask at once. */
  readonly parallel?: number;
  /** Names of checks; without, all of them. */
  readonly only?: readonly string[];
  /** Told of each result as soon as those before it are there, so that the order is always the same. */
  readonly onResult?: (result: CheckResult) => void;
}

/** What a check has found. It holds when it has neither offenders nor an error. */
export interface CheckResult extends Offenders {
  readonly check: Check;
  readonly tookMs: number;
  /** Why its SQL could not be run: it has failed. */
  readonly error?: string;
  /** The models whose rows are no longer as they were made, where that is what the check is about: it was not asked. */
  readonly leftOut?: readonly Model[];
}

export function holds({ count, error }: CheckResult): boolean {
  return count === 0 && error === undefined;
}

/** Checks a world: its structure and the rules of its domains. All connections see it as it was at one moment. */
export async function verify<C extends ClientBase>(options: VerifyOptions<C>): Promise<CheckResult[]> {
  const { connect, release = letGo, domains, asOf, parallel = 4, only } = options;
  if (!(Number.isSafeInteger(parallel) && parallel > 0))
    throw new RangeError(`${parallel} is no number of connections`);
  const checks = chosen(checksOf(domains), only);
  const clients: C[] = [];
  try {
    let snapshot: string | undefined;
    while (clients.length < Math.min(parallel, checks.length)) {
      const client = await connect();
      clients.push(client);
      snapshot = await beginSnapshot(client, asOf, snapshot);
    }
    const [first] = clients;
    const worked = first ? await workedIn(first, checks, domains) : new Set<Model>();
    return await runAll(clients, checks, worked, options.onResult);
  } finally {
    for (const client of clients) {
      // A lost connection has no transaction to end; whoever was using it has told of it.
      await client.query('rollback').catch(() => {});
      await release(client);
    }
  }
}

function letGo(client: ClientBase): unknown {
  return 'release' in client ? (client as PoolClient).release() : (client as Client).end();
}

function chosen(checks: readonly Check[], only: readonly string[] | undefined): readonly Check[] {
  if (!only) return checks;
  const names = new Set(checks.map(({ name }) => name));
  const unknown = only.filter((name) => !names.has(name));
  if (unknown.length > 0) {
    throw new Misuse(`Refused: there is no check ${unknown.join(', ')}.`, [
      ['checks', `${names.size} in the chosen domains`],
      ['mend', 'name one of these, or leave it out to run all'],
    ]);
  }
  return checks.filter(({ name }) => only.includes(name));
}

/** Every connection takes the next check when it is done with one. */
async function runAll(
  clients: readonly ClientBase[],
  checks: readonly Check[],
  worked: ReadonlySet<Model>,
  onResult: (result: CheckResult) => void = () => {},
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  let next = 0;
  let told = 0;
  const work = async (client: ClientBase) => {
    for (let at = next++; at < checks.length; at = next++) {
      try {
        const check = checks[at] as Check;
        const leftOut = check.fresh?.filter((model) => worked.has(model)) ?? [];
        results[at] =
          leftOut.length > 0
            ? { check, count: 0, offenders: [], tookMs: 0, leftOut }
            : await run(client, check);
        for (let ready = results[told]; ready; ready = results[++told]) onResult(ready);
      } catch (error) {
        next = checks.length;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(clients.map(work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}

async function run(client: ClientBase, check: Check): Promise<CheckResult> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  await client.query('savepoint "check"');
  try {
    const found = await offendersOf(client, check.offenders);
    return { check, ...found, tookMs: took() };
  } catch (error) {
    const reason = sqlFailure(error);
    await client.query('rollback to savepoint "check"');
    return { check, count: 0, offenders: [], tookMs: took(), error: reason };
  }
}
