import { type Sql, share, sql } from '@tilth/engine';
import { AUTO_SYNC_SHARE, frequencies, syncTypes } from './shapes/connections.ts';
import {
  BIOMETRIC_SHARE,
  biometricTypes,
  LOGIN_ALERTS_SHARE,
  looks,
  switches,
  timeouts,
  twoFactorMethods,
} from './shapes/people.ts';

const yes = (share: number) => ({ true: share, false: 1 - share });
const security = (fact: string): Sql => sql`select (${fact})::text from spark.user_security`;
const preference = (fact: string): Sql => sql`select (${fact})::text from spark.user_preferences`;

const ofLooks = {
  theme: 'theme',
  dateFormat: 'date_format',
  numberFormat: 'number_format',
  defaultView: 'default_view',
  chartType: 'chart_type',
  refreshSeconds: 'data_refresh_interval',
  itemsPerPage: 'items_per_page',
  priceAlerts: 'price_alert_frequency',
  portfolioUpdates: 'portfolio_update_frequency',
} as const satisfies { readonly [look in keyof typeof looks]: string };

/** How often what is so, of investors and of what they do. Everything here is assumed: the reference gives no shares. */
export const shares = [
  ...(Object.keys(looks) as (keyof typeof looks)[]).map((look) =>
    share(`preference.${ofLooks[look].replaceAll('_', '-')}`, {
      source: 'assumed',
      of: preference(ofLooks[look]),
      are: looks[look].shares,
    }),
  ),
  share('preference.told-of-markets', {
    source: 'assumed',
    of: preference('email_market_alerts'),
    are: yes(switches.on),
  }),
  share('preference.told-of-the-day', {
    source: 'assumed',
    of: preference('push_daily_summary'),
    are: yes(switches.off),
  }),
  share('security.second-factor-by', {
    source: 'assumed',
    of: sql`select two_factor_method from spark.user_security where two_factor_enabled`,
    are: twoFactorMethods.shares,
  }),
  share('security.biometric', {
    source: 'assumed',
    of: security('biometric_enabled'),
    are: yes(BIOMETRIC_SHARE),
  }),
  share('security.biometric-by', {
    source: 'assumed',
    of: sql`select biometric_type from spark.user_security where biometric_enabled`,
    are: biometricTypes.shares,
  }),
  share('security.idle-minutes', {
    source: 'assumed',
    of: security('session_timeout_minutes'),
    are: timeouts.shares,
  }),
  share('security.login-alerts', {
    source: 'assumed',
    of: security('login_alerts_enabled'),
    are: yes(LOGIN_ALERTS_SHARE),
  }),
  share('connection.looks-every', {
    source: 'assumed',
    of: sql`select sync_frequency_minutes::text from spark.platform_connections`,
    are: frequencies.shares,
  }),
  share('connection.looks-by-itself', {
    source: 'assumed',
    of: sql`select auto_sync_enabled::text from spark.platform_connections`,
    are: yes(AUTO_SYNC_SHARE),
  }),
  share('sync.begun-by', {
    source: 'assumed',
    of: sql`select sync_type from spark.sync_logs where status = 'completed'`,
    are: syncTypes.shares,
  }),
];
