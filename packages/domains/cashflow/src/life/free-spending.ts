import { type Amounts, amounts, type Weights, weights } from '@tilth/engine';
import {
  type CashflowCategory,
  type CashflowPaymentMethod,
  type Day,
  type Exact,
  exact,
} from '@tilth/schema';
import { weekdayOf } from '../calendar.ts';
import { type FreeSpending, freeSpending } from '../shapes/spending.ts';
import { MONTH_DAYS } from './source.ts';

const PAISE = 100;

/** What somebody spends money on as they like, made ready for many draws. */
export interface Spending {
  readonly category: CashflowCategory;
  readonly amount: Amounts<Exact<2>>;
  readonly hours: Weights<number>;
  readonly methods: Weights<CashflowPaymentMethod>;
}

/** How often people spend on a kind of day, and on what. */
export interface DayOfSpending {
  readonly mean: number;
  readonly on: Weights<Spending>;
}

const shapes = Object.entries(freeSpending) as [CashflowCategory, FreeSpending][];

const made = shapes.map(([category, { amount, step, hours, methods }]): Spending => {
  const [median, p95] = amount;
  const rupees = (whole: number) => exact(whole * PAISE, 2);
  return {
    category,
    amount: amounts({ median: rupees(median), p95: rupees(p95), step: rupees(step) }),
    hours: weights(hours),
    methods: weights(methods),
  };
});

/** Monday to Thursday, Friday, Saturday, Sunday. */
const KINDS = [0, 1, 2, 3] as const;

const ways = ([0, 1] as const).map((way) =>
  KINDS.map((kind): DayOfSpending => {
    const often = shapes.map(([, { perMonth, days }]) => {
      const [weekday, friday, saturday, sunday] = days;
      const mean = (4 * weekday + friday + saturday + sunday) / 7;
      return (perMonth[way] * days[kind]) / mean / MONTH_DAYS;
    });
    const pairs = made.map((spending, i) => [spending, often[i] as number] as const);
    return {
      mean: often.reduce((sum, each) => sum + each, 0),
      on: weights(pairs.filter(([, weight]) => weight > 0)),
    };
  }),
) as unknown as readonly [vehicle: readonly DayOfSpending[], none: readonly DayOfSpending[]];

/** What people with and without a vehicle spend money on, on a day. */
export function spendingOn(day: Day, hasVehicle: boolean): DayOfSpending {
  const weekday = weekdayOf(day);
  return ways[hasVehicle ? 0 : 1][weekday <= 4 ? 0 : weekday - 4] as DayOfSpending;
}
