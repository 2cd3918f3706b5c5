import { z } from '@hono/zod-openapi';
import { type IndianCity, indianCities } from '@tilth/population';
import type { RiskAppetite } from '@tilth/schema';
import { invalid } from '../http/problem.ts';
import { Day } from '../http/schemas.ts';
import { LONGEST_PASSWORD_BYTES } from './password.ts';

/** RFC 2606 keeps these from ever belonging to anybody: an app under test sends mail, and it must not reach a stranger. */
const REACHES_NOBODY = /^[a-z0-9._+-]+@(example\.(com|net|org)|([a-z0-9-]+\.)+(example|test))$/;
/** An initial, a surname and a number: the form of the addresses that a world gives. */
const OF_THE_WORLD = /^[a-z]\.[a-z]+[0-9]+@/;
const ADULT_YEARS = 18;
const STUDENT_YEARS = 26;
const RETIRED_YEARS = 58;
const OLDEST_YEARS = 120;

const cities = indianCities.map(({ city }) => city) as [string, ...string[]];
const NAME = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u, 'letters');

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u, 'an e-mail address')
  .openapi({ example: 'john@example.com' });

export const Registration = z
  .strictObject({
    email: Email.regex(
      REACHES_NOBODY,
      'an address that reaches nobody: …@example.com, …@example.org, …@anything.test',
    ),
    password: z
      .string()
      .min(8)
      .max(LONGEST_PASSWORD_BYTES)
      .refine(
        (text) => Buffer.byteLength(text) <= LONGEST_PASSWORD_BYTES && !text.includes('\0'),
        'at most 72 bytes',
      ),
    firstName: NAME.openapi({ example: 'Ann' }),
    lastName: NAME.openapi({ example: 'Rao' }),
    dateOfBirth: Day.openapi({ example: '1994-05-17' }),
    city: z.enum(cities).default('Mumbai'),
    occupation: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .regex(/^[^\p{C}]+$/u)
      .default('Teacher'),
    riskAppetite: z.enum(['conservative', 'moderate', 'aggressive']).default('moderate'),
  })
  .openapi('Registration');

/** Somebody who wants an account, and may have one. */
export interface Newcomer {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: Date;
  readonly place: IndianCity;
  readonly occupation: string;
  readonly riskAppetite: RiskAppetite;
}

interface Known {
  /** Where the world stands. */
  readonly now: Date;
  readonly joinedAt: Date;
  /** Whether another system knows the address. */
  readonly elsewhere: boolean;
}

/** Who a registration makes, or what is wrong with it. */
export function newcomerOf(
  wish: z.infer<typeof Registration>,
  { now, joinedAt, elsewhere }: Known,
): Newcomer {
  const { email, firstName, lastName, occupation, riskAppetite } = wish;
  const birthDate = new Date(`${wish.dateOfBirth}T00:00:00Z`);
  const age = yearsBetween(birthDate, now);
  const place = indianCities.find(({ city }) => city === wish.city);
  const given = OF_THE_WORLD.test(email);
  const errors = [
    ...(yearsBetween(birthDate, joinedAt) < ADULT_YEARS || age > OLDEST_YEARS
      ? [{ at: 'dateOfBirth', message: 'of somebody of age' }]
      : []),
    ...(occupation === 'Student' && age > STUDENT_YEARS
      ? [{ at: 'occupation', message: `students are ${STUDENT_YEARS} or younger here` }]
      : []),
    ...(occupation === 'Retired' && age < RETIRED_YEARS
      ? [{ at: 'occupation', message: `the retired are ${RETIRED_YEARS} or older here` }]
      : []),
    // A larger world has somebody of that address, who would then find it taken.
    ...(given && !elsewhere
      ? [{ at: 'email', message: 'of a form that is kept for the people of the world' }]
      : []),
    ...(given && elsewhere && !firstName.toLowerCase().startsWith(email.charAt(0))
      ? [{ at: 'firstName', message: 'does not fit the address' }]
      : []),
  ];
  if (errors.length > 0 || !place) throw invalid(errors);
  return { email, firstName, lastName, birthDate, place, occupation, riskAppetite };
}

/** Whole years: on the 29th of February one is a year older on the 1st of March, where there is no 29th. */
function yearsBetween(from: Date, to: Date): number {
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  const before =
    to.getUTCMonth() < from.getUTCMonth() ||
    (to.getUTCMonth() === from.getUTCMonth() && to.getUTCDate() < from.getUTCDate());
  return before ? years - 1 : years;
}
