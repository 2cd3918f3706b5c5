import { recipe } from '@tilth/engine';
import type { Trace } from './life/trail.ts';

/** Who did what, and what it changed. Where no device is known, the system did it by itself. */
export const auditLog = recipe<'SparkAuditLog', { trace: Trace }>('SparkAuditLog', ({ draw, trace }) => ({
  id: draw.uuid('id'),
  userId: trace.userId,
  action: trace.action,
  entityType: trace.entityType,
  entityId: trace.entityId,
  changes: trace.changes,
  ipAddress: trace.device?.address ?? null,
  userAgent: trace.device?.userAgent ?? null,
  deviceType: trace.device?.type ?? null,
  location: trace.city && `${trace.city}, India`,
  status: trace.error === null ? 'success' : 'failed',
  errorMessage: trace.error,
  createdAt: trace.at,
}));
