import type { Model, Row } from '@tilth/schema';
import { makerOfModel } from './address.ts';
import type { Domain } from './domain.ts';
import { type Emit, rowAt } from './recipe.ts';
import { countOf } from './size.ts';
import { World, type WorldRequest } from './world.ts';

/** The rows of a model, one aggregate's after the other's, without keeping them. */
export function* eachRow(
  domains: readonly Domain[],
  request: WorldRequest,
  model: Model,
): Generator<Row<Model>> {
  const maker = makerOfModel(domains, model);
  if (!maker) return;
  const { size, make } = maker.aggregate;
  const world = new World(request);
  const rows: Row<Model>[] = [];
  const emit: Emit = (recipe, key, context) => {
    const row = rowAt(recipe, world, key, context);
    if (recipe.model === model) rows.push(row as Row<Model>);
    return row;
  };
  for (let number = 0; number < countOf(size, request); number++) {
    make({ number, world, emit });
    yield* rows;
    rows.length = 0;
  }
}
