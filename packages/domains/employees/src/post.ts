import type { EmployeeRole } from '@tilth/schema';
import departmentData from '../data/departments.json' with { type: 'json' };
import data from '../data/posts.json' with { type: 'json' };
import { branches, VETERANS } from './shapes.ts';

/**
 * What somebody of a number does at the bank, and for whom. The same in every world: the chart begins with posts named
 * one by one (data/posts.json) and goes on with teams, over and over, so that every prefix of it is a whole bank.
 */
export interface Post {
  readonly number: number;
  /** Index among the departments. */
  readonly department: number;
  readonly role: EmployeeRole;
  /** The manager's number, always a lower one. Absent for the chief. */
  readonly manager: number | null;
  /** Index among the branches, of those who work at one. */
  readonly branch: number | null;
}

/** Leads have so many leads under them at most, besides their own team. With a team of five, eleven people in all. */
const LEADS_PER_LEAD = 6;

const codes = departmentData.map(({ code }) => code);
const first = data.first as unknown as readonly (readonly [
  code: string,
  role: EmployeeRole,
  manager: number,
])[];
const teams = data.teams as unknown as readonly (readonly [code: string, ...staff: EmployeeRole[]])[];

/** Where each team of a round begins, and how many there were of its department before it in the round. */
const starts: number[] = [];
let roundLength = 0;
for (const [, ...staff] of teams) {
  starts.push(roundLength);
  roundLength += 1 + staff.length;
}
const places = Array.from({ length: roundLength }, (_, place) => starts.findLastIndex((at) => at <= place));
const earlier = teams.map(([code], team) => teams.slice(0, team).filter(([other]) => other === code).length);
const perRound = new Map(codes.map((code) => [code, teams.filter(([other]) => other === code).length]));
const heads = new Map(
  first.flatMap(([code, role], number) => (role === 'department_head' ? [[code, number]] : [])),
);

/** The post of an employee. */
export function postOf(number: number): Post {
  const named = first[number];
  if (named) return namedPost(number, named);
  const place = (number - first.length) % roundLength;
  const round = (number - first.length - place) / roundLength;
  const team = places[place] as number;
  const [code, ...staff] = teams[team] as (typeof teams)[number];
  const inTeam = place - (starts[team] as number);
  const nth = round * (perRound.get(code) as number) + (earlier[team] as number);
  const branch = code === 'RETAIL' ? (nth + 1) % branches.base : null;
  const post = { number, department: codes.indexOf(code) };
  if (inTeam === 0) {
    const managesBranch = code === 'RETAIL' && nth < branches.base - 1;
    return {
      ...post,
      role: managesBranch ? 'branch_manager' : 'team_lead',
      manager: leadAbove(code, nth),
      branch,
    };
  }
  const role = staff[inTeam - 1] as EmployeeRole;
  return { ...post, role, manager: number - inTeam, branch: branch ?? branchOfSeller(role, number) };
}

function namedPost(number: number, [code, role, manager]: (typeof first)[number]): Post {
  // The first branch has no team of its own: those who are named work there.
  const branch = code === 'RETAIL' && role !== 'department_head' ? 0 : branchOfSeller(role, number);
  return { number, department: codes.indexOf(code), role, manager: manager < 0 ? null : manager, branch };
}

/** Those who sell loans and insurance sit where customers come; all but the veterans, who serve everybody. */
function branchOfSeller(role: EmployeeRole, number: number): number | null {
  const sells = role === 'loan_officer' || role === 'insurance_agent';
  return sells && number >= VETERANS ? number % branches.base : null;
}

/** Whom the lead of a department's nth team reports to: its head, or the lead of a much earlier team. */
function leadAbove(code: string, nth: number): number {
  if (nth < LEADS_PER_LEAD) return heads.get(code) as number;
  return numberOfLead(code, Math.floor(nth / LEADS_PER_LEAD) - 1);
}

function numberOfLead(code: string, nth: number): number {
  const inRound = nth % (perRound.get(code) as number);
  const round = (nth - inRound) / (perRound.get(code) as number);
  const team = teams.findIndex(([other], at) => other === code && earlier[at] === inRound);
  return first.length + round * roundLength + (starts[team] as number);
}

/** Those who lead others: they stay, so that everybody always has a manager. */
export function leads({ role }: Post): boolean {
  return ['chief_executive', 'department_head', 'branch_manager', 'team_lead'].includes(role);
}

/**
 * The numbers of all who have one of some roles, in order, without making anybody. As the first round of teams has it:
 * when every branch has its manager, later rounds have team leads there. Whoever picks one looks at the post.
 */
export class Holders {
  private readonly named: readonly number[];
  private readonly inRound: readonly number[];

  constructor(roles: readonly EmployeeRole[]) {
    const holds = (number: number) => roles.includes(postOf(number).role);
    this.named = first.flatMap((_, number) => (holds(number) ? [number] : []));
    this.inRound = places.flatMap((_, place) => (holds(first.length + place) ? [place] : []));
  }

  /** How many of them have a number below this one. */
  below(number: number): number {
    if (number <= first.length) return countBelow(this.named, number);
    const place = (number - first.length) % roundLength;
    const rounds = (number - first.length - place) / roundLength;
    return this.named.length + rounds * this.inRound.length + countBelow(this.inRound, place);
  }

  /** The number of the nth of them. */
  at(nth: number): number {
    const named = this.named[nth];
    if (named !== undefined) return named;
    const rest = nth - this.named.length;
    const inRound = rest % this.inRound.length;
    const round = (rest - inRound) / this.inRound.length;
    return first.length + round * roundLength + (this.inRound[inRound] as number);
  }
}

function countBelow(numbers: readonly number[], limit: number): number {
  let count = 0;
  while (count < numbers.length && (numbers[count] as number) < limit) count++;
  return count;
}
