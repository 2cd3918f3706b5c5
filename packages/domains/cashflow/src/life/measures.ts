import type { CashflowCategory, Day, Instant, Row } from '@tilth/schema';
import { DAY_MS, weekdayOf } from '../calendar.ts';
import type { Freelancer } from './way.ts';

/** Days that insights speak of, and days before them that they compare with. */
export const WINDOW_DAYS = 90;

/** Expenses that come whatever happens. */
export const fixedCategories: readonly CashflowCategory[] = [
  'rent',
  'emi',
  'insurance',
  'electricity',
  'internet',
  'mobile_recharge',
  'subscription',
];
const fixed: ReadonlySet<CashflowCategory> = new Set(fixedCategories);

const SATURDAY = 6;

/** What happened in some days. Amounts are paise. */
export class Window {
  income = 0;
  expense = 0;
  count = 0;
  overdrafts = 0;
  readonly byCategory = new Map<CashflowCategory, number>();

  add({ kind, category, amount, balanceAfter }: Row<'CashflowTransaction'>): void {
    const paise = amount as number;
    this.count++;
    if ((balanceAfter as number) < 0) this.overdrafts++;
    if (kind === 'income') this.income += paise;
    else {
      this.expense += paise;
      this.byCategory.set(category, (this.byCategory.get(category) ?? 0) + paise);
    }
  }
}

/** What adds up while a user's transactions are booked, so that none of them has to be kept. Amounts are paise. */
export class Measures {
  /** By the places of the months among the user's. */
  readonly monthlyIncome: Float64Array;
  readonly monthlyExpense: Float64Array;
  count = 0;
  overdrafts = 0;
  expense = 0;
  fixedExpense = 0;
  weekendExpense = 0;
  balanceSum = 0;
  balanceMin = Number.POSITIVE_INFINITY;
  firstAt = 0 as Instant;
  firstMonth = 0;
  lastMonth = 0;
  /** The last 90 days that are over in India, and the 90 days before them. */
  readonly recent = new Window();
  readonly earlier = new Window();
  /** The account when the as-of date's day began in UTC, and what was spent in the 90 days before. */
  balanceAtDawn: number;
  spentBeforeDawn = 0;
  readonly dawn: Instant;
  private readonly lastDay: Day;

  constructor({ months, lastDay }: Freelancer, asOf: Instant, opening: number) {
    this.monthlyIncome = new Float64Array(months.length);
    this.monthlyExpense = new Float64Array(months.length);
    this.lastDay = lastDay;
    this.dawn = (Math.floor(asOf / DAY_MS) * DAY_MS) as Instant;
    this.balanceAtDawn = opening;
  }

  add(row: Row<'CashflowTransaction'>, day: Day, month: number): void {
    const amount = row.amount as number;
    const balance = row.balanceAfter as number;
    if (this.count++ === 0) {
      this.firstAt = row.occurredAt;
      this.firstMonth = month;
    }
    this.lastMonth = month;
    this.balanceSum += balance;
    if (balance < 0) this.overdrafts++;
    if (balance < this.balanceMin) this.balanceMin = balance;
    if (row.kind === 'income') this.monthlyIncome[month] = (this.monthlyIncome[month] as number) + amount;
    else {
      this.expense += amount;
      this.monthlyExpense[month] = (this.monthlyExpense[month] as number) + amount;
      if (fixed.has(row.category)) this.fixedExpense += amount;
      if (weekdayOf(day) >= SATURDAY) this.weekendExpense += amount;
    }
    const daysAgo = this.lastDay - day;
    if (daysAgo <= 2 * WINDOW_DAYS + 1) this.addRecent(row, daysAgo, amount, balance);
  }

  private addRecent(row: Row<'CashflowTransaction'>, daysAgo: number, amount: number, balance: number): void {
    if (daysAgo > 0 && daysAgo <= WINDOW_DAYS) this.recent.add(row);
    else if (daysAgo > WINDOW_DAYS && daysAgo <= 2 * WINDOW_DAYS) this.earlier.add(row);
    if (row.occurredAt >= this.dawn) return;
    this.balanceAtDawn = balance;
    if (row.kind === 'expense' && row.occurredAt >= this.dawn - WINDOW_DAYS * DAY_MS)
      this.spentBeforeDawn += amount;
  }
}
