import { fixed } from '@tilth/engine';
import rules from '../data/aml-rules.json' with { type: 'json' };

/** The rules against money laundering. They do not scale. */
export const amlRules = fixed('anti-money-laundering rules', rules.length);

/** How customers are rated who are not exposed, and have no alert; by segment, in per cent. Assumed. */
export const ratings = {
  retail: { low: 90, medium: 9, high: 1 },
  premium: { low: 86, medium: 12, high: 2 },
  private: { low: 60, medium: 30, high: 10 },
  business: { low: 45, medium: 45, high: 10 },
} as const;

/** After so many months a customer is looked at again. The schema's. */
export const reviewMonths = { low: 36, medium: 24, high: 12 } as const;

/** Holders of prominent public offices, and their families. Assumed. */
export const EXPOSED_SHARE = 0.006;

/** The first review comes so many days after the first identification, later ones so many days late. Assumed. */
export const reviewDays = { first: [1, 12], late: [0, 14] } as const;

/** How many reviews are behind: due, and not done yet. Assumed. */
export const BEHIND_SHARE = 0.03;

/** Of those whose last review is less than so many days ago, so many have something in it that is still cleared up. Assumed. */
export const underReview = { days: 60, share: 0.12 } as const;

/** What people show, in per cent. Assumed. */
export const documents = { drivers_license: 66, passport: 24, state_id: 10 } as const;

/** A document is good for so many years from when it was shown, at most. Assumed, as the kind has it. */
export const documentYears = { drivers_license: 8, passport: 10, state_id: 8 } as const;

/** Where the money of private customers comes from, in per cent; of others, their occupation tells. Assumed. */
export const fundsOfPrivate = { employment: 40, investments: 32, inheritance: 18, business: 10 } as const;

/** How old alerts are settled: so many days after having been raised, and by what. Assumed. */
export const alertDays = { untouched: 4, closing: [3, 24] } as const;

/** How alerts end, in per cent. Assumed. */
export const alertEnds = { dismissed: 64, reported: 36 } as const;
