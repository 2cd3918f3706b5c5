import type { SpendCategory } from '@tilth/schema';
import type { Role } from './people.ts';

/** The reference: how many transactions an account has, and in how many days. */
export const transactionsEach = { least: 20, most: 100 } as const;
export const WINDOW_DAYS = 180;

/** The reference: one transaction in twenty is pending. Here they are the newest ones. */
export const PENDING_SHARE = 0.05;
/** What is pending is not older than so many days. Assumed. */
export const PENDING_DAYS = 3;

/** The reference's weights. */
export const categoryWeights: { readonly [category in SpendCategory]: number } = {
  FOOD_AND_DRINK: 0.25,
  GENERAL_MERCHANDISE: 0.2,
  TRANSPORTATION: 0.15,
  ENTERTAINMENT: 0.1,
  UTILITIES: 0.1,
  HEALTHCARE: 0.05,
  INCOME: 0.15,
};

/** The reference: what an expense is at least and at most, in cents. */
export const expense = { least: 500, most: 25_000 } as const;

/** How many transactions the accounts have that are not led by their income. Assumed. */
export const transactionsOf: { readonly [role in Role]?: readonly [from: number, to: number] } = {
  irregular: [84, 100],
  card: [55, 90],
  debt: [70, 98],
  overdue: [22, 50],
  young: [20, 32],
};

/** How dear the things are that are bought from an account, against the usual. Assumed. */
export const levels = { modest: 0.6, usual: 1, ample: 1.5 } as const;
export type Level = keyof typeof levels;
export const levelOf: { readonly [role in Role]: Level } = {
  checking: 'usual',
  irregular: 'ample',
  savings: 'usual',
  card: 'ample',
  debt: 'ample',
  overdue: 'usual',
  young: 'modest',
};
