import { assertCatalog } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { appended, refuseSmaller } from './ledger/append.ts';
import { clearGround, refuseStrangers } from './ledger/ground.ts';
import { lastRun, type Mode, recordRun, type SeedRun, sameWorld } from './ledger/ledger.ts';
import { inTransaction } from './ledger/lock.ts';
import { type LoadOptions, load } from './load/load.ts';
import { type Made, type Plan, planOf } from './plan/plan.ts';
import { type Raised, type ResolvedSizes, resolveSizes } from './plan/sizes.ts';
import { aggregateId, type Domain } from './table/domain.ts';
import type { WorldRequest } from './table/world.ts';

export interface SeedOptions extends LoadOptions {
  /** What is to be made. */
  readonly domains: readonly Domain[];
  /** All that there could be, to find again what an earlier run made. Where absent, the same as `domains`. */
  readonly known?: readonly Domain[];
  readonly request: WorldRequest;
  /** SHA-256, in hex, of everything the rows follow from. */
  readonly recipes: string;
  /** Of Tilth, for the ledger. */
  readonly version: string;
  /** What to do with a world that is there already. `fresh` refuses to write where there is any. */
  readonly mode?: Mode;
  /** How many rows have to be made for threads to be worth while. */
  readonly threadsFrom?: number;
  /** Goes on although there are rows that Tilth did not write. A reset then removes them too. */
  readonly allowForeignRows?: boolean;
  /** Runs when all rows are there, in the same transaction: whatever it changes counts as written by this run. */
  readonly after?: (client: ClientBase) => Promise<void>;
}

export interface SeedResult {
  readonly run: SeedRun;
  /** False when the very world that was asked for was there already, and nothing was written. */
  readonly loaded: boolean;
  /** Sets that had to be larger than was asked for. */
  readonly raised: readonly Raised[];
  /** Where the time went, in milliseconds. */
  readonly phases: { readonly [phase: string]: number };
}

/** Fills a migrated database. One transaction: all of the world is there afterwards, or what was there before. */
export async function seed(client: ClientBase, options: SeedOptions): Promise<SeedResult> {
  return inTransaction(client, async () => {
    const found = await lastRun(client);
    return options.mode === 'append' ? append(client, options, found) : replace(client, options, found);
  });
}

/** Into an empty database, or in place of what is there. */
async function replace(client: ClientBase, options: SeedOptions, found?: SeedRun): Promise<SeedResult> {
  const sizes = resolveSizes(options.domains, options.request);
  const mode = options.mode ?? 'fresh';
  if (found && mode === 'fresh' && sameWorld(found, asked(options, sizes.request)))
    return unchanged(found, sizes.raised);
  const sound = catalogSound(client);
  const plan = planOf(options.domains, sizes.counted, options);
  const readyGround = async () => {
    await sound;
    await clearGround(client, { ...options, known: options.known ?? options.domains, mode, found });
  };
  // Nothing to replace: a reset of an empty database is a fresh start.
  return make(client, options, plan, readyGround, sizes, found ? mode : 'fresh');
}

/** What the world that is there lacks of the one that is asked for. */
async function append(client: ClientBase, options: SeedOptions, last?: SeedRun): Promise<SeedResult> {
  const { found, domains, request } = appended(last, options);
  const sizes = resolveSizes(domains, request);
  const all = { ...options, domains };
  if (sameWorld(found, asked(all, request))) return unchanged(found, sizes.raised);
  refuseSmaller(found, domains, sizes.counted);
  const made: Made = (domain, aggregate) => found.members[aggregateId(domain, aggregate)] ?? 0;
  const sound = catalogSound(client);
  const plan = planOf(domains, sizes.counted, { made, threadsFrom: options.threadsFrom });
  const readyGround = async () => {
    await sound;
    await refuseStrangers(client, { ...all, known: all.known ?? all.domains, found });
  };
  return make(client, all, plan, readyGround, sizes, 'append', found);
}

/** Whether the tables are as schema.prisma says: the server looks while a plan is made. */
function catalogSound(client: ClientBase): Promise<void> {
  const sound = assertCatalog(client);
  // Whoever clears the ground awaits it, and tells.
  sound.catch(() => {});
  return sound;
}

async function make(
  client: ClientBase,
  options: SeedOptions,
  plan: Plan,
  readyGround: () => Promise<void>,
  { request, raised }: ResolvedSizes,
  mode: Mode,
  before?: SeedRun,
): Promise<SeedResult> {
  const started = performance.now();
  // While the database is looked at, and cleared, the first rows are made.
  const loaded = await load(client, plan, options, readyGround);
  await options.after?.(client);
  const tookMs = Math.round(performance.now() - started);
  const record = { ...asked(options, request), mode, version: options.version, tookMs };
  const run = await recordRun(client, record, loaded, before);
  return { run, loaded: true, raised, phases: loaded.phases };
}

function asked({ domains, recipes }: SeedOptions, request: WorldRequest) {
  return { ...request, domains: domains.map(({ name }) => name), recipes };
}

function unchanged(run: SeedRun, raised: readonly Raised[]): SeedResult {
  return { run, loaded: false, raised, phases: {} };
}
