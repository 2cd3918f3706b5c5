import { recipe } from '@tilth/engine';
import { exact, type Uuid } from '@tilth/schema';
import { dayOf } from './hours.ts';
import { dueOn } from './life/due.ts';
import type { Lent } from './life/lending.ts';

/** One row per loan paid out, as it stands at the as-of date. */
export const loanRow = recipe<'Loan', { applicationId: Uuid; customerId: number; loan: Lent }>(
  'Loan',
  ({ applicationId, customerId, loan }) => {
    const { paidOffAt, daysPastDue, status, outstanding } = loan.repayment;
    return {
      loanId: loan.id,
      applicationId,
      accountId: loan.accountId,
      customerId,
      disbursedAt: loan.disbursedAt,
      firstDueOn: loan.firstDueOn,
      maturityOn: dueOn(loan, loan.months),
      closedOn: paidOffAt === null ? null : dayOf(paidOffAt),
      termMonths: loan.months,
      daysPastDue,
      status,
      principal: exact(loan.amount, 2),
      annualRate: exact(loan.rate, 4),
      installmentAmount: exact(loan.installment, 2),
      outstandingPrincipal: exact(outstanding, 2),
      loanNumber: loan.number,
    };
  },
);
