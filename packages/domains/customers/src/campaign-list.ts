import type { World } from '@tilth/engine';
import type { CampaignType, CustomerSegment, Day } from '@tilth/schema';
import data from '../data/campaigns.json' with { type: 'json' };

const DAY_MS = 86_400_000;

/** A campaign, as data/campaigns.json has it. */
export interface ListedCampaign {
  readonly number: number;
  readonly name: string;
  readonly type: CampaignType;
  /** Absent: for everybody. */
  readonly segment: CustomerSegment | null;
  readonly startsDaysAgo: number;
  readonly days: number;
  /** Dollars. */
  readonly budget: number;
  readonly offer: string;
}

/** The campaigns by number. */
export const campaignList: readonly ListedCampaign[] = data.map((entry, number) => ({
  ...entry,
  number,
  type: entry.type as CampaignType,
  segment: entry.segment as CustomerSegment | null,
}));

/** When a campaign runs. The last one still does. */
export function campaignDays(
  { asOf }: World,
  { startsDaysAgo, days }: ListedCampaign,
): { startsOn: Day; endsOn: Day } {
  const startsOn = Math.floor(asOf / DAY_MS) - startsDaysAgo;
  return { startsOn: startsOn as Day, endsOn: (startsOn + days) as Day };
}
