import { recipe } from '@tilth/engine';
import { exact, type Uuid } from '@tilth/schema';
import type { Payment } from './life/lending.ts';

/** One row per sum of money that came in for an installment. */
export const loanPayment = recipe<'LoanPayment', { loanId: Uuid; payment: Payment }>(
  'LoanPayment',
  ({ loanId, payment }) => ({
    paymentId: payment.id,
    loanId,
    transactionId: payment.transactionId,
    paidAt: payment.at,
    receivedBy: payment.receivedBy,
    installmentNo: payment.no,
    method: payment.method,
    amount: exact(payment.principal + payment.interest + payment.lateFee, 2),
    principalPaid: exact(payment.principal, 2),
    interestPaid: exact(payment.interest, 2),
    lateFeePaid: exact(payment.lateFee, 2),
  }),
);
