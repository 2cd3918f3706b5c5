import { Prisma, type PrismaClient } from '@tilth/client';
import type { Db } from '../http/context.ts';
import { notAMember } from '../http/problem.ts';

/**
 * Works as a user of Spark: with the role of its application, under row-level security, so that a forgotten WHERE shows nothing of
 * anybody else. Role and user are forgotten when the transaction ends, and the connection goes back to the pool. Who the
 * user is has to be found out before: the role may not read the users of others.
 */
export async function asSparkUser<T>(
  db: PrismaClient,
  email: string,
  work: (tx: Db, userId: string) => Promise<T>,
): Promise<T> {
  const user = await db.sparkUser.findFirst({ where: { email, status: 'active' }, select: { id: true } });
  if (!user) throw notAMember('Spark');
  return db.$transaction(async (tx) => {
    await tx.$executeRaw(Prisma.sql`set local role app_user`);
    await tx.$queryRaw`select set_config('spark.current_user_id', ${user.id}, true)`;
    return work(tx, user.id);
  });
}
