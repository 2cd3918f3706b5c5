import type { WorldRequest } from './world.ts';

/** A set of the world: how many there are of it, and so how many times an aggregate is made. */
export interface Size {
  /** In the plural, as in `--spenders 500`. No other set has it. */
  readonly name: string;
  /** What it is one of, and so answers to as well: the users of each system to `--users 500`. */
  readonly also: string | undefined;
  /** How many at scale 1. */
  readonly base: number;
  /** However small the world, at least so many. */
  readonly least: number;
  /** Whether a larger scale has more of them. */
  readonly scales: boolean;
  /** The sets that its rows pick parents from by number: a world that has so many of it needs its share of those. */
  readonly among: readonly Size[];
  /** The set of which this is the first part, where it is one. */
  readonly whole?: Size;
}

/**
 * A set that grows with the scale, and that `--<name> N` says the size of: `scaled('users', 10)`. What several sets are
 * one of is a flag that they share: `scaled('spenders', 50, { also: 'users' })`.
 */
export function scaled(
  name: string,
  base: number,
  { least = 1, among = [], also }: { least?: number; among?: readonly Size[]; also?: string } = {},
): Size {
  return { name, also, base, least, scales: true, among };
}

/** A set of which there are as many at every scale: languages, courses, stocks. */
export function fixed(name: string, count: number): Size {
  return { name, also: undefined, base: count, least: count, scales: false, among: [] };
}

/**
 * The first part of a set, to be named in `among` and in `cohort`: children that pick only there ask for fewer parents, and
 * so leave more room for a size that is asked for by name. `firstOf(employees, 2 / 3)`
 */
export function firstOf(whole: Size, part: number): Size {
  return { ...whole, base: Math.round(whole.base * part), whole };
}

/** How many a request asks for. */
export function countOf(size: Size, { scale, sizes = {} }: WorldRequest): number {
  const { name, scales, base } = size;
  if (!scales) return base;
  return sizes[name] ?? atScale(size, scale);
}

function atScale({ base, least }: Size, scale: number): number {
  return Math.max(least, Math.round(base * scale));
}

/**
 * How many of `parents` there are in the smallest world that has child `number`. A row that refers to one of them by
 * number picks it below this, and so refers to the same one at every scale.
 */
export function cohort(parents: Size, children: Size, number: number): number {
  if (!parents.scales) return parents.base;
  if (number < children.least) return parents.least;
  // The scale at which rounding first gives one more than `number`; a hair less, so that no rounding goes beyond it.
  return atScale(parents, ((number + 0.5) / children.base) * (1 - 1e-12));
}
