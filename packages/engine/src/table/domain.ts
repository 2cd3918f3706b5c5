import type { Model } from '@tilth/schema';
import type { Factory } from './factory.ts';
import type { Emit } from './recipe.ts';
import type { Rule, Settlement, Share, Sql } from './rule.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

/**
 * Rows that belong together: one pure function of a number makes all rows of one person, one course, one account,
 * so that what must hold between them holds without looking anything up.
 */
export interface Aggregate<M extends Model = Model> {
  readonly name: string;
  /** Raised whenever the same request would give other rows. The first is 1. */
  readonly version: number;
  /** The models whose rows this makes, all of them and nobody else's. */
  readonly models: readonly M[];
  /** How many there are. */
  readonly size: Size;
  readonly make: (at: { number: number; world: World; emit: Emit }) => void;
  /**
   * Takes long to make for so few rows, as forecasts do. Threads make it where few rows would be made here, and none are
   * made to see how many there will be: here is said how many one has of each model, about.
   */
  readonly heavy?: { readonly [model in Model]?: number };
}

export function aggregate<const M extends Model>(definition: Aggregate<M>): Aggregate<M> {
  return definition;
}

/** How many rows may refer to one row: `[from, to]`, or exactly so many. */
export type Count = number | readonly [from: number, to: number];

interface Parts<A extends readonly Aggregate[], F extends readonly Factory[] = readonly Factory[]> {
  /** The domains whose rows its own refer to. */
  readonly needs?: readonly Domain[];
  /** Those whose rows others refer to come first. */
  readonly aggregates: A;
  /**
   * How many children each parent has, by the key that refers to it: `{ 'Question.quiz': 2, 'Lesson.course': [5, 11] }`.
   * Of a one-to-one relation each parent has its child, unless something else is said here.
   */
  readonly counts?: { readonly [relation: `${string}.${string}`]: Count };
  /** Those of the counts that an app changes when it is used: asked only while both tables are as they were made. */
  readonly fresh?: readonly `${string}.${string}`[];
  /** What may lie after the as-of date: plans, and ends of what goes on. `['UserSession.expiresAt']` */
  readonly future?: readonly `${string}.${string}`[];
  /** Relations whose row may be older than the one it refers to: `['Employee.manager']`. Any other row comes after it. */
  readonly before?: readonly `${string}.${string}`[];
  readonly rules?: readonly Rule[];
  readonly shares?: readonly Share[];
  readonly settle?: readonly Settlement[];
  /** SQL to be run before rows are loaded: partitions to be there in time. `tilth.as_of` is set. */
  readonly prepare?: readonly Sql[];
  /** How one more row of a model is made, for tests. */
  readonly factories?: F;
}

/** A domain: some aggregates under a name, and what holds of their rows. */
export interface Domain<
  M extends Model = Model,
  N extends string = string,
  F extends readonly Factory[] = readonly Factory[],
> extends Required<Parts<readonly Aggregate<M>[], F>> {
  readonly name: N;
}

export function domain<
  const N extends string,
  const A extends readonly Aggregate[],
  const F extends readonly Factory[] = readonly [],
>(name: N, parts: Parts<A, F>): Domain<A[number]['models'][number], N, F> {
  const nothing = {
    needs: [],
    counts: {},
    fresh: [],
    future: [],
    before: [],
    rules: [],
    shares: [],
    settle: [],
    prepare: [],
    factories: [] as readonly Factory[] as F,
  };
  return { name, ...nothing, ...parts };
}

/** The models that a domain makes rows of. */
export function modelsOf({ aggregates }: Domain): readonly Model[] {
  return aggregates.flatMap(({ models }) => models);
}

/** The fields of a model that are settled after loading. */
export function settledFields({ settle }: Domain, model: Model): readonly string[] {
  return settle.filter((each) => each.model === model).flatMap(({ fields }) => fields);
}

/** The same, whatever domain makes the model. */
export function settledOf(domains: readonly Domain[]): (model: Model) => readonly string[] {
  return (model) => domains.flatMap((domain) => settledFields(domain, model));
}

/** An aggregate's name among those of all domains. */
export function aggregateId(domain: Domain, aggregate: Aggregate): string {
  return `${domain.name}.${aggregate.name}`;
}
