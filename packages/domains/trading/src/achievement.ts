import { aggregate, recipe } from '@tilth/engine';
import type { Exact } from '@tilth/schema';
import { type AchievementEntry, achievementList } from './achievement-list.ts';
import { achievements } from './shapes.ts';

const achievement = recipe<'Achievement', { entry: AchievementEntry }>('Achievement', ({ draw, entry }) => ({
  id: draw.uuid('id'),
  ...entry,
  threshold: (entry.threshold * 100) as Exact<2>,
}));

/** What can be achieved, as the data file lists it. */
export const achievementSet = aggregate({
  name: 'achievements',
  version: 1,
  models: ['Achievement'],
  size: achievements,
  make: ({ number, emit }) => {
    emit(achievement, number, { entry: achievementList[number] as AchievementEntry });
  },
});
