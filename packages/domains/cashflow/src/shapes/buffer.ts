import { weights } from '@tilth/engine';

/** How many days after joining somebody opens a buffer, at most. Assumed. */
export const OPENED_WITHIN_DAYS = 40;

/** The share of a good payment that is set aside, in thousandths. Assumed. */
export const sharesOfUsers = [
  [50, 20],
  [100, 45],
  [150, 22],
  [200, 13],
] as const;
export const depositShares = weights(sharesOfUsers);

/** A buffer is to carry its owner through so much of a month's spending, in steps of so many rupees. Assumed. */
export const DRY_SPELL = 0.4;
export const TARGET_STEP = 500;

/** What people put into it to begin with, as a share of the target; the step is paise. Assumed. */
export const FIRST_DEPOSIT = { least: 0.05, most: 0.2, step: 10_000 };

/** A payment is a good one when it is above what is expected of its source, in per cent of that. Assumed. */
export const GOOD_PAYMENT_PERCENT = 105;

/** Days between one deposit and the next, and between withdrawals, at least. Assumed. */
export const DEPOSIT_GAP_DAYS = 9;
export const WITHDRAWAL_GAP_DAYS = 6;

/** An expense below this is not worth a withdrawal. Paise. Assumed. */
export const LEAST_WITHDRAWAL = 100_000;

/** The hours of the day between which people open one. Assumed. */
export const openingHours = [9, 22] as const;
