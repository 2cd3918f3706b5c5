import { recipe } from '@tilth/engine';
import type { Instant, Uuid } from '@tilth/schema';
import type { News } from './life/news.ts';
import { READ_SHARE, READ_WITHIN_HOURS } from './shapes/insight.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Something that the app told somebody. */
export const userNotification = recipe<'SparkUserNotification', { userId: Uuid; news: News; until: Instant }>(
  'SparkUserNotification',
  ({ draw, userId, news, until }) => {
    const readAt = news.at + Math.floor(draw.uniform('readAt', 0.01, READ_WITHIN_HOURS) * HOUR_MS);
    const isRead = draw.chance('isRead', READ_SHARE) && readAt <= until;
    return {
      id: draw.uuid('id'),
      userId,
      type: news.type,
      title: news.title,
      message: news.message,
      icon: news.icon,
      link: news.link,
      isRead,
      priority: news.priority,
      metadata: news.metadata,
      readAt: isRead ? (readAt as Instant) : null,
      expiresAt: news.goodFor === null ? null : ((news.at + news.goodFor * DAY_MS) as Instant),
      createdAt: news.at,
    };
  },
);
