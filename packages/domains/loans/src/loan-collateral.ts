import { recipe } from '@tilth/engine';
import { exact, type Uuid } from '@tilth/schema';
import type { Security } from './life/lending.ts';

/** One row per thing pledged for a loan. */
export const loanCollateral = recipe<'LoanCollateral', { loanId: Uuid; security: Security }>(
  'LoanCollateral',
  ({ loanId, security }) => ({
    collateralId: security.id,
    loanId,
    appraisedOn: security.appraisedOn,
    lienPosition: security.lien,
    collateralKind: security.kind,
    appraisedValue: exact(security.appraised, 2),
    advanceRate: exact(security.advanceRate, 3),
    lendingValue: exact(security.lendingValue, 2),
    description: security.description,
    registration: security.registration,
  }),
);
