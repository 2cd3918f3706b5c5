import { recipe } from '@tilth/engine';
import type { Response } from './responses-of.ts';

/** A customer's response to a campaign, while it ran. */
export const campaignResponse = recipe<'CampaignResponse', { response: Response }>(
  'CampaignResponse',
  ({ response: { key, respondedAt, type, converted } }) => ({
    campaignId: key[1] + 1,
    customerId: key[0] + 1,
    respondedAt,
    responseType: type,
    converted,
  }),
);
