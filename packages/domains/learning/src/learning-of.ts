import type { World } from '@tilth/engine';
import { indian } from '@tilth/population';
import type { Exact, Instant, Row, Uuid } from '@tilth/schema';
import { type BadgeText, badges } from './badge.ts';
import { type CourseText, courses, lessonAt, lessonId, quizAt, quizId } from './catalogue.ts';
import { intentOf } from './study/intent.ts';
import { type Milestones, milestonesOf } from './study/milestones.ts';
import type { Choice } from './study/sitting.ts';
import { streaksOf } from './study/streak.ts';
import { type OpenedLesson, type SatQuiz, Studies } from './study/studies.ts';
import { indianDay } from './study/visits.ts';

const MINUTE_MS = 60_000;

/** A lesson that a user opened, and how far they came with it. */
export interface LessonTaken {
  readonly lessonId: Uuid;
  readonly title: string;
  readonly courseTitle: string;
  readonly startedAt: Instant;
  /** When the last of its quizzes was passed. */
  readonly completedAt: Instant | null;
  readonly minutesSpent: number;
  readonly percentComplete: number;
}

/** An attempt at a quiz. Its result is null as long as the user is still answering. */
export interface QuizTaken {
  readonly id: Uuid;
  readonly quizId: Uuid;
  readonly title: string;
  readonly lessonTitle: string;
  readonly attemptNo: number;
  readonly startedAt: Instant;
  readonly submittedAt: Instant | null;
  readonly questionCount: number;
  readonly correctCount: number | null;
  readonly passed: boolean | null;
  /** Per cent. */
  readonly score: Exact<2> | null;
  /** Where its questions are found: course, lesson and quiz, as in the keys of their rows. */
  readonly place: readonly [course: number, lesson: number, quiz: number];
  readonly choices: readonly Choice[];
}

/** A badge that a user holds. */
export interface BadgeEarned {
  /** Its place in `data/badges.json`. */
  readonly number: number;
  readonly badgeId: Uuid;
  readonly name: string;
  readonly description: string;
  readonly points: number;
  /** The quiz whose attempt met the condition. */
  readonly quizId: Uuid;
  readonly earnedAt: Instant;
}

/** A course of which a user has completed every lesson. */
export interface CourseFinished {
  readonly courseId: Uuid;
  readonly title: string;
  readonly finishedAt: Instant;
}

/** What it all adds up to. */
export type Progress = Omit<Row<'LearningProgress'>, 'id' | 'userId'>;

/** All that a user has learnt, in the order in which it happened. */
export interface Learning {
  readonly userId: Uuid;
  readonly lessons: readonly LessonTaken[];
  readonly quizzes: readonly QuizTaken[];
  readonly badges: readonly BadgeEarned[];
  readonly courses: readonly CourseFinished[];
  readonly progress: Progress;
}

/** What the user of a number has learnt, worked out without looking anything up. */
export function learningOf(world: World, number: number): Learning {
  const { temperament } = indian(world, number);
  const intent = intentOf(world, number);
  const studies = new Studies(world, number, temperament, intent).run();
  const milestones = milestonesOf(studies.lessons, studies.attempts);
  const lessons = studies.lessons.map((each) => lessonTaken(world, each));
  const quizzes = studies.attempts.map((each, index) => quizTaken(world, number, index, each));
  return {
    userId: world.id('User', number),
    lessons,
    quizzes,
    badges: milestones.badges.map(({ badge, quiz, at }) => {
      const { name, description, points } = badges[badge] as BadgeText;
      const badgeId = world.id('Badge', badge);
      return { number: badge, badgeId, name, description, points, quizId: quizId(world, quiz), earnedAt: at };
    }),
    courses: milestones.courses.map(({ course, at }) => ({
      courseId: world.id('Course', course),
      title: (courses[course] as CourseText).title,
      finishedAt: at,
    })),
    progress: progressOf(lessons, quizzes, milestones),
  };
}

function lessonTaken(world: World, lesson: OpenedLesson): LessonTaken {
  const { place, startedAt, completedAt, spentMs, percentComplete } = lesson;
  return {
    lessonId: lessonId(world, place),
    title: lessonAt(place).title,
    courseTitle: (courses[place.course] as CourseText).title,
    startedAt,
    completedAt,
    minutesSpent: Math.floor(spentMs / MINUTE_MS),
    percentComplete,
  };
}

function quizTaken(world: World, number: number, index: number, attempt: SatQuiz): QuizTaken {
  const { place, attemptNo, startedAt, submittedAt, choices, correctCount, passed } = attempt;
  const { title, questions } = quizAt(place);
  return {
    id: world.id('UserQuizAttempt', [number, index]),
    quizId: quizId(world, place),
    title,
    lessonTitle: lessonAt(place).title,
    attemptNo,
    startedAt,
    submittedAt,
    questionCount: questions.length,
    correctCount,
    passed,
    score: correctCount === null ? null : (divided(10_000 * correctCount, questions.length) as Exact<2>),
    place: [place.course, place.lesson, place.quiz],
    choices,
  };
}

function progressOf(
  lessons: readonly LessonTaken[],
  quizzes: readonly QuizTaken[],
  { courses: finished, quizzesPassed }: Milestones,
): Progress {
  const scores = quizzes.flatMap(({ score }) => (score === null ? [] : [Number(score)]));
  const moments = [
    ...lessons.flatMap(({ startedAt, completedAt }) => [startedAt, ...(completedAt ? [completedAt] : [])]),
    ...quizzes.flatMap(({ submittedAt }) => submittedAt ?? []),
  ].sort((a, b) => a - b);
  const streaks = streaksOf(moments.map(indianDay));
  return {
    lastStudiedAt: moments.at(-1) ?? null,
    lessonsStarted: lessons.length,
    lessonsCompleted: lessons.filter(({ completedAt }) => completedAt !== null).length,
    coursesCompleted: finished.length,
    quizAttempts: scores.length,
    quizzesPassed,
    minutesSpent: lessons.reduce((sum, { minutesSpent }) => sum + minutesSpent, 0),
    currentStreakDays: streaks.current,
    longestStreakDays: streaks.longest,
    averageScore:
      scores.length === 0
        ? null
        : (divided(
            scores.reduce((sum, score) => sum + score, 0),
            scores.length,
          ) as Exact<2>),
  };
}

/** Rounded half away from zero, as PostgreSQL rounds, in whole numbers alone. */
function divided(units: number, by: number): number {
  return Math.floor((2 * units + by) / (2 * by));
}
