import { lognormal, weights } from '@tilth/engine';
import type { CoverageKind, CustomerSegment, PolicyType, PremiumFrequency } from '@tilth/schema';

/** The types of policy, each sold by itself. */
export const lines = [
  'life',
  'home',
  'auto',
  'disability',
  'travel',
] as const satisfies readonly PolicyType[];

/** How many customers of a segment ever take a policy of a type here, if they are of an age for it. Assumed. */
export const takers = {
  life: { retail: 0.16, premium: 0.24, private: 0.28, business: 0.3 },
  home: { retail: 0.1, premium: 0.16, private: 0.2, business: 0.12 },
  auto: { retail: 0.16, premium: 0.17, private: 0.16, business: 0.18 },
  disability: { retail: 0.06, premium: 0.08, private: 0.06, business: 0.14 },
  travel: { retail: 0.07, premium: 0.14, private: 0.2, business: 0.12 },
} as const satisfies { readonly [type in PolicyType]: { readonly [segment in CustomerSegment]: number } };

/** The oldest that somebody may be, in years, to take a policy out. Assumed. */
export const oldestTakers: { readonly [type in PolicyType]?: number } = { life: 64, disability: 57 };

/** The bank has sold policies of a type for so many days: what is renewed every year is its newer business. Assumed. */
export const soldSinceDays = {
  life: 7_300,
  home: 1_460,
  auto: 1_460,
  disability: 3_650,
  travel: 1_460,
} as const satisfies { readonly [type in PolicyType]: number };

/** For how many years a policy is taken out. Assumed; those of home and auto are renewed, year after year. */
export const yearsOf = {
  life: weights([
    [10, 30],
    [20, 45],
    [30, 25],
  ]),
  home: weights([[1, 100]]),
  auto: weights([[1, 100]]),
  disability: weights([
    [5, 60],
    [10, 40],
  ]),
} as const satisfies { readonly [type in Exclude<PolicyType, 'travel'>]: object };

/** Nobody's life is insured beyond this age. Assumed. */
export const INSURED_UNTIL_AGE = 80;

/** How long a trip takes, in days, and how long before it the policy is bought. Assumed. */
export const tripDays = [4, 24] as const;
export const tripBoughtBefore = [2, 60] as const;

/** How often a policy that ran to its end is renewed. Assumed. */
export const renewals: { readonly [type in PolicyType]?: number } = { home: 0.9, auto: 0.84, travel: 0.35 };

/** Days before a policy ends that the next one is sold. Of trips, days until the next trip. Assumed. */
export const renewedBefore = [6, 28] as const;
export const nextTripAfter = [120, 500] as const;

/** By how many per cent a premium grows with each renewal. Assumed. */
export const PREMIUM_GROWTH = 4;

/** Days after it was sold that a policy begins to cover. Assumed. */
export const coverFrom = [0, 12] as const;

/** At most so many policies a customer: their numbers are made of the customer's and their own. */
export const MOST_POLICIES = 24;

/** How often premiums are paid, but those of trips, which are paid at once. Assumed. */
export const frequenciesOf = [
  ['monthly', 62],
  ['quarterly', 18],
  ['annual', 20],
] as const satisfies readonly (readonly [PremiumFrequency, number])[];
export const frequencies = weights<PremiumFrequency>(frequenciesOf);

/** How many months a premium is for; and by how many per cent a year costs more when it is paid in parts. Assumed. */
export const monthsOf = { monthly: 1, quarterly: 3, annual: 12 } as const;
export const loadingOf = { monthly: 4, quarterly: 2, annual: 0 } as const;

/** What is covered, how often, up to how much and with what deductible; in dollars. Assumed. */
export interface CoverageShape {
  readonly kind: CoverageKind;
  readonly share: number;
  /** The limit: a multiple of yearly income, of the policy's first limit, or one of some sums. */
  readonly limit:
    | {
        readonly ofIncome: ReturnType<typeof lognormal>;
        readonly from: number;
        readonly to: number;
        readonly step: number;
      }
    | { readonly ofFirst: number; readonly step: number }
    | { readonly sums: readonly number[] };
  readonly deductibles: readonly number[];
  /** Millionths of the limit that a year costs: the same for all, or by decade of age from twenty on. */
  readonly price: number | readonly number[];
}

/** What each type of policy covers. The first is in every one. */
export const coveragesOf: { readonly [type in PolicyType]: readonly [CoverageShape, ...CoverageShape[]] } = {
  life: [
    {
      kind: 'death_benefit',
      share: 1,
      limit: { ofIncome: lognormal({ median: 4.5, p95: 11 }), from: 50_000, to: 2_500_000, step: 25_000 },
      deductibles: [0],
      price: [900, 1_200, 2_400, 5_600, 13_000, 29_000],
    },
    {
      kind: 'accidental_death',
      share: 0.4,
      limit: { ofFirst: 50, step: 12_500 },
      deductibles: [0],
      price: 600,
    },
    {
      kind: 'critical_illness',
      share: 0.4,
      limit: { sums: [25_000, 50_000, 100_000] },
      deductibles: [0],
      price: [3_000, 4_500, 8_000, 15_000, 26_000, 40_000],
    },
  ],
  home: [
    {
      kind: 'dwelling',
      share: 1,
      limit: { ofIncome: lognormal({ median: 3.6, p95: 7.5 }), from: 120_000, to: 1_800_000, step: 10_000 },
      deductibles: [1_000, 1_000, 2_500, 5_000],
      price: 3_600,
    },
    {
      kind: 'personal_property',
      share: 1,
      limit: { ofFirst: 50, step: 5_000 },
      deductibles: [500, 1_000],
      price: 1_300,
    },
    {
      kind: 'home_liability',
      share: 1,
      limit: { sums: [100_000, 300_000, 500_000] },
      deductibles: [0],
      price: 300,
    },
  ],
  auto: [
    {
      kind: 'auto_liability',
      share: 1,
      limit: { sums: [100_000, 250_000, 500_000] },
      deductibles: [0],
      price: 2_400,
    },
    {
      kind: 'collision',
      share: 0.82,
      limit: { ofIncome: lognormal({ median: 0.3, p95: 0.7 }), from: 8_000, to: 90_000, step: 1_000 },
      deductibles: [500, 500, 1_000],
      price: 22_000,
    },
    {
      kind: 'comprehensive',
      share: 0.78,
      limit: { ofIncome: lognormal({ median: 0.3, p95: 0.7 }), from: 8_000, to: 90_000, step: 1_000 },
      deductibles: [250, 500],
      price: 9_000,
    },
  ],
  disability: [
    {
      kind: 'income_replacement',
      share: 1,
      limit: { ofIncome: lognormal({ median: 1.2, p95: 2 }), from: 12_000, to: 600_000, step: 1_000 },
      deductibles: [0],
      price: [6_000, 8_000, 11_000, 15_000, 19_000, 24_000],
    },
  ],
  travel: [
    {
      kind: 'trip_cancellation',
      share: 1,
      limit: { sums: [2_500, 4_000, 6_000, 10_000, 15_000] },
      deductibles: [0, 100],
      price: 40_000,
    },
    {
      kind: 'medical_abroad',
      share: 0.9,
      limit: { sums: [50_000, 100_000, 250_000] },
      deductibles: [100, 250],
      price: 400,
    },
    {
      kind: 'baggage',
      share: 0.75,
      limit: { sums: [1_000, 1_500, 2_500] },
      deductibles: [50, 100],
      price: 18_000,
    },
  ],
};
