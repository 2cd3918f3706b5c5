import { rule, type Sql, sql } from '@tilth/engine';

const johns: Sql = sql`user_id = (select id from investa.users where email = 'john@example.com')`;

/** What must hold of privacy settings. */
export const privacyRules = [
  rule('privacy-settings.are-there-for-every-user', {
    why: 'Nothing about a user may be shown before they were asked.',
    offenders: sql`
      select u.id, u.email
        from investa.users u left join investa.privacy_settings p on p.user_id = u.id
       where p.id is null`,
    corrupt: sql`delete from investa.privacy_settings where ${johns}`,
  }),
  rule('privacy-settings.are-answered-after-joining', {
    why: 'A consent is given by somebody: there was nobody before.',
    offenders: sql`
      select p.id, p.consented_at, u.joined_at
        from investa.privacy_settings p join investa.users u on u.id = p.user_id
       where p.consented_at < u.joined_at`,
    corrupt: sql`update investa.privacy_settings set consented_at = consented_at - interval '3 years' where ${johns}`,
  }),
  rule('privacy-settings.no-part-shows-more-than-the-whole', {
    why: 'Whoever may not see a profile does not see what is on it.',
    offenders: sql`
      select id, profile_visibility from investa.privacy_settings
       where greatest(portfolio_visibility, learning_visibility, achievements_visibility) > profile_visibility`,
    corrupt: sql`
      alter table investa.privacy_settings drop constraint privacy_settings_visibility_check;
      update investa.privacy_settings set profile_visibility = 'private', learning_visibility = 'public' where ${johns}`,
  }),
  rule('privacy-settings.money-is-shown-last', {
    why: 'Nobody shows what they own to those who may not even see what they learn.',
    offenders: sql`
      select id, portfolio_visibility, learning_visibility from investa.privacy_settings
       where portfolio_visibility > learning_visibility`,
    corrupt: sql`
      update investa.privacy_settings
         set profile_visibility = 'public', portfolio_visibility = 'public', learning_visibility = 'private'
       where ${johns}`,
  }),
  rule('privacy-settings.only-what-is-shown-is-ranked', {
    why: 'A leaderboard shows achievements, so it must not show those that are private.',
    offenders: sql`
      select id, achievements_visibility from investa.privacy_settings
       where on_leaderboard and achievements_visibility = 'private'`,
    corrupt: sql`
      update investa.privacy_settings set on_leaderboard = true, achievements_visibility = 'private' where ${johns}`,
  }),
  rule('privacy-settings.partners-get-no-more-than-we', {
    why: 'Whoever lets others have their data has agreed to our own use of it.',
    offenders: sql`
      select id from investa.privacy_settings where partner_sharing_consent and not analytics_consent`,
    corrupt: sql`
      update investa.privacy_settings set partner_sharing_consent = true, analytics_consent = false where ${johns}`,
  }),
];
