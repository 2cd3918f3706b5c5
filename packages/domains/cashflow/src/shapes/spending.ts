import { lognormal } from '@tilth/engine';
import type { CashflowCategory, CashflowPaymentMethod } from '@tilth/schema';
import type { Footing } from './people.ts';

/** What part of their income people put by, what they like to have in the account in months of income. Assumed. */
export const footings: {
  readonly [footing in Footing]: { readonly saves: number; readonly cushion: number };
} = {
  thin: { saves: 0.01, cushion: 0.02 },
  even: { saves: 0.25, cushion: 0.5 },
  saver: { saves: 0.45, cushion: 0.8 },
};

/** How much more of their income the thriftiest put by than the least thrifty. Assumed. */
export const THRIFT_SAVES = 0.12;

/** What is in the account at the beginning, against what its owner likes to have in it. Assumed. */
export const opening = lognormal({ median: 1, p95: 1.8 });

/** How fast people spend less when there is less in the account than they like: by so much for a month's income. Assumed. */
export const RESTRAINT = { slope: 1.2, least: 0.4, most: 1.6 };

/** What part of a swing in their income people follow at once with what they spend. Assumed. */
export const FOLLOWS_INCOME = 0.55;

/** However poor, people spend at least this part of their income on what is no bill. Assumed. */
export const LEAST_FREE = 0.2;

/** Whoever has more to spend spends a little oftener (by its fourth root), and mostly more at a time. Assumed. */
export const OFTENER = { least: 0.75, most: 1.3 };

/** Those who have a two-wheeler or a car, and so buy fuel. Assumed. */
export const VEHICLE_SHARE = 0.55;

/** What people spend on as they like, and how. */
export interface FreeSpending {
  /** How many in a month of 30 days, by those with a vehicle and those without. */
  readonly perMonth: readonly [vehicle: number, none: number];
  /** Rupees, where it costs as usual: half of them are less than the first, one in twenty more than the second. */
  readonly amount: readonly [median: number, p95: number];
  /** What amounts are multiples of, in rupees. */
  readonly step: number;
  /** When, by hour of the day in India. */
  readonly hours: Hours;
  /** How often from Monday to Thursday, on a Friday, a Saturday and a Sunday, against each other. */
  readonly days: readonly [weekday: number, friday: number, saturday: number, sunday: number];
  readonly methods: Methods;
}

type Hours = readonly (readonly [hour: number, weight: number])[];
type Methods = readonly (readonly [CashflowPaymentMethod, number])[];

const evenly = [1, 1, 1, 1] as const;
const leisure = [0.75, 1.2, 1.6, 1.5] as const;
const counter: Methods = [
  ['upi', 82],
  ['card', 18],
];
const online: Methods = [
  ['upi', 62],
  ['card', 32],
  ['net_banking', 6],
];
/** So many hours from one hour on, with the same weight. */
const from = (first: number, weightsOfHours: readonly number[]): Hours =>
  weightsOfHours.map((weight, i) => [first + i, weight] as const);
const shopHours = from(9, [4, 7, 9, 9, 6, 5, 5, 7, 9, 11, 10, 7, 3]);

/**
 * All that is bought from day to day. Counts and amounts are assumed such that about 1,330 expenses a user have a mean of
 * 594 rupees together with the bills, as in the reference.
 */
export const freeSpending: { readonly [category in CashflowCategory]?: FreeSpending } = {
  groceries: {
    perMonth: [20, 20],
    amount: [300, 815],
    step: 1,
    hours: from(7, [6, 8, 9, 8, 6, 4, 3, 2, 2, 4, 8, 12, 12, 9, 4]),
    days: [0.9, 0.9, 1.2, 1.35],
    methods: counter,
  },
  food_delivery: {
    perMonth: [13, 13],
    amount: [265, 540],
    step: 1,
    hours: from(8, [3, 3, 2, 3, 9, 11, 6, 2, 3, 4, 5, 11, 16, 14, 6, 2]),
    days: [0.85, 1.15, 1.3, 1.3],
    methods: online,
  },
  dining_out: {
    perMonth: [13, 13],
    amount: [215, 475],
    step: 5,
    hours: from(8, [4, 5, 5, 4, 5, 8, 5, 4, 7, 8, 6, 8, 10, 8, 3]),
    days: leisure,
    methods: counter,
  },
  fuel: {
    perMonth: [6, 0],
    amount: [295, 900],
    step: 10,
    hours: from(7, [7, 11, 10, 6, 4, 3, 3, 3, 4, 6, 10, 12, 9, 6, 2]),
    days: evenly,
    methods: counter,
  },
  local_transport: {
    perMonth: [12, 21],
    amount: [88, 215],
    step: 1,
    hours: from(7, [7, 12, 13, 8, 4, 3, 3, 3, 4, 6, 9, 12, 11, 8, 5, 3]),
    days: [1.15, 1.15, 0.85, 0.55],
    methods: [['upi', 100]],
  },
  travel: {
    perMonth: [0.7, 0.7],
    amount: [1400, 4000],
    step: 1,
    hours: from(8, [4, 5, 6, 7, 7, 6, 6, 6, 6, 6, 6, 7, 9, 9, 6, 4]),
    days: evenly,
    methods: online,
  },
  shopping: {
    perMonth: [5, 5],
    amount: [700, 2500],
    step: 1,
    hours: from(9, [3, 5, 7, 8, 7, 6, 6, 6, 7, 8, 9, 10, 11, 9, 5]),
    days: [0.8, 1, 1.5, 1.5],
    methods: online,
  },
  entertainment: {
    perMonth: [3, 3],
    amount: [260, 540],
    step: 1,
    hours: from(10, [3, 4, 4, 5, 5, 5, 6, 8, 12, 13, 11, 8, 4]),
    days: leisure,
    methods: online,
  },
  healthcare: {
    perMonth: [2, 2],
    amount: [405, 1350],
    step: 1,
    hours: shopHours,
    days: [1.05, 1.05, 1.1, 0.7],
    methods: counter,
  },
  education: {
    perMonth: [0.8, 0.8],
    amount: [630, 1700],
    step: 1,
    hours: from(9, [4, 6, 7, 6, 5, 5, 5, 6, 6, 7, 8, 9, 9, 6]),
    days: evenly,
    methods: online,
  },
  work_tools: {
    perMonth: [1.6, 1.6],
    amount: [725, 2150],
    step: 1,
    hours: from(9, [6, 9, 10, 9, 6, 7, 9, 9, 8, 6, 4, 3]),
    days: [1.2, 1.2, 0.6, 0.4],
    methods: [
      ['card', 70],
      ['upi', 30],
    ],
  },
  cash_withdrawal: {
    perMonth: [1.8, 1.8],
    amount: [1250, 5000],
    step: 500,
    hours: from(8, [4, 6, 9, 9, 7, 6, 5, 6, 7, 9, 10, 8, 5]),
    days: [0.95, 1.15, 1.2, 0.85],
    methods: [
      ['card', 88],
      ['upi', 12],
    ],
  },
};

/** What a day costs, without bills, somebody for whom amounts are as said above: rupees, measured. A test holds it against them. */
export const ORDINARY_DAY = 1_130;
