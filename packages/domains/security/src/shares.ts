import { share, sql } from '@tilth/engine';
import {
  BIOMETRIC_SHARE,
  LOGIN_ALERTS_SHARE,
  PASSWORD_CHANGED_SHARE,
  TWO_FACTOR_SHARE,
  twoFactorMethods,
  wrongPasswords,
} from './shapes.ts';

const ofAll = (fact: string) => sql`select (${fact})::text from investa.security_settings`;
const yes = (share: number) => ({ true: share, false: 1 - share });

/** How often what is so, of users. */
export const shares = [
  share('settings.second-factor', {
    source: 'assumed, at the middle of caution',
    of: ofAll('two_factor_enabled'),
    are: yes(TWO_FACTOR_SHARE),
  }),
  share('settings.second-factor-by', {
    source: 'assumed',
    of: sql`select two_factor_method::text from investa.security_settings where two_factor_enabled`,
    are: twoFactorMethods,
  }),
  share('settings.password-changed', {
    source: 'assumed, at the middle of caution',
    of: sql`
      select (s.password_changed_at > u.joined_at)::text
        from investa.security_settings s join investa.users u on u.id = s.user_id`,
    are: yes(PASSWORD_CHANGED_SHARE),
  }),
  share('settings.wrong-passwords', {
    source: 'assumed',
    of: sql`select failed_logins::text from investa.security_settings`,
    are: wrongPasswords,
  }),
  share('settings.login-alerts', {
    source: 'assumed',
    of: ofAll('login_alerts'),
    are: yes(LOGIN_ALERTS_SHARE),
  }),
  share('settings.biometric', { source: 'assumed', of: ofAll('biometric_login'), are: yes(BIOMETRIC_SHARE) }),
];
