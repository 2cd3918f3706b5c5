import { amounts, firstOf, fixed, scaled } from '@tilth/engine';
import { type EmployeeRole, exact } from '@tilth/schema';
import branchData from '../data/branches.json' with { type: 'json' };
import departmentData from '../data/departments.json' with { type: 'json' };
import roleData from '../data/roles.json' with { type: 'json' };
import programData from '../data/training-programs.json' with { type: 'json' };

/** The first so many have one of each role that customers meet, were hired before the first customer came, and stay. */
export const VETERANS = 8;

/** The reference's 150. However small the bank, its veterans are there: without them nobody could be served. */
export const employees = scaled('employees', 150, { least: VETERANS });

/**
 * Customers are served by the first two thirds: 100 of 150 for 1,200 customers. So the reference's `--customers 1000
 * --employees 100` leaves nobody without somebody to serve them. Assumed.
 */
export const servingEmployees = firstOf(employees, 2 / 3);

/** The reference's twelve. They do not scale. */
export const departments = fixed('departments', departmentData.length);

/** The reference has 15 to 20 branch codes. They do not scale. */
export const branches = fixed('branches', branchData.length);

/** The reference has 16 to 20. They do not scale. */
export const trainingPrograms = fixed('training programs', programData.length);

/**
 * Before the as-of date, in days: when the chief and the veterans were hired. Customers come from 7,300 days on
 * (packages/population), and all of them are served by somebody. Assumed.
 */
export const hiring = { chief: [8_900, 9_300], veterans: [7_400, 8_800], latest: 30 } as const;

/** Leaders are hired in so early a part of the time that there is, after their own managers. Assumed. */
export const LEADERS_HIRED_WITHIN = 0.45;

/** Of the staff who have been here for a year or more, so many have left since. Leaders and veterans stay. Assumed. */
export const LEFT_SHARE = 0.22;

/** Who leaves stays for so many days at least. Assumed. */
export const SHORTEST_STAY = 180;

/** Of the staff who work here, so many are on leave at the as-of date, and since so many days. Assumed. */
export const onLeave = { share: 0.03, days: [5, 90] } as const;

/** Years of age at which people are hired. Assumed. */
export const hiringAges = { staff: [19, 46], leaders: [28, 50] } as const;

/** Nobody works on after this many years of age. Assumed. */
export const RETIRED_AT = 68;

/** A year's pay grows with each year at the bank, up to so many years. Assumed. */
export const raises = { perYear: 0.012, years: 20 } as const;

/** What each role is paid a year. Assumed, after the Bureau of Labor Statistics' wages of May 2023, rounded. */
export const salaries = Object.fromEntries(
  Object.entries(roleData).map(([role, { salary }]) => {
    const [median = 0, p95 = 0] = salary;
    return [role, amounts({ median: dollars(median), p95: dollars(p95), step: dollars(100) })];
  }),
) as { readonly [role in EmployeeRole]: ReturnType<typeof amounts<ReturnType<typeof dollars>>> };

/** What the heads and leads of Lending may approve alone, in dollars. Assumed, as are the limits in data/roles.json. */
export const limitsOfLending = {
  department_head: [3_000_000, 3_000_000],
  team_lead: [250_000, 500_000],
} as const;

/** The veteran underwriter decides on what is beyond all others but the chief. Assumed. */
export const VETERAN_UNDERWRITER_LIMIT = 2_000_000;

/** Approval limits are in steps of so many dollars. */
export const LIMIT_STEP = 5_000;

/** Of the programs that nobody has to take, each employee takes so many. Assumed. */
export const VOLUNTARY_SHARE = 0.12;

/** Of those who sit a test, so many fail it and sit it again. Assumed. */
export const FAILED_SHARE = 0.06;

/** Within so many days of being hired everybody has begun what they have to take; and again before it runs out. Assumed. */
export const trainingDays = {
  begunWithin: [3, 70],
  renewedBefore: [1, 25],
  course: [0, 12],
  retake: [10, 25],
} as const;

function dollars(amount: number) {
  return exact(amount * 100, 2);
}
