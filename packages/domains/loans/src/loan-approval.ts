import { recipe } from '@tilth/engine';
import { exact, type Uuid } from '@tilth/schema';
import type { Decision } from './life/lending.ts';

/** One row per decision, for or against. */
export const loanApproval = recipe<'LoanApproval', { applicationId: Uuid; decision: Decision }>(
  'LoanApproval',
  ({ applicationId, decision: { id, by, at, authority, declineReason, terms } }) => ({
    approvalId: id,
    applicationId,
    decidedBy: by,
    decidedAt: at,
    termMonths: terms?.months ?? null,
    decision: terms ? 'approved' : 'declined',
    declineReason,
    authorityLimit: exact(authority, 2),
    approvedAmount: terms && exact(terms.amount, 2),
    annualRate: terms && exact(terms.rate, 4),
  }),
);
