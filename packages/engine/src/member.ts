import { assertCatalog, type Model, type Row } from '@tilth/schema';
import type { ClientBase } from 'pg';
import { Fault } from './fault.ts';
import { type Removed, removeWithBelongings } from './ledger/belongings.ts';
import { describe, lastRun, type SeedRun } from './ledger/ledger.ts';
import { inTransaction } from './ledger/lock.ts';
import { recordAgain, requireRun } from './ledger/record-again.ts';
import { load } from './load/load.ts';
import type { Plan, Work } from './plan/plan.ts';
import { type SeedOptions, type SeedResult, seed } from './seed.ts';
import { findRow, makerOfModel } from './table/address.ts';
import { aggregateId, type Domain } from './table/domain.ts';
import { type Emit, keyText, rowAt } from './table/recipe.ts';
import { World } from './table/world.ts';

export interface MemberOptions extends Pick<SeedOptions, 'recipes' | 'version'> {
  /** All domains that there could be. Those of the world that is there are taken. */
  readonly known: readonly Domain[];
  /** What it is a member of, as in `--users`. */
  readonly set: string;
  /** Runs when the rows are there, in the same transaction. What it changes differs from the recipes, but counts as ours. */
  readonly after?: (client: ClientBase, number: number) => Promise<void>;
}

/** A member that was added: its number, and the run that made its rows. */
export interface AddedMember extends SeedResult {
  readonly number: number;
}

/** How many rows there are of a table. */
interface RowsOf {
  readonly table: string;
  readonly rows: number;
}

/** A member that was made anew. */
export interface ResetMember {
  readonly run: SeedRun;
  readonly number: number;
  readonly removed: readonly Removed[];
  readonly made: readonly RowsOf[];
}

/** Says of a world's set which member is meant. */
export type Which = (run: SeedRun, client: ClientBase) => Promise<number>;

/**
 * One more member of a set of the world that is there, with all its rows in all domains: the world is then the one that
 * has one more. No other row is changed but for figures that are settled, so it does not matter what others have
 * written or changed meanwhile.
 */
export async function addMember(
  client: ClientBase,
  { known, set, after, ...options }: MemberOptions,
): Promise<AddedMember> {
  const run = requireRun(await lastRun(client));
  const domains = domainsOf(known, run);
  const number = sizeOf(set, run, worksOf(domains, set));
  const { seed: seedNumber, asOf, scale, sizes } = run;
  const request = { seed: seedNumber, asOf, scale, sizes: { ...sizes, [set]: number + 1 } };
  let isLoaded = false;
  const add: SeedOptions = {
    ...options,
    domains,
    known,
    request,
    mode: 'append',
    allowForeignRows: true,
    after: async (same) => {
      isLoaded = true;
      await after?.(same, number);
    },
  };
  const result = await seed(client, add).catch((error) => {
    throw isLoaded ? error : explained(error);
  });
  if (!result.loaded) {
    throw new Fault(`Refused: somebody else has just added one to the ${set} of this world.`, [
      ['mend', 'run this again'],
    ]);
  }
  return { ...result, number };
}

/**
 * Gives a member of a set back the rows that the recipes make for its number, whatever has become of them; all others
 * stay as they are. Rows that others have added and that belong to the member's go. What counts the whole world is
 * settled again.
 */
export function resetMember(
  client: ClientBase,
  { known, set, recipes, version, after, which }: MemberOptions & { readonly which: Which },
): Promise<ResetMember> {
  return inTransaction(client, async () => {
    const started = performance.now();
    const run = requireRun(await lastRun(client));
    refuseOtherRecipes(run, recipes);
    await assertCatalog(client);
    const number = await which(run, client);
    const plan = planOf(domainsOf(known, run), run, set, number);
    const removed = await removeWithBelongings(client, rowsOf(plan));
    const { tables } = await load(client, plan).catch((error) => {
      throw explained(error);
    });
    await after?.(client, number);
    const tookMs = Math.round(performance.now() - started);
    return {
      run: await recordAgain(client, run, version, tookMs),
      number,
      removed,
      made: tables.map(({ table, rows }) => ({ table, rows })).filter(({ rows }) => rows > 0),
    };
  });
}

