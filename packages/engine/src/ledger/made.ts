import type { Model } from '@tilth/schema';
import { Maker } from '../load/maker.ts';
import type { Aggregate, Domain } from '../table/domain.ts';
import { countOf } from '../table/size.ts';
import type { WorldRequest } from '../table/world.ts';
import { type TableContent, TableFingerprint } from './fingerprint.ts';

/** Some numbers of one aggregate, made by one worker. */
export interface Slice {
  readonly domain: Domain;
  readonly aggregate: Aggregate;
  readonly numbers: Iterable<number>;
}

/** What the tables of some domains would hold, made without a database and without keeping any row. */
export function fingerprintsOf(
  domains: readonly Domain[],
  request: WorldRequest,
  slices: Iterable<Slice> = wholes(domains, request),
): ReadonlyMap<Model, TableContent> {
  const sums = new Map<Model, TableFingerprint>();
  for (const { domain, aggregate, numbers } of slices) {
    const maker = new Maker(domain, aggregate, request, ({ buffer }) => buffer.clear());
    for (const number of numbers) maker.make(number);
    for (const [model, content] of maker.contents())
      sums.set(model, (sums.get(model) ?? new TableFingerprint()).merge(content));
  }
  return new Map([...sums].map(([model, sum]) => [model, sum.content()]));
}

function wholes(domains: readonly Domain[], request: WorldRequest): Slice[] {
  return domains.flatMap((domain) =>
    domain.aggregates.map((aggregate) => ({
      domain,
      aggregate,
      numbers: Array(countOf(aggregate.size, request)).keys(),
    })),
  );
}
