import { type Lognormal, lognormal, weights } from '@tilth/engine';
import type { CashflowPaymentMethod } from '@tilth/schema';

/** What comes due each month, as a share of the income; who has it at all; on which days of the month. All assumed. */
export interface BillShape {
  readonly share: number;
  /** Of a month's income: half pay less than the first, one in twenty more than the second. */
  readonly ofIncome: Lognormal;
  /** Rupees. */
  readonly least: number;
  readonly step: number;
  /** The first and the last day of the month that it may come due on. */
  readonly days: readonly [first: number, last: number];
  /** The first and the last hour of the day at which it is paid. */
  readonly hours: readonly [first: number, last: number];
  readonly methods: ReturnType<typeof weights<CashflowPaymentMethod>>;
}

const byHand = weights<CashflowPaymentMethod>([
  ['upi', 55],
  ['net_banking', 15],
  ['bank_transfer', 30],
]);
const byOrder = weights<CashflowPaymentMethod>([['auto_debit', 1]]);

export const bills = {
  rent: {
    share: 0.82,
    ofIncome: lognormal({ median: 0.17, p95: 0.26 }),
    least: 3000,
    step: 500,
    days: [1, 7],
    hours: [9, 20],
    methods: byHand,
  },
  emi: {
    share: 0.42,
    ofIncome: lognormal({ median: 0.07, p95: 0.14 }),
    least: 1200,
    step: 1,
    days: [2, 10],
    hours: [5, 8],
    methods: byOrder,
  },
  insurance: {
    share: 0.45,
    ofIncome: lognormal({ median: 0.02, p95: 0.04 }),
    least: 450,
    step: 1,
    days: [5, 24],
    hours: [5, 8],
    methods: byOrder,
  },
  electricity: {
    share: 0.9,
    ofIncome: lognormal({ median: 0.024, p95: 0.045 }),
    least: 350,
    step: 1,
    days: [8, 20],
    hours: [10, 21],
    methods: weights<CashflowPaymentMethod>([
      ['upi', 80],
      ['net_banking', 20],
    ]),
  },
  family_support: {
    share: 0.4,
    ofIncome: lognormal({ median: 0.05, p95: 0.12 }),
    least: 1000,
    step: 500,
    days: [2, 9],
    hours: [9, 21],
    methods: byHand,
  },
} satisfies { readonly [category: string]: BillShape };

/** How the months of the year, from January, compare on an electricity bill: the heat before the rains costs most. Assumed. */
export const electricityYear = [0.78, 0.76, 0.9, 1.2, 1.45, 1.4, 1.15, 1.05, 1.02, 0.96, 0.8, 0.76];

/** From month to month, on top of that. Assumed. */
export const electricityMonth = lognormal({ median: 1, p95: 1.15, max: 1.4 });

/** Those who have a line at home, and on which days of the month they pay it. Assumed. */
export const internet = { share: 0.72, days: [3, 26] } as const;

/** The hours of the day between which plans are paid for. Assumed. */
export const planHours = [8, 22] as const;

/** How many subscriptions people have. Assumed. */
export const subscriptionsOfUsers = [
  [0, 22],
  [1, 34],
  [2, 28],
  [3, 16],
] as const;
export const subscriptionCounts = weights(subscriptionsOfUsers);

/** What a bank charges in the first night of a month for an overdraft in the month before: 500 rupees and the tax on it. Assumed. */
export const OVERDRAFT_CHARGE = 59_000;

/** The hours of the night at which it does. Assumed. */
export const chargeHours = [2, 5] as const;
