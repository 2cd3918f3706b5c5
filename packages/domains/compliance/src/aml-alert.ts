import { recipe } from '@tilth/engine';
import type { Uuid } from '@tilth/schema';
import type { Alert } from './life/screening.ts';

/** What a check found, and what the compliance officers made of it. */
export const amlAlert = recipe<'AmlAlert', { checkId: Uuid; alert: Alert }>(
  'AmlAlert',
  ({ checkId, alert }) => ({
    alertId: alert.id,
    checkId,
    assignedTo: alert.assignedTo === null ? null : alert.assignedTo + 1,
    raisedAt: alert.raisedAt,
    closedAt: alert.closedAt,
    status: alert.status,
    finding: alert.finding,
  }),
);
