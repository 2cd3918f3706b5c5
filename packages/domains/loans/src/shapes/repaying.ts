import { lognormal, weights } from '@tilth/engine';
import type { LoanPaymentMethod } from '@tilth/schema';

/** How somebody repays a loan. */
export type Way = 'prompt' | 'slips' | 'struggles' | 'defaults';

/** By credit score, the lowest first: up to which score, and how they repay then. Assumed. */
export const waysByScore = [
  {
    below: 660,
    ways: weights<Way>([
      ['prompt', 38],
      ['slips', 32],
      ['struggles', 17],
      ['defaults', 13],
    ]),
  },
  {
    below: 710,
    ways: weights<Way>([
      ['prompt', 56],
      ['slips', 28],
      ['struggles', 10],
      ['defaults', 6],
    ]),
  },
  {
    below: 760,
    ways: weights<Way>([
      ['prompt', 72],
      ['slips', 21],
      ['struggles', 5],
      ['defaults', 2],
    ]),
  },
  {
    below: 851,
    ways: weights<Way>([
      ['prompt', 85],
      ['slips', 13],
      ['struggles', 1.2],
      ['defaults', 0.8],
    ]),
  },
] as const;

/** How each month's payment comes. Assumed. */
export type Paying = 'on time' | 'a little late' | 'late' | 'in parts';
export const payingOf = {
  prompt: weights<Paying>([
    ['on time', 98],
    ['a little late', 2],
  ]),
  slips: weights<Paying>([
    ['on time', 82],
    ['a little late', 12],
    ['late', 6],
  ]),
  struggles: weights<Paying>([
    ['on time', 60],
    ['a little late', 14],
    ['late', 12],
    ['in parts', 14],
  ]),
  /** Until they stop. */
  defaults: weights<Paying>([
    ['on time', 70],
    ['a little late', 14],
    ['late', 8],
    ['in parts', 8],
  ]),
} as const satisfies { readonly [way in Way]: object };

/** Days before the due day that those on time pay, days after it that those who are a little late do: within every grace. */
export const EARLY_DAYS = 4;
export const LITTLE_LATE_DAYS = 8;

/** Days beyond the grace, of late ones; and days after the first part, of what is paid in parts. Assumed. */
export const lateBeyondGrace = lognormal({ median: 8, p95: 45, max: 75 });
export const restAfter = lognormal({ median: 22, p95: 50, max: 75 });

/** How much of a month the first part is, in per cent. Assumed. */
export const FIRST_PART = { least: 30, most: 70 };

/** Whoever stops paying has paid at least so many installments, and stopped within so many days. What stopped longer ago has been sold, and is in no book here. Assumed. */
export const STOPPED = { afterInstallments: 1, withinDays: 720 };

/** How many repay all at once before the end, unless they have trouble; after what part of the term. Assumed. */
export const REPAID_EARLY_SHARE = 0.3;
export const repaidEarly = { from: 0.1, to: 0.8 };

/** How borrowers pay, each all the time. What comes from an account here is in the account's bookings: see `debit.ts`. Assumed. */
export const methodsOf = [
  ['ach', 52],
  ['online', 28],
  ['check', 11],
  ['branch', 9],
] as const satisfies readonly (readonly [LoanPaymentMethod, number])[];
