import { share, sql } from '@tilth/engine';
import { RESPONSE_SHARE, responsesEach } from './shapes/campaigns.ts';
import {
  COMMENT_SHARE,
  COMPLAINT_SHARE,
  channelShares,
  complaintStates,
  complaintTypes,
  interactionShares,
  SURVEY_SHARE,
} from './shapes/contacts.ts';
import { segmentShares } from './shapes/people.ts';

const reference = 'the reference';
const yes = (part: number) => ({ true: part, false: 1 - part });

/** How often what is so, of customers. */
export const shares = [
  share('customer.segment', {
    source: 'the reference: retail 60 %, premium 25 %; the rest is assumed',
    of: sql`select segment::text from customer_db.customer_profiles`,
    are: segmentShares,
  }),
  share('customer.interactions', {
    source: 'the reference: 20 % none, 25 % one; how the rest decreases is assumed',
    of: sql`
      select (select count(*) from customer_db.interactions i where i.customer_id = p.customer_id)::text
        from customer_db.customer_profiles p`,
    are: interactionShares,
  }),
  share('interaction.channel', {
    source: reference,
    of: sql`select channel::text from customer_db.interactions`,
    are: channelShares,
  }),
  share('interaction.is-handled', {
    source: reference,
    of: sql`select (handled_by is not null)::text from customer_db.interactions`,
    are: yes(0.8),
  }),
  share('interaction.is-surveyed', {
    source: reference,
    of: sql`
      select exists (select from customer_db.satisfaction_surveys s where s.interaction_id = i.interaction_id)::text
        from customer_db.interactions i`,
    are: yes(SURVEY_SHARE),
  }),
  share('survey.has-a-comment', {
    source: reference,
    of: sql`select (comment is not null)::text from customer_db.satisfaction_surveys`,
    are: yes(COMMENT_SHARE),
  }),
  share('customer.complains', {
    source: reference,
    of: sql`
      select exists (select from customer_db.complaints c where c.customer_id = p.customer_id)::text
        from customer_db.customer_profiles p`,
    are: yes(COMPLAINT_SHARE),
  }),
  share('complaint.type', {
    source: 'the reference’s 90 %, and other for the rest',
    of: sql`select complaint_type::text from customer_db.complaints`,
    are: complaintTypes,
  }),
  share('complaint.status', {
    source: reference,
    of: sql`select status::text from customer_db.complaints`,
    are: complaintStates,
  }),
  share('customer.responds', {
    source: reference,
    of: sql`
      select exists (select from customer_db.campaign_responses r where r.customer_id = p.customer_id)::text
        from customer_db.customer_profiles p`,
    are: yes(RESPONSE_SHARE),
  }),
  share('customer.responses', {
    source:
      'the reference: to one campaign or two; the split is assumed, of those who have been here for two years',
    of: sql`
      select count(*)::text from customer_db.campaign_responses r join customer_db.customer_profiles p using (customer_id)
       where p.joined_at < current_setting('tilth.as_of')::timestamptz - interval '730 days'
       group by customer_id`,
    are: responsesEach,
  }),
];
