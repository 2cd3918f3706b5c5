import { type Prisma, type PrismaClient, prismaAt } from '@tilth/client';
import { Fault } from '@tilth/engine';
import { maskPassword } from '@tilth/postgres';

/** Many requests wait for the same rows; each of them holds a connection while it does. */
const CONNECTIONS = 16;

/** Opens a database in which there is a world: an API over nothing helps nobody. */
export async function openWorld(url: string): Promise<{ db: PrismaClient; world: Prisma.SeedRunModel }> {
  const db = prismaAt(url, { connections: CONNECTIONS });
  try {
    const world = await db.seedRun.findFirst({ where: { state: 'current' } });
    if (world) return { db, world };
  } catch (error) {
    await db.$disconnect();
    throw new Fault(
      'Stopped: the database cannot be used.',
      [
        ['target', maskPassword(url)],
        ['reason', (error as Error).message.split('\n').at(-1) ?? 'unknown'],
        ['mend', 'npm start makes and seeds one; with a database of your own, check DATABASE_URL'],
      ],
      { cause: error },
    );
  }
  await db.$disconnect();
  throw new Fault('Stopped: there is no world in this database.', [
    ['target', maskPassword(url)],
    ['mend', 'make one: npx tilth seed'],
  ]);
}
