import { setImmediate } from 'node:timers/promises';
import { countOf, type Domain, type Emit, keyText, rowAt, World, type WorldRequest } from '@tilth/engine';
import { failedRecipe } from '@tilth/engine/wire';
import type { Model, Row } from '@tilth/schema';

/** For so long nobody else is let in: signals are noticed, and the terminal is drawn, between. */
const TURN_MS = 50;

/** Hands over the rows that recipes make, one aggregate after the other, in the order of their numbers. */
export async function eachMadeRow(
  domains: readonly Domain[],
  request: WorldRequest,
  take: (model: Model, row: Row<Model>, domain: Domain) => void,
  /** Awaited between two numbers, when a while has passed. */
  pause: () => Promise<unknown> = () => setImmediate(),
): Promise<void> {
  const world = new World(request);
  let since = performance.now();
  for (const domain of domains) {
    for (const aggregate of domain.aggregates) {
      let current = 0;
      const emit: Emit = (recipe, key, context) => {
        const row = rowAt(recipe, world, key, context);
        const first = typeof key === 'number' ? key : key[0];
        if (first !== current)
          throw new TypeError(
            `${recipe.model} ${keyText(key)} has a key that does not begin with ${current}`,
          );
        take(recipe.model, row as Row<Model>, domain);
        return row;
      };
      for (let number = 0; number < countOf(aggregate.size, request); number++) {
        current = number;
        try {
          aggregate.make({ number, world, emit });
        } catch (error) {
          if ((error as { expected?: true; code?: string }).expected || isOutput(error)) throw error;
          throw failedRecipe(domain, aggregate, number, error as Error, 'Nothing was written.');
        }
        if (performance.now() - since < TURN_MS) continue;
        await pause();
        since = performance.now();
      }
    }
  }
}

/** An error of the file system comes through the recipe, but not from it. */
function isOutput(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).syscall === 'string';
}
