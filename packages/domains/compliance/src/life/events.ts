import { type Account, type BooksCustomer, relationshipsOf } from '@tilth/accounts';
import { type BankClient, colleaguesOf, contactsOf } from '@tilth/customers';
import { serviceOf } from '@tilth/employees';
import { decimal, type World } from '@tilth/engine';
import { insuranceEvents } from '@tilth/insurance';
import { lendingEvents } from '@tilth/loans';
import { officeTimeInAmerica } from '@tilth/population';
import type { AuditAction, AuditActor, AuditedTable, Instant, JsonValue, Uuid } from '@tilth/schema';
import type { Kyc } from './kyc.ts';
import type { Books } from './matches.ts';
import type { Check } from './screening.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Something that somebody did, as the audit trail tells it. */
export interface Event {
  readonly at: Instant;
  readonly action: AuditAction;
  readonly table: AuditedTable;
  /** The key of the row, as text. */
  readonly key: string;
  readonly actor: AuditActor;
  /** Ids. */
  readonly employeeId: number | null;
  readonly customerId: number | null;
  readonly accountId: Uuid | null;
  readonly details: JsonValue;
}

/** What a customer's file is made of. */
export interface Known {
  readonly customer: BooksCustomer;
  readonly accounts: readonly Account[];
  /** The bookings of each account. */
  readonly books: readonly Books[];
  readonly kyc: Kyc;
  readonly checks: readonly Check[];
}

/** Everything about a customer that anybody did, and who of those that may serve them has come and gone. */
export function eventsOf(world: World, known: Known): Event[] {
  const { customer, kyc, checks } = known;
  const { client } = customer;
  const without = { accountId: null, employeeId: null } as const;
  return [
    ...staffEvents(world, client.number),
    customerEvent(customer),
    ...accountEvents(world, known),
    ...complaintEvents(world, client),
    ...lendingEvents(world, client.number).map((event) => ({
      ...event,
      details: event.details as JsonValue,
    })),
    ...insuranceEvents(world, client.number).map((event) => ({
      ...without,
      ...event,
      details: event.details as JsonValue,
    })),
    ...kycEvents(world, kyc),
    ...checks.flatMap((check) => alertEvents(client.customerId, check)),
  ];
}

/** Employees enter the trail with the first customer whom they may serve: so everybody who acts in it is known to it. */
function staffEvents(world: World, number: number): Event[] {
  const from = number === 0 ? 0 : colleaguesOf(number - 1);
  const events: Event[] = [];
  for (let employee = from; employee < colleaguesOf(number); employee++) {
    const { post, hiredOn, endedOn } = serviceOf(world, employee);
    const about = {
      table: 'employees',
      key: String(employee + 1),
      actor: 'system',
      employeeId: employee + 1,
      customerId: null,
      accountId: null,
      details: { role: post.role },
    } as const;
    events.push({ ...about, action: 'employee_hired', at: (hiredOn * DAY_MS + 14 * HOUR_MS) as Instant });
    if (endedOn !== null)
      events.push({ ...about, action: 'employee_left', at: (endedOn * DAY_MS + 23 * HOUR_MS) as Instant });
  }
  return events;
}

function customerEvent({ client, onboardedAt, branchCode }: BooksCustomer): Event {
  return {
    at: onboardedAt,
    action: 'customer_onboarded',
    table: 'customers',
    key: String(client.customerId),
    actor: 'customer',
    employeeId: null,
    customerId: client.customerId,
    accountId: null,
    details: { segment: client.segment, branch: branchCode },
  };
}

/** Of bookings those that an employee made: the others are told by the books themselves. */
function accountEvents(world: World, { customer, accounts, books }: Known): Event[] {
  const { customerId } = customer.client;
  return accounts.flatMap((account, place) => {
    const about = { customerId, accountId: account.id } as const;
    const by = (employee: number | null) =>
      employee === null
        ? ({ actor: 'customer', employeeId: null } as const)
        : ({ actor: 'employee', employeeId: employee + 1 } as const);
    const ofAccount = { ...about, table: 'accounts', key: account.id } as const;
    const bookings = books[place] as Books;
    const closing = bookings[bookings.length - 1]?.processedBy ?? null;
    return [
      {
        ...ofAccount,
        ...by(account.openedBy),
        action: 'account_opened' as const,
        at: account.openedAt,
        details: { type: account.type },
      },
      ...(account.closedAt === null
        ? []
        : [
            {
              ...ofAccount,
              ...by(closing),
              action: 'account_closed' as const,
              at: account.closedAt,
              details: {},
            },
          ]),
      ...relationshipsOf(world, account, accounts).map(({ id, type, establishedAt }) => ({
        ...about,
        ...by(null),
        action: 'relationship_added' as const,
        table: 'account_relationships' as const,
        key: id,
        at: establishedAt,
        details: { type },
      })),
      ...bookings
        .filter(({ processedBy }) => processedBy !== null)
        .map(({ id, at, type, amount, processedBy }) => ({
          ...about,
          ...by(processedBy),
          action: 'transaction_booked' as const,
          table: 'transactions' as const,
          key: id,
          at,
          details: { type, amount: decimal(amount, 2) },
        })),
    ];
  });
}

function complaintEvents(world: World, client: BankClient): Event[] {
  const { complaint } = contactsOf(world, client);
  if (!complaint) return [];
  const about = {
    table: 'complaints',
    key: complaint.id,
    customerId: client.customerId,
    accountId: null,
  } as const;
  const events: Event[] = [
    {
      ...about,
      at: complaint.filedAt,
      action: 'complaint_filed',
      actor: 'customer',
      employeeId: null,
      details: { type: complaint.type, priority: complaint.priority },
    },
  ];
  if (complaint.settledAt !== null)
    events.push({
      ...about,
      at: complaint.settledAt,
      action: 'complaint_settled',
      actor: 'employee',
      employeeId: (complaint.assignedTo as number) + 1,
      details: { status: complaint.status },
    });
  return events;
}

/** Documents are read by a machine; whoever looks at a customer again is somebody. */
function kycEvents(world: World, kyc: Kyc): Event[] {
  const about = {
    table: 'kyc_records',
    key: kyc.id,
    customerId: kyc.client.customerId,
    accountId: null,
  } as const;
  const draw = world.draw('KycRecord', kyc.client.number);
  return [
    {
      ...about,
      at: kyc.verifiedAt,
      action: 'kyc_verified',
      actor: 'system',
      employeeId: null,
      details: { document: kyc.document },
    },
    {
      ...about,
      at: officeTimeInAmerica(draw, 'reviewed at', kyc.lastReviewOn),
      action: 'kyc_reviewed',
      actor: 'employee',
      employeeId: kyc.reviewedBy + 1,
      details: { rating: kyc.rating },
    },
  ];
}

function alertEvents(customerId: number, { rule, alert }: Check): Event[] {
  if (!alert) return [];
  const about = { table: 'aml_alerts', key: alert.id, customerId, accountId: null } as const;
  const events: Event[] = [
    {
      ...about,
      at: alert.raisedAt,
      action: 'alert_raised',
      actor: 'system',
      employeeId: null,
      details: { rule: rule.code, transactions: alert.bookings.length },
    },
  ];
  if (alert.closedAt !== null)
    events.push({
      ...about,
      at: alert.closedAt,
      action: 'alert_closed',
      actor: 'employee',
      employeeId: (alert.assignedTo as number) + 1,
      details: { status: alert.status },
    });
  return events;
}
