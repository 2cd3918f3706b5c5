import { World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYears } from '../src/calendar.ts';
import { american, INDIA_OFFSET_MS, indian, joined, timeOfDay } from '../src/index.ts';
import { type System, systems } from '../src/shapes.ts';
import { AS_OF, DAY_MS, mean, world } from './people.ts';

const HOUR_MS = 3_600_000;
const all = Object.keys(systems) as System[];
const many = Array.from({ length: 10_000 }, (_, number) => number);

describe.each(all)('a member of %s', (system) => {
  const { country, oldest, newest } = systems[system];

  it('joined as an adult, after it opened, and some time ago', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) }),
        fc.integer({ min: 0, max: 2_000_000 }),
        (seed, asOf, number) => {
          const there = new World({ seed, asOf: asOf as Instant });
          const at = joined(there, system, number);
          const { bornOn } = (country === 'india' ? indian : american)(there, number);
          const offset = country === 'india' ? INDIA_OFFSET_MS : -6 * HOUR_MS;
          expect(at + offset).toBeGreaterThanOrEqual(addYears(bornOn, 18) * DAY_MS);
          expect(at).toBeGreaterThanOrEqual(asOf - (oldest + 2) * DAY_MS);
          expect(at).toBeLessThanOrEqual(asOf - (newest - 2) * DAY_MS);
        },
      ),
    );
  });

  it('joined in the latter half of its time more often than in the first', () => {
    const days = many.map((number) => (AS_OF - joined(world, system, number)) / DAY_MS);
    const middle = (oldest + newest) / 2;
    expect(days.filter((day) => day < middle).length / days.length).toBeGreaterThan(0.7);
  });
});

it('says nothing by when somebody joined one system of when they joined another', () => {
  const early = (system: System, median: number) => (number: number) =>
    AS_OF - joined(world, system, number) > median;
  const median = (system: System) =>
    many.map((number) => AS_OF - joined(world, system, number)).sort((a, b) => a - b)[5000] as number;
  const [one, other] = [early('investa', median('investa')), early('spark', median('spark'))];
  expect(many.filter((number) => one(number) && other(number)).length / many.length).toBeCloseTo(0.25, 1);
});

describe('the time of day', () => {
  const times = (nightOwl: number) =>
    many.map((number) => timeOfDay(world.draw('test', number), 'at', { nightOwl }) / HOUR_MS);

  it('is within the day', () => {
    for (const hour of [...times(0), ...times(0.5), ...times(1)]) {
      expect(hour).toBeGreaterThanOrEqual(0);
      expect(hour).toBeLessThan(24);
    }
  });

  it('is late for night owls, and never so for those who rise early', () => {
    const late = (hours: readonly number[]) => mean(hours.map((hour) => (hour >= 23 || hour < 5 ? 1 : 0)));
    expect(late(times(0))).toBe(0);
    expect(late(times(0.5))).toBeGreaterThan(0.05);
    expect(late(times(1))).toBeGreaterThan(late(times(0.5)));
  });

  it('is any millisecond, not the full hour', () => {
    expect(new Set(times(0.5)).size).toBeGreaterThan(9_900);
  });
});
