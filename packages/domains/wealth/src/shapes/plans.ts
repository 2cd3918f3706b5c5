/** Dealt among twenty users like cards: who has a plan, and how it stands. `due` is active, and its last instalment is with the bank. */
export const plans = [
  ...Array<null>(10).fill(null),
  ...Array<'active'>(6).fill('active'),
  'due',
  'paused',
  'cancelled',
  'completed',
] as const;

/** Strategies by appetite for risk, with weights: by their place among the reference's four. Assumed. */
export const chosenStrategies = {
  conservative: [
    [2, 82],
    [1, 18],
  ],
  moderate: [
    [1, 62],
    [0, 16],
    [2, 14],
    [3, 8],
  ],
  aggressive: [
    [0, 55],
    [3, 27],
    [1, 18],
  ],
} as const;

/** What a plan takes of a month's income; at least what the strategy asks for. Assumed. */
export const planShare = [0.06, 0.2] as const;
export const PLAN_STEP_RUPEES = 500;

/** A plan begins so many days after the account is verified. Assumed. */
export const planStartsAfter = [3, 160] as const;

/** Months that a plan has run at least before it is paused, cancelled or completed. */
export const LEAST_MONTHS = 2;

/** Runs that the bank refused to pay for, and runs of which one order was rejected. Assumed. */
export const runs = { failed: 0.03, partial: 0.05 } as const;

/** Days that a bank may take to confirm a mandate. */
export const MANDATE_DAYS = 3;

/** Plans that rebalance by themselves. Assumed. */
export const REBALANCED_SHARE = 0.8;
/** Plans that save for one of the user's goals. Assumed. */
export const LINKED_SHARE = 0.5;
