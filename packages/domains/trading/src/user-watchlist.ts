import { recipe } from '@tilth/engine';
import type { Exact, Uuid } from '@tilth/schema';
import type { Watched } from './trader/watched.ts';

/** A stock that a user keeps an eye on. */
export const userWatchlist = recipe<'UserWatchlist', { userId: Uuid; watched: Watched }>(
  'UserWatchlist',
  ({ world, userId, watched }) => ({
    userId,
    stockId: world.id('Stock', watched.stock),
    addedAt: watched.addedAt,
    alertAbove: watched.above as Exact<2> | null,
    alertBelow: watched.below as Exact<2> | null,
  }),
);
