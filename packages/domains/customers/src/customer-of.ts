import { branchesOf, employeeOn, servingEmployees } from '@tilth/employees';
import { cohort, type Draw, type World, weights } from '@tilth/engine';
import { type American, american, joined } from '@tilth/population';
import type { CustomerSegment, Day, EmployeeRole, Exact, Instant } from '@tilth/schema';
import {
  assignedShare,
  customers,
  PAY_STEP,
  SEGMENT_BY_INCOME,
  segmentIncomes,
  segmentShares,
} from './shapes/people.ts';

const DAY_MS = 86_400_000;

/** A customer of the bank: the person of the same number, and how the bank sees them. */
export interface BankClient {
  readonly number: number;
  /** `number + 1`: the number that they have in every schema of the bank. */
  readonly customerId: number;
  readonly person: American;
  readonly joinedAt: Instant;
  readonly segment: CustomerSegment;
  /** Cents a year, as stated. */
  readonly annualIncome: Exact<2>;
  /** Index of the branch that they belong to: one that serves the state where they live. */
  readonly homeBranch: number;
}

/** The customer of a number. */
export function customerOf(world: World, number: number): BankClient {
  const person = american(world, number);
  const draw = world.draw('CustomerProfile', number);
  return {
    number,
    customerId: number + 1,
    person,
    joinedAt: joined(world, 'bank', number),
    segment: segmentOf(draw, person.monthlyIncome),
    annualIncome: (Number(person.monthlyIncome) * 12) as Exact<2>,
    homeBranch: draw.pick('homeBranch', branchesOf(person.state)),
  };
}

/** How many employees a customer can have met: `within`, for `employeeOn`. */
export function colleaguesOf(customer: number): number {
  return cohort(servingEmployees, customers, customer);
}

const { business: _, ...privateShares } = segmentShares;
const BUSINESS = segmentShares.business / Object.values(segmentShares).reduce((sum, each) => sum + each, 0);
const ofPeople = weights(Object.entries(privateShares) as [CustomerSegment, number][]);

/** Businesses are whose they are; of the others, most are where their income puts them. */
function segmentOf(draw: Draw, monthlyIncome: Exact<2>): CustomerSegment {
  if (draw.chance('segment.business', BUSINESS)) return 'business';
  if (!draw.chance('segment.byIncome', SEGMENT_BY_INCOME)) return draw.weighted('segment', ofPeople);
  const income = Number(monthlyIncome) + draw.below('segment.inStep', PAY_STEP);
  if (income >= segmentIncomes.private) return 'private';
  return income >= segmentIncomes.premium ? 'premium' : 'retail';
}

const agents: readonly EmployeeRole[] = ['relationship_manager'];

/** The number of the employee who looks after a customer at the as-of date, where somebody does. */
export function agentOf(world: World, { number, segment, homeBranch }: BankClient): number | null {
  const draw = world.draw('CustomerProfile', number);
  if (!draw.chance('assignedAgentId.any', assignedShare[segment])) return null;
  const day = Math.floor(world.asOf / DAY_MS) as Day;
  const within = colleaguesOf(number);
  return employeeOn(world, { draw, field: 'assignedAgentId', roles: agents, day, within, branch: homeBranch })
    .post.number;
}
