import { recipe, type World } from '@tilth/engine';
import { pan } from '@tilth/population';
import type { Instant, Row } from '@tilth/schema';
import type { Investor } from './life/investor.ts';
import { blindIndex, sealed } from './seal.ts';
import { confirmedShares, PLATFORM_AGE_DAYS, saidGoals, TOLD_SHARE } from './shapes/people.ts';

const DAY_MS = 86_400_000;

/**
 * bcrypt of `SparkPass123`, the password of every seeded user, hashed once: it is the same for all, it is documented,
 * and hashing it again for each of a million users would take days.
 */
const PASSWORD_HASH = '$2a$10$pVDRpJ06k1ym6EJh49GSse4vm5sSCY.iyr4/9N4cFjKzaed9DcDw.';

/** bcrypt of `SparkAdmin123`. */
const ADMIN_PASSWORD_HASH = '$2a$10$OfGFHffSF87U.rHAMV6cMOt3IATPVUfrNffNiNCLhqenMeVWa.bhm';

/** The account of a person, from when they joined; or, where there is no investor, the administrator's. */
export const user = recipe<'SparkUser', { investor: Investor | null }>(
  'SparkUser',
  ({ draw, world, investor }) => {
    if (!investor) return administrator(world);
    const { person, kyc, status, joinedAt, verifiedAt, endedAt, id } = investor;
    const number = kyc === 'incomplete' ? null : pan(world, person.number);
    const verified = kyc === 'verified';
    const told = verified || draw.chance('told', TOLD_SHARE);
    return {
      id,
      email: person.email,
      passwordHash: PASSWORD_HASH,
      name: `${person.firstName} ${person.lastName}`,
      phone: person.phone,
      dob: person.bornOn,
      panCard: number === null ? null : sealed(draw, 'panCard', number),
      panCardIndex: number === null ? null : blindIndex('pan_card', number),
      kycStatus: kyc,
      annualIncome: told ? person.incomeBand : null,
      riskProfile: person.riskAppetite,
      investmentGoals: told
        ? draw.sample('investmentGoals', saidGoals, draw.int('how many goals', 1, 3))
        : [],
      emailVerified: verified || draw.chance('emailVerified', confirmedShares.email),
      phoneVerified: verified || draw.chance('phoneVerified', confirmedShares.phone),
      status,
      createdAt: joinedAt,
      updatedAt: endedAt ?? verifiedAt ?? joinedAt,
      deletedAt: status === 'deleted' ? endedAt : null,
    };
  },
);

/** The administrator's key: made along with the first investor, so that there is one in every world. */
export const ADMINISTRATOR = [0, 1] as const;

/** When the administrator's account was made: with the platform. */
export function administratorSince({ asOf }: World): Instant {
  return (asOf - PLATFORM_AGE_DAYS * DAY_MS) as Instant;
}

/** The reference's. */
function administrator(world: World): Row<'SparkUser'> {
  const since = administratorSince(world);
  return {
    id: world.id('SparkUser', ADMINISTRATOR),
    email: 'admin@sparkinvestment.com',
    passwordHash: ADMIN_PASSWORD_HASH,
    name: 'Admin User',
    phone: null,
    dob: null,
    panCard: null,
    panCardIndex: null,
    kycStatus: 'verified',
    annualIncome: null,
    riskProfile: 'moderate',
    investmentGoals: [],
    emailVerified: true,
    phoneVerified: false,
    status: 'active',
    createdAt: since,
    updatedAt: since,
    deletedAt: null,
  };
}
