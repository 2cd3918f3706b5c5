import type { World } from '@tilth/engine';
import type { American } from '@tilth/population';
import type { Exact } from '@tilth/schema';
import departmentData from '../data/departments.json' with { type: 'json' };
import roleData from '../data/roles.json' with { type: 'json' };
import { branchList } from './branch-list.ts';
import { personOfEmployee } from './person-of.ts';
import type { Post } from './post.ts';
import { type Service, serviceOf } from './service.ts';
import { raises, salaries } from './shapes.ts';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/** Everything that the bank knows of an employee. */
export interface BankEmployee extends Service {
  readonly number: number;
  /** `number + 1`: what rows carry. */
  readonly employeeId: number;
  readonly person: American;
  readonly email: string;
  readonly jobTitle: string;
  readonly branchCode: string | null;
  /** Cents a year. */
  readonly salary: Exact<2>;
}

/** The employee of a number. What costs little, and is all that others need, is `serviceOf`. */
export function employeeOf(world: World, number: number): BankEmployee {
  const service = serviceOf(world, number);
  const { post, hiredOn, endedOn } = service;
  const person = personOfEmployee(world, service);
  const last = endedOn ?? Math.floor(world.asOf / DAY_MS);
  const years = Math.min(raises.years, Math.floor((last - hiredOn) / YEAR_DAYS));
  const name = `${person.firstName}.${person.lastName}`.toLowerCase().replaceAll(/[^a-z.]/g, '');
  return {
    ...service,
    number,
    employeeId: number + 1,
    person,
    // RFC 2606 reserves `.example`: mail to it reaches nobody.
    email: `${name}${number + 1}@harborline.example`,
    jobTitle: jobTitleOf(post),
    branchCode: post.branch === null ? null : (branchList[post.branch]?.code ?? null),
    salary: world.draw('Employee', number).amount('salary', salaries[post.role], 1 + raises.perYear * years),
  };
}

function jobTitleOf({ role, department, branch }: Post): string {
  const { title } = roleData[role];
  const { name } = departmentData[department] as (typeof departmentData)[number];
  if (role === 'department_head') return `${title} ${name}`;
  if (role === 'branch_manager') return `${title}, ${branchList[branch as number]?.name}`;
  return role === 'team_lead' ? `${title} ${name}` : title;
}
