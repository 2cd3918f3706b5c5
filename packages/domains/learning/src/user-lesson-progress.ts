import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { LessonTaken } from './learning-of.ts';

/** One row a lesson that a user opened. */
export const userLessonProgress = recipe<'UserLessonProgress', { userId: Uuid; taken: LessonTaken }>(
  'UserLessonProgress',
  ({ draw, userId, taken: { lessonId, startedAt, completedAt, minutesSpent, percentComplete } }) => ({
    id: draw.uuid('id'),
    userId,
    lessonId,
    startedAt,
    completedAt,
    minutesSpent,
    percentComplete,
    status: completedAt === null ? 'in_progress' : 'completed',
  }),
);
