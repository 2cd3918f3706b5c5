import { decimal } from '@tilth/engine';
import type { Day, InsightKind, InsightTone } from '@tilth/schema';
import type { Payment } from '../life/income.ts';
import { type Measures, WINDOW_DAYS, type Window } from '../life/measures.ts';
import type { Freelancer } from '../life/way.ts';
import { tellFrom } from '../shapes/insights.ts';
import type { BufferState } from '../smoothing-buffer.ts';
import { capital, categoryName, dayAndMonth, rupees } from './wording.ts';

/** Something worth telling a user, with the figures it rests on: amounts as decimals, shares in per cent. */
export interface Insight {
  readonly kind: InsightKind;
  readonly tone: InsightTone;
  readonly title: string;
  readonly body: string;
  readonly metrics: { readonly [name: string]: string | number };
}

/** What the last 90 days that are over have to tell a user. */
export function insightsOf(
  user: Freelancer,
  payments: readonly Payment[],
  { recent, earlier }: Measures,
  buffer: BufferState | undefined,
): Insight[] {
  const until = dayAndMonth((user.lastDay - 1) as Day);
  const insights = [
    incomeChange(recent, earlier, until),
    expenseChange(recent, earlier, until),
    concentration(user, payments, recent),
    topCategory(recent, until),
    frequentOverdrafts(recent, until),
    buffer && bufferFilling(buffer),
  ];
  return insights.filter((insight) => insight !== undefined);
}

function incomeChange(
  { income: now }: Window,
  { income: before }: Window,
  until: string,
): Insight | undefined {
  const change = percentOf(now - before, before);
  if (Math.abs(change) < tellFrom.changePercent * 100) return undefined;
  const up = change > 0;
  return {
    kind: up ? 'income_up' : 'income_down',
    tone: up ? 'positive' : 'warning',
    title: `Income ${up ? 'up' : 'down'} ${whole(change)} %`,
    body:
      `In the ${WINDOW_DAYS} days to ${until} you earned ${rupees(now)}, against ${rupees(before)} in the ` +
      `${WINDOW_DAYS} days before. ` +
      (up ? 'A good time to fill your buffer.' : 'Your buffer is there for times like this.'),
    metrics: { current: amount(now), previous: amount(before), changePercent: percent(change) },
  };
}

function expenseChange(
  { expense: now }: Window,
  { expense: before }: Window,
  until: string,
): Insight | undefined {
  const change = percentOf(now - before, before);
  if (Math.abs(change) < tellFrom.changePercent * 100) return undefined;
  const up = change > 0;
  return {
    kind: up ? 'expense_up' : 'expense_down',
    tone: up ? 'warning' : 'positive',
    title: `Spending ${up ? 'up' : 'down'} ${whole(change)} %`,
    body:
      `In the ${WINDOW_DAYS} days to ${until} you spent ${rupees(now)}, against ${rupees(before)} in the ` +
      `${WINDOW_DAYS} days before: ${rupees(Math.abs(now - before))} ${up ? 'more' : 'less'}.`,
    metrics: { current: amount(now), previous: amount(before), changePercent: percent(change) },
  };
}

/** Told of those who have more than one source, and live on one all the same. */
function concentration(
  user: Freelancer,
  payments: readonly Payment[],
  { income }: Window,
): Insight | undefined {
  const { lastDay } = user;
  const bySource = new Map<string, number>();
  for (const { source, day, amount: paid } of payments)
    if (day < lastDay && day >= lastDay - WINDOW_DAYS)
      bySource.set(source.name, (bySource.get(source.name) ?? 0) + paid);
  const [largest] = [...bySource].sort(([, one], [, other]) => other - one);
  if (!largest || bySource.size < 2) return undefined;
  const [source, paid] = largest;
  const share = percentOf(paid, income);
  if (share < tellFrom.sourcePercent * 100) return undefined;
  return {
    kind: 'source_concentration',
    tone: 'warning',
    title: `${source} pays ${whole(share)} % of your income`,
    body:
      `Of the ${rupees(income)} that you earned in ${WINDOW_DAYS} days, ${rupees(paid)} came from ${source}. ` +
      'If it paid late, you would feel it.',
    metrics: { source, amount: amount(paid), total: amount(income), sharePercent: percent(share) },
  };
}

function topCategory({ byCategory, expense }: Window, until: string): Insight | undefined {
  const [largest] = [...byCategory].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  if (!largest) return undefined;
  const [category, spent] = largest;
  const share = percentOf(spent, expense);
  return {
    kind: 'top_category',
    tone: 'neutral',
    title: `Largest expense: ${categoryName(category)}`,
    body:
      `${capital(categoryName(category))} took ${rupees(spent)} of the ${rupees(expense)} that you spent in the ` +
      `${WINDOW_DAYS} days to ${until}: ${whole(share)} %.`,
    metrics: { category, amount: amount(spent), total: amount(expense), sharePercent: percent(share) },
  };
}

function frequentOverdrafts({ overdrafts, count }: Window, until: string): Insight | undefined {
  const share = percentOf(overdrafts, count);
  if (share < tellFrom.overdraftPercent * 100) return undefined;
  return {
    kind: 'overdraft_frequent',
    tone: 'warning',
    title: `Overdrawn after ${whole(share)} % of your transactions`,
    body:
      `In the ${WINDOW_DAYS} days to ${until}, ${overdrafts} of ${count} transactions left your account below zero. ` +
      'A bill paid after a payday instead of before it costs no charge.',
    metrics: { overdrawn: overdrafts, transactions: count, sharePercent: percent(share) },
  };
}

function bufferFilling({ deposited, withdrawn, target }: BufferState): Insight | undefined {
  const balance = deposited - withdrawn;
  const share = percentOf(balance, target);
  const metrics = { balance: amount(balance), target: amount(target), filledPercent: percent(share) };
  if (balance === target)
    return {
      kind: 'buffer_on_target',
      tone: 'positive',
      title: 'Your buffer is full',
      body: `It holds the ${rupees(target)} that would carry you through a dry spell.`,
      metrics,
    };
  if (share >= tellFrom.bufferPercent * 100) return undefined;
  return {
    kind: 'buffer_below_target',
    tone: 'warning',
    title: `Your buffer is ${whole(share)} % full`,
    body: `It holds ${rupees(balance)}. With ${rupees(target)} you could sit out a dry spell.`,
    metrics,
  };
}

/** Hundredths of a per cent, half away from zero as `numeric` rounds. */
function percentOf(part: number, of: number): number {
  if (of === 0) return 0;
  const units = Math.floor((Math.abs(part) * 10_000) / of + 0.5);
  return part < 0 ? -units : units;
}

function percent(hundredths: number): string {
  return decimal(hundredths, 2);
}

/** Without a sign: the words beside it say which way. */
function whole(hundredths: number): number {
  return Math.floor(Math.abs(hundredths) / 100 + 0.5);
}

function amount(paise: number): string {
  return decimal(paise, 2);
}
