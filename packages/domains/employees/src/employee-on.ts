import type { Draw, World } from '@tilth/engine';
import type { Day, EmployeeRole, Exact } from '@tilth/schema';
import { Holders } from './post.ts';
import { type Service, serviceOf, worksOn } from './service.ts';
import { VETERANS } from './shapes.ts';

/** Whom something needs. */
export interface Wanted {
  /** The draws of the row that names the employee, and its field. */
  readonly draw: Draw;
  readonly field: string;
  readonly roles: readonly EmployeeRole[];
  /** The UTC day on which they did it. */
  readonly day: Day;
  /** And was still at work on this one, of what takes several days. */
  readonly until?: Day;
  /** How many employees there are to choose from: `cohort(servingEmployees, customers, number)`. */
  readonly within: number;
  /** May approve alone a loan of so many cents. */
  readonly limit?: Exact<2> | number;
  /** Index of a branch: somebody from there is taken where one is found. */
  readonly branch?: number;
}

/** So many are looked at before a veteran is taken, who was always there. */
const TRIES = 40;

const holders = new Map<string, Holders>();

/**
 * Somebody who worked at the bank on that day in one of those roles, among the first so many employees; at the branch
 * where there is one. Never nobody: of every role that customers meet there is a veteran, and the chief may approve any loan.
 */
export function employeeOn(world: World, wanted: Wanted): Service {
  const { draw, field, roles, within, branch } = wanted;
  const from = holdersOf(roles);
  const count = from.below(within);
  let elsewhere: Service | undefined;
  for (let index = 0; index < TRIES && count > 0; index++) {
    const nth = Math.floor((draw.word(field, index) / 0x1_0000_0000) * count);
    const service = serviceOf(world, from.at(nth));
    if (!fits(service, wanted)) continue;
    if (branch === undefined || service.post.branch === branch) return service;
    elsewhere ??= service;
  }
  return elsewhere ?? veteran(world, wanted);
}

function fits(service: Service, { roles, day, until = day, limit = 0 }: Wanted): boolean {
  const { post, approvalLimit } = service;
  const wasThere = worksOn(service, day) && worksOn(service, until);
  return roles.includes(post.role) && wasThere && Number(approvalLimit ?? 0) >= limit;
}

function veteran(world: World, wanted: Wanted): Service {
  for (let number = VETERANS - 1; number >= 0; number--) {
    const service = serviceOf(world, number);
    if (fits(service, wanted)) return service;
  }
  const { roles, day, limit = 0 } = wanted;
  throw new RangeError(`no ${roles.join(' or ')} was here on day ${day} who may approve ${limit}`);
}

function holdersOf(roles: readonly EmployeeRole[]): Holders {
  const key = roles.join();
  let found = holders.get(key);
  if (!found) {
    found = new Holders(roles);
    holders.set(key, found);
  }
  return found;
}
