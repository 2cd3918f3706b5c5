import { type Model, order } from '@tilth/schema';
import type { Domain } from './recipe.ts';

/** Tilth's own models, which the engine writes itself. */
export const ledgerModels = ['SeedRun'] as const satisfies readonly Model[];
type LedgerModel = (typeof ledgerModels)[number];

type Claimed<D> = D extends Domain<infer M> ? M : never;

/** The models that an earlier domain of the list has claimed as well. */
type ClaimedTwice<D extends readonly unknown[], Seen = never> = D extends readonly [
  infer First,
  ...infer Rest,
]
  ? Extract<Claimed<First>, Seen> | ClaimedTwice<Rest, Seen | Claimed<First>>
  : never;

/** Something that no argument can be, so that the compiler prints the models it is about. */
interface Problem<Text extends string, M> {
  readonly problem: Text;
  readonly models: M;
}

type Complete<D extends readonly Domain[]> =
  Exclude<Model, LedgerModel | Claimed<D[number]>> extends infer Missing
    ? [Missing] extends [never]
      ? [ClaimedTwice<D>] extends [never]
        ? unknown
        : Problem<'two domains claim', ClaimedTwice<D>>
      : Problem<'no domain claims', Missing>
    : never;

/**
 * The domains of a world. A model of schema.prisma that no domain claims, or that two claim, does not compile; the
 * same is checked again here, for callers whose domains the compiler cannot see.
 */
export function compose<const D extends readonly Domain[]>(...domains: D & Complete<D>): readonly Domain[] {
  const claims = new Map<Model, string>(ledgerModels.map((model) => [model, 'the ledger']));
  for (const { name, aggregates } of domains as readonly Domain[]) {
    for (const model of aggregates.flatMap((each) => each.models)) {
      const other = claims.get(model);
      if (other) throw new TypeError(`${model} is claimed twice: by ${other} and by ${name}`);
      claims.set(model, name);
    }
  }
  const missing = order.filter((model) => !claims.has(model));
  if (missing.length > 0) throw new TypeError(`no domain claims ${missing.join(', ')}`);
  return domains;
}
