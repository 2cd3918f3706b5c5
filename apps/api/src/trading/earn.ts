import type { Db } from '../http/context.ts';
import { tellAchievement } from '../notifications/tell-achievement.ts';
import type { OpenAccount } from './account.ts';

interface Earned {
  readonly achievementId: string;
  readonly name: string;
  readonly description: string;
  readonly points: number;
  readonly company: string;
}

/** Gives the user the achievements whose condition the trade of this moment has met. */
export async function earn(db: Db, { userId, at }: OpenAccount, stockId: string): Promise<void> {
  const earned = await db.$queryRaw<Earned[]>`
    with measured as (
      select 'trades_executed'::investa.achievement_condition as condition, total_trades::numeric as measure
      from investa.trading_performance where user_id = ${userId}::uuid
      union all
      select 'realized_profit', realized_profit from investa.trading_performance where user_id = ${userId}::uuid
      union all
      select 'stocks_bought', count(distinct stock_id) from investa.orders
      where user_id = ${userId}::uuid and side = 'BUY' and filled_quantity > 0
    ), given as (
      insert into investa.user_achievements (user_id, achievement_id, stock_id, earned_at)
      select ${userId}::uuid, a.id, ${stockId}::uuid, ${at}::timestamptz
      from investa.achievements a join measured m on m.condition = a.condition and m.measure >= a.threshold
      on conflict do nothing returning achievement_id, stock_id
    )
    select a.id::text as "achievementId", a.name, a.description, a.points::int, s.name as company
    from given g join investa.achievements a on a.id = g.achievement_id join investa.stocks s on s.id = g.stock_id`;
  for (const each of earned) await tellAchievement(db, { userId, at, ...each });
}
