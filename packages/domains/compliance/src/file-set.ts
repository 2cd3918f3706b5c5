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
    const checks = checksOf(world, number);
    const kyc = kycOf(
      world,
      number,
      checks.some(({ alert }) => alert !== null),
    );
    emit(kycRecord, number, { kyc });
    for (const check of checks) {
      emit(amlCheck, check.key, { check });
      const { alert } = check;
      if (!alert) continue;
      emit(amlAlert, check.key, { checkId: check.id, alert });
      for (const [place, booking] of alert.bookings.entries())
        emit(amlAlertTransaction, [...check.key, place], { alertId: alert.id, transactionId: booking.id });
    }
    for (const [place, event] of eventsOf(world, number, kyc, checks).entries())
      emit(auditTrail, [number, place], { event });
  },
});
