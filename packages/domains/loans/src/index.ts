import { accountsDomain } from '@tilth/accounts';
import { customersDomain } from '@tilth/customers';
import { employeesDomain } from '@tilth/employees';
import { domain } from '@tilth/engine';
import { borrowerSet } from './borrower-set.ts';
import { productSet } from './product-set.ts';
import { rules } from './rules/index.ts';
import { MOST_APPLICATIONS } from './shapes/applying.ts';
import { shares } from './shares.ts';

/** The bank's loans: what it lends, who asked for it, what was decided and why, and how it is repaid. */
export const loansDomain = domain('loans', {
  needs: [employeesDomain, customersDomain, accountsDomain],
  aggregates: [productSet, borrowerSet],
  counts: {
    'LoanApplication.customer': [0, MOST_APPLICATIONS],
    'LoanApproval.application': [0, 1],
    'Loan.application': [0, 1],
    'Loan.approval': [0, 1],
    'LoanInstallment.loan': [12, 360],
    // An installment paid in parts has several payments.
    'LoanPayment.installment': [0, 3],
    'LoanPayment.transaction': [0, 1],
    'LoanCollateral.loan': [0, 2],
  },
  // Plans: a schedule goes on after today.
  future: ['Loan.firstDueOn', 'Loan.maturityOn', 'LoanInstallment.dueOn'],
  rules,
  shares,
});

export { type LendingEvent, lendingEvents } from './lending-events.ts';
export { lendingOf } from './lending-of.ts';
export type { Application, Decision, Lent, Payment, Repayment, Security, Terms } from './life/lending.ts';
