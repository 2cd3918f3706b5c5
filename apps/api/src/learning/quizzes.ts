import { z } from '@hono/zod-openapi';
import type { Prisma } from '@tilth/client';
import type { Db } from '../http/context.ts';
import { exact, moment } from '../http/figures.ts';
import { PageQuery, page, pageOf, placeAfter } from '../http/page.ts';
import { notFound } from '../http/problem.ts';
import { body, guarded, json, problems, router } from '../http/route.ts';
import { Id, Moment } from '../http/schemas.ts';
import { transacted } from '../transacted.ts';
import { beginAttempt, handIn, openAttempt } from './attempt.ts';

const tags = ['Quizzes'];
const params = z.object({ id: Id });
const MOST_ANSWERS = 50;

const Question = z
  .object({
    id: Id,
    position: z.number().int(),
    kind: z.enum(['single_choice', 'true_false']),
    text: z.string(),
    answers: z.array(z.object({ id: Id, position: z.number().int(), text: z.string() })),
  })
  .openapi('Question');

const Quiz = z
  .object({
    id: Id,
    lessonId: Id,
    position: z.number().int(),
    title: z.string(),
    passPercent: z.number().int(),
    timeLimitMinutes: z.number().int(),
    questions: z.array(Question),
  })
  .openapi('Quiz');

const Attempt = z
  .object({
    id: Id,
    quizId: Id,
    quiz: z.string(),
    attemptNo: z.number().int(),
    startedAt: Moment,
    submittedAt: Moment.nullable(),
    questionCount: z.number().int(),
    correctCount: z.number().int().nullable(),
    score: z.string().nullable().openapi({ description: 'Per cent.', example: '50.00' }),
    passed: z.boolean().nullable(),
  })
  .openapi('Attempt');

const AttemptInFull = Attempt.extend({
  questions: z.array(
    Question.extend({
      chosen: Id.nullable(),
      right: Id.nullable().openapi({ description: 'Absent (null) until the attempt is handed in.' }),
      explanation: z.string().nullable(),
    }).openapi('AnsweredQuestion'),
  ),
}).openapi('AttemptInFull');

const quiz = guarded({
  operationId: 'getQuiz',
  method: 'get',
  path: '/quizzes/{id}',
  tags,
  summary: 'The questions of a quiz',
  request: { params },
  responses: { 200: json(Quiz, 'Without saying which answers are right'), ...problems(401, 404, 422) },
});

const begin = guarded({
  operationId: 'beginAttempt',
  method: 'post',
  path: '/quizzes/{id}/attempts',
  tags,
  summary: 'Begin to answer a quiz',
  description:
    'One at a time, of a lesson that you have opened, and the first quiz of a lesson before the second.',
  request: { params },
  responses: {
    201: json(AttemptInFull, 'It has begun, and so has its time'),
    ...problems(401, 404, 409, 422),
  },
});

const submit = guarded({
  operationId: 'submitAttempt',
  method: 'post',
  path: '/attempts/{id}/submit',
  tags,
  summary: 'Hand in your answers',
  description:
    'The score, and what follows from it, is worked out here. What is handed in too late counts as unanswered.',
  request: {
    params,
    ...body(
      z
        .strictObject({
          answers: z.array(z.strictObject({ questionId: Id, answerId: Id })).max(MOST_ANSWERS),
        })
        .openapi('Answers'),
    ),
  },
  responses: { 200: json(AttemptInFull, 'The result'), ...problems(400, 401, 404, 409, 422) },
});

const list = guarded({
  operationId: 'listAttempts',
  method: 'get',
  path: '/attempts',
  tags,
  summary: 'Your attempts',
  request: { query: PageQuery },
  responses: { 200: json(pageOf(Attempt), 'The latest first'), ...problems(401, 422) },
});

const one = guarded({
  operationId: 'getAttempt',
  method: 'get',
  path: '/attempts/{id}',
  tags,
  summary: 'An attempt, with its questions',
  request: { params },
  responses: { 200: json(AttemptInFull, 'With right answers, once handed in'), ...problems(401, 404, 422) },
});

