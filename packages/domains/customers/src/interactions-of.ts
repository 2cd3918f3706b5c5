import { employeeOn } from '@tilth/employees';
import { type Weights, type World, weights } from '@tilth/engine';
import { nextOpenInAmerica, officeTimeInAmerica, timeOfDay } from '@tilth/population';
import type {
  ContactChannel,
  Day,
  EmployeeRole,
  Instant,
  InteractionOutcome,
  InteractionType,
  Uuid,
} from '@tilth/schema';
import subjects from '../data/subjects.json' with { type: 'json' };
import { type Complaint, complaintOf } from './complaint-of.ts';
import { type BankClient, colleaguesOf } from './customer-of.ts';
import {
  CONTACT_DAYS,
  channelShares,
  complaintOutcomes,
  durations,
  handledShares,
  interactionShares,
  outcomeShares,
  typeShares,
} from './shapes/contacts.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** The middle of America, in winter. */
const OFFSET_MS = -6 * HOUR_MS;

/** One contact between a customer and the bank. */
export interface Interaction {
  readonly key: readonly [customer: number, place: number];
  readonly id: Uuid;
  readonly startedAt: Instant;
  readonly seconds: number;
  readonly endedAt: Instant;
  readonly channel: ContactChannel;
  readonly type: InteractionType;
  readonly outcome: InteractionOutcome;
  /** The number of the employee; absent where a machine served the customer. */
  readonly handledBy: number | null;
  readonly subject: string;
}

/** What a customer and the bank had to do with each other. */
export interface Contacts {
  /** In the order of time. */
  readonly interactions: readonly Interaction[];
  readonly complaint: FiledComplaint | null;
}

/** A complaint with the moment it was filed, and the interaction in which it was. */
export interface FiledComplaint extends Complaint {
  readonly filedAt: Instant;
  readonly interaction: Interaction | null;
}

const counts: Weights<number> = weights(
  Object.entries(interactionShares).map(([count, share]) => [Number(count), share] as const),
);
const channels = weights(Object.entries(channelShares) as [ContactChannel, number][]);
const types = weights(Object.entries(typeShares) as [InteractionType, number][]);
const outcomes = weights(Object.entries(outcomeShares) as [InteractionOutcome, number][]);

/** Every contact with a customer that is kept. */
export function contactsOf(world: World, client: BankClient): Contacts {
  const complaint = complaintOf(world, client);
  const count = world.draw('contacts of a customer', client.number).weighted('interactions', counts);
  const complains = complaint?.inInteraction && count > 0 ? complaint : null;
  const interactions = Array.from({ length: count }, (_, place) =>
    interactionOf(world, client, place, place === 0 ? complains : null),
  );
  const own = complains ? (interactions[0] as Interaction) : null;
  return {
    interactions: interactions.sort((one, other) => one.startedAt - other.startedAt),
    complaint: complaint && {
      ...complaint,
      interaction: own,
      filedAt: own?.endedAt ?? byLetter(world, client, complaint),
    },
  };
}

/** The channel of the first contact is the one that a customer prefers; without any, it is drawn alike. */
export function preferredChannelOf(world: World, { number }: BankClient): ContactChannel {
  return world.draw('CustomerInteraction', [number, 0]).weighted('channel', channels);
}

function interactionOf(
  world: World,
  client: BankClient,
  place: number,
  complaint: Complaint | null,
): Interaction {
  const key = [client.number, place] as const;
  const draw = world.draw('CustomerInteraction', key);
  const channel = draw.weighted('channel', channels);
  const handled = draw.chance('handledBy.any', handledShares[channel]);
  const today = Math.floor(world.asOf / DAY_MS);
  const first = Math.max(Math.floor(client.joinedAt / DAY_MS) + 1, today - CONTACT_DAYS) as Day;
  const day = complaint?.filedOn ?? draw.between('startedAt', first, (today - 7) as Day);
  const startedAt = handled
    ? officeTimeInAmerica(draw, 'startedAt.time', nextOpenInAmerica(day))
    : ((day * DAY_MS + timeOfDay(draw, 'startedAt.time', client.person.temperament) - OFFSET_MS) as Instant);
  const seconds = Math.max(1, Math.floor(draw.lognormal('durationSeconds', durations[channel])));
  const type = complaint ? 'complaint' : draw.weighted('interactionType', types);
  return {
    key,
    id: world.id('CustomerInteraction', key),
    startedAt,
    seconds,
    endedAt: (startedAt + seconds * 1000) as Instant,
    channel,
    type,
    outcome: complaint ? complaintOutcomes[complaint.status] : draw.weighted('outcome', outcomes),
    handledBy: handled ? handlerOf(world, client, key, channel, startedAt) : null,
    subject: complaint
      ? `Complaint: ${complaint.type}`
      : draw.pick('subject', subjects[type as keyof typeof subjects]),
  };
}

const agents: readonly EmployeeRole[] = ['service_agent'];
const atBranch: readonly EmployeeRole[] = ['teller', 'relationship_manager', 'branch_manager'];

function handlerOf(
  world: World,
  { number, homeBranch }: BankClient,
  key: Interaction['key'],
  channel: ContactChannel,
  startedAt: Instant,
): number {
  const draw = world.draw('CustomerInteraction', key);
  const day = Math.floor(startedAt / DAY_MS) as Day;
  const within = colleaguesOf(number);
  const wanted = { draw, field: 'handledBy', day, within };
  const service =
    channel === 'branch'
      ? employeeOn(world, { ...wanted, roles: atBranch, branch: homeBranch })
      : employeeOn(world, { ...wanted, roles: agents });
  return service.post.number;
}

/** Letters are opened in the morning. */
function byLetter(world: World, { number }: BankClient, { filedOn }: Complaint): Instant {
  const draw = world.draw('CustomerComplaint', number);
  return (filedOn * DAY_MS + 13 * HOUR_MS + draw.below('filedAt.time', HOUR_MS)) as Instant;
}
