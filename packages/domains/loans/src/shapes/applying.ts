import { lognormal, normal, weights } from '@tilth/engine';
import type { CustomerSegment, LoanKind, LoanPurpose } from '@tilth/schema';

/**
 * How many loans a customer has ever asked this bank for, by segment. Assumed; that four Americans in ten have some loan
 * at some lender (Federal Reserve, Survey of Consumer Finances 2022: 77 % owe something, cards included) is a bound.
 */
export const applicationsOf = {
  retail: [
    [0, 66],
    [1, 24],
    [2, 8],
    [3, 2],
  ],
  premium: [
    [0, 60],
    [1, 27],
    [2, 10],
    [3, 3],
  ],
  private: [
    [0, 62],
    [1, 26],
    [2, 9],
    [3, 3],
  ],
  business: [
    [0, 44],
    [1, 34],
    [2, 16],
    [3, 6],
  ],
} as const satisfies { readonly [segment in CustomerSegment]: readonly (readonly [number, number])[] };

/** The most of them: a loan's number is made of its customer's and its own. */
export const MOST_APPLICATIONS = 3;

/** What they ask for, by segment. Assumed. */
export const kindsOf = {
  retail: [
    ['personal', 46],
    ['auto', 36],
    ['mortgage', 8],
    ['home_equity', 7],
    ['small_business', 3],
  ],
  premium: [
    ['personal', 32],
    ['auto', 32],
    ['mortgage', 15],
    ['home_equity', 16],
    ['small_business', 5],
  ],
  private: [
    ['personal', 28],
    ['auto', 24],
    ['mortgage', 22],
    ['home_equity', 18],
    ['small_business', 8],
  ],
  business: [
    ['personal', 12],
    ['auto', 14],
    ['mortgage', 6],
    ['home_equity', 6],
    ['small_business', 62],
  ],
} as const satisfies { readonly [segment in CustomerSegment]: readonly (readonly [LoanKind, number])[] };

/** Which product it is, by kind. Assumed. */
export const productsOf = {
  personal: [
    ['PERS-FLEX', 58],
    ['PERS-CONS', 32],
    ['PERS-SEC', 10],
  ],
  auto: [
    ['AUTO-NEW', 45],
    ['AUTO-USED', 55],
  ],
  mortgage: [
    ['MORT-30', 70],
    ['MORT-15', 30],
  ],
  home_equity: [['HOME-EQ', 100]],
  small_business: [
    ['BUS-TERM', 60],
    ['BUS-EQUIP', 40],
  ],
} as const satisfies { readonly [kind in LoanKind]: readonly (readonly [string, number])[] };

/** What came before the personal loan: offered until so many days ago. Assumed. */
export const PREDECESSOR = { of: 'PERS-FLEX', code: 'PERS-SIGN', untilDaysAgo: 1_460 } as const;

/** What the money is for. Of products that are not named here, by kind. Assumed. */
export const purposesOf = {
  personal: [
    ['home_improvement', 30],
    ['medical', 20],
    ['wedding', 16],
    ['education', 18],
    ['debt_consolidation', 16],
  ],
  auto: [['vehicle', 100]],
  mortgage: [
    ['home_purchase', 64],
    ['refinancing', 36],
  ],
  home_equity: [
    ['home_improvement', 62],
    ['debt_consolidation', 26],
    ['education', 12],
  ],
  small_business: [['working_capital', 100]],
  'PERS-CONS': [['debt_consolidation', 100]],
  'BUS-EQUIP': [['equipment', 100]],
} as const satisfies {
  readonly [kind in LoanKind | 'PERS-CONS' | 'BUS-EQUIP']: readonly (readonly [LoanPurpose, number])[];
};

/** How much they ask for, as a part of their yearly income; and in what steps, in dollars. Assumed. */
export const amountsOf = {
  personal: { ofIncome: lognormal({ median: 0.14, p95: 0.5 }), step: 500 },
  auto: { ofIncome: lognormal({ median: 0.32, p95: 0.8 }), step: 100 },
  mortgage: { ofIncome: lognormal({ median: 2.5, p95: 4.8 }), step: 1000 },
  home_equity: { ofIncome: lognormal({ median: 0.55, p95: 1.4 }), step: 1000 },
  small_business: { ofIncome: lognormal({ median: 0.45, p95: 1.4 }), step: 1000 },
} as const satisfies { readonly [kind in LoanKind]: object };

/** Of a mortgage that is to be repaid in half the time, so much of what others ask for. Assumed. */
export const SHORT_MORTGAGE = { code: 'MORT-15', share: 0.65 } as const;

/** Whoever asks for more than so many per cent of their income a month, interest aside, takes the longest term there is. Assumed. */
export const LONGEST_TERM_FROM_PERCENT = 8;

/** Those who like risk ask for more: this much of the usual at none of it, and at the utmost. Assumed. */
export const amountByRisk = { least: 0.8, most: 1.2 };

/** Of customers' latest applications, so many are of these last days: lending grows. Assumed. */
export const LATELY = { share: 0.07, days: 14 };

/** Pay, a year ago, was lower by so many thousandths. Assumed, near the growth of wages since 2006. */
export const PAY_GROWTH = 27;

/** A FICO score: what it is at the middle of temperaments, what diligence and thrift add from none to the utmost; and what spreads. Assumed, so that the mean is about FICO's of 2023 (715). */
export const score = {
  middle: 712,
  byDiligence: 130,
  byThrift: 90,
  /** A person's own luck, and what changes from one application to the next. */
  own: normal({ mean: 0, sd: 38 }),
  drift: normal({ mean: 0, sd: 10 }),
  /** Each payment that was late here, and a loan in default. */
  lateCosts: 12,
  defaultCosts: 120,
};

/** What customers owe elsewhere each month, rent aside, as a part of their income. Assumed. */
export const owedElsewhere = lognormal({ median: 0.13, p95: 0.34, max: 0.6 });

/** Days until somebody takes an application up, and from then on until it is decided, by kind. Assumed. */
export const takenUpAfter = lognormal({ median: 1.6, p95: 5 });
export const decidedAfter = {
  personal: lognormal({ median: 2, p95: 8 }),
  auto: lognormal({ median: 2, p95: 7 }),
  mortgage: lognormal({ median: 19, p95: 45 }),
  home_equity: lognormal({ median: 12, p95: 30 }),
  small_business: lognormal({ median: 10, p95: 28 }),
} as const satisfies { readonly [kind in LoanKind]: object };

/** How many withdraw before anything is decided, and after what part of the time until then. Assumed. */
export const WITHDRAWN_SHARE = 0.06;
export const withdrawnAfter = weights([
  [0.2, 20],
  [0.5, 40],
  [0.85, 40],
]);
