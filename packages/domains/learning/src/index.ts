import { aggregate, domain } from '@tilth/engine';
import { identity, users } from '@tilth/identity';
import { badgeSet } from './badge.ts';
import { courseSet } from './course-set.ts';
import { answerFactory } from './factories/answer.ts';
import { learningOf } from './learning-of.ts';
import { learningProgress } from './learning-progress.ts';
import { rules } from './rules/index.ts';
import { shares } from './shares.ts';
import { userBadge } from './user-badge.ts';
import { userLessonProgress } from './user-lesson-progress.ts';
import { userQuizAnswer } from './user-quiz-answer.ts';
import { userQuizAttempt } from './user-quiz-attempt.ts';

export {
  type BadgeEarned,
  type CourseFinished,
  type Learning,
  type LessonTaken,
  learningOf,
  type Progress,
  type QuizTaken,
} from './learning-of.ts';

/** A user's studies: the lessons opened, the quizzes sat, the badges earned, and what it adds up to. */
const learner = aggregate({
  name: 'learners',
  version: 1,
  models: ['UserLessonProgress', 'UserQuizAttempt', 'UserQuizAnswer', 'UserBadge', 'LearningProgress'],
  size: users,
  make: ({ number, world, emit }) => {
    const { userId, lessons, quizzes, badges, progress } = learningOf(world, number);
    lessons.forEach((taken, index) => {
      emit(userLessonProgress, [number, index], { userId, taken });
    });
    quizzes.forEach((taken, index) => {
      emit(userQuizAttempt, [number, index], { userId, taken });
      for (const choice of taken.choices)
        emit(userQuizAnswer, [number, index, choice.question], { userId, taken, choice });
    });
    for (const earned of badges) emit(userBadge, [number, earned.number], { userId, earned });
    emit(learningProgress, number, { userId, progress });
  },
});

/** Investa: courses on investing in India, and what users learnt from them. */
export const learning = domain('learning', {
  needs: [identity],
  aggregates: [courseSet, badgeSet, learner],
  counts: {
    'Lesson.course': [5, 11],
    'Quiz.lesson': 2,
    'Question.quiz': 2,
    'Answer.question': [2, 4],
    'UserQuizAnswer.attempt': [0, 2],
    'UserBadge.user': [0, 4],
  },
  rules,
  shares,
  factories: [answerFactory],
});
