import type { DeviceKind } from '@tilth/schema';
import type { Db } from '../http/context.ts';
import type { OpenAccount } from './account.ts';

/** A session counts its orders in two bytes. */
const MOST_ORDERS = 32_000;

/**
 * The trading session that a moment lies in. Where there is none one is opened, until the market has closed or the user's next one
 * began: a user has one at a time.
 */
export async function sessionAt(
  db: Db,
  { userId, at, closedAt }: OpenAccount,
  deviceKind: DeviceKind,
): Promise<string> {
  const around = await db.tradingSession.findFirst({
    where: { userId, startedAt: { lte: at }, OR: [{ endedAt: null }, { endedAt: { gt: at } }] },
    select: { id: true, startedAt: true, ordersPlaced: true },
  });
  if (around && around.ordersPlaced < MOST_ORDERS) return around.id;
  if (around) await db.tradingSession.update({ where: { id: around.id }, data: { endedAt: at } });
  const next = await db.tradingSession.findFirst({
    where: { userId, startedAt: { gt: at } },
    orderBy: { startedAt: 'asc' },
    select: { startedAt: true },
  });
  const end = closedAt.getTime();
  const { id } = await db.tradingSession.create({
    data: {
      userId,
      startedAt: at,
      endedAt: new Date(Math.min(end, next?.startedAt.getTime() ?? end)),
      deviceKind,
    },
    select: { id: true },
  });
  return id;
}
