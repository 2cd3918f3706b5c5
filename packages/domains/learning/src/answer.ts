import { type Draw, recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { QuestionText } from './catalogue.ts';

/** One row an answer. Its key ends with 0 for the right answer and with more for the wrong ones, wherever they stand. */
export const answer = recipe<
  'Answer',
  { questionId: Uuid; position: number; isCorrect: boolean; text: string }
>('Answer', ({ draw, questionId, position, isCorrect, text }) => ({
  id: draw.uuid('id'),
  questionId,
  position,
  isCorrect,
  text,
}));

/**
 * Where each answer stands, the right one first: in an order that is drawn with the question, so that the right one may
 * stand anywhere. True comes before False.
 */
export function placesOf(draw: Draw, { right, wrong }: QuestionText): readonly number[] {
  if (wrong.length === 1) return right === 'True' ? [1, 2] : [2, 1];
  return draw.shuffle(
    'answers',
    [right, ...wrong].map((_, index) => index + 1),
  );
}
