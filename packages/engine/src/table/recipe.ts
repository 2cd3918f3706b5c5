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

/**
 * Makes the row at a key, hands it to the loader, and gives it back for the rows that follow from it. The key begins
 * with the number of the aggregate, so that a key tells who makes the row.
 */
export type Emit = <M extends Model, Context>(
  recipe: Recipe<M, Context>,
  key: RowKey,
  context: Context,
) => Row<M>;

/** `4711`, or `4711/3`: a row key as people write it. */
export function keyText(key: RowKey): string {
  return typeof key === 'number' ? String(key) : key.join('/');
}
