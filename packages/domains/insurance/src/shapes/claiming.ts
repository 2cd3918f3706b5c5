import { amounts, weights } from '@tilth/engine';
import { type ClaimDenialReason, type CoverageKind, exact } from '@tilth/schema';

const dollars = (amount: number) => exact(amount * 100, 2);
const severity = (median: number, p95: number) =>
  amounts({ median: dollars(median), p95: dollars(p95), step: dollars(10) });

/**
 * How often a year something happens, and what is claimed then. Assumed; somewhat more often than insurers count, and trips
 * are counted by the year as well. Nobody here has died: their lives go on in the other schemas.
 */
export const claiming: {
  readonly [kind in CoverageKind]?: {
    readonly perYear: number;
    readonly claimed: ReturnType<typeof severity> | 'all';
  };
} = {
  critical_illness: { perYear: 0.015, claimed: 'all' },
  dwelling: { perYear: 0.07, claimed: severity(7_800, 62_000) },
  personal_property: { perYear: 0.06, claimed: severity(2_300, 11_000) },
  home_liability: { perYear: 0.015, claimed: severity(6_500, 52_000) },
  collision: { perYear: 0.12, claimed: severity(4_100, 15_500) },
  comprehensive: { perYear: 0.1, claimed: severity(1_300, 7_500) },
  auto_liability: { perYear: 0.05, claimed: severity(7_200, 58_000) },
  income_replacement: { perYear: 0.05, claimed: severity(14_000, 60_000) },
  trip_cancellation: { perYear: 1.2, claimed: severity(2_300, 7_500) },
  medical_abroad: { perYear: 0.8, claimed: severity(1_500, 14_000) },
  baggage: { perYear: 1.0, claimed: severity(620, 1_900) },
};

/** Storms and ice: of home and auto policies in force, so many had something happen in these last days. Assumed. */
export const LATELY = { share: 0.12, days: 40 };

/** Of home and auto policies that lapse, so many have something happen while premiums are owed. Assumed. */
export const WHILE_OWED_SHARE = 0.4;

/** At most so many claims a customer: their numbers are made of the customer's and their own. */
export const MOST_CLAIMS = 16;

/** Days until a claim is filed, taken up, decided and paid, each at least and usually at most. Assumed. */
export const filedAfter = { least: 0, most: 9 };
export const takenUpAfter = { least: 1, most: 8 };
export const decidedAfter = { least: 3, most: 30 };
export const paidAfter = { least: 2, most: 24 };

/** Why claims that the figures allow are denied all the same, and how often they are not. Assumed. */
export const denialsOf = [
  ['none', 88],
  ['not_covered', 5],
  ['insufficient_evidence', 4],
  ['fraud_suspected', 3],
] as const satisfies readonly (readonly [ClaimDenialReason | 'none', number])[];
export const denials = weights<ClaimDenialReason | 'none'>(denialsOf);

/** What is kept for a claim before it is decided, of what would be paid: so many per cent at least, in steps of so many cents. Assumed. */
export const RESERVE = { leastPercent: 60, mostPercent: 100, step: 1_000 };
