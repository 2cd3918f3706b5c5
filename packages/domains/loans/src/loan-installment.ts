import { recipe } from '@tilth/engine';
import { type Day, exact, type Uuid } from '@tilth/schema';
import type { Line } from './amortisation.ts';

/** One row per month of a loan's schedule, whatever was paid of it. */
export const loanInstallment = recipe<'LoanInstallment', { loanId: Uuid; line: Line; dueOn: Day }>(
  'LoanInstallment',
  ({ loanId, line, dueOn }) => ({
    loanId,
    installmentNo: line.no,
    dueOn,
    amountDue: exact(line.amount, 2),
    principalDue: exact(line.principal, 2),
    interestDue: exact(line.interest, 2),
    balanceAfter: exact(line.balanceAfter, 2),
  }),
);
