import { recipe } from '@tilth/engine';
import type { Kyc } from './life/kyc.ts';

/** Who the bank made sure a customer is, and how closely it watches them. */
export const kycRecord = recipe<'KycRecord', { kyc: Kyc }>('KycRecord', ({ kyc }) => ({
  kycId: kyc.id,
  customerId: kyc.client.customerId,
  reviewedBy: kyc.reviewedBy + 1,
  verifiedAt: kyc.verifiedAt,
  lastReviewOn: kyc.lastReviewOn,
  nextReviewOn: kyc.nextReviewOn,
  documentExpiresOn: kyc.documentExpiresOn,
  status: kyc.status,
  riskRating: kyc.rating,
  documentKind: kyc.document,
  sourceOfFunds: kyc.sourceOfFunds,
  isPoliticallyExposed: kyc.isExposed,
  documentNumber: kyc.documentNumber,
}));
