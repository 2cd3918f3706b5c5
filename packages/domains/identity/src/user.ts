import { recipe } from '@tilth/engine';
import type { Indian } from '@tilth/population';
import type { Instant } from '@tilth/schema';
import { NEWEST_ACCOUNT_DAYS, OLDEST_ACCOUNT_DAYS } from './shapes.ts';

const DAY_MS = 86_400_000;

/**
 * bcrypt of `testpass123`, the password of every seeded user, hashed once: it is the same for all, it is documented,
 * and hashing it again for each of a million users would take days.
 */
const PASSWORD_HASH = '$2b$10$SKRfafsSDoBww.X5rnPPAuq3yxwhcUqkiFcRvg7Eq12FtMwohKNla';

/** A user joins at some moment of the last two years, but not so late that nothing could have happened since. */
export const user = recipe<'User', { person: Indian }>('User', ({ draw, world, person }) => {
  const daysAgo = draw.int('joinedAt', NEWEST_ACCOUNT_DAYS, OLDEST_ACCOUNT_DAYS);
  const msOfDay = draw.below('joinedAt.time', DAY_MS);
  return {
    id: draw.uuid('id'),
    email: person.email,
    passwordHash: PASSWORD_HASH,
    firstName: person.firstName,
    lastName: person.lastName,
    isActive: true,
    joinedAt: (world.asOf - daysAgo * DAY_MS + msOfDay) as Instant,
  };
});
