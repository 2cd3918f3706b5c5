import type { Db } from '../http/context.ts';
import { hundredths } from '../http/figures.ts';
import { nextMoment } from '../standing.ts';
import type { Means } from './decide.ts';

/** Whose books are open: nobody else writes into them until the transaction ends. */
export interface OpenAccount {
  readonly userId: string;
  readonly portfolioId: string;
  readonly cash: number;
  /** When the market closed. It stays at its close, and so do orders: in its last minute. */
  readonly closedAt: Date;
  /** The next moment after all that the user has traded. */
  readonly at: Date;
}

/** Locks a user's books. Orders of one user follow upon each other, however many come at once. */
export async function openAccount(db: Db, userId: string, closedAt: Date): Promise<OpenAccount> {
  const [portfolio] = await db.$queryRaw<{ id: string; cash: string }[]>`
    select id::text, cash_balance::text as cash from investa.portfolios where user_id = ${userId}::uuid for update`;
  if (!portfolio) throw new Error('a user without a portfolio');
  const [latest] = await db.$queryRaw<{ at: Date | null }[]>`
    select max(at) as at from (
      (select executed_at as at from investa.trades where user_id = ${userId}::uuid order by executed_at desc limit 1)
      union all
      (select placed_at from investa.orders
        where user_id = ${userId}::uuid and placed_at <= ${closedAt}::timestamptz order by placed_at desc limit 1)
    ) deeds`;
  return {
    userId,
    portfolioId: portfolio.id,
    cash: hundredths(portfolio.cash),
    closedAt,
    // A session that lasts until the close has to have begun before it.
    at: nextMoment(latest?.at ?? null, new Date(closedAt.getTime() - 1)),
  };
}

/** What the user has to trade a stock with. */
export async function meansOf(
  db: Db,
  { userId, portfolioId, cash }: OpenAccount,
  stockId: string,
): Promise<Means> {
  const [reserved] = await db.$queryRaw<{ cash: string; shares: number }[]>`
    select coalesce(sum((quantity - filled_quantity) * coalesce(limit_price, stop_price)) filter (where side = 'BUY'), 0)::numeric(16, 2)::text as cash,
      coalesce(sum(quantity - filled_quantity) filter (where side = 'SELL' and stock_id = ${stockId}::uuid), 0)::int as shares
    from investa.orders where user_id = ${userId}::uuid and status in ('open', 'partially_filled')`;
  const held = await db.portfolioHolding.findUnique({
    where: { portfolioId_stockId: { portfolioId, stockId } },
    select: { quantity: true },
  });
  return {
    cash,
    cashReserved: hundredths(reserved?.cash ?? '0'),
    shares: held?.quantity ?? 0,
    sharesReserved: reserved?.shares ?? 0,
  };
}
