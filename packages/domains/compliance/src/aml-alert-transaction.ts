import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';

/** A transaction that an alert was raised for. */
export const amlAlertTransaction = recipe<'AmlAlertTransaction', { alertId: Uuid; transactionId: Uuid }>(
  'AmlAlertTransaction',
  ({ alertId, transactionId }) => ({ alertId, transactionId }),
);
