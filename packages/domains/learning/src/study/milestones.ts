import type { BadgeCondition, Instant } from '@tilth/schema';
import { badges } from '../badge.ts';
import { type CourseText, courses, type QuizPlace, quizAt } from '../catalogue.ts';
import type { OpenedLesson, SatQuiz } from './studies.ts';

/** A badge, by its place in `data/badges.json`, and the quiz whose attempt met its condition. */
export interface Earned {
  readonly badge: number;
  readonly quiz: QuizPlace;
  readonly at: Instant;
}

/** A course of which every lesson is completed, and since when. */
export interface Finished {
  readonly course: number;
  readonly at: Instant;
}

export interface Milestones {
  readonly badges: readonly Earned[];
  readonly courses: readonly Finished[];
  /** Different quizzes passed. */
  readonly quizzesPassed: number;
}

/** What a user's attempts, in their order, have earned them. A lesson is completed by the attempt handed in that moment. */
export function milestonesOf(lessons: readonly OpenedLesson[], attempts: readonly SatQuiz[]): Milestones {
  const counts: Record<BadgeCondition, number> = {
    quizzes_passed: 0,
    perfect_scores: 0,
    lessons_completed: 0,
    courses_completed: 0,
  };
  const done = courses.map(() => 0);
  const earned: Earned[] = [];
  const finished: Finished[] = [];
  for (const { place, submittedAt: at, correctCount, passed } of attempts) {
    if (at === null) continue;
    const count = (condition: BadgeCondition) => {
      counts[condition]++;
      badges.forEach((badge, index) => {
        if (badge.condition === condition && badge.threshold === counts[condition])
          earned.push({ badge: index, quiz: place, at });
      });
    };
    if (passed) count('quizzes_passed');
    if (correctCount === quizAt(place).questions.length) count('perfect_scores');
    if (!lessons.some(({ completedAt, place: lesson }) => completedAt === at && same(lesson, place)))
      continue;
    count('lessons_completed');
    const { course } = place;
    done[course] = (done[course] as number) + 1;
    if (done[course] !== (courses[course] as CourseText).lessons.length) continue;
    count('courses_completed');
    finished.push({ course, at });
  }
  return { badges: earned, courses: finished, quizzesPassed: counts.quizzes_passed };
}

function same(lesson: OpenedLesson['place'], quiz: QuizPlace): boolean {
  return lesson.course === quiz.course && lesson.lesson === quiz.lesson;
}
