import { expect, it } from 'vitest';
import { type Client, clientOf, stage } from './stage.ts';

const MINUTE_MS = 60_000;
const { prisma, world, logIn, wait, verify, ask } = await stage();
const newcomer = await registered('ann@example.com');

/** Somebody with nothing behind them. */
async function registered(email: string): Promise<Client> {
  const { status, body } = await ask('POST', '/auth/register', {
    body: { email, password: 'correct horse', firstName: 'Ann', lastName: 'Rao', dateOfBirth: '1994-05-17' },
  });
  expect(status).toBe(201);
  return clientOf(ask, email, body);
}

const [course] = (await newcomer.get('/courses')).body;
const lessons = (await newcomer.get(`/courses/${course.slug}`)).body.contents as { id: string }[];
const lesson = (i: number) => lessons[i]?.id as string;
const quizzesOf = async (id: string): Promise<string[]> =>
  (await newcomer.get(`/lessons/${id}`)).body.quizzes.map((quiz: { id: string }) => quiz.id);

/** Answers to a quiz, so many of them right. */
async function answersTo(quizId: string, right: number) {
  const questions = await prisma.question.findMany({
    where: { quizId },
    include: { answers: true },
    orderBy: { position: 'asc' },
  });
  return questions.map(({ id, answers }, i) => ({
    questionId: id,
    answerId: answers.find(({ isCorrect }) => isCorrect === i < right)?.id as string,
  }));
}

async function sit(client: Client, quizId: string, right: number) {
  const begun = await client.post(`/quizzes/${quizId}/attempts`);
  expect(begun.status).toBe(201);
  const handed = await client.post(`/attempts/${begun.body.id}/submit`, {
    answers: await answersTo(quizId, right),
  });
  expect(handed.status).toBe(200);
  return handed.body;
}

it('shows courses, lessons and questions, and never which answer is right', async () => {
  expect(course).toMatchObject({ lessons: lessons.length, lessonsCompleted: 0 });
  const { body } = await newcomer.get(`/lessons/${lesson(0)}`);
  expect(body).toMatchObject({
    course: course.slug,
    progress: null,
    content: world.lesson(lesson(0)).content,
  });
  const quiz = await newcomer.get(`/quizzes/${body.quizzes[0].id}`);
  expect(quiz.body.questions.length).toBeGreaterThan(0);
  expect(quiz.text).not.toMatch(/isCorrect|is_correct|"right"|explanation/);
});

it('opens lessons in their order, and remembers how far they were read', async () => {
  expect(await newcomer.put(`/lessons/${lesson(1)}/progress`, { percentRead: 5 })).toMatchObject({
    status: 409,
    body: { type: 'urn:tilth:problem:not-yet' },
  });
  const [first] = await quizzesOf(lesson(0));
  expect((await newcomer.post(`/quizzes/${first}/attempts`)).status).toBe(409);
  const opened = await newcomer.put(`/lessons/${lesson(0)}/progress`, { percentRead: 30 });
  expect(opened.body.progress).toMatchObject({ status: 'in_progress', percentComplete: 30 });
  const back = await newcomer.put(`/lessons/${lesson(0)}/progress`, { percentRead: 10 });
  expect(back.body.progress.percentComplete).toBe(30);
  expect((await newcomer.get('/progress')).body).toMatchObject({
    lessonsStarted: 1,
    lessonsCompleted: 0,
    currentStreakDays: 1,
  });
  await verify();
});

it('scores an attempt, and tells what was right only when it is handed in', async () => {
  const [first, second] = (await quizzesOf(lesson(0))) as [string, string];
  expect((await newcomer.post(`/quizzes/${second}/attempts`)).status).toBe(409);
  const begun = await newcomer.post(`/quizzes/${first}/attempts`);
  expect(begun.body.questions.every((question: { right: null }) => question.right === null)).toBe(true);
  expect((await newcomer.post(`/quizzes/${first}/attempts`)).body).toMatchObject({
    type: 'urn:tilth:problem:another-is-open',
  });
  const answers = await answersTo(first, 0);
  const handed = await newcomer.post(`/attempts/${begun.body.id}/submit`, { answers });
  expect(handed.body).toMatchObject({ correctCount: 0, score: '0.00', passed: false });
  expect(
    handed.body.questions.every(
      (question: { right: string; explanation: string }) => question.right && question.explanation,
    ),
  ).toBe(true);
  expect((await newcomer.post(`/attempts/${begun.body.id}/submit`, { answers })).status).toBe(409);
  expect((await newcomer.get('/progress')).body).toMatchObject({
    quizAttempts: 1,
    quizzesPassed: 0,
    averageScore: '0.00',
  });
  await verify();
});

