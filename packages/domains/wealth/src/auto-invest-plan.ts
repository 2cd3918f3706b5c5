import { recipe } from '@tilth/engine';
import type { Day, Exact, Instant, Uuid } from '@tilth/schema';
import { datesFrom } from './life/instalments.ts';
import type { Plan } from './life/plan.ts';
import { dayOfInstant } from './life/trader.ts';
import { percent } from './life/valuation.ts';

/** From a date of one month to that of the next it is never longer. */
const LONGEST_MONTH = 31;

/** A standing order to a strategy, with what it has bought so far, at today's prices. */
export const autoInvestPlan = recipe<
  'SparkAutoInvestPlan',
  { userId: Uuid; plan: Plan; value: number; goalId: Uuid | null }
>('SparkAutoInvestPlan', ({ draw, world, userId, plan, value, goalId }) => {
  const invested = plan.runs.reduce((sum, run) => sum + run.invested, 0);
  const last = plan.runs[plan.runs.length - 1];
  const { status, stoppedAt } = plan;
  return {
    id: draw.uuid('id'),
    userId,
    strategyId: world.id('SparkAutoInvestStrategy', plan.strategy),
    status,
    monthlyInvestment: plan.monthly as Exact<2>,
    executionDay: plan.day,
    autoRebalance: plan.rebalances,
    investedAmount: invested as Exact<2>,
    currentValue: value as Exact<2>,
    returns: (value - invested) as Exact<2>,
    returnsPercentage: (invested === 0 ? 0 : percent(value - invested, invested)) as Exact<4>,
    linkedGoalId: goalId,
    startDate: plan.startsOn,
    nextExecutionDate: status === 'active' ? nextOf(plan, dayOfInstant(world.asOf)) : null,
    lastExecutionDate: last?.date ?? null,
    pauseReason: plan.pauseReason,
    pausedAt: status === 'paused' ? stoppedAt : null,
    cancelledAt: status === 'cancelled' ? stoppedAt : null,
    createdAt: plan.createdAt,
    updatedAt: Math.max(plan.createdAt, stoppedAt ?? 0, last?.executedAt ?? 0) as Instant,
  };
});

/** The first date of its day that is still to come. */
function nextOf({ day, startsOn, runs }: Plan, today: Day): Day {
  const done = runs[runs.length - 1]?.date ?? startsOn - 1;
  const from = Math.max(startsOn, done + 1) as Day;
  const dates = datesFrom(from, day, (Math.max(from, today) + 2 * LONGEST_MONTH) as Day);
  return dates.find((date) => date >= today) as Day;
}
