import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { Progress } from './learning-of.ts';

/** One row a user, also of those who have opened nothing yet. */
export const learningProgress = recipe<'LearningProgress', { userId: Uuid; progress: Progress }>(
  'LearningProgress',
  ({ draw, userId, progress }) => ({ id: draw.uuid('id'), userId, ...progress }),
);
