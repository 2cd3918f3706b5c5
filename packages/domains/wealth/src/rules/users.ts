import { type Rule, rule, sql } from '@tilth/engine';
import { asOf, first, opened, withKey } from './fragments.ts';

const PAN = '^[A-Z]{3}P[A-Z][0-9]{4}[A-Z]$';

/** Who is there, and how they are known. */
export const userRules: readonly Rule[] = [
  rule('spark-users.pan-decrypts-to-a-pan', {
    why: 'An encrypted number can be read with the key, and is a person’s permanent account number with the surname’s initial.',
    offenders: sql`
      with ${withKey}
      select u.id from key cross join spark.users u
       where u.pan_card is not null and ${opened('u.pan_card')} !~ '${PAN}'`,
    corrupt: sql`
      with ${withKey}
      update spark.users set pan_card = spark.encrypt_text(case when key.key <> '' then 'not a PAN' end)
        from key where id = ${first('users', 'pan_card is not null')}`,
  }),

  rule('spark-users.pan-is-found-by-its-index', {
    why: 'The blind index is that of the number which is encrypted beside it.',
    offenders: sql`
      with ${withKey}
      select u.id from key cross join spark.users u
       where u.pan_card is not null
         and u.pan_card_index <> spark.blind_index('pan_card', ${opened('u.pan_card')})`,
    corrupt: sql`
      update spark.users set pan_card_index = sha256('another') where id = ${first('users', 'pan_card is not null')}`,
  }),

  rule('spark-users.verified-have-shown-who-they-are', {
    why: 'Nobody is verified without a number of the tax office, a confirmed address and a confirmed telephone; but the administrator.',
    offenders: sql`
      select id, kyc_status from spark.users
       where kyc_status = 'verified' and dob is not null and not (pan_card is not null and email_verified and phone_verified)`,
    corrupt: sql`
      update spark.users set phone_verified = false
       where id = ${first('users', `kyc_status = 'verified' and dob is not null`)}`,
  }),

  rule('spark-users.only-the-verified-invest', {
    why: 'Platforms are linked, and orders given, by those who are verified.',
    offenders: sql`
      select u.id, u.kyc_status, c.platform from spark.users u join spark.platform_connections c on c.user_id = u.id
       where u.kyc_status <> 'verified'`,
    corrupt: sql`
      update spark.users set kyc_status = 'pending'
       where id = (select user_id from spark.platform_connections order by id limit 1)`,
  }),

  rule('spark-users.adults', {
    why: 'One opens an account from eighteen years on.',
    offenders: sql`select id, dob, created_at from spark.users where created_at < dob + interval '18 years'`,
    corrupt: sql`
      update spark.users set dob = (created_at - interval '17 years')::date where id = ${first('users', 'dob is not null')}`,
  }),

  rule('spark-users.who-left-is-logged-out', {
    why: 'Closing an account ends all its sessions.',
    offenders: sql`
      select s.id, s.user_id from spark.user_sessions s join spark.users u on u.id = s.user_id
       where u.status = 'deleted' and not s.revoked and s.expires_at > u.deleted_at`,
    corrupt: sql`
      update spark.users u set status = 'deleted', deleted_at = s.created_at
        from (select * from spark.user_sessions where not revoked order by id limit 1) s where u.id = s.user_id`,
  }),

  rule('spark-users.who-left-holds-nothing', {
    why: 'Before an account is closed everything is sold, and its platforms are taken off.',
    offenders: sql`
      select u.id, i.symbol, i.quantity, c.status from spark.users u
        left join spark.investments i on i.user_id = u.id and i.status = 'active'
        left join spark.platform_connections c on c.user_id = u.id and c.status <> 'disconnected'
       where u.status = 'deleted' and (i.id is not null or c.id is not null)`,
    corrupt: sql`
      update spark.users set status = 'deleted', deleted_at = ${asOf}
       where id = (select user_id from spark.investments where status = 'active' order by id limit 1)`,
  }),

  rule('spark-security.second-factors-decrypt', {
    why: 'An authenticator’s secret is 160 bits in base 32.',
    offenders: sql`
      with ${withKey}
      select u.id from key cross join spark.user_security u
       where u.two_factor_secret is not null and ${opened('u.two_factor_secret')} !~ '^[A-Z2-7]{32}$'`,
    corrupt: sql`
      with ${withKey}
      update spark.user_security set two_factor_secret = spark.encrypt_text(case when key.key <> '' then 'short' end)
        from key where id = ${first('user_security', 'two_factor_secret is not null')}`,
  }),

  rule('spark-security.recovery-codes-decrypt', {
    why: 'Whoever has a second factor has recovery codes left, of eight digits, and nobody else has any.',
    offenders: sql`
      with ${withKey}
      select u.id from key cross join spark.user_security u
       where u.two_factor_enabled <> (coalesce(cardinality(u.backup_codes), 0) > 0)
          or exists (select from unnest(u.backup_codes) code where ${opened('code')} !~ '^[0-9]{4}-[0-9]{4}$')`,
    corrupt: sql`
      update spark.user_security set backup_codes = '{}' where id = ${first('user_security', 'two_factor_enabled')}`,
  }),

  rule('spark-security.locked-after-five-wrong-passwords', {
    why: 'An account is locked for half an hour by the fifth wrong password, and by nothing else.',
    offenders: sql`
      select id, failed_login_attempts, account_locked_until from spark.user_security
       where (failed_login_attempts >= 5) <> (account_locked_until is not null)
          or account_locked_until > ${asOf} + interval '30 minutes'`,
    corrupt: sql`
      update spark.user_security set failed_login_attempts = 5
       where id = ${first('user_security', 'account_locked_until is null')}`,
  }),

  rule('spark-sessions.token-hashes-are-unique', {
    why: 'No token opens two sessions, nor is one both an access and a refresh token.',
    offenders: sql`
      select hash, count(*) from spark.user_sessions cross join lateral (values (token_hash), (refresh_token_hash)) tokens (hash)
       group by hash having count(*) > 1`,
    corrupt: sql`
      update spark.user_sessions set token_hash = refresh_token_hash where id = ${first('user_sessions')}`,
  }),

  rule('spark-sessions.trusted-devices-stay-longer', {
    why: 'A log-in is good for thirty days on a trusted device and for one on another.',
    offenders: sql`
      select id, is_trusted_device, created_at, expires_at from spark.user_sessions
       where expires_at - created_at <> case when is_trusted_device then interval '30 days' else interval '1 day' end`,
    corrupt: sql`
      update spark.user_sessions set is_trusted_device = not is_trusted_device where id = ${first('user_sessions')}`,
  }),

  rule('spark-sessions.active-while-they-last', {
    why: 'Nothing is done in a session once it has expired.',
    offenders: sql`select id, last_activity, expires_at from spark.user_sessions where last_activity > expires_at`,
    corrupt: sql`
      update spark.user_sessions set last_activity = expires_at + interval '1 minute' where id = ${first('user_sessions')}`,
  }),
];
