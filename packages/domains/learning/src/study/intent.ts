import type { World } from '@tilth/engine';
import { indian } from '@tilth/population';
import { type Ambition, ambitions, DILIGENCE_IN_EFFORT, firstCourse } from '../shapes.ts';

const TEN = ambitions.length;

/** What a user means to do in the app. */
export interface Intent {
  readonly attempts: number;
  readonly lessons: number;
  /** The number of the course they begin with. */
  readonly course: number;
  /** Whether they go on until that course is finished. */
  readonly finishes: boolean;
}

/** What the user of a number means to do, which depends on how diligent they are among ten. */
export function intentOf(world: World, number: number): Intent {
  const { attempts, lessons, finishes = false } = ambitions[placeAmongTen(world, number)] as Ambition;
  const draw = world.draw('learning intent', number);
  return {
    attempts: draw.int('attempts', ...attempts),
    lessons: draw.int('lessons', ...lessons),
    course: finishes ? 0 : draw.weighted('course', firstCourse),
    finishes,
  };
}

/**
 * A user's place among the ten whose numbers differ in the last digit alone: 0 is the keenest. Ten such places are
 * given whatever the temperaments are, so that a small world has as much of everything as a large one. John, who is in
 * every demonstration, is always the keenest of his ten.
 */
function placeAmongTen(world: World, number: number): number {
  const efforts = effortsFrom(world, number - (number % TEN));
  const own = efforts[number % TEN] as number;
  return efforts.filter((effort) => effort > own).length;
}

/** The ten that were asked for last: neighbours ask for the same, and a person costs more than all else here. */
let last: { world?: World; first?: number; efforts: readonly number[] } = { efforts: [] };

function effortsFrom(world: World, first: number): readonly number[] {
  if (last.world !== world || last.first !== first) {
    const efforts = Array.from({ length: TEN }, (_, index) => effortOf(world, first + index));
    last = { world, first, efforts };
  }
  return last.efforts;
}

function effortOf(world: World, number: number): number {
  if (number === 0) return Number.POSITIVE_INFINITY;
  const chance = world.draw('learning intent', number).uniform('effort', 0, 1);
  const { diligence } = indian(world, number).temperament;
  return DILIGENCE_IN_EFFORT * diligence + (1 - DILIGENCE_IN_EFFORT) * chance;
}
