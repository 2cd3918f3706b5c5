import type { Lane, LifeEvent } from '../../../answers/life.ts';

/** In the order of a life. */
export const laneOrder: readonly Lane[] = [
  'joined',
  'learned',
  'earned',
  'spent',
  'saved',
  'borrowed',
  'traded',
  'claimed',
  'served',
];

export function lanesOf(events: readonly LifeEvent[]): readonly Lane[] {
  return laneOrder.filter((lane) => events.some((event) => event.lane === lane));
}
