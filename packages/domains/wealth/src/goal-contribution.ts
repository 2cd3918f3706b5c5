import { recipe } from '@tilth/engine';
import type { Exact, Uuid } from '@tilth/schema';
import type { Contribution } from './life/goals.ts';

/** Money towards a goal. */
export const goalContribution = recipe<
  'SparkGoalContribution',
  { userId: Uuid; goalId: Uuid; contribution: Contribution }
>('SparkGoalContribution', ({ draw, userId, goalId, contribution }) => ({
  id: draw.uuid('id'),
  goalId,
  userId,
  amount: contribution.amount as Exact<2>,
  source: contribution.source,
  contributionDate: contribution.day,
  note: contribution.note,
  createdAt: contribution.at,
}));
