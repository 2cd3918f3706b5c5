import { lognormal } from '@tilth/engine';

/**
 * The reference: 0 to 5 interactions a customer, 20 % none, 25 % one, then fewer and fewer; about 2,000 of 1,200 customers.
 * How the other 55 % spread is what gives nearly as many. In per cent.
 */
export const interactionShares = { 0: 20, 1: 25, 2: 24, 3: 22, 4: 7, 5: 2 } as const;

/** The reference, in per cent. */
export const channelShares = { phone: 30, email: 25, web: 20, mobile_app: 15, branch: 10 } as const;

/**
 * How many of each channel an employee handles: everything on the telephone and at the counter; 80 % of all, which is what
 * the reference says. Those of e-mail, web and app are assumed, such that it is.
 */
export const handledShares = { phone: 1, email: 0.9, web: 0.5, mobile_app: 0.5, branch: 1 } as const;

/** How long each takes, in seconds. Assumed; the reference says that it varies by channel. */
export const durations = {
  phone: lognormal({ median: 400, p95: 1_500, min: 30, max: 5_400 }),
  email: lognormal({ median: 650, p95: 2_600, min: 60, max: 7_200 }),
  web: lognormal({ median: 260, p95: 1_100, min: 15, max: 3_600 }),
  mobile_app: lognormal({ median: 170, p95: 700, min: 10, max: 2_400 }),
  branch: lognormal({ median: 1_050, p95: 3_000, min: 120, max: 7_200 }),
} as const;

/** What they are about, but for complaints, which come as they come. In per cent. Assumed. */
export const typeShares = {
  inquiry: 28,
  account_service: 24,
  transaction_support: 20,
  technical_support: 12,
  product_information: 16,
} as const;

/** How they end, but for those that are complaints. In per cent. Assumed. */
export const outcomeShares = { resolved: 78, follow_up: 16, escalated: 6 } as const;

/** Interactions are kept for two years. Assumed. */
export const CONTACT_DAYS = 730;

/** The reference: 8 % of customers file a complaint. */
export const COMPLAINT_SHARE = 0.08;

/** The reference's 90 %, and `other` for the rest. */
export const complaintTypes = { service: 35, fee: 25, product: 20, fraud: 10, other: 10 } as const;

/** The reference, in per cent. */
export const complaintStates = { resolved: 60, investigating: 20, closed: 15, open: 5 } as const;

/** Since so many days complaints are open or looked into, at most. Assumed. */
export const unsettledDays = { open: [2, 6], investigating: [3, 24] } as const;

/** Settled ones were filed so many days ago at least: they have had time to be. Assumed. */
export const SETTLED_DAYS = 12;

/** How long it takes until one is settled, in hours. Assumed. */
export const settling = lognormal({ median: 170, p95: 900, min: 4, max: 2_000 });

/** Of complaints that are resolved, how many are paid for; what, in dollars. Assumed. */
export const compensation = {
  shares: { service: 0.15, fee: 0.75, product: 0.2, fraud: 0.8, other: 0.1 },
  dollars: [10, 400],
} as const;

/** The reference: 30 % of interactions are surveyed. */
export const SURVEY_SHARE = 0.3;

/** The reference: half of them with a comment. */
export const COMMENT_SHARE = 0.5;

/** Days until a survey is answered, on average. Assumed. */
export const SURVEY_DAYS = 1.6;

/** How an interaction that is a complaint ends, by what became of the complaint. */
export const complaintOutcomes = {
  open: 'follow_up',
  investigating: 'escalated',
  resolved: 'follow_up',
  closed: 'escalated',
} as const;

/** How many complaints begin with an interaction, of customers who have any. Assumed; the rest come as letters. */
export const COMPLAINS_IN_INTERACTION = 0.85;

/** How urgent they are; fraud always is. In per cent. Assumed. */
export const priorities = { low: 30, medium: 50, high: 20 } as const;

/** How satisfied people are, from nothing to one, by how it ended. "Weighted positive" says the reference; the rest is assumed. */
export const satisfaction = {
  resolved: { from: 0.45, to: 1 },
  follow_up: { from: 0.2, to: 0.9 },
  escalated: { from: 0.02, to: 0.65 },
  complaint: { from: 0, to: 0.55 },
} as const;
