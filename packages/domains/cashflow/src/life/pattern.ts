import type { World } from '@tilth/engine';
import type { Month } from '../calendar.ts';
import { CLIMB, noise, otherYear, swings, years } from '../shapes/income.ts';
import type { Freelancer } from './way.ts';

/** How each month's income compares with the user's usual one. Around 1 over the months. */
export function monthlyLevels(world: World, user: Freelancer): number[] {
  return user.months.map((month) => {
    const draw = world.draw('cashflow month', [user.number, month.index]);
    return levelOf(world, user, month) * draw.normal('noise', noise[user.pattern]);
  });
}

function levelOf(world: World, user: Freelancer, month: Month): number {
  switch (user.pattern) {
    case 'stable':
      return 1;
    case 'moderate':
      return swing(world, user.number, month, swings.moderate);
    case 'volatile':
      return swing(world, user.number, month, swings.volatile);
    case 'seasonal':
      return (years[user.person.occupation] ?? otherYear)[month.ofYear] as number;
    case 'growing':
      return 1 + climb(world, user, month);
    case 'declining':
      return 1 - climb(world, user, month);
  }
}

/** So many months in a row take the levels by turns, each time in another order. */
function swing(world: World, number: number, { index }: Month, levels: readonly number[]): number {
  const round = Math.floor(index / levels.length);
  const draw = world.draw('cashflow swing', [number, round]);
  return levels[draw.permute('level', index % levels.length, levels.length)] as number;
}

/** From below zero at the beginning to as much above it at the end, in a straight line. */
function climb(world: World, { number, firstDay, lastDay }: Freelancer, month: Month): number {
  const height = world.draw('cashflow life', number).uniform('climb', CLIMB.least, CLIMB.most);
  const middle = (month.first + month.days / 2 - firstDay) / (lastDay - firstDay);
  return height * (2 * Math.min(1, Math.max(0, middle)) - 1);
}
