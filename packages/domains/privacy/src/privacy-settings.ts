import { type Draw, recipe } from '@tilth/engine';
import { type Indian, joined } from '@tilth/population';
import type { Instant, Uuid, Visibility } from '@tilth/schema';
import {
  consents,
  LEADERBOARD_SHARE,
  openness,
  RECONSIDERED_SHARE,
  reserve,
  SAME_FOR_ALL_SHARE,
} from './shapes.ts';

/** The shortest time after joining in which anybody goes over their answers. */
const HOUR_MS = 3_600_000;

const widest: readonly Visibility[] = ['private', 'members', 'public'];

/** What a user lets others see, and what they agreed to, as befits their temperament. */
export const privacySettings = recipe<'PrivacySettings', { person: Indian; userId: Uuid }>(
  'PrivacySettings',
  ({ draw, world, person, userId }) => {
    const { caution, sociability } = person.temperament;
    const open = (sociability + 1 - caution) / 2;
    const profileVisibility = visibilityAt(open);
    const sameForAll = draw.chance('sameForAll', SAME_FOR_ALL_SHARE);
    const part = (more: number) =>
      narrower(profileVisibility, sameForAll ? profileVisibility : visibilityAt(open - more));
    const achievementsVisibility = part(reserve.achievements);
    const ranked = achievementsVisibility !== 'private' && draw.chance('onLeaderboard', LEADERBOARD_SHARE);
    return {
      id: draw.uuid('id'),
      userId,
      consentedAt: consentedAt(draw, joined(world, 'investa', person.number), world.asOf),
      profileVisibility,
      portfolioVisibility: narrower(visibilityAt(open - reserve.portfolio), part(reserve.learning)),
      learningVisibility: part(reserve.learning),
      achievementsVisibility,
      onLeaderboard: ranked,
      ...consentsOf(draw, caution),
    };
  },
);

function visibilityAt(open: number): Visibility {
  if (open < openness.members) return 'private';
  return open < openness.public ? 'members' : 'public';
}

function narrower(a: Visibility, b: Visibility): Visibility {
  return widest.indexOf(a) < widest.indexOf(b) ? a : b;
}

/** When they joined, as the app asks then; or later, when they went over it again. */
function consentedAt(draw: Draw, joinedAt: Instant, asOf: Instant): Instant {
  if (!draw.chance('reconsidered', RECONSIDERED_SHARE)) return joinedAt;
  return draw.between('consentedAt', (joinedAt + HOUR_MS) as Instant, asOf);
}

/** Whoever lets partners have their data has agreed to the app's own use of it. */
function consentsOf(draw: Draw, caution: number) {
  const careless = 2 * (1 - caution);
  const analyticsConsent = draw.chance('analyticsConsent', consents.analytics * careless);
  const ofThem = consents.partnerSharing / consents.analytics;
  return {
    analyticsConsent,
    marketingConsent: draw.chance('marketingConsent', consents.marketing * careless),
    partnerSharingConsent: analyticsConsent && draw.chance('partnerSharingConsent', ofThem),
  };
}
