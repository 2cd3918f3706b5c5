import { colleaguesOf } from '@tilth/customers';
import { employeeOn } from '@tilth/employees';
import type { Draw, World } from '@tilth/engine';
import type { Day, EmployeeRole } from '@tilth/schema';
import { dayOf } from './hours.ts';
import { FOUR_EYES_ABOVE } from './shapes/deciding.ts';

const OFFICERS: readonly EmployeeRole[] = ['loan_officer'];
const SMALL_LOANS: readonly EmployeeRole[] = ['loan_officer'];
const LARGE_LOANS: readonly EmployeeRole[] = ['underwriter', 'branch_manager'];
const COUNTER: readonly EmployeeRole[] = ['teller', 'service_agent'];

/** Who decides, as rows name them, and up to how many cents they may. */
export interface Decider {
  readonly employeeId: number;
  readonly limit: number;
}

/** The loan officer of an application, from the day it came in until it is settled. */
export function officerFrom(world: World, customer: number, draw: Draw, day: Day, until: Day): number {
  const last = Math.min(until, dayOf(world.asOf)) as Day;
  const within = colleaguesOf(customer);
  const asked = { draw, field: 'handledBy', roles: OFFICERS, day, until: last, within };
  return employeeOn(world, asked).post.number + 1;
}

/** Somebody who may decide on so many cents; above a bound, nobody who takes applications up. */
export function deciderOn(world: World, customer: number, draw: Draw, day: Day, limit: number): Decider {
  const roles = limit > FOUR_EYES_ABOVE ? LARGE_LOANS : SMALL_LOANS;
  const within = colleaguesOf(customer);
  const { post, approvalLimit } = employeeOn(world, { draw, field: 'decidedBy', roles, day, within, limit });
  return { employeeId: post.number + 1, limit: Number(approvalLimit) };
}

/** Somebody at the counter who takes a payment. */
export function receiverOn(world: World, customer: number, payment: readonly number[], day: Day): number {
  const within = colleaguesOf(customer);
  const draw = world.draw('LoanPayment', payment);
  return employeeOn(world, { draw, field: 'receivedBy', roles: COUNTER, day, within }).post.number + 1;
}
