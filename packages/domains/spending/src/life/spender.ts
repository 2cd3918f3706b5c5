import type { World } from '@tilth/engine';
import { type American, american, joined, personOf } from '@tilth/population';
import type { Day, Instant, Uuid } from '@tilth/schema';
import { localDay } from '../calendar.ts';
import { type Kind, kinds } from '../shapes/people.ts';
import { WINDOW_DAYS } from '../shapes/transactions.ts';

/** A user, and the days that are looked at. */
export interface Spender {
  readonly number: number;
  readonly id: Uuid;
  readonly person: American;
  readonly joinedAt: Instant;
  readonly kind: Kind;
  /** The day in America that the world stands at. It is not over, so nothing is known of it yet. */
  readonly today: Day;
  /** The first day that transactions are of: a day after the window's, all of which lies within 180 days. */
  readonly firstDay: Day;
  /** The last day of the window, and of transactions. */
  readonly lastDay: Day;
}

/** The first day of the window that ends before a day. */
export function windowFrom(today: Day): Day {
  return (today - WINDOW_DAYS) as Day;
}

/** The user of a number. */
export function spenderOf(world: World, number: number): Spender {
  const person = american(world, personOf(world, 'spendsense', number));
  const today = localDay(world.asOf);
  return {
    number,
    id: world.id('SpendUser', number),
    person,
    joinedAt: joined(world, 'spendsense', person.number),
    kind: kindOf(world, number),
    today,
    firstDay: (windowFrom(today) + 1) as Day,
    lastDay: (today - 1) as Day,
  };
}

/** Ten users in a row share the kinds out among them; the first ten as they are listed. */
function kindOf(world: World, number: number): Kind {
  const group = Math.floor(number / kinds.length);
  const place = number % kinds.length;
  if (group === 0) return kinds[place] as Kind;
  return kinds[world.draw('spending kinds', group).permute('kind', place, kinds.length)] as Kind;
}
