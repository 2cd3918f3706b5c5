import type { World } from '@tilth/engine';
import type { Instant } from '@tilth/schema';
import {
  brokerNames,
  brokers,
  coinShares,
  firstConnections,
  linkedAfter,
  otherConnections,
  SECOND_BROKER_SHARE,
} from '../shapes/connections.ts';
import { dealt } from './deck.ts';
import type { Investor } from './investor.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

export type Platform = 'zerodha' | 'groww' | 'upstox' | 'binance';

/** A platform that an investor has linked. */
export interface Connection {
  /** Its place among the investor's, and so in its key. */
  readonly place: number;
  readonly platform: Platform;
  readonly status: 'connected' | 'disconnected' | 'syncing' | 'error';
  readonly linkedAt: Instant;
  readonly disconnectedAt: Instant | null;
}

/** Somebody stops trading some days before they take a platform off, and has sold everything by then. */
export const QUIET_DAYS = 20;

/** The platforms of an investor, the one they use most first. None before they are verified. */
export function connectionsOf(
  world: World,
  investor: Investor,
  needsCoins: boolean,
  hasPlan: boolean,
): readonly Connection[] {
  const { number, verifiedAt, person } = investor;
  if (verifiedAt === null) return [];
  const draw = world.draw('connections', number);
  const first = number === 0 ? 'zerodha' : draw.weighted('first', brokers);
  const platforms: Platform[] = [first];
  const second = number === 0 ? 'groww' : draw.pick('second', others(first));
  if (number === 0 || draw.chance('has a second', SECOND_BROKER_SHARE)) platforms.push(second);
  if (number === 0 || needsCoins || draw.chance('has coins', coinShares[person.riskAppetite]))
    platforms.push('binance');
  let linkedAt = verifiedAt + Math.floor(draw.uniform('linkedAt', ...linkedAfter.firstHours) * HOUR_MS);
  const connections: Connection[] = [];
  for (const [place, platform] of platforms.entries()) {
    const own = world.draw('connection', [number, place]);
    const next = own.uniform('linkedAt', ...linkedAfter.otherDays) * DAY_MS;
    // Who has little time left links it sooner.
    if (place > 0) linkedAt += Math.floor(Math.min(next, (investor.until - linkedAt) / 4));
    connections.push(standing(world, investor, hasPlan, { place, platform, linkedAt: linkedAt as Instant }));
  }
  return connections;
}

function others(first: Platform): readonly Platform[] {
  return brokerNames.filter((each) => each !== first);
}

function standing(
  world: World,
  { number, status: account, endedAt }: Investor,
  hasPlan: boolean,
  is: Pick<Connection, 'place' | 'platform' | 'linkedAt'>,
): Connection {
  if (account === 'deleted') return { ...is, status: 'disconnected', disconnectedAt: endedAt };
  const draw = world.draw('connection', [number, is.place]);
  const drawn =
    is.place === 0
      ? dealt(world, 'connection', number, firstConnections)
      : draw.weighted('status', otherConnections);
  const status = number === 0 ? 'connected' : drawn;
  if (status !== 'disconnected') return { ...is, status, disconnectedAt: null };
  const earliest = is.linkedAt + (QUIET_DAYS + 15) * DAY_MS;
  const latest = (endedAt ?? world.asOf) - DAY_MS;
  // Nobody takes off what a plan of theirs buys through.
  if (earliest >= latest || hasPlan) return { ...is, status: 'connected', disconnectedAt: null };
  return {
    ...is,
    status,
    disconnectedAt: draw.between('disconnectedAt', earliest as Instant, latest as Instant),
  };
}

/** Whether somebody still trades through a platform at a moment. */
export function isUsed({ linkedAt, disconnectedAt }: Connection, at: number): boolean {
  return at > linkedAt && (disconnectedAt === null || at < disconnectedAt - QUIET_DAYS * DAY_MS);
}
