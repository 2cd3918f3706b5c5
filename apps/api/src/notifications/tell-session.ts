import type { Prisma } from '@tilth/client';
import { writtenWords } from '@tilth/notifications';
import type { Db } from '../http/context.ts';
import { tell } from './tell.ts';

/** A log-in is told, unless it is how the user began. */
export async function tellSession(db: Db, session: Prisma.UserSessionModel): Promise<void> {
  const { id, userId, startedAt, deviceKind } = session;
  const before = await db.userSession.count({ where: { userId, startedAt: { lt: startedAt } } });
  if (before === 0) return;
  await tell(db, {
    userId,
    kind: 'new_session',
    at: startedAt,
    text: 'new_session',
    values: { device: writtenWords.device[deviceKind] },
    about: { sessionId: id },
  });
}
