import type { Db } from '../http/context.ts';
import { conflict, notFound } from '../http/problem.ts';
import { addUpLearning } from './add-up.ts';
import { openStudies } from './learner.ts';

/** Opens a lesson, where it is not open yet, and remembers how far it has been read. */
export async function readLesson(db: Db, userId: string, lessonId: string, percent: number): Promise<void> {
  const at = await openStudies(db, userId);
  const lesson = await db.lesson.findUnique({
    where: { id: lessonId },
    include: { course: true, progress: { where: { userId } } },
  });
  if (!lesson || lesson.course.publishedAt > at) throw notFound('lesson');
  const [open] = lesson.progress;
  if (open) {
    if (open.status === 'completed') return;
    // Whoever turns back has read what they have read.
    const percentComplete = Math.max(open.percentComplete, percent);
    await db.userLessonProgress.update({ where: { id: open.id }, data: { percentComplete } });
    return;
  }
  await assertInOrder(db, userId, lesson);
  await db.userLessonProgress.create({
    data: {
      userId,
      lessonId,
      startedAt: at,
      minutesSpent: 0,
      percentComplete: percent,
      status: 'in_progress',
    },
  });
  await addUpLearning(db, userId);
}

/** Lessons are taken in their order. */
async function assertInOrder(
  db: Db,
  userId: string,
  { courseId, position }: { courseId: string; position: number },
): Promise<void> {
  if (position === 1) return;
  const before = await db.userLessonProgress.findFirst({
    where: { userId, status: 'completed', lesson: { courseId, position: position - 1 } },
    select: { id: true },
  });
  if (!before)
    throw conflict(
      'not-yet',
      'Not yet',
      'Complete the lesson before this one first: pass both of its quizzes.',
    );
}
