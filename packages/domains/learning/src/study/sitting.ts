import type { Draw, World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import { type QuestionText, type QuizPlace, quizAt } from '../catalogue.ts';
import { QUESTION_TIME, right, SKIPPED } from '../shapes.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** What a user chose, of which question. */
export interface Choice {
  /** The question's place in its quiz, from 0. */
  readonly question: number;
  /** 0 is the right answer, and 1 the first of the wrong ones as they are written down. */
  readonly answer: number;
  readonly answeredAt: Instant;
}

/** A quiz sat by somebody: what they chose of each question that they did not skip, and when they handed it in. */
export interface Sitting {
  readonly choices: readonly Choice[];
  readonly submittedAt: Instant;
}

/** Who sits which quiz, for the how-manieth time, and in which of their attempts. */
interface Sitter {
  readonly place: QuizPlace;
  readonly number: number;
  readonly attempt: number;
  readonly attemptNo: number;
  readonly diligence: number;
}

/** One sitting of a quiz, from the moment it is begun. It ends within the time limit. */
export function sit(world: World, startedAt: Instant, sitter: Sitter): Sitting {
  const { number, attempt, place } = sitter;
  const { questions, timeLimitMinutes } = quizAt(place);
  const limit = timeLimitMinutes * MINUTE_MS;
  const knows = chanceOfRight(sitter);
  const choices: Choice[] = [];
  let at: number = startedAt;
  questions.forEach((text, question) => {
    const draw = world.draw('UserQuizAnswer', [number, attempt, question]);
    at += Math.round(limit * draw.uniform('answeredAt', ...QUESTION_TIME));
    if (draw.chance('skipped', SKIPPED)) return;
    choices.push({ question, answer: chosen(draw, text, knows), answeredAt: at as Instant });
  });
  const handingIn = world.draw('UserQuizAttempt', [number, attempt]).int('submittedAt', 3, 20);
  return { choices, submittedAt: (at + handingIn * SECOND_MS) as Instant };
}

function chanceOfRight({ diligence, attemptNo }: Sitter): number {
  const again = attemptNo > 1 ? right.again : 0;
  return Math.min(right.most, right.least + right.diligence * diligence + again);
}

function chosen(draw: Draw, { wrong }: QuestionText, knows: number): number {
  return draw.chance('isCorrect', knows) ? 0 : 1 + draw.below('answerId', wrong.length);
}
