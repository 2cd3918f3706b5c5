import { recipe } from '@tilth/engine';
import { exact } from '@tilth/schema';
import type { Policy } from './life/cover.ts';

/** One row per policy sold. Premium and insured amount are what its coverages add up to. */
export const insurancePolicy = recipe<'InsurancePolicy', { customerId: number; policy: Policy }>(
  'InsurancePolicy',
  ({ customerId, policy }) => ({
    policyId: policy.id,
    customerId,
    soldBy: policy.soldBy,
    soldAt: policy.soldAt,
    effectiveOn: policy.effectiveOn,
    expiresOn: policy.expiresOn,
    endedOn: policy.endedOn,
    policyType: policy.type,
    status: policy.status,
    premiumFrequency: policy.frequency,
    premium: exact(policy.premium, 2),
    insuredAmount: exact(policy.insured, 2),
    policyNumber: policy.number,
  }),
);
