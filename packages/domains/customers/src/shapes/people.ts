import { servingEmployees } from '@tilth/employees';
import { scaled } from '@tilth/engine';

/** The reference's 1,200. */
export const customers = scaled('customers', 1200, { among: [servingEmployees] });

/** The reference: retail 60 %, premium 25 %, and more; what more there is, is assumed. In per cent. */
export const segmentShares = { retail: 60, premium: 25, private: 5, business: 10 } as const;

/** Of all but business customers, so many are in the segment that their income makes; others are wherever. Assumed. */
export const SEGMENT_BY_INCOME = 0.6;

/**
 * From which monthly income on, in cents, people are premium and private customers. Of Tilth's Americans one in three has as
 * much as the first, and one in eighteen as much as the second, as 25 + 5 and 5 of 90 ask: measured of 1,200,000 people.
 */
export const segmentIncomes = { premium: 603_667, private: 1_424_008 } as const;

/** Pay is in steps of 50 dollars: within a step, chance says who has more. In cents. */
export const PAY_STEP = 5_000;

/** Of each segment, how many have an employee of their own to turn to. Assumed. */
export const assignedShare = { retail: 0.3, premium: 0.9, private: 1, business: 0.95 } as const;

/** How many may be written to with offers. Assumed. */
export const OPT_IN_SHARE = 0.62;
