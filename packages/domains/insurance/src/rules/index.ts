import { beneficiaryRules } from './beneficiaries.ts';
import { claimRules } from './claims.ts';
import { policyRules } from './policies.ts';
import { premiumRules } from './premiums.ts';

/** What must hold of insurance, in the order in which rows follow from each other. */
export const rules = [...policyRules, ...beneficiaryRules, ...premiumRules, ...claimRules];
