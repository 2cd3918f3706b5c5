import type { MapModel } from '../../../answers/map.ts';

/** What is shown of where a model comes from and what comes of it. */
export const traces = ['near', 'ancestors', 'descendants', 'both'] as const;
export type Trace = (typeof traces)[number];

export interface Traced {
  readonly ancestors: ReadonlySet<string>;
  readonly descendants: ReadonlySet<string>;
}

/** The models that a model refers to, and those that refer to it: only the next ones, or all, one by way of the other. */
export function traced(models: readonly MapModel[], model: string, trace: Trace): Traced {
  const parents = new Map(models.map(({ model, keys }) => [model, keys.map(({ to }) => to)]));
  const children = new Map<string, string[]>();
  for (const [child, all] of parents)
    for (const parent of all) children.set(parent, [...(children.get(parent) ?? []), child]);
  const steps = trace === 'near' ? 1 : Number.POSITIVE_INFINITY;
  return {
    ancestors: trace === 'descendants' ? new Set() : reached(parents, model, steps),
    descendants: trace === 'ancestors' ? new Set() : reached(children, model, steps),
  };
}

function reached(
  next: ReadonlyMap<string, readonly string[]>,
  from: string,
  steps: number,
): ReadonlySet<string> {
  const found = new Set<string>();
  let edge = [from];
  for (let step = 0; step < steps && edge.length > 0; step++) {
    edge = [...new Set(edge.flatMap((model) => next.get(model) ?? []))].filter(
      (model) => !found.has(model) && model !== from,
    );
    for (const model of edge) found.add(model);
  }
  return found;
}
