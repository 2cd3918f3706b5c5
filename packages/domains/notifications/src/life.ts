import type { World } from '@tilth/engine';
import { type Learning, learningOf } from '@tilth/learning';
import { type Indian, indian, joined } from '@tilth/population';
import type { Instant } from '@tilth/schema';
import { type Session, sessionsOf } from '@tilth/security';
import { type TradingLife, tradingOf } from '@tilth/trading';

/** Everything that a user may be told of. */
export interface Life {
  readonly person: Indian;
  readonly joinedAt: Instant;
  /** Log-ins that are kept, by device, and then by time. */
  readonly sessions: readonly Session[];
  readonly learning: Learning;
  readonly trading: TradingLife;
}

/** What has happened to the user of a number, worked out without looking anything up. */
export function lifeOf(world: World, number: number): Life {
  return {
    person: indian(world, number),
    joinedAt: joined(world, 'investa', number),
    sessions: sessionsOf(world, number),
    learning: learningOf(world, number),
    trading: tradingOf(world, number),
  };
}
