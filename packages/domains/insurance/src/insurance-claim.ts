import { recipe } from '@tilth/engine';
import { exact } from '@tilth/schema';
import type { Claim } from './life/cover.ts';

/** One row per claim, as far as it has come. */
export const insuranceClaim = recipe<'InsuranceClaim', { claim: Claim }>('InsuranceClaim', ({ claim }) => ({
  claimId: claim.id,
  coverageId: claim.coverageId,
  handledBy: claim.handledBy,
  incidentOn: claim.incidentOn,
  filedAt: claim.filedAt,
  decidedAt: claim.decidedAt,
  paidAt: claim.paidAt,
  status: claim.status,
  denialReason: claim.denialReason,
  claimedAmount: exact(claim.claimed, 2),
  reserveAmount: exact(claim.reserve, 2),
  payoutAmount: claim.payout === null ? null : exact(claim.payout, 2),
  claimNumber: claim.number,
  description: claim.description,
}));
