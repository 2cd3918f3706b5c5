import type { Model, Row } from '@tilth/schema';
import type { Draw, RowKey } from '../draw/draw.ts';
import type { World } from './world.ts';

/** How one row of a model is made from its address and from what its aggregate knows. */
export interface Recipe<M extends Model, Context> {
  readonly model: M;
  readonly make: (at: { draw: Draw; world: World; key: RowKey } & Context) => Row<M>;
}

/** Says how the rows of a model are made. One recipe a file, named for its model. */
export function recipe<M extends Model, Context = unknown>(
  model: M,
  make: Recipe<M, Context>['make'],
): Recipe<M, Context> {
  return { model, make };
}

/** The row at a key. */
export function rowAt<M extends Model, Context>(
  { model, make }: Recipe<M, Context>,
  world: World,
  key: RowKey,
  context: Context,
): Row<M> {
  return make({ draw: world.draw(model, key), world, key, ...context });
}

/** Makes the row at a key, hands it to the loader, and gives it back for the rows that follow from it. */
export type Emit = <M extends Model, Context>(
  recipe: Recipe<M, Context>,
  key: RowKey,
  context: Context,
) => Row<M>;

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
  /** How many there are in a world. */
  readonly count: (world: World) => number;
  readonly make: (at: { number: number; world: World; emit: Emit }) => void;
}

export function aggregate<const M extends Model>(definition: Aggregate<M>): Aggregate<M> {
  return definition;
}

/** A domain: some aggregates under a name. */
export interface Domain<M extends Model = Model> {
  readonly name: string;
  readonly aggregates: readonly Aggregate<M>[];
}

export function domain<const A extends readonly Aggregate[]>(
  name: string,
  ...aggregates: A
): Domain<A[number]['models'][number]> {
  return { name, aggregates };
}
