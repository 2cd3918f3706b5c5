import type { Model, Row } from '@tilth/schema';
import { type Domain, type Emit, rowAt } from './recipe.ts';
import type { World } from './world.ts';

/** A row and where it comes from. */
export interface MadeRow {
  readonly model: Model;
  /** `4711` or `4711/3`. */
  readonly key: string;
  readonly row: Row<Model>;
}

/** Every row of some domains, made without a database. In memory: for tests and for small worlds. */
export function collect(domains: readonly Domain[], world: World): MadeRow[] {
  const made: MadeRow[] = [];
  const emit: Emit = (recipe, key, context) => {
    const row = rowAt(recipe, world, key, context);
    made.push({ model: recipe.model, key: typeof key === 'number' ? String(key) : key.join('/'), row });
    return row;
  };
  for (const { count, make } of domains.flatMap(({ aggregates }) => aggregates)) {
    for (let number = 0; number < count(world); number++) make({ number, world, emit });
  }
  return made;
}
