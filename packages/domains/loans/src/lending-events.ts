import { decimal, type World } from '@tilth/engine';
import type { AuditAction, AuditActor, AuditedTable, Instant, Uuid } from '@tilth/schema';
import { lendingOf } from './lending-of.ts';
import type { Application, Decision, Lent } from './life/lending.ts';

/** Something that happened to a row of this schema: what an audit trail says of it. */
export interface LendingEvent {
  readonly at: Instant;
  readonly action: Extract<
    AuditAction,
    'application_submitted' | 'application_decided' | 'loan_disbursed' | 'loan_paid_off'
  >;
  readonly table: Extract<AuditedTable, 'applications' | 'approvals' | 'loans'>;
  /** The row's key. */
  readonly key: Uuid;
  readonly actor: AuditActor;
  /** The id of the employee who did it. */
  readonly employeeId: number | null;
  readonly customerId: number;
  readonly accountId: Uuid | null;
  /** What changed: amounts in dollars, as text. */
  readonly details: { readonly [what: string]: string };
}

/** Everything that happened about a customer's loans until the as-of date, loan by loan. */
export function lendingEvents(world: World, number: number): readonly LendingEvent[] {
  return lendingOf(world, number).flatMap((application) => {
    const { decision, loan } = application;
    return [
      submitted(application, number + 1),
      ...(decision ? [decided(decision, number + 1)] : []),
      ...(loan ? ends(loan, number + 1) : []),
    ];
  });
}

function submitted({ id, submittedAt, amount, product }: Application, customerId: number): LendingEvent {
  return {
    at: submittedAt,
    action: 'application_submitted',
    table: 'applications',
    key: id,
    actor: 'customer',
    employeeId: null,
    customerId,
    accountId: null,
    details: { product: product.code, requested: decimal(amount, 2) },
  };
}

function decided({ id, at, by, declineReason, terms }: Decision, customerId: number): LendingEvent {
  return {
    at,
    action: 'application_decided',
    table: 'approvals',
    key: id,
    actor: 'employee',
    employeeId: by,
    customerId,
    accountId: null,
    details: terms
      ? { decision: 'approved', amount: decimal(terms.amount, 2), rate: decimal(terms.rate, 4) }
      : { decision: 'declined', reason: String(declineReason) },
  };
}

/** Paid out by the system, once somebody approved it; paid off by the customer. */
function ends(
  { id, accountId, disbursedAt, amount, number, repayment }: Lent,
  customerId: number,
): LendingEvent[] {
  const about = { table: 'loans', key: id, employeeId: null, customerId, accountId } as const;
  const events: LendingEvent[] = [
    {
      ...about,
      at: disbursedAt,
      action: 'loan_disbursed',
      actor: 'system',
      details: { loan: number, principal: decimal(amount, 2) },
    },
  ];
  if (repayment.paidOffAt !== null)
    events.push({
      ...about,
      at: repayment.paidOffAt,
      action: 'loan_paid_off',
      actor: 'customer',
      details: { loan: number },
    });
  return events;
}
