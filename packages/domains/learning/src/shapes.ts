import { weights } from '@tilth/engine';

/** Of what somebody means to do: at least so much, and at most. */
export type Range = readonly [from: number, to: number];

/** What one of ten users means to do in the app. */
export interface Ambition {
  /** Quiz attempts. */
  readonly attempts: Range;
  /** Lessons opened. */
  readonly lessons: Range;
  /** Studies until the first course is finished, and begins another. */
  readonly finishes?: true;
}

/**
 * What each of ten users does, the keenest first. Ten users of neighbouring numbers take these places by diligence, so
 * that ten of them open 30 to 50 lessons and make 10 to 30 attempts, as the reference's ten do, whatever the seed.
 *
 * One in ten finishes a course: the median of 221 online courses is 12.6 % (K. Jordan, "Massive open online course
 * completion rates revisited", IRRODL 16(3), 2015), and short ones, as here the first, are finished the most. How much
 * the other nine do is assumed, within the reference's totals.
 */
export const ambitions: readonly Ambition[] = [
  { attempts: [13, 13], lessons: [6, 7], finishes: true },
  { attempts: [3, 3], lessons: [4, 5] },
  { attempts: [2, 2], lessons: [4, 5] },
  { attempts: [2, 2], lessons: [3, 5] },
  { attempts: [2, 2], lessons: [3, 5] },
  { attempts: [2, 2], lessons: [3, 4] },
  { attempts: [2, 2], lessons: [3, 4] },
  { attempts: [1, 2], lessons: [2, 4] },
  { attempts: [1, 1], lessons: [2, 3] },
  { attempts: [0, 1], lessons: [0, 2] },
];

/** How much of somebody's place among ten is diligence; the rest is chance. Assumed. */
export const DILIGENCE_IN_EFFORT = 0.75;

/** With which course people begin who do not mean to finish one: numbers of `data/courses`. Assumed. */
export const firstCourses = [
  [0, 70],
  [1, 18],
  [2, 8],
  [3, 4],
] as const;
export const firstCourse = weights(firstCourses);

/** Those who open their first lesson within the hour of joining. Assumed. */
export const STARTS_AT_ONCE = 0.45;

/** Days until the first visit, beyond the next day, of the least diligent; the most diligent wait for none. Assumed. */
export const FIRST_WAIT_DAYS = 12;

/** Days between visits, beyond one, of the least diligent. Assumed. */
export const GAP_DAYS = 7;

/** Visits that a long break comes before, and how many days it lasts on average beyond a week. Assumed. */
export const BREAK = { share: 0.12, days: 20 };

/** Visits that begin with a look into another course. Assumed. */
export const LOOKS_ELSEWHERE = 0.35;

/** How likely it is that a visit goes on, by what comes next, and how many times likelier, the more diligent one is. Assumed. */
export const goesOn = { firstQuiz: 0.6, secondQuiz: 0.55, sameQuizAgain: 0.4, nextLesson: 0.3 };
export const likelierToGoOn = { least: 0.8, diligence: 0.4 };

/** How many words of a lesson are read in a minute, by somebody who works its figures out. Assumed. */
export const WORDS_A_MINUTE = 100;

/** How long a lesson takes somebody, against the time that is stated. Assumed. */
export const READING_PACE: readonly [least: number, most: number] = [0.7, 1.8];

/** How much has been read of a lesson that was only looked into, and of one whose quizzes were begun, in per cent. Assumed. */
export const READ_OF_A_GLANCE: Range = [8, 75];
export const READ_BEFORE_A_QUIZ: Range = [80, 95];

/** How likely an answer is right: of the least diligent, what diligence adds, and what a second attempt adds. Assumed. */
export const right = { least: 0.62, diligence: 0.35, again: 0.15, most: 0.97 };

/** Questions that a user leaves without an answer. Assumed. */
export const SKIPPED = 0.02;

/** How much of a quiz's time limit one question takes. Assumed; two of them fit, and handing in. */
export const QUESTION_TIME: readonly [least: number, most: number] = [0.05, 0.4];

/** Of users with a lesson in progress, those who sit a quiz at the very moment the world stands at. Assumed. */
export const SITTING_NOW = 0.01;
