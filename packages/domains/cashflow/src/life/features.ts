import type { CashflowFeatureName, Instant } from '@tilth/schema';
import { DAY_MS } from '../calendar.ts';
import type { Payment } from './income.ts';
import type { Measures } from './measures.ts';
import { MONTH_DAYS } from './source.ts';
import { deviation, mean, median, slope, sum } from './statistics.ts';
import type { Freelancer } from './way.ts';

const PAISE = 100;

/** The features of a user, as schema.prisma defines them: rupees, shares and days. */
export type Features = { readonly [name in CashflowFeatureName]: number };

export function featuresOf(
  user: Freelancer,
  payments: readonly Payment[],
  measures: Measures,
  asOf: Instant,
): Features {
  return {
    ...ofMonths(user, measures),
    ...ofPayments(payments, measures, asOf),
    ...ofAccount(payments, measures),
  };
}

/** Months that lie wholly between the first and the last transaction. */
function ofMonths(
  { months }: Freelancer,
  { monthlyIncome, monthlyExpense, firstMonth, lastMonth }: Measures,
) {
  const whole = [...months.keys()].slice(firstMonth + 1, lastMonth);
  const income = whole.map((month) => (monthlyIncome[month] as number) / PAISE);
  const expense = whole.map((month) => (monthlyExpense[month] as number) / PAISE);
  const average = mean(income);
  const quarters = [0, 1, 2, 3]
    .map((quarter) => income.filter((_, i) => quarterOf(months, whole[i] as number) === quarter))
    .filter((of) => of.length > 0)
    .map(mean);
  return {
    income_monthly_mean: average,
    income_monthly_median: median(income),
    income_monthly_stddev: deviation(income),
    income_monthly_min: Math.min(...income),
    income_monthly_max: Math.max(...income),
    income_variation: deviation(income) / average,
    income_trend: slope(income) / average,
    income_seasonality: (Math.max(...quarters) - Math.min(...quarters)) / average,
    expense_monthly_mean: mean(expense),
    expense_monthly_stddev: deviation(expense),
  };
}

function quarterOf(months: Freelancer['months'], place: number): number {
  return Math.floor((months[place]?.ofYear as number) / 3);
}

function ofPayments(payments: readonly Payment[], { firstAt }: Measures, asOf: Instant) {
  const gaps = payments.slice(1).map(({ at }, i) => (at - (payments[i] as Payment).at) / DAY_MS);
  const since = (days: number, until = asOf) =>
    sum(payments.filter(({ at }) => at > until - days * DAY_MS && at <= until).map(({ amount }) => amount)) /
    PAISE;
  const last = since(90);
  const before = since(90, (asOf - 90 * DAY_MS) as Instant);
  const all = sum(payments.map(({ amount }) => amount));
  const bySource = new Map<number, number>();
  for (const { source, amount } of payments)
    bySource.set(source.index, (bySource.get(source.index) ?? 0) + amount);
  return {
    income_last_30_days: since(30),
    income_last_90_days: last,
    income_growth_90_days: before === 0 ? 0 : last / before - 1,
    payments_per_30_days: (payments.length / ((asOf - firstAt) / DAY_MS)) * MONTH_DAYS,
    payment_mean: all / PAISE / payments.length,
    payment_gap_mean_days: mean(gaps),
    payment_gap_stddev_days: deviation(gaps),
    payment_gap_max_days: Math.max(...gaps),
    source_count: bySource.size,
    largest_source_share: Math.max(...bySource.values()) / all,
  };
}

function ofAccount(payments: readonly Payment[], measures: Measures) {
  const { expense, fixedExpense, weekendExpense, balanceSum, balanceMin, overdrafts, count } = measures;
  return {
    expense_to_income: expense / sum(payments.map(({ amount }) => amount)),
    fixed_expense_share: fixedExpense / expense,
    weekend_expense_share: weekendExpense / expense,
    balance_mean: balanceSum / PAISE / count,
    balance_min: balanceMin / PAISE,
    overdraft_share: overdrafts / count,
  };
}
