import { recipe } from '@tilth/engine';
import type { Exact, Uuid } from '@tilth/schema';
import type { Booking } from './bookings-of.ts';

/** One booking on an account. */
export const accountTransaction = recipe<'AccountTransaction', { accountId: Uuid; booking: Booking }>(
  'AccountTransaction',
  ({ accountId, booking }) => ({
    transactionId: booking.id,
    accountId,
    occurredAt: booking.at,
    entryNo: booking.entryNo,
    processedBy: booking.processedBy === null ? null : booking.processedBy + 1,
    transactionType: booking.type,
    channel: booking.channel,
    isCash: booking.isCash,
    amount: booking.amount as Exact<2>,
    balanceAfter: booking.balance as Exact<2>,
    description: booking.description,
  }),
);
