import type { Model } from '@tilth/schema';
import type { Aggregate, Domain } from '../table/domain.ts';
import { type Emit, rowAt } from '../table/recipe.ts';
import { countOf } from '../table/size.ts';
import { World, type WorldRequest } from '../table/world.ts';

/**
 * From this many rows on, a run has made up for the quarter of a second that a thread takes to start. Below, the server
 * is kept as busy by one thread that makes the next rows while the last ones are on their way.
 */
const ENOUGH_FOR_THREADS = 400_000;
/** Of one aggregate: fewer are made here, while the threads go on with others. */
const WORTH_HANDING_OUT = 20_000;
/** From this many rows on, the keys of a table are better set aside. */
const MANY_ROWS = 10_000;

/** How many members of an aggregate are made to see how many rows each has; fewer, when they have this many together. */
const SAMPLED = 4;
const SAMPLED_ROWS = 2_000;
/** One is enough where it shows that there are few: then nothing is decided by how many exactly. */
const FEW_ROWS = 1_000;

/** What is to be made of one aggregate: its numbers from `from` up to, and without, `to`. */
export interface Work {
  readonly domain: Domain;
  readonly aggregate: Aggregate;
  readonly from: number;
  readonly to: number;
  /** About how many rows of each model. */
  readonly rows: ReadonlyMap<Model, number>;
  readonly totalRows: number;
  /** So many rows that threads make them. Fewer are made one after the other. */
  readonly byThreads: boolean;
  /** Rows may arrive before those that they refer to: the foreign keys of these models are set aside. */
  readonly inAnyOrder: boolean;
  /** Models of which there are many rows. Those without their keys are loaded faster. */
  readonly many: readonly Model[];
}

/** A list of work, in an order in which nobody refers to rows that come later. */
export interface Plan {
  readonly request: WorldRequest;
  readonly domains: readonly Domain[];
  readonly work: readonly Work[];
  readonly totalRows: number;
}

/** What an earlier run has made already of an aggregate, by domain and name. */
export type Made = (domain: Domain, aggregate: Aggregate) => number;

/** Plans a world, or what it has more than an earlier one. */
export function planOf(
  domains: readonly Domain[],
  request: WorldRequest,
  {
    made = () => 0,
    threadsFrom = ENOUGH_FOR_THREADS,
  }: { made?: Made | undefined; threadsFrom?: number | undefined } = {},
): Plan {
  const estimated = domains.flatMap((domain) =>
    domain.aggregates.map((aggregate) => {
      const from = made(domain, aggregate);
      const to = countOf(aggregate.size, request);
      const rows = estimate(aggregate, from, to, new World(request));
      return { domain, aggregate, from, to, rows, totalRows: sum(rows.values()) };
    }),
  );
  const totalRows = sum(estimated.map((each) => each.totalRows));
  const work = estimated.map((each) => {
    const many = manyOf(each);
    // What is heavy keeps this thread from feeding the server long before it is many rows.
    const worthThreads = totalRows >= threadsFrom || each.aggregate.heavy !== undefined;
    const byThreads = worthThreads && each.totalRows >= Math.min(threadsFrom, WORTH_HANDING_OUT);
    return { ...each, byThreads, many, inAnyOrder: byThreads || many.length > 0 };
  });
  return { request, domains, work, totalRows };
}

/** Of the rows that a table has already: making its keys anew has to be worth it. */
const WORTHWHILE_GROWTH = 0.3;

function manyOf({ rows, from, to }: Pick<Work, 'rows' | 'from' | 'to'>): Model[] {
  if (to - from < from * WORTHWHILE_GROWTH) return [];
  return [...rows].filter(([, count]) => count >= MANY_ROWS).map(([model]) => model);
}

/** By making some members, spread over all: cheap, and nobody has to say how many rows there will be. */
function estimate(aggregate: Aggregate, from: number, to: number, world: World): ReadonlyMap<Model, number> {
  const { models, heavy } = aggregate;
  const count = to - from;
  if (heavy) return new Map(models.map((model) => [model, Math.ceil((heavy[model] ?? 0) * count)]));
  const rows = new Map<Model, number>(models.map((model) => [model, 0]));
  const sampled = Math.min(count, SAMPLED);
  const emit: Emit = (recipe, key, context) => {
    rows.set(recipe.model, (rows.get(recipe.model) ?? 0) + 1);
    return rowAt(recipe, world, key, context);
  };
  let seen = 0;
  let rowsSeen = 0;
  while (seen < sampled && rowsSeen < SAMPLED_ROWS && (seen === 0 || (rowsSeen / seen) * count > FEW_ROWS)) {
    aggregate.make({ number: from + Math.floor((seen * count) / sampled), world, emit });
    seen++;
    rowsSeen = sum(rows.values());
  }
  for (const [model, here] of rows) rows.set(model, seen === 0 ? 0 : Math.ceil((here / seen) * count));
  return rows;
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
