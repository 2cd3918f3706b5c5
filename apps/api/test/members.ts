import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Client, Stage } from './stage.ts';

/** What somebody has that routes name by an id. */
export interface Belongings {
  readonly client: Client;
  readonly userId: string;
  readonly orderId: string;
  readonly restingOrderId: string;
  readonly notificationId: string;
  readonly lessonId: string;
  readonly quizId: string;
  readonly attemptId: string;
  readonly accountId: string;
  readonly loanId: string;
}

/** Makes somebody a member of every system, with something of everything. */
export async function belongingsOf(stage: Stage, email: string): Promise<Belongings> {
  const { prisma, logIn } = stage;
  const user = await prisma.user.findUniqueOrThrow({ where: { email } });
  await prisma.securitySettings.update({
    where: { userId: user.id },
    data: { twoFactorEnabled: false, failedLogins: 0, lockedUntil: null },
  });
  await joinCashflow(stage, email);
  await joinSpark(stage, email);
  await joinSpending(stage, email);
  const { accountId, loanId } = await joinBank(stage, email);
  const client = await logIn(email);
  const { lessonId, quizId, attemptId } = await studying(client);
  const order = await placed(stage, client, { symbol: 'INFY', side: 'BUY', quantity: 1 });
  const resting = await placed(stage, client, await bidFor(stage, 'TCS'));
  const { id: notificationId } = await prisma.notification.findFirstOrThrow({
    where: { userId: user.id, orderId: order },
  });
  await client.put('/watchlist/INFY', {});
  return {
    client,
    userId: user.id,
    orderId: order,
    restingOrderId: resting,
    notificationId,
    lessonId,
    quizId,
    attemptId,
    accountId,
    loanId,
  };
}

async function placed(_: Stage, client: Client, order: object): Promise<string> {
  const { status, body } = await client.post('/orders', order);
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.id;
}

/** An order that rests. */
export async function bidFor({ prisma }: Stage, symbol: string): Promise<object> {
  const { lastPrice } = await prisma.marketData.findFirstOrThrow({ where: { stock: { symbol } } });
  return { symbol, side: 'BUY', quantity: 1, type: 'LIMIT', limitPrice: lastPrice.mul('0.95').toFixed(2) };
}

/** Opens the next lesson, and begins its next quiz. */
async function studying(client: Client): Promise<{ lessonId: string; quizId: string; attemptId: string }> {
  const { items } = (await client.get('/attempts?limit=100')).body;
  for (const { id, submittedAt } of items)
    if (submittedAt === null) await client.post(`/attempts/${id}/submit`, { answers: [] });
  for (const { slug } of (await client.get('/courses')).body) {
    const { contents } = (await client.get(`/courses/${slug}`)).body;
    const lesson = contents.find(
      (each: { progress: { status: string } | null }) => each.progress?.status !== 'completed',
    );
    if (!lesson) continue;
    const { body } = await client.put(`/lessons/${lesson.id}/progress`, { percentRead: 10 });
    const quiz = body.quizzes.find(({ passed }: { passed: boolean }) => !passed);
    const begun = await client.post(`/quizzes/${quiz.id}/attempts`);
    expect(begun.status).toBe(201);
    return { lessonId: lesson.id, quizId: quiz.id, attemptId: begun.body.id };
  }
  throw new Error(`${client.email} has finished every course`);
}

/** A freelancer of the world gets the address, unless somebody has it already. */
async function joinCashflow({ prisma }: Stage, email: string): Promise<void> {
  if ((await prisma.cashflowUser.count({ where: { email } })) > 0) return;
  const other = await prisma.cashflowUser.findFirstOrThrow({
    where: {
      email: { notIn: await addressesOfUsers(prisma) },
      buffer: { isNot: null },
      insights: { some: {} },
    },
    orderBy: { email: 'asc' },
  });
  await prisma.cashflowUser.update({ where: { id: other.id }, data: { email } });
}

async function joinSpending({ prisma }: Stage, email: string): Promise<void> {
  const spender = await prisma.spendUser.findFirst({ where: { email } });
  const other =
    spender ??
    (await prisma.spendUser.findFirstOrThrow({
      where: { email: { notIn: await addressesOfUsers(prisma) }, personas: { some: {} } },
      orderBy: { email: 'asc' },
    }));
  await prisma.spendUser.update({ where: { id: other.id }, data: { email, consent: true } });
}

/** A customer who has an account and a loan. Their number is what everything of theirs refers to. */
async function joinBank({ prisma }: Stage, email: string): Promise<{ accountId: string; loanId: string }> {
  const taken = await addressesOfUsers(prisma);
  const customer = await prisma.bankCustomer.findFirstOrThrow({
    where: {
      accounts: { some: { transactions: { some: {} } } },
      loans: { some: { payments: { some: {} } } },
      profile: { email: { notIn: taken } },
    },
    orderBy: { customerId: 'asc' },
    include: { accounts: true, loans: true },
  });
  await prisma.customerProfile.updateMany({ where: { email }, data: { email: `before.${email}` } });
  await prisma.customerProfile.update({ where: { customerId: customer.customerId }, data: { email } });
  return {
    accountId: customer.accounts[0]?.accountId as string,
    loanId: customer.loans[0]?.loanId as string,
  };
}

async function addressesOfUsers(prisma: Stage['prisma']): Promise<string[]> {
  return (await prisma.user.findMany({ select: { email: true } })).map(({ email }) => email);
}

/** An account of Spark with an investment and a goal, where there is none of that address. */
async function joinSpark({ prisma, world }: Stage, email: string): Promise<void> {
  if ((await prisma.sparkUser.count({ where: { email } })) > 0) return;
  const symbol = `T${randomUUID().slice(0, 8).toUpperCase()}`;
  const { id: securityId } = await prisma.sparkSecurity.create({
    data: { symbol, name: `Shares of ${email}`, type: 'stock', exchange: 'NSE' },
  });
  await prisma.sparkUser.create({
    data: {
      email,
      passwordHash: (await prisma.user.findUniqueOrThrow({ where: { email } })).passwordHash,
      name: `Spark's ${email}`,
      investments: {
        create: {
          securityId,
          symbol,
          name: `Shares of ${email}`,
          type: 'stock',
          quantity: 10,
          avgBuyPrice: 100,
          investedAmount: 1000,
          currentPrice: 120,
          currentValue: 1200,
          returns: 200,
          returnsPercentage: 20,
          purchaseDate: world.asOf,
        },
      },
      goals: {
        create: {
          name: `A house for ${email}`,
          category: 'house',
          targetAmount: 1000,
          currentAmount: 250,
          startDate: new Date('2026-01-01'),
          targetDate: new Date('2028-01-01'),
        },
      },
    },
  });
}
