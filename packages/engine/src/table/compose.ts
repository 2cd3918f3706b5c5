import { type Model, order } from '@tilth/schema';
import { type Domain, modelsOf } from './domain.ts';

/** Tilth's own models, which the engine writes itself. */
export const ledgerModels = ['SeedRun', 'SeedRunTable'] as const satisfies readonly Model[];
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

type Complete<D extends readonly Domain[], Fallow extends Model> =
  Exclude<Model, LedgerModel | Fallow | Claimed<D[number]>> extends infer Missing
    ? [Missing] extends [never]
      ? [ClaimedTwice<D> | Extract<Fallow, Claimed<D[number]>>] extends [never]
        ? unknown
        : Problem<'claimed twice', ClaimedTwice<D> | Extract<Fallow, Claimed<D[number]>>>
      : Problem<'no domain claims', Missing>
    : never;

/** Models that no domain makes rows of yet, said aloud. Whoever writes their domain takes them out. */
interface Fallow<F extends Model> {
  readonly fallow?: readonly F[];
}

/**
 * The domains of a world. A model of schema.prisma that no domain claims, or that two claim, does not compile; the
 * same is checked again here, for callers whose domains the compiler cannot see.
 */
export function compose<const D extends readonly Domain[], const F extends Model = never>(
  domains: D & Complete<D, F>,
  { fallow = [] }: Fallow<F> = {},
): D {
  const claims = new Map<Model, string>(ledgerModels.map((model) => [model, 'the ledger']));
  const claim = (models: readonly Model[], name: string) => {
    for (const model of models) {
      const other = claims.get(model);
      if (other) throw new TypeError(`${model} is claimed twice: by ${other} and by ${name}`);
      claims.set(model, name);
    }
  };
  const before = new Set<Domain>();
  for (const each of domains as readonly Domain[]) {
    const later = each.needs.find((needed) => !before.has(needed));
    if (later) throw new TypeError(`${each.name} needs ${later.name}, which has to stand before it`);
    before.add(each);
    claim(modelsOf(each), each.name);
  }
  claim(fallow, 'the fallow list');
  assertDifferentNames(domains);
  const missing = order.filter((model) => !claims.has(model));
  if (missing.length > 0) throw new TypeError(`no domain claims ${missing.join(', ')}`);
  return domains;
}

/** Rules are asked for by name, and offenders listed under it. */
function assertDifferentNames(domains: readonly Domain[]): void {
  const seen = new Map<string, string>();
  for (const { name: domain, rules } of domains) {
    for (const { name } of rules) {
      const other = seen.get(name);
      if (other) throw new TypeError(`two rules are called ${name}: of ${other} and of ${domain}`);
      seen.set(name, domain);
    }
  }
}
