import { employeesDomain } from '@tilth/employees';
import { domain } from '@tilth/engine';
import { customerSet } from './customer-set.ts';
import { campaignSet } from './marketing-campaign.ts';
import { rules } from './rules/index.ts';
import { shares } from './shares.ts';

/** The bank: its customers, what they say and are told. */
export const customersDomain = domain('customers', {
  needs: [employeesDomain],
  aggregates: [campaignSet, customerSet],
  counts: {
    'CustomerInteraction.customer': [0, 5],
    'CustomerComplaint.customer': [0, 1],
    'CampaignResponse.customer': [0, 2],
    // Three interactions in ten are surveyed.
    'SatisfactionSurvey.interaction': [0, 1],
  },
  // One campaign still runs.
  future: ['MarketingCampaign.endsOn'],
  // Whoever looks after a customer today may have come later.
  before: ['CustomerProfile.assignedAgent'],
  rules,
  shares,
});

export { type BankClient, colleaguesOf, customerOf } from './customer-of.ts';
export { type Contacts, contactsOf, type FiledComplaint, type Interaction } from './interactions-of.ts';
export { customers } from './shapes/people.ts';
