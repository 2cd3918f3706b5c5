import type { Draw, World } from '@tilth/engine';
import type { Day, Instant } from '@tilth/schema';
import type { Line } from '../amortisation.ts';
import { dayOf } from '../hours.ts';
import type { Product } from '../products.ts';
import {
  EARLY_DAYS,
  FIRST_PART,
  LITTLE_LATE_DAYS,
  lateBeyondGrace,
  type Paying,
  payingOf,
  restAfter,
} from '../shapes/repaying.ts';
import { daysPastDue, dueOn } from './due.ts';
import { type Habit, habitOf } from './habit.ts';
import type { Lent, Repayment } from './lending.ts';
import { Till } from './till.ts';

const DEFAULTED_AFTER_DAYS = 90;

/** What a borrower paid until the as-of date. */
export function repaymentOf(
  world: World,
  key: readonly [customer: number, application: number],
  loan: Pick<Lent, 'months' | 'amount' | 'firstDueOn' | 'lines'>,
  product: Product,
  creditScore: number,
): Repayment {
  const habit = habitOf(world, key, loan, creditScore);
  const till = new Till(world, key, habit.method);
  const settledAt: Instant[] = [];
  let paidOff = false;
  for (const line of loan.lines) {
    if (line.no >= habit.stopsAt) break;
    paidOff = line.no === loan.months || line.no === habit.endsAt;
    const due = dueOn(loan, line.no);
    const at =
      line.no === habit.endsAt
        ? payOff(till, line, due, product)
        : payMonth(world.draw('loan month', [...key, line.no]), till, line, due, habit, product);
    if (at === undefined) {
      paidOff = false;
      break;
    }
    settledAt.push(at);
    if (paidOff) break;
  }
  const { payments } = till;
  const days = paidOff ? 0 : daysPastDue(loan, settledAt, world.asOf);
  return {
    payments,
    settledAt,
    outstanding: payments.reduce((left, { principal }) => left - principal, loan.amount),
    daysPastDue: days,
    status: paidOff ? 'paid_off' : statusAfter(days),
    paidOffAt: paidOff ? till.last : null,
  };
}

function statusAfter(days: number): 'current' | 'late' | 'defaulted' {
  if (days === 0) return 'current';
  return days < DEFAULTED_AFTER_DAYS ? 'late' : 'defaulted';
}

/** Pays all that is left, and this month's interest. When, if it was before the as-of date. */
function payOff(till: Till, line: Line, due: Day, product: Product): Instant | undefined {
  const { no, principal, interest, balanceAfter } = line;
  const at = till.momentOn(no, 1, due);
  const split = { principal: principal + balanceAfter, interest, lateFee: feeOf(product, due, at) };
  return till.take(no, 1, at, split) ? at : undefined;
}

/** From the last day of grace on, being late costs something. */
function feeOf({ graceDays, lateFee }: Product, due: Day, at: Instant): number {
  return dayOf(at) - due >= graceDays ? lateFee : 0;
}

/** Pays an installment, at once or in two parts. When the whole of it was there, if that was before the as-of date. */
function payMonth(
  draw: Draw,
  till: Till,
  { no, amount, ...left }: Line,
  due: Day,
  { way, method }: Habit,
  product: Product,
): Instant | undefined {
  const paying = draw.weighted('paying', payingOf[way]);
  let day = dayOfPayment(draw, paying, due, product.graceDays, method === 'ach');
  let { principal, interest } = left;
  if (paying === 'in parts') {
    const part = Math.floor((amount * draw.int('part', FIRST_PART.least, FIRST_PART.most)) / 100);
    // Interest is paid before principal.
    const first = { interest: Math.min(part, interest), principal: Math.max(0, part - interest), lateFee: 0 };
    if (!till.take(no, 0, till.momentOn(no, 0, day), first)) return undefined;
    interest -= first.interest;
    principal -= first.principal;
    day = (dayOf(till.last) + 1 + Math.floor(draw.lognormal('rest', restAfter))) as Day;
  }
  const at = till.momentOn(no, 1, day);
  const rest = { principal, interest, lateFee: feeOf(product, due, at) };
  return till.take(no, 1, at, rest) ? at : undefined;
}

function dayOfPayment(draw: Draw, paying: Paying, due: Day, graceDays: number, isDebited: boolean): Day {
  switch (paying) {
    case 'late':
      return (due + graceDays + Math.floor(draw.lognormal('late', lateBeyondGrace))) as Day;
    case 'a little late':
      return (due + 1 + draw.below('late', LITTLE_LATE_DAYS)) as Day;
    default:
      return isDebited ? due : ((due - draw.below('early', EARLY_DAYS + 1)) as Day);
  }
}
