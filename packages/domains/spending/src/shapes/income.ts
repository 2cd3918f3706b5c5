import { DOLLAR } from './accounts.ts';

/** The reference: what an income is at least and at most, in cents. A payment to a card is one, too. */
export const income = { least: 2_000 * DOLLAR, most: 6_000 * DOLLAR } as const;

/** When an employer pays: every other Friday, on the 15th and the last of a month, on the last; pensions so as well. */
export type Cadence = 'biweekly' | 'semimonthly' | 'monthly';

/** Paydays in a month on average. */
export const paydaysInMonth: { readonly [cadence in Cadence]: number } = {
  biweekly: 26 / 12,
  semimonthly: 2,
  monthly: 1,
};

/**
 * How often employers pay. After the Bureau of Labor Statistics' Current Employment Statistics, "How frequently do private
 * businesses pay workers?" (2023): 43 % biweekly, 27 % weekly, 20 % semimonthly, 10 % monthly. Without weekly pay, which would
 * be below the reference's 2,000 dollars; monthly is more common here, so that accounts of few transactions occur.
 */
export const cadences: readonly (readonly [Cadence, number])[] = [
  ['biweekly', 43],
  ['semimonthly', 20],
  ['monthly', 25],
];

/** Of checking accounts so many have a second pay a month, a partner's or a second job's; of subscribers', all. Assumed. */
export const SECOND_PAY_SHARE = 0.55;

/** Of gross pay so much arrives: less taxes and insurance. Assumed. */
export const NET_OF_GROSS = 0.76;
/** Who would be paid less than the reference's least is paid up to so much more than it. Assumed. */
export const LOW_PAY_SPREAD = 450 * DOLLAR;
/** In half a year no more than this comes into an account, so that it stays within the reference's balances. */
export const MOST_INCOME = 43_500 * DOLLAR;

/**
 * Of the transactions of an account that pay comes into, so many are income, from and to. More than the reference's 15 %, because
 * cards have fewer: who pays 2,000 dollars or more each time does not pay a card nine times in half a year. Together it is 15 %.
 */
export const incomeShare = [0.195, 0.246] as const;

/** Clients' payments: so many days after the first day, and so many before the last. Between them one comes in. Assumed. */
export const clients = { first: [4, 16], last: [38, 55], between: [0.36, 0.64] } as const;
/** Some come a little above what is needed until the next. Assumed. */
export const CLIENT_SPREAD = 90 * DOLLAR;

/** The day of the month on which a card is paid. Early enough not to be pending when the month is over. Assumed. */
export const paymentDays = [3, 22] as const;
/** What is paid to a card each time, if not more was bought with it: the least, or some steps above it. Assumed. */
export const PAYMENT_STEP = 25 * DOLLAR;
export const PAYMENT_STEPS = 9;
