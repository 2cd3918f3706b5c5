import { colleaguesOf } from '@tilth/customers';
import { employeeOn } from '@tilth/employees';
import type { Draw, World } from '@tilth/engine';
import type { Day, EmployeeRole } from '@tilth/schema';

const AGENTS: readonly EmployeeRole[] = ['insurance_agent'];
const ADJUSTERS: readonly EmployeeRole[] = ['claims_adjuster'];

/** The employee id of the agent who sells a policy. */
export function agentOn(world: World, customer: number, draw: Draw, day: Day): number {
  const within = colleaguesOf(customer);
  return employeeOn(world, { draw, field: 'soldBy', roles: AGENTS, day, within }).post.number + 1;
}

/** The employee id of the adjuster of a claim, from the day it was filed until it is settled. */
export function adjusterFrom(world: World, customer: number, draw: Draw, day: Day, until: Day): number {
  const within = colleaguesOf(customer);
  const asked = { draw, field: 'handledBy', roles: ADJUSTERS, day, until, within };
  return employeeOn(world, asked).post.number + 1;
}
