import { amounts } from '@tilth/engine';
import { type BankAccountType, type Exact, exact } from '@tilth/schema';

const dollars = (amount: number): Exact<2> => exact(amount * 100, 2);

/** The reference: 75 % of customers have accounts. */
export const HOLDER_SHARE = 0.75;

/** The reference: a quarter of them have several; three rather than two of so many. The latter is assumed. */
export const severalShares = { several: 0.25, three: 0.08 } as const;

/** The reference: checking 50 %, savings 30 %, and more; what more there is, is assumed. In per cent of all accounts. */
export const typeShares = {
  checking: 50,
  savings: 30,
  money_market: 7,
  certificate: 6,
  business_checking: 7,
} as const satisfies { readonly [type in BankAccountType]: number };

/** Of the accounts of business customers, who are 10 % of all. Those of others make up for it, so that the whole is as above. */
export const typesOfBusinesses = {
  checking: 8,
  savings: 15,
  money_market: 5,
  certificate: 2,
  business_checking: 70,
} as const satisfies { readonly [type in BankAccountType]: number };

/** Opened at a branch, by an employee; the rest online. Assumed. */
export const OPENED_AT_BRANCH = 0.7;

/** Of accounts that are old enough for it, in per cent. Assumed. */
export const statusShares = { active: 94, dormant: 3, closed: 3 } as const;

/** From so many days of age on an account may be dormant or closed. */
export const OLD_ENOUGH = 900;

/** Nothing has moved on a dormant account for so many days; an account was closed at most so many days ago. Assumed. */
export const restingDays = { dormant: [380, 700], closed: [3, 700] } as const;

/** How many accounts are frozen: of those that move money in ways that the bank asks about, and of all others. Assumed. */
export const frozenShares = { suspicious: 0.3, others: 0.006 } as const;

/** A second account comes no later than so many days before the as-of date: each has had time to be used. Assumed. */
export const NEWEST_ACCOUNT_DAYS = 25;

/** A fraction a year, in units of 0.0001. Assumed, about what such accounts paid in 2026. */
export const interestRates = {
  checking: [0, 10],
  savings: [320, 420],
  money_market: [350, 440],
  certificate: [400, 500],
  business_checking: [0, 0],
} as const satisfies { readonly [type in BankAccountType]: readonly [number, number] };

/** How far a checking account may be overdrawn, in dollars, and how often. Assumed. */
export const overdraftLimits = [
  [0, 40],
  [200, 20],
  [500, 25],
  [1_000, 15],
] as const;

/** What is there when an account opens, or was there when its books begin; for those who earn as most do. Assumed. */
export const openingBalances = {
  checking: amounts({
    median: dollars(3_900),
    p95: dollars(17_000),
    min: dollars(150),
    max: dollars(60_000),
  }),
  savings: amounts({
    median: dollars(8_500),
    p95: dollars(42_000),
    min: dollars(150),
    max: dollars(120_000),
  }),
  money_market: amounts({
    median: dollars(21_000),
    p95: dollars(90_000),
    min: dollars(2_500),
    max: dollars(250_000),
  }),
  certificate: amounts({
    median: dollars(14_000),
    p95: dollars(60_000),
    min: dollars(1_000),
    max: dollars(150_000),
  }),
  business_checking: amounts({
    median: dollars(16_000),
    p95: dollars(75_000),
    min: dollars(500),
    max: dollars(200_000),
  }),
} as const satisfies { readonly [type in BankAccountType]: unknown };

/** The first deposit of an account that has just been opened is so much of what one that has been there for years holds. Assumed. */
export const FIRST_DEPOSIT_SHARE = 0.4;

/** A month's pay that is as most people's, in cents; and how far others' money is thought of as more or less than that. */
export const usualIncome = { cents: 450_000, least: 0.4, most: 4 } as const;

/** The reference: 20 % of accounts have one relationship, 5 % two. In per cent. */
export const relationshipShares = { 0: 75, 1: 20, 2: 5 } as const;

/** What they are; to a savings account only where the owner has one besides. In per cent. Assumed. */
export const relationshipTypes = {
  joint_owner: 38,
  beneficiary: 27,
  authorized_user: 20,
  linked_savings: 60,
} as const;

/** Of customers without any account here. They have loans or policies, or had something once. In per cent. Assumed. */
export const accountlessStates = { active: 82, dormant: 14, closed: 4 } as const;

/** How many bank online: the young more than the old, by years of age. Assumed. */
export const onlineShares = { until40: 0.94, until65: 0.82, beyond: 0.58 } as const;
