import { decimal, type World } from '@tilth/engine';
import type { AuditAction, AuditActor, AuditedTable, Instant, Uuid } from '@tilth/schema';
import { DAY_MS } from './days.ts';
import { insuranceOf } from './insurance-of.ts';
import type { Claim, Policy } from './life/cover.ts';

/** Something that happened to a row of this schema: what an audit trail says of it. */
export interface InsuranceEvent {
  readonly at: Instant;
  readonly action: Extract<
    AuditAction,
    'policy_sold' | 'policy_ended' | 'claim_filed' | 'claim_decided' | 'claim_paid'
  >;
  readonly table: Extract<AuditedTable, 'policies' | 'claims'>;
  /** The row's key. */
  readonly key: Uuid;
  readonly actor: AuditActor;
  /** The id of the employee who did it. */
  readonly employeeId: number | null;
  readonly customerId: number;
  /** What changed: amounts in dollars, as text. */
  readonly details: { readonly [what: string]: string };
}

/** Everything that happened about a customer's policies until the as-of date, policy by policy. */
export function insuranceEvents(world: World, number: number): readonly InsuranceEvent[] {
  const customerId = number + 1;
  return insuranceOf(world, number).flatMap((policy) => [
    ...policyEvents(policy, customerId),
    ...policy.claims.flatMap((claim) => claimEvents(claim, customerId)),
  ]);
}

/** A policy is over when the last day that it covers is. */
function policyEvents(policy: Policy, customerId: number): InsuranceEvent[] {
  const { id, number, type, premium, soldAt, soldBy, endedOn, status } = policy;
  const about = { table: 'policies', key: id, customerId } as const;
  const events: InsuranceEvent[] = [
    {
      ...about,
      at: soldAt,
      action: 'policy_sold',
      actor: 'employee',
      employeeId: soldBy,
      details: { policy: number, type, premium: decimal(premium, 2) },
    },
  ];
  if (endedOn !== null)
    events.push({
      ...about,
      at: ((endedOn + 1) * DAY_MS) as Instant,
      action: 'policy_ended',
      actor: status === 'cancelled' ? 'customer' : 'system',
      employeeId: null,
      details: { policy: number, status },
    });
  return events;
}

function claimEvents(claim: Claim, customerId: number): InsuranceEvent[] {
  const { id, number, filedAt, decidedAt, paidAt, claimed, payout, denialReason } = claim;
  const about = { table: 'claims', key: id, customerId } as const;
  const byAdjuster = { ...about, actor: 'employee', employeeId: claim.handledBy } as const;
  const events: InsuranceEvent[] = [
    {
      ...about,
      at: filedAt,
      action: 'claim_filed',
      actor: 'customer',
      employeeId: null,
      details: { claim: number, claimed: decimal(claimed, 2) },
    },
  ];
  if (decidedAt !== null)
    events.push({
      ...byAdjuster,
      at: decidedAt,
      action: 'claim_decided',
      details: denialReason
        ? { claim: number, decision: 'denied', reason: denialReason }
        : { claim: number, decision: 'approved' },
    });
  if (paidAt !== null && payout !== null)
    events.push({
      ...byAdjuster,
      at: paidAt,
      action: 'claim_paid',
      details: { claim: number, payout: decimal(payout, 2) },
    });
  return events;
}
