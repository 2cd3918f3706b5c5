import { type Fault, Misuse } from '../fault.ts';
import type { Domain } from '../table/domain.ts';
import { cohort, countOf, type Size } from '../table/size.ts';
import type { WorldRequest } from '../table/world.ts';

/** A set that is larger than the scale says, because rows of another one refer to so many of it. */
export interface Raised {
  readonly size: string;
  readonly to: number;
  readonly by: string;
}

export interface ResolvedSizes {
  /** As it was asked: what is remembered, and what makes the same world again. */
  readonly request: WorldRequest;
  /** The same with every size said that had to be raised: what is made. */
  readonly counted: WorldRequest;
  readonly raised: readonly Raised[];
}

/** How many there are of some sets, by name. */
type Sizes = NonNullable<WorldRequest['sizes']>;

/** The sets of some domains, each once. */
export function sizesOf(domains: readonly Domain[]): readonly Size[] {
  return [...new Set(domains.flatMap(({ aggregates }) => aggregates.map(({ size }) => size)))];
}

/**
 * Sizes as people say them, under the names of the sets that are meant. What sets are one of reaches each of them, but not
 * one that is named as well. A name that nothing here answers to stays, for `resolveSizes` to refuse.
 */
export function sizesMeant(domains: readonly Domain[], said: Sizes): Sizes {
  const scaling = sizesOf(domains).filter(({ scales }) => scales);
  const meant: Record<string, number> = {};
  for (const [name, count] of Object.entries(said)) {
    const answering = scaling.filter((size) => size.name === name || size.also === name);
    if (answering.length === 0) meant[name] = count;
    for (const size of answering) meant[size.name] = said[size.name] ?? count;
  }
  return meant;
}

/**
 * Settles how many there are of each set: the scale's number, or the one that was asked for; but no fewer than rows of
 * other sets refer to. What was asked for by name and is too few is refused, what only follows from the scale is raised.
 */
export function resolveSizes(domains: readonly Domain[], asked: WorldRequest): ResolvedSizes {
  const sizes = sizesOf(domains);
  refuseUnknown(sizes, asked.sizes ?? {});
  const raised = new Map<string, Raised>();
  let counted = asked;
  // A set that was raised may need more of a third: until nothing changes. Each round raises at least one set.
  for (let changed = true; changed; ) {
    changed = false;
    for (const children of sizes) {
      const count = countOf(children, counted);
      for (const parents of children.among) {
        const needed = cohort(parents, children, count - 1);
        const whole = parents.whole ?? parents;
        if (count === 0 || countOf(whole, counted) >= needed) continue;
        if (asked.sizes?.[parents.name] !== undefined) throw tooFew(whole, children, counted, needed);
        counted = { ...counted, sizes: { ...counted.sizes, [parents.name]: needed } };
        raised.set(parents.name, { size: parents.name, to: needed, by: `${count} ${children.name}` });
        changed = true;
      }
    }
  }
  return { request: asked, counted, raised: [...raised.values()] };
}

function refuseUnknown(sizes: readonly Size[], asked: Sizes): void {
  for (const [name, count] of Object.entries(asked)) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new Misuse(`Refused: ${count} is no number of ${name}.`, [
        ['mend', 'give a whole number, such as 500'],
      ]);
    }
    const named = sizes.filter((size) => size.name === name);
    if (named.some(({ scales }) => scales)) continue;
    const known = sizes
      .filter(({ scales }) => scales)
      .flatMap(({ name, also }) => (also ? [name, also] : [name]));
    throw new Misuse(
      named.length > 0
        ? `Refused: there are as many ${name} in every world.`
        : `Refused: nothing here is counted in ${name}.`,
      [
        ['sizes', [...new Set(known)].join(', ') || 'none in the chosen domains'],
        ['mend', 'name one of these, or leave it to --scale'],
      ],
    );
  }
}

function tooFew(parents: Size, children: Size, request: WorldRequest, needed: number): Fault {
  return new Misuse(`Refused: ${countOf(parents, request)} ${parents.name} are too few.`, [
    ['needed', `${needed}, because ${countOf(children, request)} ${children.name} refer to so many of them`],
    ['mend', `ask for --${parents.name} ${needed}, or for fewer ${children.name}`],
  ]);
}
