import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { BadgeEarned } from './learning-of.ts';

/** One row a badge that a user holds. */
export const userBadge = recipe<'UserBadge', { userId: Uuid; earned: BadgeEarned }>(
  'UserBadge',
  ({ userId, earned: { badgeId, quizId, earnedAt } }) => ({ userId, badgeId, quizId, earnedAt }),
);
