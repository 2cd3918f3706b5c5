import { accountsDomain } from '@tilth/accounts';
import { customersDomain } from '@tilth/customers';
import { employeesDomain } from '@tilth/employees';
import { domain } from '@tilth/engine';
import { insuredSet } from './insured-set.ts';
import { rules } from './rules/index.ts';
import { MOST_POLICIES } from './shapes/lines.ts';
import { shares } from './shares.ts';

/** The insurance that the bank sells: policies, whom they pay, what was paid for them, and what was claimed. */
export const insuranceDomain = domain('insurance', {
  needs: [employeesDomain, customersDomain, accountsDomain],
  aggregates: [insuredSet],
  counts: {
    'InsurancePolicy.customer': [0, MOST_POLICIES],
    'PolicyCoverage.policy': [1, 3],
    // Of life policies: three of each rank at most.
    'PolicyBeneficiary.policy': [0, 6],
    'PremiumPayment.policy': [0, 360],
  },
  // Plans: a policy covers from a day on, and until one.
  future: ['InsurancePolicy.effectiveOn', 'InsurancePolicy.expiresOn'],
  rules,
  shares,
});

export { type InsuranceEvent, insuranceEvents } from './insurance-events.ts';
export { insuranceOf } from './insurance-of.ts';
export type { Beneficiary, Claim, Coverage, Policy, Premium } from './life/cover.ts';
