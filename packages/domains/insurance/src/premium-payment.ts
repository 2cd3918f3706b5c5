import { recipe } from '@tilth/engine';
import { exact, type Uuid } from '@tilth/schema';
import type { Premium } from './life/cover.ts';

/** One row per premium that fell due, paid or not. */
export const premiumPayment = recipe<'PremiumPayment', { policyId: Uuid; premium: Premium; amount: number }>(
  'PremiumPayment',
  ({ policyId, premium: { no, dueOn, paidOn }, amount }) => ({
    policyId,
    periodNo: no,
    dueOn,
    paidOn,
    amount: exact(amount, 2),
  }),
);
