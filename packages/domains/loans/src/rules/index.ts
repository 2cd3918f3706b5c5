import { applicationRules } from './applications.ts';
import { approvalRules } from './approvals.ts';
import { collateralRules } from './collateral.ts';
import { installmentRules } from './installments.ts';
import { loanRules } from './loans.ts';
import { paymentRules } from './payments.ts';

/** What must hold of loans, in the order in which rows follow from each other. */
export const rules = [
  ...applicationRules,
  ...approvalRules,
  ...loanRules,
  ...installmentRules,
  ...paymentRules,
  ...collateralRules,
];
