import { recipe } from '@tilth/engine';
import type { FiledComplaint } from './interactions-of.ts';

/** A customer's complaint, and what became of it. */
export const customerComplaint = recipe<
  'CustomerComplaint',
  { customerId: number; complaint: FiledComplaint }
>('CustomerComplaint', ({ customerId, complaint }) => ({
  complaintId: complaint.id,
  interactionId: complaint.interaction?.id ?? null,
  customerId,
  assignedAgentId: complaint.assignedTo === null ? null : complaint.assignedTo + 1,
  filedAt: complaint.filedAt,
  resolvedAt: complaint.settledAt,
  complaintType: complaint.type,
  status: complaint.status,
  priority: complaint.priority,
  compensation: complaint.compensation,
  description: complaint.description,
  resolution: complaint.resolution,
}));
