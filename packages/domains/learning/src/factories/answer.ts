import { factory } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';

const MOST = 4;

/** One more answer, wrong as all but one are, to a question that has room for it. */
export const answerFactory = factory('Answer', {
  plain: ({ row, asked, rows }) => {
    const answers = new Map<Uuid, number>();
    for (const { questionId } of rows('Answer')) answers.set(questionId, (answers.get(questionId) ?? 0) + 1);
    const withRoom = [...answers].find(([, count]) => count < MOST)?.[0] ?? row.questionId;
    const questionId = asked.questionId ?? withRoom;
    return { questionId, position: (answers.get(questionId) ?? 0) + 1, isCorrect: false };
  },
});
