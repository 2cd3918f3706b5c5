import { lognormal } from '@tilth/engine';
import type { NotificationKind } from '@tilth/schema';

/** How many notifications an inbox has left: the reference has 30–50 for ten users. Users have cleared away the others. */
export const inboxSize = [3, 5] as const;

/** How dear a kind is to users: of two notifications, the dearer one is likelier to be left. Assumed. */
export const dearness: { readonly [kind in NotificationKind]: number } = {
  welcome: 0.4,
  new_session: 0.8,
  lesson_completed: 1,
  quiz_graded: 0.5,
  badge_earned: 1.6,
  order_filled: 1,
  order_partially_filled: 1.6,
  order_cancelled: 0.8,
  order_expired: 1.4,
  order_rejected: 1.4,
  achievement_earned: 1.4,
  price_alert: 1,
};

/** How long it takes to tell somebody what happened, in milliseconds. Assumed. */
export const tellingMs = [40, 2_400] as const;

/** Notifications that are read sooner or later. Assumed. */
export const READ_SHARE = 0.82;

/** How long until one is read, in minutes. Assumed; in the night it waits until the morning. */
export const readingMinutes = lognormal({ median: 40, p95: 1_400, max: 8_000 });

/** When people sleep, in India, in hours; and within how many minutes of the morning they look. Assumed. */
export const night = { from: 0, to: 7, lookWithin: 150 } as const;

/** By then, everything has been read that ever will be, in days. Follows from the two above. */
export const READ_WITHIN_DAYS = 7;

/** A trade that follows the first within this time is told together with it, in milliseconds. Assumed. */
export const TOLD_TOGETHER_MS = 30_000;
