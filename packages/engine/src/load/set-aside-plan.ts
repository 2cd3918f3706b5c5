import { cycles, type Model } from '@tilth/schema';
import type { Plan, Work } from '../plan/plan.ts';
import type { SetAside } from './structure/set-aside.ts';

/** What has to be out of the way while the rows of a plan are loaded. */
export function toSetAside({ work }: Plan): SetAside {
  const written = work.filter(({ from, to }) => to > from);
  const models = (some: readonly Work[]) => some.flatMap(({ aggregate }) => aggregate.models);
  const bulk = written.flatMap(({ many }) => many);
  const circular = new Set<Model>(cycles.flatMap(({ closedBy }) => closedBy.map(({ model }) => model)));
  const unordered = [
    ...models(written.filter(({ inAnyOrder }) => inAnyOrder)),
    ...models(written).filter((model) => circular.has(model)),
  ];
  return {
    bulk,
    unordered: [...new Set(unordered)].filter((model) => !bulk.includes(model)),
    touched: models(written),
  };
}
