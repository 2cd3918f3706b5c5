import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { Subscription } from './life/subscriptions.ts';

interface Context {
  readonly userId: Uuid;
  readonly accountId: Uuid;
  readonly subscription: Subscription;
}

/** A charge that comes back by itself. */
export const spendSubscription = recipe<'SpendSubscription', Context>(
  'SpendSubscription',
  ({ draw, userId, accountId, subscription }) => {
    const { plan, amount, startedOn, cancelledOn, nextChargeOn } = subscription;
    const { cadence, category, merchant: merchantName } = plan;
    const id = draw.uuid('id');
    return {
      id,
      userId,
      accountId,
      startedOn,
      nextChargeOn,
      cancelledOn,
      amount,
      cadence,
      category,
      merchantName,
    };
  },
);
