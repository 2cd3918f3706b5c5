import { accountsOf, bankCustomerOf, bookingsOf } from '@tilth/accounts';
import { customers } from '@tilth/customers';
import { aggregate } from '@tilth/engine';
import { amlAlert } from './aml-alert.ts';
import { amlAlertTransaction } from './aml-alert-transaction.ts';
import { amlCheck } from './aml-check.ts';
import { auditTrail } from './audit-trail.ts';
import { kycRecord } from './kyc-record.ts';
import { eventsOf } from './life/events.ts';
import { kycOf } from './life/kyc.ts';
import { checksOf } from './life/screening.ts';

/** What compliance has on file of a customer. */
export const fileSet = aggregate({
  name: 'files',
  version: 1,
  models: ['KycRecord', 'AmlCheck', 'AmlAlert', 'AmlAlertTransaction', 'AuditTrail'],
  size: customers,
  make: ({ number, world, emit }) => {
    const customer = bankCustomerOf(world, number);
    const accounts = accountsOf(world, number);
    const books = accounts.map((account) => bookingsOf(world, account));
    const checks = checksOf(world, number, books);
    const hasAlert = checks.some(({ alert }) => alert !== null);
    const kyc = kycOf(world, customer, hasAlert);
    emit(kycRecord, number, { kyc });
    for (const check of checks) {
      emit(amlCheck, check.key, { check });
      const { alert } = check;
      if (!alert) continue;
      emit(amlAlert, check.key, { checkId: check.id, alert });
      for (const [place, booking] of alert.bookings.entries())
        emit(amlAlertTransaction, [...check.key, place], { alertId: alert.id, transactionId: booking.id });
    }
    for (const [place, event] of eventsOf(world, { customer, accounts, books, kyc, checks }).entries())
      emit(auditTrail, [number, place], { event });
  },
});
