import type { Model, Row } from '@tilth/schema';
import type { Domain } from './domain.ts';
import { type Emit, keyText, rowAt } from './recipe.ts';
import { countOf } from './size.ts';
import { World, type WorldRequest } from './world.ts';

/** A row and where it comes from. */
export interface MadeRow {
  readonly model: Model;
  /** `4711` or `4711/3`. */
  readonly key: string;
  readonly row: Row<Model>;
}

/** Every row of some domains, made without a database. In memory: for tests and for small worlds. */
export function collect(domains: readonly Domain[], request: WorldRequest): MadeRow[] {
  const world = new World(request);
  const made: MadeRow[] = [];
  const emit: Emit = (recipe, key, context) => {
    const row = rowAt(recipe, world, key, context);
    made.push({ model: recipe.model, key: keyText(key), row });
    return row;
  };
  for (const { size, make } of domains.flatMap(({ aggregates }) => aggregates)) {
    const count = countOf(size, request);
    for (let number = 0; number < count; number++) make({ number, world, emit });
  }
  return made;
}
