import { amlRules } from './aml.ts';
import { auditRules } from './audit.ts';
import { kycRules } from './kyc.ts';

/** What must hold of what compliance has on file. */
export const rules = [...kycRules, ...amlRules, ...auditRules];
