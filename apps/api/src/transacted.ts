import type { PrismaClient } from '@tilth/client';
import type { Db } from './http/context.ts';

/** Many orders of one user wait for each other: Prisma's own five seconds would turn patience into errors. */
const PATIENCE_MS = 60_000;

/** All of it, or nothing. */
export function transacted<T>(db: PrismaClient, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.$transaction(work, { maxWait: PATIENCE_MS, timeout: PATIENCE_MS });
}
