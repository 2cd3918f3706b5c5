import type { World } from '@tilth/engine';
import { ageBandOf, selfOf } from './age.ts';
import { freelancerAges, PEOPLE_PER_FREELANCER, type System } from './shapes.ts';

/**
 * The number of the person who is a system's user or customer of that number. Most systems know the first so many
 * people; Cashflow knows freelancers, and of any four people in a row one is one. John is the first everywhere.
 */
export function personOf(world: World, system: System, member: number): number {
  return system === 'cashflow' ? freelancerAmong(world, member) : member;
}

/** Whether somebody lives on freelance work: exactly those do who are the person of some user of Cashflow. */
export function isFreelancer(world: World, number: number): boolean {
  return freelancerAmong(world, Math.floor(number / PEOPLE_PER_FREELANCER)) === number;
}

/** Of so many people in a row the first of working age, beginning somewhere; where none is, that one. */
function freelancerAmong(world: World, group: number): number {
  if (group === 0) return 0;
  const first = group * PEOPLE_PER_FREELANCER;
  const start = world.draw('freelancer', group).below('start', PEOPLE_PER_FREELANCER);
  for (let i = 0; i < PEOPLE_PER_FREELANCER; i++) {
    const number = first + ((start + i) % PEOPLE_PER_FREELANCER);
    const { from, to } = ageBandOf(selfOf(world, 'india', number), 'india', number);
    if (from >= freelancerAges.from && to <= freelancerAges.to) return number;
  }
  return first + start;
}
