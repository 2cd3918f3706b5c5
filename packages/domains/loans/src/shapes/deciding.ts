import { lognormal, weights } from '@tilth/engine';
import type { LoanKind } from '@tilth/schema';

/** Monthly debts ÷ monthly income up to which the bank lends, in ten-thousandths: the bound of the qualified mortgage of 2014 (12 CFR 1026.43). */
export const MOST_DEBT_TO_INCOME = 4_300;

/** From here on, in ten-thousandths, less is approved than was asked for: so many per cent of it. Assumed. */
export const COUNTER_OFFER = { from: 3_800, percent: 85 };

/** The most that is lent, in per cent of yearly income, by kind. Assumed. */
export const mostOfIncome = {
  personal: 60,
  auto: 100,
  mortgage: 450,
  home_equity: 150,
  small_business: 200,
} as const satisfies { readonly [kind in LoanKind]: number };

/** A customer of fewer days is lent nothing without security. Assumed. */
export const NEW_CUSTOMER_DAYS = 90;

/** How often an appraisal comes out too low for the loan. Assumed. */
export const APPRAISED_TOO_LOW = 0.06;

/** How often papers are still missing when the time is up: so often at no diligence, and at the utmost. Assumed. */
export const papersMissing = { least: 0.01, most: 0.07 };

/** Rates are of so many ten-thousandths or multiples. */
export const RATE_STEP = 5;

/** The spread of rates is used up so many points of the score above the least one. Assumed. */
export const BEST_SCORE = 810;

/** How many approved loans their applicants do not take after all. Assumed. */
export const NOT_TAKEN_SHARE = 0.04;

/** Days from the decision until the money is paid out, by kind. Assumed. */
export const paidOutAfter = {
  personal: lognormal({ median: 1.2, p95: 4 }),
  auto: lognormal({ median: 2, p95: 7 }),
  mortgage: lognormal({ median: 14, p95: 35 }),
  home_equity: lognormal({ median: 6, p95: 14 }),
  small_business: lognormal({ median: 4, p95: 12 }),
} as const satisfies { readonly [kind in LoanKind]: object };

/** Days of the month on which installments fall due; all months have them. Assumed. */
export const dueDaysOf = [
  [1, 34],
  [5, 14],
  [10, 12],
  [15, 24],
  [20, 8],
  [25, 5],
  [28, 3],
] as const;
export const dueDays = weights(dueDaysOf);

/** The first installment is due so many days after the money at the earliest. Assumed. */
export const FIRST_DUE_AFTER_DAYS = 25;

/** Above so many cents, whoever takes an application up does not decide on it. Assumed; every loan officer may decide on less. */
export const FOUR_EYES_ABOVE = 5_000_000;
