import { accountsDomain } from '@tilth/accounts';
import { customersDomain } from '@tilth/customers';
import { employeesDomain } from '@tilth/employees';
import { domain } from '@tilth/engine';
import { insuranceDomain } from '@tilth/insurance';
import { loansDomain } from '@tilth/loans';
import { amlRuleSet } from './aml-rule.ts';
import { fileSet } from './file-set.ts';
import { rules } from './rules/index.ts';
import { shares } from './shares.ts';

/** The bank: who its customers are to it, what their transactions give reason to ask, and who did what when. */
export const complianceDomain = domain('compliance', {
  needs: [employeesDomain, customersDomain, accountsDomain, loansDomain, insuranceDomain],
  aggregates: [amlRuleSet, fileSet],
  counts: {
    // A check that finds nothing raises no alert.
    'AmlAlert.check': [0, 1],
    'AmlAlertTransaction.alert': [1, Number.POSITIVE_INFINITY],
    'AmlCheck.customer': [0, 8],
  },
  // The officer of the last review may have come after the first identification.
  before: ['KycRecord.reviewer'],
  future: ['KycRecord.nextReviewOn', 'KycRecord.documentExpiresOn'],
  rules,
  shares,
});
