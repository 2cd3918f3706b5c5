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
import type { OwnAccounts } from './own-accounts.ts';
import { type Split, Till } from './till.ts';

const DEFAULTED_AFTER_DAYS = 90;

/** The parts of an installment. What is paid at once is the last one. */
const FIRST = 0;
const LAST = 1;

const NOTHING: Split = { principal: 0, interest: 0, lateFee: 0 };

type Loan = Pick<Lent, 'months' | 'amount' | 'firstDueOn' | 'lines' | 'disbursedAt'>;

/** What a borrower paid until the as-of date. */
export function repaymentOf(
  world: World,
  key: readonly [customer: number, application: number],
  loan: Loan,
  product: Product,
  creditScore: number,
  accounts: OwnAccounts,
): Repayment {
  const habit = habitOf(world, key, loan, creditScore);
  const repaying = new Repaying(world, key, loan, product, habit, accounts);
  const settledAt: Instant[] = [];
  let paidOff = false;
  for (const line of loan.lines) {
    if (line.no >= habit.stopsAt) break;
    const isEnd = line.no === habit.endsAt;
    const at = isEnd ? repaying.payOff(line) : repaying.payMonth(line);
    if (at === undefined) break;
    settledAt.push(at);
    paidOff = isEnd || line.no === loan.months;
    if (paidOff) break;
  }
  const { payments, last } = repaying.till;
  const days = paidOff ? 0 : daysPastDue(loan, settledAt, world.asOf);
  return {
    payments,
    settledAt,
    outstanding: payments.reduce((left, { principal }) => left - principal, loan.amount),
    daysPastDue: days,
    status: paidOff ? 'paid_off' : statusAfter(days),
    paidOffAt: paidOff ? last : null,
  };
}

function statusAfter(days: number): 'current' | 'late' | 'defaulted' {
  if (days === 0) return 'current';
  return days < DEFAULTED_AFTER_DAYS ? 'late' : 'defaulted';
}

/** From the last day of grace on, being late costs something. */
function feeOf({ graceDays, lateFee }: Product, due: Day, at: Instant): number {
  return dayOf(at) - due >= graceDays ? lateFee : 0;
}

/** One loan's installments, paid one after the other. Each gives the moment at which it was settled, if that was before the as-of date. */
class Repaying {
  readonly till: Till;
  private readonly world: World;
  private readonly key: readonly [customer: number, application: number];
  private readonly loan: Loan;
  private readonly product: Product;
  private readonly habit: Habit;
  private readonly accounts: OwnAccounts;

  constructor(
    world: World,
    key: readonly [customer: number, application: number],
    loan: Loan,
    product: Product,
    habit: Habit,
    accounts: OwnAccounts,
  ) {
    this.world = world;
    this.key = key;
    this.loan = loan;
    this.product = product;
    this.habit = habit;
    this.accounts = accounts;
    this.till = new Till(world, key, habit.method);
  }

  /** Pays all that is left, and this month's interest. */
  payOff({ no, principal, interest, balanceAfter }: Line): Instant | undefined {
    const due = dueOn(this.loan, no);
    const at = this.till.momentOn(no, LAST, due);
    const lateFee = feeOf(this.product, due, at);
    const all = { principal: principal + balanceAfter, interest, lateFee };
    return this.till.take(no, LAST, at, all) ? at : undefined;
  }

  /** Pays an installment: at once, in two parts, or in part from an account here. */
  payMonth(line: Line): Instant | undefined {
    const { no } = line;
    const { graceDays } = this.product;
    const draw = this.world.draw('loan month', [...this.key, no]);
    const paying = draw.weighted('paying', payingOf[this.habit.way]);
    const due = dueOn(this.loan, no);
    const day = dayOfPayment(draw, paying, due, graceDays, this.habit.method === 'ach');
    if (paying === 'in parts') return this.payInParts(draw, line, due, day);
    const at = this.till.momentOn(no, LAST, day);
    const since = Math.max(this.till.last, this.loan.disbursedAt) as Instant;
    const booking = this.accounts.paid(since, at, line.amount);
    const first = booking ? splitOf(booking.amount, line) : NOTHING;
    if (booking) this.till.takeFromAccount(no, FIRST, booking, first);
    return this.settle(line, due, at, first);
  }

  private payInParts(draw: Draw, line: Line, due: Day, day: Day): Instant | undefined {
    const { till } = this;
    const percent = draw.int('part', FIRST_PART.least, FIRST_PART.most);
    const first = splitOf(Math.floor((line.amount * percent) / 100), line);
    if (!till.take(line.no, FIRST, till.momentOn(line.no, FIRST, day), first)) return undefined;
    const later = (dayOf(till.last) + 1 + Math.floor(draw.lognormal('rest', restAfter))) as Day;
    return this.settle(line, due, till.momentOn(line.no, LAST, later), first);
  }

  /** Pays what the first part has left. */
  private settle(
    { no, principal, interest }: Line,
    due: Day,
    at: Instant,
    first: Split,
  ): Instant | undefined {
    const lateFee = feeOf(this.product, due, at);
    const rest = { principal: principal - first.principal, interest: interest - first.interest, lateFee };
    return this.till.take(no, LAST, at, rest) ? at : undefined;
  }
}

/** Part of an installment: interest is paid before principal. */
function splitOf(amount: number, { interest }: Line): Split {
  const ofInterest = Math.min(amount, interest);
  return { principal: amount - ofInterest, interest: ofInterest, lateFee: 0 };
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