/** The number of the first member, among those that are there, of which a row is as `wanted` says. */
export function memberNumber<M extends Model>(
  known: readonly Domain[],
  run: SeedRun,
  model: M,
  wanted: (row: Row<M>) => boolean,
): number | undefined {
  const maker = makerOfModel(domainsOf(known, run), model);
  if (!maker) return undefined;
  const { aggregate } = maker;
  const sizes = { ...run.sizes, [aggregate.size.name]: membersOf(run, maker) };
  const isWanted = wanted as (row: Row<Model>) => boolean;
  const found = findRow(aggregate, { ...run, sizes }, model, isWanted);
  return found && Number.parseInt(keyText(found.key), 10);
}

type Maker = Pick<Work, 'domain' | 'aggregate'>;

/** Everything that is made once for each member of a set. */
function worksOf(domains: readonly Domain[], set: string): readonly Maker[] {
  const works = domains.flatMap((domain) =>
    domain.aggregates.filter(({ size }) => size.name === set).map((aggregate) => ({ domain, aggregate })),
  );
  if (works.length > 0) return works;
  throw new Fault(`Stopped: this world has no ${set}.`, [
    ['holds', domains.map(({ name }) => name).join(', ')],
    ['mend', 'add the domains that have them: npx tilth seed --append'],
  ]);
}

/** How many there are of a set. Domains may give one name to sets that differ in size: one more of them is no world. */
function sizeOf(set: string, run: SeedRun, works: readonly Maker[]): number {
  const counts = new Map(works.map((work) => [work.domain.name, membersOf(run, work)]));
  const most = Math.max(...counts.values());
  if (Math.min(...counts.values()) === most) return most;
  throw new Fault(`Refused: there are more ${set} in some domains of this world than in others.`, [
    ['holds', [...counts].map(([name, count]) => `${count} in ${name}`).join(', ')],
    ['mend', `bring them to one number: npx tilth seed --append --${set} ${most}`],
  ]);
}

function planOf(domains: readonly Domain[], run: SeedRun, set: string, number: number): Plan {
  const works = worksOf(domains, set).filter((work) => number < membersOf(run, work));
  if (works.length === 0) {
    throw new Fault(`Stopped: this world has no number ${number} of its ${set}.`, [
      ['holds', describe(run)],
      [
        'mend',
        `ask for one that there is, or for more ${set}: npx tilth seed --append --${set} ${number + 1}`,
      ],
    ]);
  }
  const few = { rows: new Map<Model, number>(), totalRows: 0, byThreads: false, inAnyOrder: false, many: [] };
  const work = works.map((each) => ({ ...each, ...few, from: number, to: number + 1 }));
  return { request: run, domains, work, totalRows: 0 };
}

function rowsOf({ work, request }: Plan): ReadonlyMap<Model, readonly Row<Model>[]> {
  const made = new Map<Model, Row<Model>[]>();
  const world = new World(request);
  const emit: Emit = (recipe, key, context) => {
    const row = rowAt(recipe, world, key, context);
    const some = made.get(recipe.model);
    if (some) some.push(row as Row<Model>);
    else made.set(recipe.model, [row as Row<Model>]);
    return row;
  };
  for (const { aggregate, from } of work) aggregate.make({ number: from, world, emit });
  return made;
}

function domainsOf(known: readonly Domain[], run: SeedRun): readonly Domain[] {
  return known.filter(({ name }) => run.domains.includes(name));
}

function membersOf(run: SeedRun, { domain, aggregate }: Maker): number {
  return run.members[aggregateId(domain, aggregate)] ?? 0;
}

function refuseOtherRecipes(run: SeedRun, recipes: string): void {
  if (run.recipes === recipes) return;
  throw new Fault(
    'Refused: the recipes have changed since this world was made, so what they make would not fit.',
    [
      ['holds', describe(run)],
      ['mend', 'make it anew: npx tilth seed --reset'],
    ],
  );
}

/** SQLSTATEs of rows that others have written or removed, and headlines for them. */
const inTheWay: { readonly [code: string]: string } = {
  '23503': 'Refused: a row that the new ones refer to is not there any more.',
  '23505': 'Refused: a row that is there has what one of the new ones must have alone.',
  '23P01': 'Refused: a row that is there does not go together with one of the new ones.',
};

/** Into a world in which others have written, recipes are not to blame for what does not fit. */
function explained(error: Error): Error {
  const cause = error.cause as { code?: string; detail?: string; constraint?: string } | undefined;
  const headline = error instanceof Fault && inTheWay[cause?.code ?? ''];
  if (!headline) return error;
  return new Fault(
    headline,
    [
      ['detail', cause?.detail ?? (cause as Error).message],
      ['rule', cause?.constraint ?? ''],
      ['mend', 'see to that row, then run this again. Nothing has been changed'],
    ],
    { cause },
  );
}
