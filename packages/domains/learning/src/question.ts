import { recipe } from '@tilth/engine';
import { type QuestionText, type QuizPlace, quizId } from './catalogue.ts';

/** One row a question of a quiz; `number` is its place there, from 0. */
export const question = recipe<'Question', { place: QuizPlace; number: number; text: QuestionText }>(
  'Question',
  ({ draw, world, place, number, text: { text, explanation, wrong } }) => ({
    id: draw.uuid('id'),
    quizId: quizId(world, place),
    position: number + 1,
    kind: wrong.length === 1 ? 'true_false' : 'single_choice',
    text,
    explanation,
  }),
);
