import { scaled } from '@tilth/engine';

/** The reference's minimum, at scale 1. */
export const users = scaled('users', 10);

/** Users who read the app in English rather than in the language they grew up with. Assumed. */
export const ENGLISH_SHARE = 0.35;

/** Users who have said what they mean to invest each month. Assumed. */
export const BUDGET_SHARE = 0.8;

/** What part of their income people mean to invest: so much at least, and so much more the thriftier they are. Assumed. */
export const budgetOfIncome = { least: 0.03, ofThrift: 0.2 };

/** Budgets are said in steps of so many rupees, and one step is the least. Assumed. */
export const BUDGET_STEP = 500;

/** Until this age people have had little time to learn about investing. */
export const YOUNG_UNTIL = 26;

/** What users know about investing when they join, with weights. Assumed. */
export const experience = {
  young: { beginner: 78, intermediate: 19, advanced: 3 },
  grown: { beginner: 55, intermediate: 33, advanced: 12 },
} as const;
