import { type Share, share, sql } from '@tilth/engine';
import { READ_SHARE, READ_WITHIN_DAYS } from './shapes.ts';

/** Shares that the shapes state, as the finished data must have them. */
export const notificationShares: readonly Share[] = [
  share('notifications.read', {
    source: 'assumed',
    of: sql`
      select case when read_at is null then 'no' else 'yes' end from investa.notifications
      where created_at < current_setting('tilth.as_of')::timestamptz - interval '${READ_WITHIN_DAYS} days'`,
    are: { yes: READ_SHARE, no: 1 - READ_SHARE },
  }),
];
