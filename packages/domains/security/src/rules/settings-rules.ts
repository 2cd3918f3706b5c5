import { rule, type Sql, sql } from '@tilth/engine';
import { LOCK_MINUTES, LOCKED_AT, timeouts } from '../shapes.ts';

const johns: Sql = sql`user_id = (select id from investa.users where email = 'john@example.com')`;
const offered = [...timeouts.cautious, ...timeouts.others].map(([minutes]) => minutes);

/** What must hold of security settings. */
export const settingsRules = [
  rule('security-settings.are-there-for-every-user', {
    why: 'A log-in asks them before it asks anything else.',
    offenders: sql`
      select u.id, u.email
        from investa.users u left join investa.security_settings s on s.user_id = u.id
       where s.id is null`,
    corrupt: sql`delete from investa.security_settings where ${johns}`,
  }),
  rule('security-settings.password-is-no-older-than-the-account', {
    why: 'One joins by choosing a password.',
    offenders: sql`
      select s.id, s.password_changed_at, u.joined_at
        from investa.security_settings s join investa.users u on u.id = s.user_id
       where s.password_changed_at < u.joined_at`,
    corrupt: sql`
      update investa.security_settings set password_changed_at = password_changed_at - interval '3 years' where ${johns}`,
  }),
  rule('security-settings.five-wrong-passwords-lock', {
    why: 'Whoever guesses passwords must not go on; whoever mistyped one must not wait.',
    offenders: sql`
      select id, failed_logins, locked_until from investa.security_settings
       where (failed_logins >= ${LOCKED_AT}) <> (locked_until is not null)`,
    corrupt: sql`update investa.security_settings set failed_logins = ${LOCKED_AT} where ${johns}`,
  }),
  rule('security-settings.lock-lasts-half-an-hour', {
    why: 'An account that was locked by guesses until now opens again in half an hour at the latest.',
    offenders: sql`
      select id, locked_until from investa.security_settings
       where locked_until > current_setting('tilth.as_of')::timestamptz + interval '${LOCK_MINUTES} minutes'`,
    corrupt: sql`
      update investa.security_settings
         set failed_logins = ${LOCKED_AT}, locked_until = current_setting('tilth.as_of')::timestamptz + interval '1 day'
       where ${johns}`,
  }),
  rule('security-settings.right-password-unlocks', {
    why: 'A log-in clears the count of wrong passwords, so a lock that stands is younger than every session.',
    offenders: sql`
      select s.id, s.locked_until, max(l.started_at) as last_login
        from investa.security_settings s join investa.user_sessions l on l.user_id = s.user_id
       where s.locked_until is not null
       group by s.id, s.locked_until
      having max(l.started_at) > s.locked_until - interval '${LOCK_MINUTES} minutes'`,
    corrupt: sql`
      update investa.security_settings
         set failed_logins = ${LOCKED_AT}, locked_until = current_setting('tilth.as_of')::timestamptz - interval '40 days'
       where ${johns}`,
  }),
  rule('security-settings.timeout-is-one-of-those-offered', {
    why: 'The app offers a few, in a list.',
    offenders: sql`
      select id, session_timeout_minutes from investa.security_settings
       where session_timeout_minutes not in (${offered.join(', ')})`,
    corrupt: sql`update investa.security_settings set session_timeout_minutes = 45 where ${johns}`,
  }),
];
