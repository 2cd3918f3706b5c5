import { weights } from '@tilth/engine';

/** How many goals people have, with weights; the thrifty one more. Assumed. */
export const goalCounts = weights([
  [0, 18],
  [1, 30],
  [2, 32],
  [3, 20],
]);

/**
 * What people save for: how long from the start, in months, and what they mean to put aside of a month's income. `mix` is
 * what it is kept in: shares of equity, debt and gold. Names are in data/goals.json. Assumed.
 */
export const categories = {
  retirement: {
    weight: 24,
    months: [120, 360],
    share: [0.05, 0.14],
    priority: ['high', 'critical', 'medium'],
  },
  house: { weight: 20, months: [48, 144], share: [0.06, 0.18], priority: ['high', 'critical', 'medium'] },
  education: { weight: 16, months: [36, 180], share: [0.04, 0.12], priority: ['high', 'critical', 'medium'] },
  wedding: { weight: 10, months: [18, 72], share: [0.04, 0.12], priority: ['medium', 'high', 'low'] },
  emergency: { weight: 18, months: [8, 30], share: [0.03, 0.1], priority: ['critical', 'high', 'medium'] },
  custom: { weight: 12, months: [8, 48], share: [0.02, 0.08], priority: ['low', 'medium', 'high'] },
} as const;

/** Dealt among ten users like cards: how their first goal stands; the others are active, but for a few. Assumed. */
export const firstGoals = [
  ...Array<'active'>(6).fill('active'),
  'achieved',
  'achieved',
  'paused',
  'cancelled',
] as const;
export const otherGoals = weights([
  ['active', 90],
  ['paused', 5],
  ['cancelled', 5],
]);
/** Cancelled goals that were taken off the list as well. */
export const DELETED_SHARE = 0.5;

/** Months after which a goal that is achieved was, at least and at most. */
export const achievedAfter = [4, 12] as const;

/** Of a plan of contributions, so many are made by hand; and how often there is a gift besides. Assumed. */
export const MANUAL_SHARE = 0.35;
export const EXTRA_SHARE = 0.12;
/** Months without a contribution: of those who do today what was meant for today fewer. Assumed. */
export const SKIPPED_SHARE = 0.16;

/** Dividends, and profits of sales, that are put towards a goal. Assumed. */
export const DIVIDEND_SHARE = 0.4;
export const PROFIT_SHARE = 0.3;

/** What is expected a year, in hundredths of a per cent, and what it is kept in, by appetite for risk. Assumed. */
export const expectations = {
  conservative: { returns: 850, mix: { equity: 30, debt: 60, gold: 10 } },
  moderate: { returns: 1_200, mix: { equity: 60, debt: 30, gold: 10 } },
  aggressive: { returns: 1_500, mix: { equity: 80, debt: 10, gold: 10 } },
} as const;
