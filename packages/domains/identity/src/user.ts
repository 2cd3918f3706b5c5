import { recipe } from '@tilth/engine';
import { type Indian, joined } from '@tilth/population';

/**
 * bcrypt of `testpass123`, the password of every seeded user, hashed once: it is the same for all, it is documented,
 * and hashing it again for each of a million users would take days.
 */
const PASSWORD_HASH = '$2b$10$SKRfafsSDoBww.X5rnPPAuq3yxwhcUqkiFcRvg7Eq12FtMwohKNla';

/** The account of a person, from when they joined. */
export const user = recipe<'User', { person: Indian }>('User', ({ draw, world, person }) => ({
  id: draw.uuid('id'),
  email: person.email,
  passwordHash: PASSWORD_HASH,
  firstName: person.firstName,
  lastName: person.lastName,
  isActive: true,
  joinedAt: joined(world, 'investa', person.number),
}));
