import { recipe } from '@tilth/engine';
import type { Exact, Uuid } from '@tilth/schema';
import type { Line } from './life/books.ts';

/** A purchase, with what is left of it, or a sale. */
export const investmentHolding = recipe<
  'SparkInvestmentHolding',
  { userId: Uuid; investmentId: Uuid; line: Line }
>('SparkInvestmentHolding', ({ draw, userId, investmentId, line }) => ({
  id: draw.uuid('id'),
  investmentId,
  userId,
  transactionDate: line.day,
  quantity: line.quantity as Exact<6>,
  price: line.price as Exact<4>,
  amount: line.amount as Exact<2>,
  type: line.type,
  remainingQuantity: line.remaining as Exact<6>,
  fees: line.fees as Exact<2>,
  tax: line.tax as Exact<2>,
  createdAt: line.at,
}));
