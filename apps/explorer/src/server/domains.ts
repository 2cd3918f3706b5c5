import { type Aggregate, type Count, type Domain, modelsOf } from '@tilth/engine';
import type { Model } from '@tilth/schema';

export interface Claim {
  readonly domain: Domain;
  readonly aggregate: Aggregate;
}

/** Who makes the rows of a model. Nobody makes those of one that lies fallow. */
export function claims(domains: readonly Domain[]): ReadonlyMap<Model, Claim> {
  return new Map(
    domains.flatMap((domain) =>
      domain.aggregates.flatMap((aggregate) =>
        aggregate.models.map((model) => [model, { domain, aggregate }] as const),
      ),
    ),
  );
}

/** The domains whose rows a world has. */
export function domainsIn(domains: readonly Domain[], names: readonly string[]): readonly Domain[] {
  return domains.filter(({ name }) => names.includes(name));
}

/** How many children a domain says that each parent has, from and to; `null` stands for no upper bound. */
export function declaredCount(
  domains: readonly Domain[],
  model: string,
  relation: string,
): readonly [number, number | null] | null {
  const maker = domains.find((domain) => modelsOf(domain).includes(model as Model));
  const count: Count | undefined = maker?.counts[`${model}.${relation}`];
  if (count === undefined) return null;
  const [from, to] = typeof count === 'number' ? [count, count] : count;
  return [from, to === Number.POSITIVE_INFINITY ? null : to];
}
