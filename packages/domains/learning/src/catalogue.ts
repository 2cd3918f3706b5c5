import type { World } from '@tilth/engine';
import type { ExperienceLevel, Uuid } from '@tilth/schema';
import firstSteps from '../data/courses/first-steps.json' with { type: 'json' };
import mutualFunds from '../data/courses/mutual-funds.json' with { type: 'json' };
import readingACompany from '../data/courses/reading-a-company.json' with { type: 'json' };
import riskDerivativesAndTax from '../data/courses/risk-derivatives-and-tax.json' with { type: 'json' };
import { WORDS_A_MINUTE } from './shapes.ts';

/** A question as it is written down: one right answer, and one to three wrong ones. */
export interface QuestionText {
  readonly text: string;
  readonly right: string;
  readonly wrong: readonly string[];
  readonly explanation: string;
}

export interface QuizText {
  readonly title: string;
  readonly timeLimitMinutes: number;
  readonly questions: readonly QuestionText[];
}

export interface LessonText {
  readonly title: string;
  /** Paragraphs and lists of Markdown. */
  readonly content: readonly string[];
  readonly quizzes: readonly QuizText[];
}

export interface CourseText {
  readonly slug: string;
  readonly title: string;
  readonly level: ExperienceLevel;
  readonly summary: string;
  /** Of each quiz of the course. */
  readonly passPercent: number;
  readonly publishedDaysAgo: number;
  readonly lessons: readonly LessonText[];
}

/** The courses in the order of the app's catalogue, the easiest first. */
export const courses = [firstSteps, mutualFunds, readingACompany, riskDerivativesAndTax].map(
  (course) => course as unknown as CourseText,
);

/** How long each lesson takes to read, by course and lesson. It follows from the text, so that it cannot lie. */
export const readingMinutes: readonly (readonly number[])[] = courses.map(({ lessons }) =>
  lessons.map(({ content }) => Math.ceil(content.join(' ').split(/\s+/).length / WORDS_A_MINUTE)),
);

/** A lesson by the numbers of its course and of itself, both from 0. */
export interface LessonPlace {
  readonly course: number;
  readonly lesson: number;
}

/** A quiz by the numbers that lead to it. */
export interface QuizPlace extends LessonPlace {
  readonly quiz: number;
}

export function lessonAt({ course, lesson }: LessonPlace): LessonText {
  return (courses[course] as CourseText).lessons[lesson] as LessonText;
}

export function quizAt(place: QuizPlace): QuizText {
  return lessonAt(place).quizzes[place.quiz] as QuizText;
}

export function minutesOf({ course, lesson }: LessonPlace): number {
  return (readingMinutes[course] as readonly number[])[lesson] as number;
}

/** The id of a lesson, worked out from its place. */
export function lessonId(world: World, { course, lesson }: LessonPlace): Uuid {
  return world.id('Lesson', [course, lesson]);
}

/** The id of a quiz, worked out from its place. */
export function quizId(world: World, { course, lesson, quiz }: QuizPlace): Uuid {
  return world.id('Quiz', [course, lesson, quiz]);
}
