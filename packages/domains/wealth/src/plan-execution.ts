import { recipe } from '@tilth/engine';
import type { Exact, Instant, Uuid } from '@tilth/schema';
import type { Run } from './life/plan.ts';

const DAY_MS = 86_400_000;

/** A month's run of a plan: what it invested, and the orders that it placed. */
export const planExecution = recipe<'SparkPlanExecution', { userId: Uuid; planId: Uuid; run: Run }>(
  'SparkPlanExecution',
  ({ draw, userId, planId, run }) => ({
    id: draw.uuid('id'),
    planId,
    userId,
    executionDate: run.date,
    amountInvested: run.invested as Exact<2>,
    status: run.status,
    ordersPlaced: run.placed,
    ordersExecuted: run.executed,
    allocationDetails: run.details,
    errorMessage: run.error,
    executedAt: run.executedAt,
    createdAt: (run.date * DAY_MS) as Instant,
  }),
);
