import { employeeOn } from '@tilth/employees';
import { type World, weights } from '@tilth/engine';
import { lastOpenInAmerica, nextOpenInAmerica, officeTimeInAmerica } from '@tilth/population';
import type {
  ComplaintPriority,
  ComplaintStatus,
  ComplaintType,
  Day,
  EmployeeRole,
  Exact,
  Instant,
  Uuid,
} from '@tilth/schema';
import texts from '../data/complaints.json' with { type: 'json' };
import { type BankClient, colleaguesOf } from './customer-of.ts';
import {
  COMPLAINS_IN_INTERACTION,
  COMPLAINT_SHARE,
  CONTACT_DAYS,
  compensation,
  complaintStates,
  complaintTypes,
  priorities,
  SETTLED_DAYS,
  settling,
  unsettledDays,
} from './shapes/contacts.ts';

const DAY_MS = 86_400_000;

/** A customer's complaint. When exactly it is filed follows from the interaction, where there is one. */
export interface Complaint {
  readonly id: Uuid;
  readonly type: ComplaintType;
  readonly status: ComplaintStatus;
  readonly priority: ComplaintPriority;
  /** A day on which branches are open. */
  readonly filedOn: Day;
  readonly inInteraction: boolean;
  readonly settledAt: Instant | null;
  /** The number of the employee who works on it. */
  readonly assignedTo: number | null;
  /** Cents. */
  readonly compensation: Exact<2> | null;
  readonly description: string;
  readonly resolution: string | null;
}

const types = weights(Object.entries(complaintTypes) as [ComplaintType, number][]);
const states = weights(Object.entries(complaintStates) as [ComplaintStatus, number][]);
const urgency = weights(Object.entries(priorities) as [ComplaintPriority, number][]);

/** What a customer has complained of, if of anything. */
export function complaintOf(world: World, client: BankClient): Complaint | null {
  const { number } = client;
  const draw = world.draw('CustomerComplaint', number);
  if (!draw.chance('complains', COMPLAINT_SHARE)) return null;
  const type = draw.weighted('complaintType', types);
  const status = draw.weighted('status', states);
  const filedOn = filedOnOf(world, client, status);
  const settledAt = settledAtOf(world, number, status, filedOn);
  return {
    id: world.id('CustomerComplaint', number),
    type,
    status,
    priority: type === 'fraud' ? 'high' : draw.weighted('priority', urgency),
    filedOn,
    inInteraction: draw.chance('interactionId', COMPLAINS_IN_INTERACTION),
    settledAt,
    assignedTo: assignedToOf(world, client, type, status, filedOn, settledAt),
    compensation: compensationOf(world, number, type, status),
    description: draw.pick('description', texts[type].descriptions),
    resolution:
      settledAt === null ? null : draw.pick('resolution', texts[type][status as 'resolved' | 'closed']),
  };
}

/** What is unsettled is recent; what is settled came at any time that is kept. */
function filedOnOf(world: World, { number, joinedAt }: BankClient, status: ComplaintStatus): Day {
  const today = Math.floor(world.asOf / DAY_MS);
  const draw = world.draw('CustomerComplaint', number);
  if (status === 'open' || status === 'investigating') {
    const [least, most] = unsettledDays[status];
    return lastOpenInAmerica((today - draw.int('filedAt', least, most)) as Day);
  }
  const first = Math.max(Math.floor(joinedAt / DAY_MS) + 1, today - CONTACT_DAYS);
  return nextOpenInAmerica(draw.between('filedAt', first as Day, (today - SETTLED_DAYS) as Day));
}

function settledAtOf(world: World, number: number, status: ComplaintStatus, filedOn: Day): Instant | null {
  if (status === 'open' || status === 'investigating') return null;
  const today = Math.floor(world.asOf / DAY_MS);
  const draw = world.draw('CustomerComplaint', number);
  const days = Math.ceil(draw.lognormal('resolvedAt', settling) / 24);
  // Never on the day itself; and by yesterday, with a long weekend between.
  const on = nextOpenInAmerica(Math.min(filedOn + days, today - 5) as Day);
  return officeTimeInAmerica(draw, 'resolvedAt.time', on);
}

const agents: readonly EmployeeRole[] = ['service_agent'];
const officers: readonly EmployeeRole[] = ['compliance_officer'];

function assignedToOf(
  world: World,
  { number }: BankClient,
  type: ComplaintType,
  status: ComplaintStatus,
  filedOn: Day,
  settledAt: Instant | null,
): number | null {
  const draw = world.draw('CustomerComplaint', number);
  if (status === 'open' && draw.chance('assignedAgentId.nobody', 0.5)) return null;
  const until = Math.floor((settledAt ?? world.asOf) / DAY_MS) as Day;
  const roles = type === 'fraud' ? officers : agents;
  const wanted = { draw, field: 'assignedAgentId', roles, day: filedOn, until, within: colleaguesOf(number) };
  return employeeOn(world, wanted).post.number;
}

function compensationOf(
  world: World,
  number: number,
  type: ComplaintType,
  status: ComplaintStatus,
): Exact<2> | null {
  const draw = world.draw('CustomerComplaint', number);
  if (status !== 'resolved' || !draw.chance('compensation.any', compensation.shares[type])) return null;
  const [least, most] = compensation.dollars;
  return (draw.int('compensation', least / 5, most / 5) * 500) as Exact<2>;
}
