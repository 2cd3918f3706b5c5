import { z } from '@hono/zod-openapi';
import { exact, moment } from '../http/figures.ts';
import { guarded, json, problems, router } from '../http/route.ts';
import { Moment } from '../http/schemas.ts';

const tags = ['Learning'];

const progress = guarded({
  operationId: 'getProgress',
  method: 'get',
  path: '/progress',
  tags,
  summary: 'How far you have come',
  responses: {
    200: json(
      z
        .object({
          lastStudiedAt: Moment.nullable(),
          lessonsStarted: z.number().int(),
          lessonsCompleted: z.number().int(),
          coursesCompleted: z.number().int(),
          quizAttempts: z.number().int(),
          quizzesPassed: z.number().int(),
          minutesSpent: z.number().int(),
          currentStreakDays: z.number().int(),
          longestStreakDays: z.number().int(),
          averageScore: z.string().nullable(),
        })
        .openapi('Progress'),
      'Over all courses',
    ),
    ...problems(401),
  },
});

const badges = guarded({
  operationId: 'listBadges',
  method: 'get',
  path: '/badges',
  tags,
  summary: 'Badges for learning, and which of them you have',
  responses: {
    200: json(
      z.array(
        z
          .object({
            code: z.string(),
            name: z.string(),
            description: z.string(),
            points: z.number().int(),
            earnedAt: Moment.nullable(),
          })
          .openapi('Badge'),
      ),
      'All of them',
    ),
    ...problems(401),
  },
});

/** What learning adds up to. */
export const progressRoutes = router()
  .openapi(progress, async (c) => {
    const found = await c.var.services.db.learningProgress.findUniqueOrThrow({
      where: { userId: c.var.caller.userId },
    });
    const { id: _, userId: __, lastStudiedAt, averageScore, ...counts } = found;
    return c.json(
      { ...counts, lastStudiedAt: moment(lastStudiedAt), averageScore: exact(averageScore, 2) },
      200,
    );
  })
  .openapi(badges, async (c) => {
    const all = await c.var.services.db.badge.findMany({
      include: { holders: { where: { userId: c.var.caller.userId }, select: { earnedAt: true } } },
      orderBy: [{ points: 'asc' }, { code: 'asc' }],
    });
    return c.json(
      all.map(({ code, name, description, points, holders: [held] }) => ({
        code,
        name,
        description,
        points,
        earnedAt: moment(held?.earnedAt ?? null),
      })),
      200,
    );
  });
