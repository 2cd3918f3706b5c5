import { Misuse } from '../fault.ts';
import type { Domain } from '../table/domain.ts';

/** Which domains a run makes, in an order in which nobody refers to rows that come later. */
export interface Choice {
  readonly domains: readonly Domain[];
  /** Those that were not asked for, but whose rows others refer to. */
  readonly pulledIn: readonly { readonly name: string; readonly by: string }[];
}

/** The domains of those names, with what they need; all of them, when no name is given. */
export function choose(all: readonly Domain[], names: readonly string[] = []): Choice {
  if (names.length === 0 || names.includes('all')) return { domains: all, pulledIn: [] };
  const chosen = new Set<Domain>();
  const pulledIn: { name: string; by: string }[] = [];
  const take = (each: Domain, by?: string) => {
    if (chosen.has(each)) return;
    chosen.add(each);
    if (by && !names.includes(each.name)) pulledIn.push({ name: each.name, by });
    for (const needed of each.needs) take(needed, each.name);
  };
  for (const name of names) take(domainNamed(all, name));
  return { domains: all.filter((each) => chosen.has(each)), pulledIn };
}

/** Exactly the domains of those names. What they need is somebody else's to provide. */
export function only(all: readonly Domain[], names: readonly string[]): Choice {
  const chosen = new Set(names.map((name) => domainNamed(all, name)));
  return { domains: all.filter((each) => chosen.has(each)), pulledIn: [] };
}

function domainNamed(all: readonly Domain[], name: string): Domain {
  const found = all.find((each) => each.name === name);
  if (found) return found;
  throw new Misuse(`Refused: there is no domain ${name}.`, [
    ['there is', all.map((each) => each.name).join(', ')],
    ['mend', 'name one of these, or all'],
  ]);
}
