import { Prisma } from '@tilth/client';
import { expect, it } from 'vitest';
import { asSparkUser } from '../src/spark/as-user.ts';
import { INVESTA, JOHN, stage } from './stage.ts';

const { prisma, world, logIn, sql } = await stage({
  domains: [...INVESTA, 'wealth'],
  scale: 0.1,
  sizes: { users: 10 },
});
const investor = world.sparkUser('john');
const others = world.sparkUser.all().filter(({ id, status }) => id !== investor.id && status === 'active');

it('sees only what is its user’s, also where it asks for everything', async () => {
  const own = await asSparkUser(prisma, JOHN, async (tx) => ({
    investments: await tx.sparkInvestment.findMany({ select: { userId: true } }),
    goals: await tx.sparkGoal.findMany({ select: { userId: true } }),
    users: await tx.sparkUser.findMany({ select: { id: true } }),
  }));
  expect(own.users).toEqual([{ id: investor.id }]);
  expect(own.investments).toHaveLength(world.sparkInvestment.count({ user: investor }));
  for (const { userId } of [...own.investments, ...own.goals]) expect(userId).toBe(investor.id);
  expect(await prisma.sparkInvestment.count()).toBeGreaterThan(own.investments.length);
});

it('may not look at what guards accounts, nor make something of somebody else’s', async () => {
  await expect(asSparkUser(prisma, JOHN, (tx) => tx.sparkUserSecurity.findMany())).rejects.toThrow(
    /permission denied|denied/,
  );
  const [other] = others;
  const changed = await asSparkUser(prisma, JOHN, (tx) =>
    tx.sparkGoal.updateMany({ where: { userId: other?.id as string }, data: { name: 'Mine now' } }),
  );
  expect(changed.count).toBe(0);
});

it('forgets role and user, however many take turns on the same connections', async () => {
  const emails = [JOHN, ...others.slice(0, 7).map(({ email }) => email)];
  const turns = Array.from({ length: 40 }, (_, i) => emails[i % emails.length] as string);
  const seen = await Promise.all(
    turns.map((email) =>
      asSparkUser(prisma, email, async (tx) => (await tx.sparkUser.findMany()).map((user) => user.email)),
    ),
  );
  expect(seen).toEqual(turns.map((email) => [email]));
  const roles = await Promise.all(
    Array.from({ length: 20 }, () =>
      prisma.$queryRaw<object[]>(
        Prisma.sql`select current_user = session_user as own, current_setting('spark.current_user_id', true) as user`,
      ),
    ),
  );
  for (const [row] of roles) expect(row).toMatchObject({ own: true });
  expect(roles.every(([row]) => !(row as { user: string | null }).user)).toBe(true);
});

it('gives the sums, goals and best investments that are in the world', async () => {
  const john = await logIn();
  const active = world.sparkInvestment.all({ user: investor }).filter(({ status }) => status === 'active');
  const [sums] = await sql<{ invested: string; value: string }>`
    select sum(invested_amount)::text as invested, sum(current_value)::text as value from spark.investments
    where user_id = ${investor.id}::uuid and status = 'active'`;
  expect((await john.get('/spark/portfolio')).body).toMatchObject({
    name: investor.name,
    totalInvestments: active.length,
    totalInvested: sums?.invested ?? '0.00',
    currentValue: sums?.value ?? '0.00',
  });
  const best = (await john.get('/spark/investments/top?limit=3')).body;
  const returns = active.map(({ returnsPercentage }) => Number(returnsPercentage)).sort((a, b) => b - a);
  expect(best.map((each: { returnsPercentage: string }) => Number(each.returnsPercentage))).toEqual(
    returns.slice(0, 3),
  );
  const goals = (await john.get('/spark/goals')).body;
  const running = world.sparkGoal
    .all({ user: investor })
    .filter(({ status, deletedAt }) => status === 'active' && !deletedAt);
  expect(goals.map(({ id }: { id: string }) => id).sort()).toEqual(running.map(({ id }) => id).sort());
});

it('lets nobody in whose account there is closed', async () => {
  const john = await logIn();
  await prisma.sparkUser.update({ where: { id: investor.id }, data: { status: 'suspended' } });
  expect(await john.get('/spark/portfolio')).toMatchObject({
    status: 404,
    body: { type: 'urn:tilth:problem:not-a-member' },
  });
});
