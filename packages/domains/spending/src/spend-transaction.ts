import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { Movement } from './life/movement.ts';

interface Context {
  readonly accountId: Uuid;
  readonly subscriptionId: Uuid | null;
  readonly movement: Movement;
  readonly pending: boolean;
}

/** One movement of an account. */
export const spendTransaction = recipe<'SpendTransaction', Context>(
  'SpendTransaction',
  ({ draw, accountId, subscriptionId, movement: { at, amount, category, merchant }, pending }) => ({
    id: draw.uuidAt('id', at),
    accountId,
    subscriptionId,
    date: at,
    amount,
    category,
    pending,
    merchantName: merchant,
  }),
);
