import { type Weights, type World, weights } from '@tilth/engine';
import { officeTimeInAmerica, timeOfDay } from '@tilth/population';
import type { Day, Instant, TransactionChannel } from '@tilth/schema';
import type { Account } from '../account-of.ts';
import { channels } from '../shapes/bookings.ts';
import { openDay } from './calendar.ts';
import type { Move, MoveKind, Plan } from './moves.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** The middle of America, in winter. */
const OFFSET_MS = -6 * HOUR_MS;

/** A movement with its moment and its way. */
export interface TimedMove {
  readonly kind: MoveKind;
  /** Where its draws are: the place in the plan. */
  readonly place: number;
  readonly at: Instant;
  readonly channel: TransactionChannel;
  readonly manual: boolean;
}

type Way = 'automated' | 'manual';
type Drawn = keyof typeof channels;

const ways = new Map<string, Weights<TransactionChannel>>();
for (const [kind, byWay] of Object.entries(channels))
  for (const [way, shares] of Object.entries(byWay))
    ways.set(`${kind} ${way}`, weights(Object.entries(shares) as [TransactionChannel, number][]));

/** The moves of a plan, each at its time, in the order of time. */
export function timed(world: World, account: Account, { moves, broughtForward }: Plan): TimedMove[] {
  const made = moves.map((move, place) => timedMove(world, account, move, place, broughtForward));
  return made.sort((one, other) => one.at - other.at || one.place - other.place);
}

function timedMove(
  world: World,
  account: Account,
  move: Move,
  place: number,
  broughtForward: boolean,
): TimedMove {
  const channel = channelOf(world, account, move, place, broughtForward);
  const at = timeOf(world, account, move, place, channel, broughtForward);
  return { kind: move.kind, place, at, channel, manual: move.manual };
}

function channelOf(
  world: World,
  account: Account,
  { kind, manual }: Move,
  place: number,
  broughtForward: boolean,
): TransactionChannel {
  const way: Way = manual ? 'manual' : 'automated';
  switch (kind) {
    case 'opening':
      return broughtForward ? 'internal' : manual ? 'branch' : 'online';
    case 'interest':
    case 'fee':
      return 'internal';
    case 'salary':
    case 'pension':
      return 'ach';
    case 'closing':
      return 'branch';
    case 'suspicious':
      return manual ? 'branch' : 'ach';
    case 'sent on':
      return 'online';
    default: {
      // Nobody has a card for savings.
      const saves = kind === 'payment' && way === 'automated' && account.type !== 'checking';
      if (saves && account.type !== 'business_checking') return 'online';
      const drawn = ways.get(`${kind satisfies Drawn} ${way}`) as Weights<TransactionChannel>;
      return world.draw('move of an account', [...account.key, place]).weighted('channel', drawn);
    }
  }
}

function timeOf(
  world: World,
  account: Account,
  { kind, day, manual }: Move,
  place: number,
  channel: TransactionChannel,
  broughtForward: boolean,
): Instant {
  if (kind === 'opening' && !broughtForward) return account.openedAt;
  if (kind === 'closing') return account.closedAt as Instant;
  const draw = world.draw('move of an account', [...account.key, place]);
  if (channel === 'internal') return (day * DAY_MS + 4 * HOUR_MS + draw.below('time', HOUR_MS)) as Instant;
  if (kind === 'salary' || kind === 'pension')
    return (day * DAY_MS + 11 * HOUR_MS + draw.below('time', HOUR_MS)) as Instant;
  const latest = (account.lastDay - 1) as Day;
  if (manual || channel === 'ach') return officeTimeInAmerica(draw, 'time', openDay(day, latest));
  return (day * DAY_MS + timeOfDay(draw, 'time', account.client.person.temperament) - OFFSET_MS) as Instant;
}
