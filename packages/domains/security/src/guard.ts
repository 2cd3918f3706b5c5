import { type World, weights } from '@tilth/engine';
import { type Indian, joined } from '@tilth/population';
import type { Instant } from '@tilth/schema';
import { PASSWORD_CHANGED_SHARE, timeouts } from './shapes.ts';

/** Whoever changes the password has a moment to log in again. */
const LATEST_CHANGE_MS = 600_000;
const cautious = weights(timeouts.cautious);
const others = weights(timeouts.others);

/** What of a user's settings decides over sessions. */
export interface Guard {
  readonly joinedAt: Instant;
  readonly passwordChangedAt: Instant;
  readonly timeoutMinutes: number;
}

/** John stays logged in for a day and never changed his password, so that every world has a live session. */
export function guardOf(world: World, { number, temperament }: Indian): Guard {
  const draw = world.draw('SecuritySettings', number);
  const joinedAt = joined(world, 'investa', number);
  if (number === 0) return { joinedAt, passwordChangedAt: joinedAt, timeoutMinutes: 1_440 };
  const { caution } = temperament;
  const changed = draw.chance('passwordChanged', 2 * PASSWORD_CHANGED_SHARE * caution);
  return {
    joinedAt,
    passwordChangedAt: changed
      ? draw.between('passwordChangedAt', joinedAt, (world.asOf - LATEST_CHANGE_MS) as Instant)
      : joinedAt,
    timeoutMinutes: draw.weighted(
      'sessionTimeoutMinutes',
      draw.chance('cautious', caution) ? cautious : others,
    ),
  };
}
