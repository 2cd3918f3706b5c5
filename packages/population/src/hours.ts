import { type Draw, weights } from '@tilth/engine';
import type { TimeOfDay } from '@tilth/schema';
import type { Temperament } from './person.ts';
import { hoursOfLarks, hoursOfOwls } from './shapes.ts';

const HOUR_MS = 3_600_000;
const TWO_32 = 0x1_0000_0000;

/** India has one time, all year: what is added to UTC. */
export const INDIA_OFFSET_MS = 5.5 * HOUR_MS;

const larks = weights(hoursOfLarks.map((weight, hour) => [hour, weight] as const));
const owls = weights(hoursOfOwls.map((weight, hour) => [hour, weight] as const));

/**
 * The time of day, where they live, at which somebody does something of their own accord: opens an app, studies, pays.
 * Night owls do it late, and some of them after midnight. Three words of one field.
 */
export function timeOfDay(draw: Draw, field: string, { nightOwl }: Pick<Temperament, 'nightOwl'>): TimeOfDay {
  const hours = draw.word(field) / TWO_32 < nightOwl ? owls : larks;
  const inHour = Math.floor((draw.word(field, 2) / TWO_32) * HOUR_MS);
  return (hours.at(draw.word(field, 1)) * HOUR_MS + inHour) as TimeOfDay;
}
