import { addMonths } from '@tilth/population';
import type { Day, Instant } from '@tilth/schema';
import { dayOf } from '../hours.ts';
import type { Lent } from './lending.ts';

/** The day on which an installment falls due; the first is number 1. */
export function dueOn({ firstDueOn }: Pick<Lent, 'firstDueOn'>, no: number): Day {
  return addMonths(firstDueOn, no - 1);
}

/** How many days ago the oldest installment that is not paid in full at an instant was due. */
export function daysPastDue(
  loan: Pick<Lent, 'firstDueOn' | 'months'>,
  settledAt: readonly Instant[],
  at: Instant,
): number {
  let settled = 0;
  while (settled < settledAt.length && (settledAt[settled] as Instant) <= at) settled++;
  if (settled === loan.months) return 0;
  return Math.max(0, dayOf(at) - dueOn(loan, settled + 1));
}
