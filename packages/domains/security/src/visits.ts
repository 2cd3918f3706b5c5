import type { World } from '@tilth/engine';
import { INDIA_OFFSET_MS, type Indian, timeOfDay } from '@tilth/population';
import type { Instant } from '@tilth/schema';
import type { Device } from './device.ts';
import { daysOfTen, KEPT_DAYS, leaving, visitMinutes } from './shapes.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Somebody looks into the app on one device, from then to then. */
export interface Visit {
  readonly from: Instant;
  readonly to: Instant;
  /** Whether they log out when they leave. */
  readonly logsOut: boolean;
}

/** The day in India on which the first visit may have been. */
function firstDay(world: World): number {
  return Math.floor((world.asOf + INDIA_OFFSET_MS) / DAY_MS) - KEPT_DAYS + 1;
}

/** From when on visits are made up. */
export function keptSince(world: World): Instant {
  return (firstDay(world) * DAY_MS) as Instant;
}

/** What a user did on one device in the time that sessions are kept for, at most once a day, the oldest first. */
export function visitsOf(world: World, person: Indian, device: Device): readonly Visit[] {
  const { risk, diligence, caution } = person.temperament;
  const often = (daysOfTen.least + daysOfTen.ofRisk * risk + daysOfTen.ofDiligence * diligence) / 10;
  const first = firstDay(world);
  const visits: Visit[] = [];
  for (let day = 0; day < KEPT_DAYS; day++) {
    const draw = world.draw('visit', [person.number, device.place, day]);
    if (!draw.chance('is', often * device.use)) continue;
    const midnight = (first + day) * DAY_MS - INDIA_OFFSET_MS;
    const from = midnight + timeOfDay(draw, 'from', person.temperament);
    const to = from + Math.floor(draw.lognormal('minutes', visitMinutes) * MINUTE_MS);
    // A minute is left to log out in.
    if (to + MINUTE_MS > world.asOf) continue;
    const logsOut = draw.chance('logsOut', leaving.least + leaving.ofCaution * caution);
    visits.push({ from: from as Instant, to: to as Instant, logsOut });
  }
  return visits;
}
