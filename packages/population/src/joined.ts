import type { World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { ageBandOf, bornOn, selfOf, todayOf } from './age.ts';
import { addYears } from './calendar.ts';
import { INDIA_OFFSET_MS, timeOfDay } from './hours.ts';
import { ADULT_AGE, type System, systems } from './shapes.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Each system's draws have an address of their own, so that to join one says nothing of when another was joined. */
const addresses = {
  investa: 'joining investa',
  cashflow: 'joining cashflow',
  spark: 'joining spark',
  bank: 'joining bank',
  spendsense: 'joining spendsense',
} as const satisfies Record<System, string>;

/** What is added to UTC. America has many times of day: that of its middle, in winter, is near enough to when one joins. */
const offsets = { india: INDIA_OFFSET_MS, america: -6 * HOUR_MS };

/** Half an early riser, half a night owl: one need not know a person to know when they joined. */
const anybody = { nightOwl: 0.5 };

/**
 * When the person of a number joined a system: after it opened, as an adult, and early enough to have done something
 * since. Systems grow: three quarters of those who joined did in the latter half of its time.
 */
export function joined(world: World, system: System, number: number): Instant {
  const { country, oldest, newest } = systems[system];
  const today = todayOf(world);
  const self = selfOf(world, country, number);
  const birthday = bornOn(world, self, ageBandOf(self, country, number));
  const first = Math.max(today - oldest, addYears(birthday, ADULT_AGE) + 1);
  const draw = world.draw(addresses[system], number);
  // The square root of what is evenly spread becomes denser in a straight line.
  const day = first + Math.floor(Math.sqrt(draw.uniform('joinedAt', 0, 1)) * (today - newest - first));
  return (day * DAY_MS + timeOfDay(draw, 'joinedAt.time', anybody) - offsets[country]) as Instant;
}
