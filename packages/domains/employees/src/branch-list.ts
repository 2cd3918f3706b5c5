import type { World } from '@tilth/engine';
import type { Day } from '@tilth/schema';
import data from '../data/branches.json' with { type: 'json' };

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/** A branch, as data/branches.json has it. */
export interface ListedBranch {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly openedYearsAgo: number;
  /** The states that its customers live in. */
  readonly serves: readonly string[];
}

/** The branches by number. */
export const branchList: readonly ListedBranch[] = data.map((entry, number) => ({
  ...entry,
  code: `BR${String(number + 1).padStart(3, '0')}`,
  serves: entry.serves.split(' '),
}));

const inState = new Map<string, number[]>();
for (const [number, { serves }] of branchList.entries())
  for (const state of serves) inState.set(state, [...(inState.get(state) ?? []), number]);

/** The numbers of the branches that serve a state: for every state there is one or more. */
export function branchesOf(state: string): readonly number[] {
  const found = inState.get(state);
  if (!found) throw new RangeError(`no branch serves ${state}: see data/branches.json`);
  return found;
}

/** When a branch opened: before anybody whom Tilth knows was hired. */
export function branchOpenedOn(world: World, number: number): Day {
  const { openedYearsAgo } = branchList[number] as ListedBranch;
  const today = Math.floor(world.asOf / DAY_MS);
  return (today -
    openedYearsAgo * YEAR_DAYS -
    world.draw('BankBranch', number).below('openedOn', YEAR_DAYS)) as Day;
}
