import type { Cycle, CycleKey, ForeignKey } from '../descriptor.ts';

/** Models in the order of schema.prisma, with their keys. */
export type Keys = ReadonlyMap<string, readonly ForeignKey[]>;

export interface Order {
  readonly order: readonly string[];
  readonly cycles: readonly Cycle[];
}

/**
 * Parents before children, and otherwise the order of schema.prisma. Models of a circle stand together: in such an
 * order that the keys which close it are nullable ones, wherever there is such an order.
 */
export function orderOf(keys: Keys): Order {
  const groups: (readonly string[])[] = [];
  const waiting = circlesOf(keys);
  while (waiting.length > 0) {
    const next = waiting.findIndex(
      (circle) => !circle.some((model) => waitsFor(keys, model, waiting, circle)),
    );
    groups.push(arranged(keys, waiting.splice(next, 1)[0] ?? []));
  }
  const order = groups.flat();
  const cycles = groups
    .map((models) => ({ models, closedBy: models.flatMap((model) => closingKeys(keys, order, model)) }))
    .filter(({ closedBy }) => closedBy.length > 0);
  return { order, cycles };
}

/** Models that reach each other through their keys, together; a model that is in no circle stands alone. */
function circlesOf(keys: Keys): string[][] {
  const reach = new Map([...keys.keys()].map((model) => [model, reachOf(keys, model)]));
  const circles: string[][] = [];
  for (const model of keys.keys()) {
    const circle = circles.find(
      ([first = '']) => reach.get(first)?.has(model) && reach.get(model)?.has(first),
    );
    if (circle) circle.push(model);
    else circles.push([model]);
  }
  return circles;
}

function reachOf(keys: Keys, from: string): Set<string> {
  const reached = new Set<string>();
  const open = [from];
  for (let model = open.pop(); model !== undefined; model = open.pop()) {
    for (const { to } of keys.get(model) ?? []) {
      if (!reached.has(to)) open.push(to);
      reached.add(to);
    }
  }
  return reached;
}

/** Whether a model has a parent that is not placed yet, other than those of its own circle. */
function waitsFor(keys: Keys, model: string, waiting: string[][], own: readonly string[]): boolean {
  const parents = (keys.get(model) ?? []).map(({ to }) => to);
  return waiting.some((circle) => circle !== own && parents.some((parent) => circle.includes(parent)));
}

/** Takes next whichever model leaves the fewest required keys open, then the fewest nullable ones. */
function arranged(keys: Keys, circle: readonly string[]): readonly string[] {
  const left = [...circle];
  const done: string[] = [];
  const open = (model: string, nullable: boolean) =>
    (keys.get(model) ?? []).filter(
      (key) => key.nullable === nullable && key.to !== model && left.includes(key.to),
    ).length;
  while (left.length > 0) {
    const ranked = left.map((model, at) => ({
      at,
      required: open(model, false),
      nullable: open(model, true),
    }));
    ranked.sort((a, b) => a.required - b.required || a.nullable - b.nullable || a.at - b.at);
    done.push(...left.splice(ranked[0]?.at ?? 0, 1));
  }
  return done;
}

function closingKeys(keys: Keys, order: readonly string[], model: string): CycleKey[] {
  return (keys.get(model) ?? [])
    .filter(({ to }) => order.indexOf(to) >= order.indexOf(model))
    .map(({ relation, fields, to, nullable }) => ({ model, relation, fields, to, nullable }));
}
