import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { QuizTaken } from './learning-of.ts';
import type { Choice } from './study/sitting.ts';

/** One row an answer that a user chose. A question that they skipped has none. */
export const userQuizAnswer = recipe<'UserQuizAnswer', { userId: Uuid; taken: QuizTaken; choice: Choice }>(
  'UserQuizAnswer',
  ({ draw, world, userId, taken, choice: { question, answer, answeredAt } }) => {
    const questionKey = [...taken.place, question];
    return {
      id: draw.uuid('id'),
      attemptId: taken.id,
      userId,
      questionId: world.id('Question', questionKey),
      answerId: world.id('Answer', [...questionKey, answer]),
      answeredAt,
      isCorrect: answer === 0,
    };
  },
);
