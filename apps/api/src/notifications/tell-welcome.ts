import type { Prisma } from '@tilth/client';
import type { Db } from '../http/context.ts';
import { tell } from './tell.ts';

/** Users are welcomed by name when they join. */
export function tellWelcome(
  db: Db,
  { id, firstName, joinedAt }: Pick<Prisma.UserModel, 'id' | 'firstName' | 'joinedAt'>,
): Promise<void> {
  return tell(db, { userId: id, kind: 'welcome', at: joinedAt, text: 'welcome', values: { firstName } });
}
