import type { Instant } from '@tilth/schema';
import { achievementList } from '../achievement-list.ts';
import type { Trade } from './account.ts';

/** An achievement earned, by the trade that met its condition. */
export interface Earned {
  /** The number of the achievement. */
  readonly achievement: number;
  readonly at: Instant;
  readonly stock: number;
}

/** The achievements that trades have earned, each at the first trade after which its measure is reached. */
export function earnedOf(trades: readonly Trade[]): Earned[] {
  const earned: Earned[] = [];
  const bought = new Set<number>();
  let realized = 0;
  for (const [i, { at, stock, side, profit }] of trades.entries()) {
    if (side === 'BUY') bought.add(stock);
    realized += profit ?? 0;
    const measures = { trades_executed: i + 1, stocks_bought: bought.size, realized_profit: realized / 100 };
    for (const [achievement, { condition, threshold }] of achievementList.entries()) {
      const held = earned.some((each) => each.achievement === achievement);
      if (!held && measures[condition] >= threshold) earned.push({ achievement, at, stock });
    }
  }
  return earned;
}
