import { Fault } from '../fault.ts';
import { aggregateId, type Domain } from '../table/domain.ts';
import { countOf } from '../table/size.ts';
import type { WorldRequest } from '../table/world.ts';
import { describe, type SeedRun } from './ledger.ts';

interface Asked {
  readonly domains: readonly Domain[];
  readonly known?: readonly Domain[];
  readonly request: WorldRequest;
  readonly recipes: string;
}

/** The world that there will be when what is asked for is added to what is there. Refuses what does not fit together. */
export function appended(
  found: SeedRun | undefined,
  { domains, known = domains, request, recipes }: Asked,
): { readonly found: SeedRun; readonly domains: readonly Domain[]; readonly request: WorldRequest } {
  if (!found) {
    throw new Fault('Refused: there is no world here to add to.', [
      ['mend', 'make one first: leave out --append'],
    ]);
  }
  if (found.seed !== request.seed || found.asOf !== request.asOf) {
    throw new Fault('Refused: what would be added belongs to another world.', [
      ['holds', describe(found)],
      ['asked', describe(request)],
      ['mend', 'leave out --seed and --as-of, or make the other world with --reset'],
    ]);
  }
  if (found.recipes !== recipes) {
    throw new Fault(
      'Refused: the recipes have changed since this world was made, so more of it would not fit.',
      [
        ['holds', describe(found)],
        ['mend', 'make it anew with --reset'],
      ],
    );
  }
  const wanted = new Set([...found.domains, ...domains.map(({ name }) => name)]);
  const all = known.filter(({ name }) => wanted.has(name));
  const sizes = { ...found.sizes, ...request.sizes };
  return { found, domains: all, request: { ...request, sizes } };
}

/** Adding takes nothing away. */
export function refuseSmaller(found: SeedRun, domains: readonly Domain[], request: WorldRequest): void {
  for (const domain of domains) {
    for (const aggregate of domain.aggregates) {
      const there = found.members[aggregateId(domain, aggregate)] ?? 0;
      const asked = countOf(aggregate.size, request);
      if (asked >= there) continue;
      throw new Fault('Refused: to add to a world cannot make it smaller.', [
        ['holds', `${there} ${aggregate.size.name} (${describe(found)})`],
        ['asked', `${asked} ${aggregate.size.name}`],
        [
          'mend',
          `ask for more, leave them as they are with --${aggregate.size.name} ${there}, or make the smaller world with --reset`,
        ],
      ]);
    }
  }
}
