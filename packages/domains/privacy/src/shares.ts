import { share, sql } from '@tilth/engine';
import { consents, LEADERBOARD_SHARE, RECONSIDERED_SHARE } from './shapes.ts';

const source = 'assumed, at the middle of caution';
const ofAll = (fact: string) => sql`select (${fact})::text from investa.privacy_settings`;
const yes = (part: number) => ({ true: part, false: 1 - part });

/** How often what is so, of users. */
export const shares = [
  share('privacy.agrees-to-analytics', {
    source,
    of: ofAll('analytics_consent'),
    are: yes(consents.analytics),
  }),
  share('privacy.agrees-to-marketing', {
    source,
    of: ofAll('marketing_consent'),
    are: yes(consents.marketing),
  }),
  share('privacy.agrees-to-partners', {
    source,
    of: ofAll('partner_sharing_consent'),
    are: yes(consents.partnerSharing),
  }),
  share('privacy.is-ranked', {
    source: 'assumed, of those who show their achievements',
    of: sql`select on_leaderboard::text from investa.privacy_settings where achievements_visibility > 'private'`,
    are: yes(LEADERBOARD_SHARE),
  }),
  share('privacy.reconsidered', {
    source: 'assumed',
    of: sql`
      select (p.consented_at > u.joined_at)::text
        from investa.privacy_settings p join investa.users u on u.id = p.user_id`,
    are: yes(RECONSIDERED_SHARE),
  }),
];