/** Quizzes, and sitting them. */
export const quizRoutes = router()
  .openapi(quiz, async (c) => {
    const found = await c.var.services.db.quiz.findUnique({
      where: { id: c.req.valid('param').id },
      include: { questions: ASKED },
    });
    if (!found) throw notFound('quiz');
    const { id, lessonId, position, title, passPercent, timeLimitMinutes, questions } = found;
    return c.json(
      { id, lessonId, position, title, passPercent, timeLimitMinutes, questions: questions.map(asked) },
      200,
    );
  })
  .openapi(begin, async (c) => {
    const { db, deadlines } = c.var.services;
    const { userId } = c.var.caller;
    const { attempt, id, minutes } = await transacted(db, async (tx) => {
      const begun = await beginAttempt(tx, userId, c.req.valid('param').id);
      return { ...begun, attempt: await wholeAttempt(tx, userId, begun.id) };
    });
    deadlines.begin(id, minutes);
    return c.json(attempt, 201, { location: `/attempts/${id}` });
  })
  .openapi(submit, async (c) => {
    const { db, deadlines } = c.var.services;
    const { userId } = c.var.caller;
    const { id } = c.req.valid('param');
    const { answers } = c.req.valid('json');
    const attempt = await transacted(db, async (tx) => {
      const { quiz: sat } = await openAttempt(tx, userId, id);
      const isLate = deadlines.isOver(id, sat.timeLimitMinutes);
      await handIn(tx, { userId, attemptId: id, answers, isLate });
      return wholeAttempt(tx, userId, id);
    });
    return c.json(attempt, 200);
  })
  .openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const after = placeAfter(cursor, [Moment, Id]);
    const rows = await c.var.services.db.userQuizAttempt.findMany({
      where: {
        userId: c.var.caller.userId,
        ...(after && {
          OR: [
            { startedAt: { lt: new Date(after[0]) } },
            { startedAt: new Date(after[0]), id: { lt: after[1] } },
          ],
        }),
      },
      include: { quiz: { select: { title: true } } },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    return c.json(
      page(rows, limit, ({ startedAt, id }) => [startedAt.toISOString(), id], shown),
      200,
    );
  })
  .openapi(one, async (c) =>
    c.json(await wholeAttempt(c.var.services.db, c.var.caller.userId, c.req.valid('param').id), 200),
  );

const ASKED = {
  include: { answers: { orderBy: { position: 'asc' } } },
  orderBy: { position: 'asc' },
} as const;

type Asked = Prisma.QuestionGetPayload<{ include: { answers: true } }>;

function asked({ id, position, kind, text, answers }: Asked) {
  return {
    id,
    position,
    kind,
    text,
    answers: answers.map(({ id, position, text }) => ({ id, position, text })),
  };
}

async function wholeAttempt(db: Db, userId: string, id: string) {
  const found = await db.userQuizAttempt.findFirst({
    where: { id, userId },
    include: { answers: true, quiz: { include: { questions: ASKED } } },
  });
  if (!found) throw notFound('attempt');
  const isOver = found.submittedAt !== null;
  return {
    ...shown(found),
    questions: found.quiz.questions.map((question) => ({
      ...asked(question),
      chosen: found.answers.find(({ questionId }) => questionId === question.id)?.answerId ?? null,
      right: isOver ? (question.answers.find(({ isCorrect }) => isCorrect)?.id ?? null) : null,
      explanation: isOver ? question.explanation : null,
    })),
  };
}

function shown(attempt: Prisma.UserQuizAttemptModel & { quiz: { title: string } }) {
  const {
    id,
    quizId,
    quiz: sat,
    attemptNo,
    startedAt,
    submittedAt,
    questionCount,
    correctCount,
    score,
    passed,
  } = attempt;
  return {
    id,
    quizId,
    quiz: sat.title,
    attemptNo,
    startedAt: moment(startedAt),
    submittedAt: moment(submittedAt),
    questionCount,
    correctCount,
    score: exact(score, 2),
    passed,
  };
}
