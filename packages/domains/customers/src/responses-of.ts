import { type Weights, type World, weights } from '@tilth/engine';
import { timeOfDay } from '@tilth/population';
import type { Day, Instant, ResponseType } from '@tilth/schema';
import { campaignDays, campaignList, type ListedCampaign } from './campaign-list.ts';
import type { BankClient } from './customer-of.ts';
import { convertedShares, RESPONSE_SHARE, responsesEach, responseTypes } from './shapes/campaigns.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** The middle of America, in winter. */
const OFFSET_MS = -6 * HOUR_MS;

/** A customer's response to a campaign. */
export interface Response {
  readonly key: readonly [customer: number, campaign: number];
  readonly respondedAt: Instant;
  readonly type: ResponseType;
  readonly converted: boolean;
}

const counts: Weights<number> = weights(
  Object.entries(responsesEach).map(([count, share]) => [Number(count), share] as const),
);
const types = weights(Object.entries(responseTypes) as [ResponseType, number][]);

/** The campaigns that a customer responded to, while they ran and were meant for such customers. */
export function responsesOf(world: World, client: BankClient): Response[] {
  const draw = world.draw('responses of a customer', client.number);
  if (!draw.chance('responds', RESPONSE_SHARE)) return [];
  const open = campaignList.filter((campaign) => openTo(world, client, campaign) !== null);
  const count = Math.min(draw.weighted('count', counts), open.length);
  return draw.sample('campaigns', open, count).map((campaign) => responseTo(world, client, campaign));
}

/** The days on which a customer can have responded to a campaign: none, of most campaigns before they joined. */
function openTo(
  world: World,
  { segment, joinedAt }: BankClient,
  campaign: ListedCampaign,
): readonly [Day, Day] | null {
  if (campaign.segment !== null && campaign.segment !== segment) return null;
  const { startsOn, endsOn } = campaignDays(world, campaign);
  const from = Math.max(startsOn, Math.floor(joinedAt / DAY_MS) + 1);
  // An evening in America is a morning in UTC.
  const to = Math.min(endsOn - 1, Math.floor(world.asOf / DAY_MS) - 2);
  return from <= to ? [from as Day, to as Day] : null;
}

function responseTo(world: World, client: BankClient, campaign: ListedCampaign): Response {
  const key = [client.number, campaign.number] as const;
  const draw = world.draw('CampaignResponse', key);
  const [from, to] = openTo(world, client, campaign) as readonly [Day, Day];
  const day = draw.between('respondedAt', from, to);
  const type = draw.weighted('responseType', types);
  return {
    key,
    respondedAt: (day * DAY_MS +
      timeOfDay(draw, 'respondedAt.time', client.person.temperament) -
      OFFSET_MS) as Instant,
    type,
    converted: (type === 'inquired' || type === 'applied') && draw.chance('converted', convertedShares[type]),
  };
}
