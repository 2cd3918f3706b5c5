import { amounts, lognormal } from '@tilth/engine';
import { type Exact, exact } from '@tilth/schema';

const dollars = (amount: number): Exact<2> => exact(amount * 100, 2);

/**
 * The reference: 10 to 20 times as many transactions as accounts, and about 12.7 in its tables. So each account has 10 to 20,
 * few of them many. Weights.
 */
export const bookingsEach = {
  10: 24,
  11: 19,
  12: 15,
  13: 12,
  14: 9,
  15: 7,
  16: 5,
  17: 4,
  18: 3,
  19: 1,
  20: 1,
} as const;

/** The reference: 30 % of transactions are income, 70 % spending. */
export const INCOME_SHARE = 0.3;

/** The reference: 30 % are booked by an employee, 70 % automatically. */
export const MANUAL_SHARE = 0.3;

/** The reference: nobody spends more than 30 % of the balance at once. In per cent. */
export const SPENDING_CAP_PERCENT = 30;

/** The reference: salaries of 1,000 to 8,000 dollars. In cents. */
export const salaries = { least: 100_000, most: 800_000 } as const;

/** What is left of pay after taxes. Assumed. */
export const NET_PERCENT = 74;

/** What spending is, in per cent. Assumed. */
export const spendingTypes = { payment: 65, withdrawal: 30, fee: 5 } as const;

/** So many salaries, or months of interest, are in the books at most. */
export const mostRegular = { salary: 6, interest: 3 } as const;

/** Where nothing comes regularly, books begin so many days before they end. Assumed. */
export const bookDays = [45, 100] as const;

/** How a booking comes without an employee, and with one. In per cent. Assumed. */
export const channels = {
  withdrawal: { automated: { atm: 100 }, manual: { branch: 100 } },
  payment: { automated: { card: 55, online: 25, ach: 20 }, manual: { phone: 45, branch: 55 } },
  deposit: { automated: { online: 45, ach: 35, atm: 20 }, manual: { branch: 100 } },
} as const;

/** How often cash, of what comes and goes at machines and at the counter. Assumed. */
export const cashShares = { withdrawal: 0.85, deposit: 0.4 } as const;

/** What people take out: whole twenties. Assumed. */
export const withdrawals = amounts({
  median: dollars(120),
  p95: dollars(480),
  step: dollars(20),
  max: dollars(2_000),
});

/** What people and businesses pay in. Assumed; below what the rules against money laundering look at. */
export const deposits = {
  cash: amounts({ median: dollars(320), p95: dollars(2_400), step: dollars(5), max: dollars(6_500) }),
  other: amounts({ median: dollars(420), p95: dollars(3_800), max: dollars(9_000) }),
  business: amounts({ median: dollars(2_300), p95: dollars(8_000), max: dollars(9_500) }),
} as const;

/** Where a balance is too small for what people would like to spend, they spend so much of it, in thousandths. Assumed. */
export const modestSpending = [60, 300] as const;

/** A business turns over so many times what a person does. Assumed. */
export const BUSINESS_TIMES = 2.5;

/**
 * Accounts that move money in ways the bank asks about, of all accounts; what the rules in compliance look for. Assumed: so
 * rare that of a thousand customers some twenty have an alert.
 */
export const habitShares = {
  largeCash: 0.007,
  structuring: 0.005,
  passThrough: 0.005,
  highVolume: 0.005,
} as const;

/** What each of them pays in, in dollars, how many times, and within how many days. Assumed. */
export const habits = {
  largeCash: { dollars: [10_500, 28_000], times: [1, 2], days: 40 },
  structuring: { dollars: [8_200, 9_900], times: [3, 4], days: 7 },
  passThrough: { dollars: [14_000, 60_000], times: [1, 1], days: 1 },
  highVolume: { dollars: [21_000, 45_000], times: [3, 3], days: 20 },
} as const;

/** What has come through is sent on in so many payments within so many days. Assumed. */
export const sentOn = { payments: 5, days: 4 } as const;

/** Of a salary, how much a payment of each kind is: data/payments.json says what they are for. */
export const paymentNoise = lognormal({ median: 1, p95: 1.9, min: 0.25, max: 4 });

/** What the statement says of what goes to the bank itself, in data/payments.json: installments, premiums, a safe deposit box. */
export const PAYMENT_TO_THE_BANK = 'Payment to Harborline';