it('completes a lesson by its last quiz, with badges and everything else that follows', async () => {
  const [first, second] = (await quizzesOf(lesson(0))) as [string, string];
  expect(await sit(newcomer, first, 2)).toMatchObject({ attemptNo: 2, score: '100.00', passed: true });
  expect((await newcomer.post(`/quizzes/${first}/attempts`)).body).toMatchObject({
    type: 'urn:tilth:problem:passed',
  });
  await verify();
  expect(await sit(newcomer, second, 2)).toMatchObject({ passed: true });
  expect((await newcomer.get(`/lessons/${lesson(0)}`)).body.progress).toMatchObject({
    status: 'completed',
    percentComplete: 100,
  });
  const earned = (await newcomer.get('/badges')).body.filter(
    (badge: { earnedAt: string | null }) => badge.earnedAt,
  );
  expect(earned.map(({ code }: { code: string }) => code).sort()).toEqual([
    'first-lesson',
    'first-quiz',
    'full-marks',
  ]);
  const titles = (await newcomer.get('/notifications?limit=100')).body.items.map(
    ({ title }: { title: string }) => title,
  );
  expect(titles).toContain(`Lesson completed: ${world.lesson(lesson(0)).title}`);
  expect((await newcomer.get('/courses')).body[0].lessonsCompleted).toBe(1);
  await verify();
});

it('finishes a whole course', async () => {
  for (const { id } of lessons.slice(1)) {
    expect((await newcomer.put(`/lessons/${id}/progress`, { percentRead: 99 })).status).toBe(200);
    for (const quiz of await quizzesOf(id)) await sit(newcomer, quiz, 2);
  }
  expect((await newcomer.get('/progress')).body).toMatchObject({
    lessonsCompleted: lessons.length,
    coursesCompleted: 1,
  });
  expect(
    (await newcomer.get('/badges')).body.every((badge: { earnedAt: string | null }) => badge.earnedAt),
  ).toBe(true);
  await verify();
});

it('counts no answer that is handed in too late', async () => {
  const late = await registered('late@example.com');
  await late.put(`/lessons/${lesson(0)}/progress`, { percentRead: 1 });
  const [first] = (await quizzesOf(lesson(0))) as [string];
  const begun = await late.post(`/quizzes/${first}/attempts`);
  const { timeLimitMinutes } = world.quiz(first);
  wait(timeLimitMinutes * MINUTE_MS);
  const inTime = await late.get(`/attempts/${begun.body.id}`);
  expect(inTime.status).toBe(200);
  wait(1);
  const handed = await late.post(`/attempts/${begun.body.id}/submit`, { answers: await answersTo(first, 2) });
  expect(handed.body).toMatchObject({ correctCount: 0, score: '0.00', passed: false });
  await verify();
});

it('takes no answers to other questions, and no question twice, and leaves the attempt open', async () => {
  const ann = await registered('ben@example.com');
  await ann.put(`/lessons/${lesson(0)}/progress`, { percentRead: 1 });
  const [first, second] = (await quizzesOf(lesson(0))) as [string, string];
  const { body } = await ann.post(`/quizzes/${first}/attempts`);
  const [one, two] = (await answersTo(first, 2)) as [Chosen, Chosen];
  const [foreign] = (await answersTo(second, 2)) as [Chosen];
  const hand = (answers: unknown) => ann.post(`/attempts/${body.id}/submit`, { answers });
  expect((await hand([foreign])).body.errors).toMatchObject([{ at: 'answers.0.questionId' }]);
  expect((await hand([one, one])).body.errors).toMatchObject([{ at: 'answers.1.questionId' }]);
  expect((await hand([{ ...one, answerId: two.answerId }])).body.errors).toMatchObject([
    { at: 'answers.0.answerId' },
  ]);
  expect((await hand([{ ...one, isCorrect: true }])).status).toBe(422);
  // A question left out counts as wrong.
  expect((await hand([one])).body).toMatchObject({ correctCount: 1, score: '50.00' });
  await verify();
});

it('lets one of many begin, and hands an attempt in once, when everything comes at once', async () => {
  const many = await registered('many@example.com');
  const opened = await Promise.all(
    Array.from({ length: 5 }, () => many.put(`/lessons/${lesson(0)}/progress`, { percentRead: 1 })),
  );
  expect(opened.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const [first] = (await quizzesOf(lesson(0))) as [string];
  const begun = await Promise.all(Array.from({ length: 5 }, () => many.post(`/quizzes/${first}/attempts`)));
  expect(begun.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  const id = begun.find(({ status }) => status === 201)?.body.id;
  const answers = await answersTo(first, 2);
  const handed = await Promise.all(
    Array.from({ length: 5 }, () => many.post(`/attempts/${id}/submit`, { answers })),
  );
  expect(handed.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  await verify();
});

it('lets every seeded learner go on where they stand', async () => {
  await prisma.securitySettings.updateMany({
    data: { failedLogins: 0, lockedUntil: null, twoFactorEnabled: false },
  });
  for (const { email } of world.user.all().slice(0, 8)) {
    const learner = await logIn(email);
    const { body: courses } = await learner.get('/courses');
    for (const { slug } of courses) {
      const { contents } = (await learner.get(`/courses/${slug}`)).body;
      const next = contents.find(
        (each: { progress: { status: string } | null }) => each.progress?.status !== 'completed',
      );
      if (!next) continue;
      expect((await learner.put(`/lessons/${next.id}/progress`, { percentRead: 50 })).status).toBe(200);
    }
    const open = await prisma.userQuizAttempt.findFirst({ where: { user: { email }, submittedAt: null } });
    if (open) expect((await learner.post(`/attempts/${open.id}/submit`, { answers: [] })).status).toBe(200);
  }
  await verify();
});

interface Chosen {
  readonly questionId: string;
  readonly answerId: string;
}
