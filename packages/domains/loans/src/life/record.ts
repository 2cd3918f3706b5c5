import type { Instant } from '@tilth/schema';
import { daysPastDue } from './due.ts';
import type { Application } from './lending.ts';

/** What the bank knows at an instant of how somebody repays it. */
export interface Record {
  /** What open loans cost a month. Cents. */
  readonly installments: number;
  /** Payments that cost a late fee. */
  readonly latePayments: number;
  /** Days that the worst of the open loans is past due. */
  readonly daysPastDue: number;
}

export function recordAt(before: readonly Application[], at: Instant): Record {
  let installments = 0;
  let latePayments = 0;
  let days = 0;
  for (const { loan } of before) {
    if (!loan || loan.disbursedAt > at) continue;
    const { payments, settledAt, paidOffAt } = loan.repayment;
    latePayments += payments.filter((each) => each.at <= at && each.lateFee > 0).length;
    if (paidOffAt !== null && paidOffAt <= at) continue;
    installments += loan.installment;
    days = Math.max(days, daysPastDue(loan, settledAt, at));
  }
  return { installments, latePayments, daysPastDue: days };
}
