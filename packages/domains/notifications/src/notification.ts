import { type Draw, recipe } from '@tilth/engine';
import { INDIA_OFFSET_MS } from '@tilth/population';
import type { Exact, Instant, NotificationKind, Uuid } from '@tilth/schema';
import type { Happening } from './happenings.ts';
import type { Life } from './life.ts';
import { night, READ_SHARE, readingMinutes, tellingMs } from './shapes.ts';
import { tellingOf } from './telling.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

type Reference = 'sessionId' | 'lessonId' | 'attemptId' | 'badgeId' | 'orderId' | 'achievementId' | 'stockId';

/** The column that names what a kind is about. */
const references: { readonly [kind in NotificationKind]: Reference | null } = {
  welcome: null,
  new_session: 'sessionId',
  lesson_completed: 'lessonId',
  quiz_graded: 'attemptId',
  badge_earned: 'badgeId',
  order_filled: 'orderId',
  order_partially_filled: 'orderId',
  order_cancelled: 'orderId',
  order_expired: 'orderId',
  order_rejected: 'orderId',
  achievement_earned: 'achievementId',
  price_alert: 'stockId',
};

/** Told a moment after it happened, and read when the user next looks, if they do. */
export const notification = recipe<'Notification', { userId: Uuid; life: Life; happening: Happening }>(
  'Notification',
  ({ draw, world, userId, life, happening }) => {
    const { kind, at } = happening;
    const { title, body, amount, about } = tellingOf(world, life, happening);
    const createdAt = Math.min(world.asOf, at + draw.int('createdAt', tellingMs[0], tellingMs[1])) as Instant;
    const reference = references[kind];
    return {
      id: draw.uuid('id'),
      userId,
      kind,
      createdAt,
      readAt: readAt(draw, createdAt, world.asOf),
      sessionId: reference === 'sessionId' ? about : null,
      lessonId: reference === 'lessonId' ? about : null,
      attemptId: reference === 'attemptId' ? about : null,
      badgeId: reference === 'badgeId' ? about : null,
      orderId: reference === 'orderId' ? about : null,
      achievementId: reference === 'achievementId' ? about : null,
      stockId: reference === 'stockId' ? about : null,
      amount: amount as Exact<2> | null,
      title,
      body,
    };
  },
);

/** Null until it is read. */
function readAt(draw: Draw, createdAt: Instant, asOf: Instant): Instant | null {
  if (!draw.chance('is read', READ_SHARE)) return null;
  const looked = createdAt + Math.ceil(draw.lognormal('readAt', readingMinutes) * MINUTE_MS);
  const midnight = Math.floor((looked + INDIA_OFFSET_MS) / DAY_MS) * DAY_MS - INDIA_OFFSET_MS;
  const asleep = looked >= midnight + night.from * HOUR_MS && looked < midnight + night.to * HOUR_MS;
  const morning = midnight + night.to * HOUR_MS;
  const at = asleep ? morning + draw.int('readAt.morning', 0, night.lookWithin * MINUTE_MS) : looked;
  return at <= asOf ? (at as Instant) : null;
}
