import type { AchievementCondition } from '@tilth/schema';
import data from '../data/achievements.json' with { type: 'json' };

/** An achievement as data/achievements.json has it. The threshold is in what its condition counts: trades, stocks or rupees. */
export interface AchievementEntry {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly condition: AchievementCondition;
  readonly threshold: number;
  readonly points: number;
}

/** The achievements by number. */
export const achievementList = data as readonly AchievementEntry[];
