import { recipe } from '@tilth/engine';
import type { Exact } from '@tilth/schema';
import type { Freelancer } from './life/way.ts';

/**
 * bcrypt of `SecurePass123`, the password of every seeded user, hashed once: it is the same for all, it is documented,
 * and hashing it again for each of a million users would take days.
 */
const PASSWORD_HASH = '$2b$10$FEAt3KV07sgN6G32cadEfOttHggVo11TiKHe581SGZcOcHevKVwJW';

/** The account of a freelancer on Cashflow: the person of the same e-mail, from when they joined. */
export const cashflowUser = recipe<'CashflowUser', { user: Freelancer; openingBalance: number }>(
  'CashflowUser',
  ({ user: { id, person, joinedAt, pattern }, openingBalance }) => ({
    id,
    joinedAt,
    dateOfBirth: person.bornOn,
    incomePattern: pattern,
    isActive: true,
    openingBalance: openingBalance as Exact<2>,
    email: person.email,
    passwordHash: PASSWORD_HASH,
    firstName: person.firstName,
    lastName: person.lastName,
    phone: person.phone,
    city: person.city,
    occupation: person.occupation,
  }),
);
