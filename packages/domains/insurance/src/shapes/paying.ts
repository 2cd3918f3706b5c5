/** Days that an owed premium is waited for; the policy covers until then. Assumed: state laws ask for 30 or 31 of life insurers. */
export const GRACE_DAYS = 31;

/** Of policies, so many are paid by debit on the due day. Assumed; the others pay by hand. */
export const DEBITED_SHARE = 0.6;

/** Days before and after the due day that others pay. Assumed: within the grace. */
export const byHand = { early: 5, late: 18 } as const;

/** How often a year somebody stops paying: of no diligence, and at the utmost of it. Assumed. */
export const stopping = { least: 0.015, most: 0.14 };

/** How often a year somebody cancels. Assumed. */
export const CANCELLED_SHARE = 0.045;

/** Of policies whose premium falls due in these last days, some are not paid either: see `stopping`. */
export const PERIODS_BEFORE_TROUBLE = 1;
