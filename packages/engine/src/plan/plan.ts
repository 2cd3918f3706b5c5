import type { Model } from '@tilth/schema';
import type { Aggregate, Domain } from '../table/domain.ts';
import { type Emit, rowAt } from '../table/recipe.ts';
import { countOf } from '../table/size.ts';
import { World, type WorldRequest } from '../table/world.ts';

/** From this many rows on, keys and indexes are cheaper to make afterwards than to keep up row by row. */
const MANY_ROWS = 20_000;

/** How many members of an aggregate are made to see how many rows each has. */
const SAMPLED = 4;

/** What is to be made of one aggregate: its numbers from `from` up to, and without, `to`. */
export interface Work {
  readonly domain: Domain;
  readonly aggregate: Aggregate;
  readonly from: number;
  readonly to: number;
  /** About how many rows of each model. */
  readonly rows: ReadonlyMap<Model, number>;
  readonly totalRows: number;
  /** Many rows: made by worker threads, in any order. Few are made one after the other, with all keys in place. */
  readonly bulk: boolean;
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
export function planOf(domains: readonly Domain[], request: WorldRequest, made: Made = () => 0): Plan {
  const work = domains.flatMap((domain) =>
    domain.aggregates.map((aggregate) =>
      workOf(domain, aggregate, made(domain, aggregate), countOf(aggregate.size, request), request),
    ),
  );
  return { request, domains, work, totalRows: work.reduce((sum, { totalRows }) => sum + totalRows, 0) };
}

function workOf(domain: Domain, aggregate: Aggregate, from: number, to: number, request: WorldRequest): Work {
  const rows = estimate(aggregate, from, to, new World(request));
  const totalRows = [...rows.values()].reduce((sum, count) => sum + count, 0);
  return { domain, aggregate, from, to, rows, totalRows, bulk: totalRows >= MANY_ROWS };
}

/** By making some members, spread over all: cheap, and nobody has to say how many rows there will be. */
function estimate(aggregate: Aggregate, from: number, to: number, world: World): ReadonlyMap<Model, number> {
  const rows = new Map<Model, number>(aggregate.models.map((model) => [model, 0]));
  const count = to - from;
  const sampled = Math.min(count, SAMPLED);
  const emit: Emit = (recipe, key, context) => {
    rows.set(recipe.model, (rows.get(recipe.model) ?? 0) + 1);
    return rowAt(recipe, world, key, context);
  };
  for (let i = 0; i < sampled; i++) {
    aggregate.make({ number: from + Math.floor((i * count) / sampled), world, emit });
  }
  for (const [model, seen] of rows) rows.set(model, sampled === 0 ? 0 : Math.ceil((seen / sampled) * count));
  return rows;
}
