import { recipe } from '@tilth/engine';
import type { Event } from './life/events.ts';

/** Who did what, when. */
export const auditTrail = recipe<'AuditTrail', { event: Event }>('AuditTrail', ({ draw, event }) => ({
  auditId: draw.uuid('id'),
  accountId: event.accountId,
  occurredAt: event.at,
  employeeId: event.employeeId,
  customerId: event.customerId,
  actor: event.actor,
  action: event.action,
  entityTable: event.table,
  entityKey: event.key,
  details: event.details,
}));
