import type { World } from '@tilth/engine';
import { type Indian, indian, joined, personOf } from '@tilth/population';
import type { Day, Instant, Uuid } from '@tilth/schema';
import { indianDay, type Month, monthsBetween } from '../calendar.ts';
import { USERS_PER_MISSING_BUFFER, type Way, ways } from '../shapes/people.ts';
import { footings, THRIFT_SAVES, VEHICLE_SHARE } from '../shapes/spending.ts';

/** A user, and what their life with money is like: all that the rest of it follows from. */
export interface Freelancer extends Way {
  readonly number: number;
  readonly id: Uuid;
  readonly person: Indian;
  readonly joinedAt: Instant;
  /** Whole days in India: nothing happens on the day of joining, and nothing after the last. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Those that the days lie in. */
  readonly months: readonly Month[];
  /** A usual month's income, in paise. */
  readonly income: number;
  /** The share of the income that is put by. */
  readonly saves: number;
  readonly hasVehicle: boolean;
  readonly hasBuffer: boolean;
}

/** The user of a number. */
export function freelancerOf(world: World, number: number): Freelancer {
  const person = indian(world, personOf(world, 'cashflow', number));
  const joinedAt = joined(world, 'cashflow', person.number);
  const firstDay = (indianDay(joinedAt) + 1) as Day;
  const lastDay = indianDay(world.asOf);
  const way = wayOf(world, number);
  const draw = world.draw('cashflow life', number);
  return {
    ...way,
    number,
    id: world.id('CashflowUser', number),
    person,
    joinedAt,
    firstDay,
    lastDay,
    months: monthsBetween(firstDay, lastDay),
    income: Number(person.monthlyIncome),
    saves: Math.max(0, footings[way.footing].saves + (person.temperament.thrift - 0.5) * THRIFT_SAVES),
    hasVehicle: draw.chance('vehicle', VEHICLE_SHARE),
    hasBuffer: hasBuffer(world, number),
  };
}

/** Twenty users in a row share the ways out among them; the first twenty as they are listed. */
function wayOf(world: World, number: number): Way {
  const group = Math.floor(number / ways.length);
  const place = number % ways.length;
  if (group === 0) return ways[place] as Way;
  return ways[world.draw('cashflow ways', group).permute('way', place, ways.length)] as Way;
}

/** Of a hundred in a row one has none, but nobody whom the documentation names. */
function hasBuffer(world: World, number: number): boolean {
  const named = 3;
  const group = Math.floor(number / USERS_PER_MISSING_BUFFER);
  const without = world.draw('cashflow buffers', group).int('without', named, USERS_PER_MISSING_BUFFER - 1);
  return number % USERS_PER_MISSING_BUFFER !== without;
}
