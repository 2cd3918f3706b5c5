import { domain } from '@tilth/engine';
import { branchSet } from './bank-branch.ts';
import { departmentSet } from './department.ts';
import { employeeSet } from './employee-set.ts';
import { rules } from './rules/index.ts';
import { shares } from './shares.ts';
import { programSet } from './training-program.ts';

/** The bank: its departments and branches, who works there, and what they are trained in. */
export const employeesDomain = domain('employees', {
  aggregates: [departmentSet, branchSet, programSet, employeeSet],
  counts: {
    'TrainingAttendance.employee': [0, 120],
    // Nobody leads more than twelve people who are here; those who have left come on top.
    'Employee.manager': [0, 15],
  },
  rules,
  shares,
});

export { branchesOf, branchList, branchOpenedOn, type ListedBranch } from './branch-list.ts';
export { type BankEmployee, employeeOf } from './employee-of.ts';
export { employeeOn, type Wanted } from './employee-on.ts';
export { type Post, postOf } from './post.ts';
export { type Service, serviceOf, worksOn } from './service.ts';
export { branches, employees, servingEmployees, VETERANS } from './shapes.ts';
