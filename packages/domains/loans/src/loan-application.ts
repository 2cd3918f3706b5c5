import { recipe } from '@tilth/engine';
import { exact } from '@tilth/schema';
import type { Application } from './life/lending.ts';

/** One row per loan that a customer asked for. Score and ratio are those of the day on which they did. */
export const loanApplication = recipe<'LoanApplication', { customerId: number; application: Application }>(
  'LoanApplication',
  ({ customerId, application }) => ({
    applicationId: application.id,
    customerId,
    productId: application.product.id,
    handledBy: application.handledBy,
    submittedAt: application.submittedAt,
    decidedAt: application.decidedAt,
    termMonths: application.months,
    creditScore: application.creditScore,
    purpose: application.purpose,
    status: application.status,
    requestedAmount: exact(application.amount, 2),
    annualIncome: exact(application.income, 2),
    debtToIncome: exact(application.debtToIncome, 4),
  }),
);
