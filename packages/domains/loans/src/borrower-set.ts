import { customers } from '@tilth/customers';
import { aggregate } from '@tilth/engine';
import { lendingOf } from './lending-of.ts';
import { dueOn } from './life/due.ts';
import { loanRow } from './loan.ts';
import { loanApplication } from './loan-application.ts';
import { loanApproval } from './loan-approval.ts';
import { loanCollateral } from './loan-collateral.ts';
import { loanInstallment } from './loan-installment.ts';
import { loanPayment } from './loan-payment.ts';

/** A customer's loans, from what they asked for to what they paid. */
export const borrowerSet = aggregate({
  name: 'borrowers',
  version: 1,
  models: ['LoanApplication', 'LoanApproval', 'Loan', 'LoanInstallment', 'LoanPayment', 'LoanCollateral'],
  size: customers,
  make: ({ number, world, emit }) => {
    const customerId = number + 1;
    for (const application of lendingOf(world, number)) {
      const { index, id: applicationId, decision, loan } = application;
      emit(loanApplication, [number, index], { customerId, application });
      if (decision) emit(loanApproval, [number, index], { applicationId, decision });
      if (!loan) continue;
      const loanId = loan.id;
      emit(loanRow, [number, index], { applicationId, customerId, loan });
      for (const line of loan.lines)
        emit(loanInstallment, [number, index, line.no], { loanId, line, dueOn: dueOn(loan, line.no) });
      for (const payment of loan.repayment.payments)
        emit(loanPayment, [number, index, payment.no, payment.part], { loanId, payment });
      for (const [place, security] of loan.securities.entries())
        emit(loanCollateral, [number, index, place], { loanId, security });
    }
  },
});
