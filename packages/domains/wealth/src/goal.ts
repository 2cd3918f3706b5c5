import { recipe } from '@tilth/engine';
import type { RiskAppetite } from '@tilth/population';
import type { Exact, Uuid } from '@tilth/schema';
import type { Goal } from './life/goals.ts';
import { expectations } from './shapes/goals.ts';

/** Something that an investor saves towards, and how far they have come. */
export const goal = recipe<
  'SparkGoal',
  { userId: Uuid; is: Goal; appetite: RiskAppetite; linked: readonly Uuid[] }
>('SparkGoal', ({ draw, userId, is, appetite, linked }) => {
  const { returns, mix } = expectations[appetite];
  const last = is.contributions[is.contributions.length - 1]?.at ?? is.createdAt;
  return {
    id: draw.uuid('id'),
    userId,
    name: is.name,
    category: is.category,
    targetAmount: is.target as Exact<2>,
    currentAmount: is.contributions.reduce((sum, { amount }) => sum + amount, 0) as Exact<2>,
    targetDate: is.targetDate,
    startDate: is.startsOn,
    monthlyContribution: is.monthly as Exact<2>,
    priority: is.priority,
    status: is.status,
    description: is.description,
    riskProfile: appetite,
    expectedReturns: returns as Exact<2>,
    investmentMix: mix,
    linkedInvestmentIds: linked,
    achievedDate: is.achievedOn,
    createdAt: is.createdAt,
    updatedAt: is.deletedAt ?? is.stoppedAt ?? last,
    deletedAt: is.deletedAt,
  };
});
