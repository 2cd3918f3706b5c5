import type { CashflowCategory } from '@tilth/schema';
import { bills, chargeHours, planHours } from '../shapes/bills.ts';
import { festivalHours } from '../shapes/festivals.ts';
import { PAYMENT_HOURS } from '../shapes/income.ts';
import { freeSpending } from '../shapes/spending.ts';
import { incomeCategory } from './books.ts';

/** The hours of the day, from the first to and without the last, at which transactions of a category happen. */
interface Hours {
  readonly category: CashflowCategory;
  readonly first: number;
  readonly last: number;
}

function hours(category: string, [first, last]: readonly [number, number]): Hours {
  return { category: category as CashflowCategory, first, last };
}

/** Of every category. */
export const hoursOf: readonly Hours[] = [
  ...Object.entries(incomeCategory).map(([kind, category]) =>
    hours(category, PAYMENT_HOURS[kind as keyof typeof PAYMENT_HOURS]),
  ),
  ...Object.entries(bills).map(([category, shape]) => hours(category, shape.hours)),
  ...['internet', 'subscription', 'mobile_recharge'].map((category) => hours(category, planHours)),
  ...Object.entries(freeSpending).map(([category, shape]) => {
    const all = shape.hours.map(([hour]) => hour);
    return hours(category, [Math.min(...all), Math.max(...all) + 1]);
  }),
  hours('festival', [festivalHours.first, festivalHours.last]),
  hours('bank_charge', chargeHours),
];
