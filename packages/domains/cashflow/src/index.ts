import { domain } from '@tilth/engine';
import { freelancerSet } from './freelancer-set.ts';
import { rules } from './rules/index.ts';
import { shares } from './shares.ts';

/** Cashflow: what gig workers earn and spend, what is forecast, and the buffer that smooths it. */
export const cashflow = domain('cashflow', {
  aggregates: [freelancerSet],
  counts: {
    'IncomeSource.user': [1, 3],
    'CashflowTransaction.user': [400, 4_000],
    'CashflowFeature.user': 26,
    'CashflowPrediction.user': 3,
    'CashflowBacktest.user': 3,
    // One user in a hundred has none.
    'SmoothingBuffer.user': [0, 1],
    'BufferMovement.buffer': [1, Number.POSITIVE_INFINITY],
    'CashflowInsight.user': [1, 6],
  },
  rules,
  shares,
});
