import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { Earned } from './trader/earned.ts';

/** An achievement earned, at the trade that met its condition. */
export const userAchievement = recipe<'UserAchievement', { userId: Uuid; earned: Earned }>(
  'UserAchievement',
  ({ world, userId, earned }) => ({
    userId,
    achievementId: world.id('Achievement', earned.achievement),
    stockId: world.id('Stock', earned.stock),
    earnedAt: earned.at,
  }),
);
