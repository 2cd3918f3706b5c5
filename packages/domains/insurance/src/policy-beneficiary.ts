import { recipe } from '@tilth/engine';
import { exact, type Uuid } from '@tilth/schema';
import type { Beneficiary } from './life/cover.ts';

/** One row per person whom a life policy pays. */
export const policyBeneficiary = recipe<'PolicyBeneficiary', { policyId: Uuid; beneficiary: Beneficiary }>(
  'PolicyBeneficiary',
  ({ policyId, beneficiary: { id, customerId, relation, rank, share, fullName } }) => ({
    beneficiaryId: id,
    policyId,
    customerId,
    relation,
    rank,
    sharePercent: exact(share, 2),
    fullName,
  }),
);
