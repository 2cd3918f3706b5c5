import { scaled } from '@tilth/engine';

/** The reference's minimum, at scale 1. */
export const users = scaled('users', 10);

/** How long ago the first users can have joined, in days. Assumed: a product of two years. */
export const OLDEST_ACCOUNT_DAYS = 730;

/** Everybody has had at least this long to do something, in days. Assumed. */
export const NEWEST_ACCOUNT_DAYS = 45;

/** Users who read the app in English rather than in the language of their region. Assumed. */
export const ENGLISH_SHARE = 0.35;

/** Users who have said what they mean to invest each month. Assumed. */
export const BUDGET_SHARE = 0.8;

/** Monthly budgets in rupees, with their weights. Assumed. */
export const monthlyBudgets: readonly (readonly [rupees: number, weight: number])[] = [
  [500, 18],
  [1_000, 24],
  [2_500, 22],
  [5_000, 20],
  [10_000, 11],
  [25_000, 5],
];

/** What users know about investing when they join, with weights. Assumed. */
export const experience = [
  ['beginner', 60],
  ['intermediate', 30],
  ['advanced', 10],
] as const;
