import type { Db } from '../http/context.ts';
import { tell } from './tell.ts';

interface Earned {
  readonly userId: string;
  readonly at: Date;
  readonly achievementId: string;
  readonly name: string;
  readonly description: string;
  readonly points: number;
  readonly company: string;
}

export function tellAchievement(db: Db, earned: Earned): Promise<void> {
  const { userId, at, achievementId, name, description, points, company } = earned;
  return tell(db, {
    userId,
    kind: 'achievement_earned',
    at,
    text: 'achievement_earned',
    values: { achievement: name, description, points, company },
    about: { achievementId },
  });
}
