import { normal, weights } from '@tilth/engine';
import type { CashflowPaymentMethod, IncomeCadence, IncomePattern, IncomeSourceKind } from '@tilth/schema';

/** How many sources somebody has at one time or another. The reference: 200 of 103 users, 1.9 each. */
export const sourcesOfUsers = [
  [1, 30],
  [2, 45],
  [3, 25],
] as const;
export const sourceCounts = weights(sourcesOfUsers);

/** A kind of source: who pays, when, and how often in a month of 30 days. */
export interface SourceShape {
  readonly kind: IncomeSourceKind;
  readonly cadence: IncomeCadence;
  /** Sets of paydays to choose from, as the cadence takes them. */
  readonly paydays: readonly (readonly number[])[];
  /** Payments in a month of 30 days, of what has no paydays. */
  readonly perMonth?: number;
}

const once: SourceShape = {
  kind: 'platform',
  cadence: 'weekly',
  paydays: [[1], [2], [3], [4], [5]],
};
const twice: SourceShape = {
  kind: 'platform',
  cadence: 'weekly',
  paydays: [
    [1, 4],
    [2, 5],
    [1, 5],
    [3, 6],
  ],
};
const thrice: SourceShape = {
  kind: 'platform',
  cadence: 'weekly',
  paydays: [
    [1, 3, 5],
    [2, 4, 6],
  ],
};
const workdays: SourceShape = { kind: 'platform', cadence: 'weekly', paydays: [[1, 2, 3, 4, 5]] };
const everyDay: SourceShape = { kind: 'platform', cadence: 'daily', paydays: [[]] };
const jobs: SourceShape = { kind: 'client', cadence: 'irregular', paydays: [[]], perMonth: 9 };

/**
 * What most of somebody's income comes from, of the half that earns less and the half that earns more: who earns more is
 * paid oftener, and not only more at a time. Assumed, so that there are about 14 payments a month, as the reference's
 * 22,400 payments of 103 users are.
 */
export const mainSources = {
  less: weights<SourceShape>([
    [once, 18],
    [twice, 42],
    [thrice, 19],
    [everyDay, 1],
    [jobs, 20],
  ]),
  more: weights<SourceShape>([
    [once, 4],
    [twice, 26],
    [thrice, 36],
    [workdays, 15],
    [everyDay, 5],
    [jobs, 14],
  ]),
};

/** What a freelancer in the middle earns in a month, in paise: half of the population's earn less. */
export const MIDDLE_INCOME = 4_700_000;

/** What comes on top of it. Assumed. */
export const sideSources = weights<SourceShape>([
  [once, 24],
  [{ kind: 'client', cadence: 'fortnightly', paydays: [[1], [3], [5]] }, 16],
  [{ kind: 'client', cadence: 'monthly', paydays: [[7], [15], [28], [10, 25]] }, 16],
  [{ kind: 'client', cadence: 'irregular', paydays: [[]], perMonth: 3 }, 26],
  [{ kind: 'retainer', cadence: 'monthly', paydays: [[1], [5], [25]] }, 18],
]);

/** The share of the income that one source on the side has, at least and at most. Assumed. */
export const SIDE_SHARE = { retainer: [0.05, 0.11], other: [0.1, 0.26] } as const;

/** Sources on the side that came after their user did, and those that are gone. Assumed. */
export const CAME_LATER = { share: 0.3, from: 0.1, to: 0.5 };
export const IS_GONE = { share: 0.22, from: 0.72, to: 0.95 };

/** A payment is as large as others of its month, give or take this share of it. Assumed. */
export const PAYMENT_SPREAD = 0.2;

/** Months' incomes lie this far from what their pattern says, of most people. Assumed. */
const ordinary = normal({ mean: 1, sd: 0.035, min: 0.91, max: 1.09 });

/** How a month's income compares with the user's usual one, by pattern. All assumed. */
export const noise: { readonly [pattern in IncomePattern]: typeof ordinary } = {
  stable: normal({ mean: 1, sd: 0.03, min: 0.93, max: 1.07 }),
  moderate: ordinary,
  volatile: normal({ mean: 1, sd: 0.08, min: 0.8, max: 1.2 }),
  seasonal: ordinary,
  growing: ordinary,
  declining: ordinary,
};

/** Levels that the months of a moderate and of a volatile income take by turns, in an order without a rhythm. */
export const swings = {
  moderate: [0.8, 0.91, 1, 1.09, 1.2],
  volatile: [0.35, 0.55, 0.8, 1.1, 1.45, 1.75],
};

/** From how far below the usual a growing income comes, and so how far above it gets; a declining one the other way. */
export const CLIMB = { least: 0.28, most: 0.42 };

/** How the months of the year, from January, compare with the usual one. */
type Year = readonly number[];

/** Weddings from November to February, few in the rains. */
const weddings: Year = [1.32, 1.38, 1.18, 0.98, 0.86, 0.7, 0.6, 0.58, 0.72, 0.98, 1.3, 1.4];
/** Examinations from January to March, holidays in May and June. */
const examinations: Year = [1.3, 1.42, 1.38, 1.12, 0.76, 0.58, 0.62, 0.8, 0.96, 0.98, 1, 1.08];
/** Campaigns before Dussehra and Diwali, a lull when they are paid for. */
const festivals: Year = [0.8, 0.66, 0.6, 0.64, 0.76, 0.92, 1.1, 1.3, 1.44, 1.42, 1.28, 1.08];
/** The year of account ends in March. */
const accounts: Year = [1.26, 1.4, 1.46, 1.24, 0.94, 0.74, 0.62, 0.6, 0.72, 0.88, 1, 1.14];

/** The year of those with a seasonal income, by occupation. Assumed. */
export const years: { readonly [occupation: string]: Year } = {
  Photographer: weddings,
  'Video Editor': weddings,
  'Voice Artist': festivals,
  Tutor: examinations,
  Translator: examinations,
  Consultant: accounts,
  'Data Analyst': accounts,
  'Web Developer': accounts,
};
export const otherYear: Year = festivals;

/** The hours of the day between which payments arrive: platforms pay in batches, people when they work. Assumed. */
export const PAYMENT_HOURS: { readonly [kind in IncomeSourceKind]: readonly [first: number, last: number] } =
  {
    platform: [6, 10],
    client: [10, 19],
    retainer: [10, 13],
  };

/** How clients pay. Assumed. */
export const clientMethods: readonly (readonly [CashflowPaymentMethod, number])[] = [
  ['upi', 46],
  ['bank_transfer', 42],
  ['net_banking', 9],
  ['cash', 3],
];
