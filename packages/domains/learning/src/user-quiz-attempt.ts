import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { QuizTaken } from './learning-of.ts';

/** One row an attempt at a quiz, also of one that is still going on. */
export const userQuizAttempt = recipe<'UserQuizAttempt', { userId: Uuid; taken: QuizTaken }>(
  'UserQuizAttempt',
  ({ userId, taken }) => ({
    id: taken.id,
    userId,
    quizId: taken.quizId,
    startedAt: taken.startedAt,
    submittedAt: taken.submittedAt,
    attemptNo: taken.attemptNo,
    questionCount: taken.questionCount,
    correctCount: taken.correctCount,
    passed: taken.passed,
    score: taken.score,
  }),
);
