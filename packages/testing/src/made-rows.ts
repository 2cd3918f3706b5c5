import {
  countOf,
  type Domain,
  type Emit,
  keyText,
  type MadeRow,
  rowAt,
  World,
  type WorldRequest,
} from '@tilth/engine';

/** A row, and what made it. */
interface Made extends MadeRow {
  readonly aggregate: string;
  readonly number: number;
}

/** Which numbers of so many: all of them, unless something else is said. */
type Numbers = (count: number) => Iterable<number>;

/** Hands over the rows of a domain, one after the other, and keeps none. */
export function eachMade(
  domain: Domain,
  request: WorldRequest,
  take: (made: Made) => void,
  numbers: Numbers = (count) => Array(count).keys(),
): void {
  const world = new World(request);
  for (const { name: aggregate, size, make } of domain.aggregates) {
    for (const number of numbers(countOf(size, request))) {
      const emit: Emit = (recipe, key, context) => {
        const row = rowAt(recipe, world, key, context);
        take({ aggregate, number, model: recipe.model, key: keyText(key), row });
        return row;
      };
      make({ number, world, emit });
    }
  }
}
