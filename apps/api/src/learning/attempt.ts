import type { Prisma } from '@tilth/client';
import type { Db } from '../http/context.ts';
import { conflict, invalid, notFound } from '../http/problem.ts';
import { tell } from '../notifications/tell.ts';
import { addUpLearning } from './add-up.ts';
import { award } from './award.ts';
import { openStudies } from './learner.ts';

/** Begins a sitting of a quiz. Gives its id. */
export async function beginAttempt(
  db: Db,
  userId: string,
  quizId: string,
): Promise<{ id: string; minutes: number }> {
  const at = await openStudies(db, userId);
  const quiz = await db.quiz.findUnique({
    where: { id: quizId },
    include: {
      _count: { select: { questions: true } },
      attempts: { where: { userId }, orderBy: { attemptNo: 'desc' }, take: 1 },
      lesson: { include: { progress: { where: { userId } } } },
    },
  });
  if (!quiz) throw notFound('quiz');
  await assertMayBegin(db, userId, quiz);
  const { id } = await db.userQuizAttempt.create({
    data: {
      userId,
      quizId,
      startedAt: at,
      attemptNo: (quiz.attempts[0]?.attemptNo ?? 0) + 1,
      questionCount: quiz._count.questions,
    },
    select: { id: true },
  });
  return { id, minutes: quiz.timeLimitMinutes };
}

type QuizToBegin = Prisma.QuizGetPayload<{
  include: { attempts: true; lesson: { include: { progress: true } } };
}>;

async function assertMayBegin(db: Db, userId: string, quiz: QuizToBegin): Promise<void> {
  if (quiz.lesson.progress.length === 0)
    throw conflict('not-yet', 'Not yet', 'Open the lesson of this quiz first.');
  if (quiz.attempts[0]?.passed) throw conflict('passed', 'Passed', 'You have passed this quiz already.');
  const before = await db.quiz.findFirst({
    where: { lessonId: quiz.lessonId, position: quiz.position - 1 },
    include: { attempts: { where: { userId, passed: true } } },
  });
  if (before && before.attempts.length === 0)
    throw conflict('not-yet', 'Not yet', 'Pass the quiz before this one first.');
  const open = await db.userQuizAttempt.findFirst({
    where: { userId, submittedAt: null },
    select: { id: true },
  });
  if (open)
    throw conflict(
      'another-is-open',
      'Another is open',
      `Hand in the attempt ${open.id} first: one sits one quiz at a time.`,
    );
}

interface Chosen {
  readonly questionId: string;
  readonly answerId: string;
}

interface HandedIn {
  readonly userId: string;
  readonly attemptId: string;
  readonly answers: readonly Chosen[];
  /** Whether the time for it is over: then no answer counts. */
  readonly isLate: boolean;
}

const WITH_QUIZ = {
  quiz: {
    include: {
      questions: { include: { answers: true } },
      lesson: { include: { course: true, quizzes: true } },
    },
  },
} as const;

type Sat = Prisma.UserQuizAttemptGetPayload<{ include: typeof WITH_QUIZ }>;

/** The attempt, as long as its owner may hand it in. */
export async function openAttempt(db: Db, userId: string, id: string): Promise<Sat> {
  const attempt = await db.userQuizAttempt.findFirst({ where: { id, userId }, include: WITH_QUIZ });
  if (!attempt) throw notFound('attempt');
  if (attempt.submittedAt !== null)
    throw conflict('handed-in', 'Handed in', 'This attempt was handed in already.');
  return attempt;
}

/**
 * Takes in an attempt and scores it. Lesson, badges, sums and what the user is told follow in the same transaction. A question
 * without an answer counts as wrong.
 */
export async function handIn(db: Db, { userId, attemptId, answers, isLate }: HandedIn): Promise<void> {
  const at = await openStudies(db, userId);
  const attempt = await openAttempt(db, userId, attemptId);
  const chosen = isLate ? [] : chosenOf(attempt, answers);
  await db.userQuizAnswer.createMany({
    data: chosen.map(({ questionId, answerId, isCorrect }) => ({
      attemptId,
      userId,
      questionId,
      answerId,
      isCorrect,
      answeredAt: at,
    })),
  });
  const correctCount = chosen.filter(({ isCorrect }) => isCorrect).length;
  const { questionCount, quiz } = attempt;
  // The score is a share of whole questions: its percentage has two places, rounded as the database rounds.
  const passed = 100 * correctCount >= quiz.passPercent * questionCount;
  await db.$executeRaw`
    update investa.user_quiz_attempts set submitted_at = ${at}::timestamptz, correct_count = ${correctCount}::int,
      score = round(100.0 * ${correctCount}::int / question_count, 2),
      passed = round(100.0 * ${correctCount}::int / question_count, 2) >= ${quiz.passPercent}::int
    where id = ${attemptId}::uuid`;
  const handed = { userId, quizId: quiz.id, quizTitle: quiz.title, at };
  await tell(db, {
    userId,
    kind: 'quiz_graded',
    at,
    text: passed ? 'quiz_passed' : 'quiz_failed',
    values: {
      quiz: quiz.title,
      right: correctCount,
      total: questionCount,
      score: Math.floor((200 * correctCount + questionCount) / (2 * questionCount)),
    },
    about: { attemptId },
  });
  if (passed) await completeLesson(db, userId, quiz, at);
  await addUpLearning(db, userId);
  await award(db, handed);
}

function chosenOf({ quiz }: Sat, answers: readonly Chosen[]): (Chosen & { isCorrect: boolean })[] {
  const seen = new Set<string>();
  return answers.map(({ questionId, answerId }, i) => {
    const question = quiz.questions.find(({ id }) => id === questionId);
    if (!question) throw invalid([{ at: `answers.${i}.questionId`, message: 'is no question of this quiz' }]);
    if (seen.has(questionId))
      throw invalid([{ at: `answers.${i}.questionId`, message: 'is answered twice' }]);
    seen.add(questionId);
    const answer = question.answers.find(({ id }) => id === answerId);
    if (!answer) throw invalid([{ at: `answers.${i}.answerId`, message: 'is no answer to this question' }]);
    return { questionId, answerId, isCorrect: answer.isCorrect };
  });
}

/** A lesson is completed when the last of its quizzes is passed. */
async function completeLesson(db: Db, userId: string, { lesson }: Sat['quiz'], at: Date): Promise<void> {
  const passed = await db.userQuizAttempt.findMany({
    where: { userId, passed: true, quiz: { lessonId: lesson.id } },
    distinct: ['quizId'],
    select: { quizId: true },
  });
  if (passed.length < lesson.quizzes.length) return;
  await db.userLessonProgress.update({
    where: { userId_lessonId: { userId, lessonId: lesson.id } },
    data: { status: 'completed', completedAt: at, percentComplete: 100 },
  });
  await tell(db, {
    userId,
    kind: 'lesson_completed',
    at,
    text: 'lesson_completed',
    values: { lesson: lesson.title, course: lesson.course.title },
    about: { lessonId: lesson.id },
  });
}
