import type { Draw, World } from '@tilth/engine';
import { addMonths, ageOn, nextOpenInAmerica } from '@tilth/population';
import type { Day, PolicyType } from '@tilth/schema';
import { dayOf } from '../days.ts';
import {
  coverFrom,
  INSURED_UNTIL_AGE,
  nextTripAfter,
  oldestTakers,
  renewedBefore,
  soldSinceDays,
  takers,
  tripBoughtBefore,
  tripDays,
  yearsOf,
} from '../shapes/lines.ts';
import type { Insured } from './insured.ts';

/** When a policy is sold, and from when to when it covers. */
export interface Term {
  readonly soldOn: Day;
  readonly effectiveOn: Day;
  readonly expiresOn: Day;
}

/** The first policy of a type that somebody takes, if they ever do. */
export function firstTerm(world: World, insured: Insured, line: number, type: PolicyType): Term | null {
  const draw = world.draw('insurance line', [insured.number, line]);
  if (!draw.chance('takes', takers[type][insured.segment])) return null;
  const today = dayOf(world.asOf);
  const from = Math.max(insured.from, today - soldSinceDays[type]) as Day;
  const soldOn = nextOpenInAmerica(Math.floor(draw.uniform('first', from, today)) as Day);
  const age = ageOn(soldOn, insured.person.bornOn);
  if (soldOn >= today || age > (oldestTakers[type] ?? INSURED_UNTIL_AGE)) return null;
  return type === 'travel' ? trip(draw, soldOn) : cover(draw, soldOn, type, age);
}

/** The policy that follows one which ran to its end; sold before that, or before the next trip. */
export function nextTerm(
  world: World,
  insured: Insured,
  policy: number,
  type: PolicyType,
  before: Term,
): Term | null {
  const draw = world.draw('insurance renewal', [insured.number, policy]);
  if (type === 'travel')
    return trip(draw, nextOpenInAmerica((before.expiresOn + draw.int('next', ...nextTripAfter)) as Day));
  const effectiveOn = (before.expiresOn + 1) as Day;
  const soldOn = nextOpenInAmerica((effectiveOn - draw.int('next', ...renewedBefore)) as Day);
  return { soldOn, effectiveOn, expiresOn: (addMonths(effectiveOn, 12) - 1) as Day };
}

function trip(draw: Draw, soldOn: Day): Term {
  const effectiveOn = (soldOn + draw.int('trip', ...tripBoughtBefore)) as Day;
  return { soldOn, effectiveOn, expiresOn: (effectiveOn + draw.int('trip.days', ...tripDays)) as Day };
}

function cover(draw: Draw, soldOn: Day, type: Exclude<PolicyType, 'travel'>, age: number): Term {
  const effectiveOn = (soldOn + draw.int('effectiveOn', ...coverFrom)) as Day;
  const years = Math.min(draw.weighted('years', yearsOf[type]), INSURED_UNTIL_AGE - age);
  return { soldOn, effectiveOn, expiresOn: (addMonths(effectiveOn, 12 * years) - 1) as Day };
}
