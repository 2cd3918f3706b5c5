import { rule, type Sql, sql } from '@tilth/engine';
import { KEPT_DAYS, LONGEST_LOG_OUT_SECONDS } from '../shapes.ts';

/** John's live session, which every world has. */
const johnsLive: Sql = sql`
  ended_at is null and user_id = (select id from investa.users where email = 'john@example.com')`;

/** Another session like it, but for what is said; for corruptions that take two. */
function copyOfJohns({ deviceKind = 'device_kind', earlier = '0 days' }): Sql {
  return sql`
    insert into investa.user_sessions
      (user_id, device_id, started_at, last_active_at, expires_at, ended_at, device_kind, end_reason, ip_address,
       refresh_token_hash, user_agent)
    select user_id, device_id, started_at - interval '${earlier}', last_active_at - interval '${earlier}',
           expires_at - interval '${earlier}', expires_at - interval '${earlier}', ${deviceKind}, 'expired', ip_address,
           repeat('0', 64), user_agent
      from investa.user_sessions where ${johnsLive}`;
}

/** What must hold of sessions. */
export const sessionRules = [
  rule('user-session.begins-after-joining', {
    why: 'One has to have an account to log in to it.',
    offenders: sql`
      select s.id, s.started_at, u.joined_at
        from investa.user_sessions s join investa.users u on u.id = s.user_id
       where s.started_at < u.joined_at`,
    corrupt: copyOfJohns({ earlier: '1200 days' }),
  }),
  rule('user-session.expires-when-idle-for-too-long', {
    why: 'The refresh token is good for as long as the user has chosen to be remembered, from the last thing they did.',
    offenders: sql`
      select l.id, l.last_active_at, l.expires_at, s.session_timeout_minutes
        from investa.user_sessions l join investa.security_settings s on s.user_id = l.user_id
       where l.expires_at <> l.last_active_at + s.session_timeout_minutes * interval '1 minute'`,
    corrupt: sql`update investa.user_sessions set expires_at = expires_at + interval '1 minute' where ${johnsLive}`,
  }),
  rule('user-session.is-live-no-longer-than-its-token', {
    why: 'A session that has expired has ended.',
    offenders: sql`
      select id, expires_at from investa.user_sessions
       where ended_at is null and expires_at <= current_setting('tilth.as_of')::timestamptz`,
    corrupt: sql`
      update investa.user_sessions
         set device_id = gen_random_uuid(), started_at = started_at - interval '9 days',
             last_active_at = last_active_at - interval '9 days', expires_at = expires_at - interval '9 days'
       where ${johnsLive}`,
  }),
  rule('user-session.is-alone-on-its-device', {
    why: 'A device holds one session at a time.',
    offenders: sql`
      select id, device_id, started_at, ended_before from (
        select id, device_id, started_at,
               lag(coalesce(ended_at, expires_at)) over (partition by device_id order by started_at) as ended_before
          from investa.user_sessions) as s
       where started_at < ended_before`,
    corrupt: sql`
      alter table investa.user_sessions drop constraint user_sessions_device_excl;
      ${copyOfJohns({})}`,
  }),
  rule('user-session.device-is-one-thing', {
    why: 'An installation belongs to one user, and does not turn from a phone into a desktop.',
    offenders: sql`
      select device_id, count(distinct user_id) as users, count(distinct device_kind) as kinds
        from investa.user_sessions
       group by device_id
      having count(distinct user_id) > 1 or count(distinct device_kind) > 1`,
    corrupt: copyOfJohns({ deviceKind: "'tablet'", earlier: '60 days' }),
  }),
  rule('user-session.is-kept-for-a-month', {
    why: 'What ended longer ago is deleted: an address is a personal datum.',
    offenders: sql`
      select id, ended_at from investa.user_sessions
       where ended_at < current_setting('tilth.as_of')::timestamptz - interval '${KEPT_DAYS} days'`,
    corrupt: copyOfJohns({ earlier: '60 days' }),
  }),
  rule('user-session.ends-with-the-password', {
    why: 'Whoever knew the old password is out when there is a new one.',
    offenders: sql`
      select l.id, l.started_at, s.password_changed_at
        from investa.user_sessions l join investa.security_settings s on s.user_id = l.user_id
       where l.started_at < s.password_changed_at and coalesce(l.ended_at, l.expires_at) > s.password_changed_at`,
    corrupt: sql`
      update investa.security_settings s set password_changed_at = l.last_active_at
        from investa.user_sessions l
       where l.user_id = s.user_id and l.id = (select id from investa.user_sessions where ${johnsLive})`,
  }),
  rule('user-session.is-revoked-by-a-new-password', {
    why: 'Nothing else ended a session from outside so far; an app also ends those whose token was stolen.',
    fresh: ['UserSession', 'SecuritySettings'],
    offenders: sql`
      select l.id, l.ended_at, s.password_changed_at
        from investa.user_sessions l join investa.security_settings s on s.user_id = l.user_id
       where l.end_reason = 'revoked' and l.ended_at <> s.password_changed_at`,
    corrupt: sql`
      update investa.user_sessions set ended_at = last_active_at, end_reason = 'revoked' where ${johnsLive}`,
  }),
  rule('user-session.is-where-the-password-was-changed', {
    why: 'One has to be logged in to change a password. Younger changes only: sessions before that are deleted.',
    offenders: sql`
      select s.id, s.password_changed_at
        from investa.security_settings s join investa.users u on u.id = s.user_id
       where s.password_changed_at > u.joined_at
         and s.password_changed_at > current_setting('tilth.as_of')::timestamptz - interval '${KEPT_DAYS - 2} days'
         and not exists (select from investa.user_sessions l
                          where l.user_id = s.user_id and l.ended_at = s.password_changed_at)`,
    corrupt: sql`
      update investa.security_settings
         set password_changed_at = current_setting('tilth.as_of')::timestamptz - interval '1 day 1 second'
       where user_id = (select id from investa.users where email = 'john@example.com')`,
  }),
  rule('user-session.log-out-is-the-last-thing-done', {
    why: 'One logs out where one was active just now.',
    offenders: sql`
      select id, last_active_at, ended_at from investa.user_sessions
       where end_reason = 'logged_out' and ended_at > last_active_at + interval '${LONGEST_LOG_OUT_SECONDS} seconds'`,
    corrupt: sql`
      update investa.user_sessions set ended_at = last_active_at + interval '5 minutes', end_reason = 'logged_out'
       where ${johnsLive}`,
  }),
  rule('user-session.comes-from-nowhere', {
    why: 'The addresses are those of RFC 5737 and RFC 3849, which belong to no machine.',
    offenders: sql`
      select id, ip_address from investa.user_sessions
       where not (ip_address << '192.0.2.0/24' or ip_address << '198.51.100.0/24' or ip_address << '203.0.113.0/24'
               or ip_address << '2001:db8::/32')`,
    corrupt: sql`update investa.user_sessions set ip_address = '8.8.8.8' where ${johnsLive}`,
  }),
  rule('user-session.agent-fits-its-device', {
    why: 'A phone does not say that it is a desktop.',
    offenders: sql`
      select id, device_kind, user_agent from investa.user_sessions
       where device_kind <> case
               when user_agent ~ '(Tablet|iPad)' then 'tablet'
               when user_agent ~ '(Android|iPhone)' then 'mobile'
               else 'desktop' end::investa.device_kind`,
    corrupt: sql`update investa.user_sessions set user_agent = 'Mozilla/5.0 (X11; Linux x86_64)' where ${johnsLive}`,
  }),
];
