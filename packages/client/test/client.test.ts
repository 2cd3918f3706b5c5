import { order } from '@tilth/schema';
import { expect, it } from 'vitest';
import { Prisma, prismaAt } from '../src/index.ts';

it('knows every model that there is', () => {
  expect(Object.keys(Prisma.ModelName).sort()).toEqual([...order].sort());
});

it('asks nothing of a database before it is asked', async () => {
  // Nothing listens there: a client that connected at once would fail.
  const prisma = prismaAt('postgresql://nobody@127.0.0.1:1/nowhere', { connections: 1 });
  await expect(prisma.user.count()).rejects.toMatchObject({ code: 'P1001' });
  await prisma.$disconnect();
});
