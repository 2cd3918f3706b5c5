import { aggregate, fixed, recipe } from '@tilth/engine';
import type { BadgeCondition } from '@tilth/schema';
import data from '../data/badges.json' with { type: 'json' };

export interface BadgeText {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly condition: BadgeCondition;
  readonly threshold: number;
  readonly points: number;
}

/** The badges that can be earned. */
export const badges = data as readonly BadgeText[];

const badge = recipe<'Badge', { text: BadgeText }>('Badge', ({ draw, text }) => ({
  id: draw.uuid('id'),
  ...text,
}));

/** One row a badge. Badges do not scale. */
export const badgeSet = aggregate({
  name: 'badges',
  version: 1,
  models: ['Badge'],
  size: fixed('badges', badges.length),
  make: ({ number, emit }) => {
    emit(badge, number, { text: badges[number] as BadgeText });
  },
});
