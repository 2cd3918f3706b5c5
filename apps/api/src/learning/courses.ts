import { z } from '@hono/zod-openapi';
import type { Prisma } from '@tilth/client';
import type { Db } from '../http/context.ts';
import { moment } from '../http/figures.ts';
import { notFound } from '../http/problem.ts';
import { body, guarded, json, problems, router } from '../http/route.ts';
import { Id, Moment } from '../http/schemas.ts';
import { transacted } from '../transacted.ts';
import { readLesson } from './open-lesson.ts';

const tags = ['Learning'];

const Course = z
  .object({
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    level: z.enum(['beginner', 'intermediate', 'advanced']),
    language: z.string().openapi({ description: 'ISO 639-1.' }),
    estimatedMinutes: z.number().int(),
    publishedAt: Moment,
    lessons: z.number().int(),
    lessonsCompleted: z.number().int().openapi({ description: 'By you.' }),
  })
  .openapi('Course');

const LessonProgress = z
  .object({
    status: z.enum(['in_progress', 'completed']),
    startedAt: Moment,
    completedAt: Moment.nullable(),
    percentComplete: z.number().int(),
    minutesSpent: z.number().int(),
  })
  .nullable()
  .openapi('LessonProgress', { description: 'Yours. Absent (null) until you open the lesson.' });

const LessonInList = z
  .object({
    id: Id,
    position: z.number().int(),
    title: z.string(),
    minutes: z.number().int(),
    progress: LessonProgress,
  })
  .openapi('LessonInList');

const Lesson = LessonInList.extend({
  course: z.string(),
  content: z.string().openapi({ description: 'Markdown.' }),
  quizzes: z.array(
    z.object({
      id: Id,
      position: z.number().int(),
      title: z.string(),
      passPercent: z.number().int(),
      timeLimitMinutes: z.number().int(),
      passed: z.boolean().openapi({ description: 'By you.' }),
    }),
  ),
}).openapi('Lesson');

const list = guarded({
  operationId: 'listCourses',
  method: 'get',
  path: '/courses',
  tags,
  summary: 'All courses',
  responses: { 200: json(z.array(Course), 'As they stand in the catalogue'), ...problems(401) },
});

const one = guarded({
  operationId: 'getCourse',
  method: 'get',
  path: '/courses/{slug}',
  tags,
  summary: 'A course, with its lessons',
  request: {
    params: z.object({
      slug: z
        .string()
        .max(120)
        .regex(/^[a-z0-9-]+$/, 'a slug'),
    }),
  },
  responses: {
    200: json(Course.extend({ contents: z.array(LessonInList) }).openapi('CourseInFull'), 'The course'),
    ...problems(401, 404, 422),
  },
});

const lesson = guarded({
  operationId: 'getLesson',
  method: 'get',
  path: '/lessons/{id}',
  tags,
  summary: 'A lesson, with its text and quizzes',
  request: { params: z.object({ id: Id }) },
  responses: { 200: json(Lesson, 'The lesson'), ...problems(401, 404, 422) },
});

const read = guarded({
  operationId: 'readLesson',
  method: 'put',
  path: '/lessons/{id}/progress',
  tags,
  summary: 'Open a lesson, or say how far you have read it',
  description:
    'Lessons are taken in their order. One is completed by passing its quizzes, and by nothing else.',
  request: {
    params: z.object({ id: Id }),
    ...body(z.strictObject({ percentRead: z.number().int().min(0).max(99) }).openapi('Reading')),
  },
  responses: { 200: json(Lesson, 'The lesson'), ...problems(400, 401, 404, 409, 422) },
});

const CATALOGUED = { language: true, _count: { select: { lessons: true } } } as const;

/** The catalogue, and reading in it. */
export const courseRoutes = router()
  .openapi(list, async (c) => {
    const { db } = c.var.services;
    const courses = await db.course.findMany({ include: CATALOGUED, orderBy: { position: 'asc' } });
    const completed = await completedByCourse(db, c.var.caller.userId);
    return c.json(
      courses.map((course) => shown(course, completed.get(course.id) ?? 0)),
      200,
    );
  })
  .openapi(one, async (c) => {
    const { userId } = c.var.caller;
    const course = await c.var.services.db.course.findUnique({
      where: { slug: c.req.valid('param').slug },
      include: {
        ...CATALOGUED,
        lessons: { include: { progress: { where: { userId } } }, orderBy: { position: 'asc' } },
      },
    });
    if (!course) throw notFound('course');
    const completed = course.lessons.filter(({ progress: [mine] }) => mine?.status === 'completed').length;
    return c.json({ ...shown(course, completed), contents: course.lessons.map(listed) }, 200);
  })
  .openapi(lesson, async (c) =>
    c.json(await wholeLesson(c.var.services.db, c.var.caller.userId, c.req.valid('param').id), 200),
  )
  .openapi(read, async (c) => {
    const { userId } = c.var.caller;
    const { id } = c.req.valid('param');
    const { percentRead } = c.req.valid('json');
    const whole = await transacted(c.var.services.db, async (tx) => {
      await readLesson(tx, userId, id, percentRead);
      return wholeLesson(tx, userId, id);
    });
    return c.json(whole, 200);
  });

async function wholeLesson(db: Db, userId: string, id: string) {
  const found = await db.lesson.findUnique({
    where: { id },
    include: {
      course: { select: { slug: true } },
      progress: { where: { userId } },
      quizzes: {
        include: { attempts: { where: { userId, passed: true }, select: { id: true } } },
        orderBy: { position: 'asc' },
      },
    },
  });
  if (!found) throw notFound('lesson');
  return {
    ...listed(found),
    course: found.course.slug,
    content: found.content,
    quizzes: found.quizzes.map(
      ({ id: quizId, position, title, passPercent, timeLimitMinutes, attempts }) => ({
        id: quizId,
        position,
        title,
        passPercent,
        timeLimitMinutes,
        passed: attempts.length > 0,
      }),
    ),
  };
}

async function completedByCourse(db: Db, userId: string): Promise<Map<string, number>> {
  const rows = await db.userLessonProgress.findMany({
    where: { userId, status: 'completed' },
    select: { lesson: { select: { courseId: true } } },
  });
  const counts = new Map<string, number>();
  for (const { lesson: taken } of rows) counts.set(taken.courseId, (counts.get(taken.courseId) ?? 0) + 1);
  return counts;
}

function shown(course: Prisma.CourseGetPayload<{ include: typeof CATALOGUED }>, lessonsCompleted: number) {
  const { slug, title, summary, level, language, estimatedMinutes, publishedAt, _count } = course;
  return {
    slug,
    title,
    summary,
    level,
    language: language.code,
    estimatedMinutes,
    publishedAt: moment(publishedAt),
    lessons: _count.lessons,
    lessonsCompleted,
  };
}

function listed({
  id,
  position,
  title,
  minutes,
  progress: [mine],
}: Prisma.LessonGetPayload<{ include: { progress: true } }>) {
  return {
    id,
    position,
    title,
    minutes,
    progress: mine
      ? {
          status: mine.status,
          startedAt: moment(mine.startedAt),
          completedAt: moment(mine.completedAt),
          percentComplete: mine.percentComplete,
          minutesSpent: mine.minutesSpent,
        }
      : null,
  };
}
