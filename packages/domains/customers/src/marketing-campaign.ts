import { employeeOn, employees } from '@tilth/employees';
import { aggregate, recipe } from '@tilth/engine';
import type { EmployeeRole, Exact } from '@tilth/schema';
import { campaignDays, campaignList, type ListedCampaign } from './campaign-list.ts';
import { campaigns } from './shapes/campaigns.ts';

/** Campaigns are there in the smallest bank, whose marketing is done by whoever knows the customers. */
const managers: readonly EmployeeRole[] = [
  'relationship_manager',
  'service_agent',
  'insurance_agent',
  'loan_officer',
];

const marketingCampaign = recipe<'MarketingCampaign', { listed: ListedCampaign }>(
  'MarketingCampaign',
  ({ draw, world, listed }) => {
    const { startsOn, endsOn } = campaignDays(world, listed);
    const wanted = { draw, field: 'managedBy', roles: managers, day: startsOn, within: employees.least };
    return {
      campaignId: listed.number + 1,
      managedBy: employeeOn(world, wanted).post.number + 1,
      startsOn,
      endsOn,
      campaignType: listed.type,
      targetSegment: listed.segment,
      budget: (listed.budget * 100) as Exact<2>,
      name: listed.name,
      offer: listed.offer,
    };
  },
);

/** The campaigns, as data/campaigns.json lists them. They do not scale. */
export const campaignSet = aggregate({
  name: 'campaigns',
  version: 1,
  models: ['MarketingCampaign'],
  size: campaigns,
  make: ({ number, emit }) => {
    emit(marketingCampaign, number, { listed: campaignList[number] as ListedCampaign });
  },
});
