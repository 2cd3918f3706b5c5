import { recipe } from '@tilth/engine';
import type { BankEmployee } from './employee-of.ts';

/** Somebody who works, or worked, for the bank. */
export const employee = recipe<'Employee', { employee: BankEmployee }>('Employee', ({ employee: each }) => ({
  employeeId: each.employeeId,
  departmentId: each.post.department + 1,
  managerId: each.post.manager === null ? null : each.post.manager + 1,
  hiredOn: each.hiredOn,
  endedOn: each.endedOn,
  dateOfBirth: each.person.bornOn,
  role: each.post.role,
  status: each.endedOn !== null ? 'left' : each.awaySince !== null ? 'on_leave' : 'active',
  salary: each.salary,
  approvalLimit: each.approvalLimit,
  branchCode: each.branchCode,
  firstName: each.person.firstName,
  lastName: each.person.lastName,
  email: each.email,
  jobTitle: each.jobTitle,
}));
