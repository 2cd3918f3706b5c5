import type { Draw, World } from '@tilth/engine';
import type { Day } from '@tilth/schema';
import { firstOfLastMonth, localDay } from '../calendar.ts';
import { youngDays } from '../shapes/accounts.ts';
import { incomeShare } from '../shapes/income.ts';
import { type Role, subscriptionsOfSubscribers, subscriptionsOn } from '../shapes/people.ts';
import {
  levelOf,
  PENDING_DAYS,
  PENDING_SHARE,
  transactionsEach,
  transactionsOf,
} from '../shapes/transactions.ts';
import { type Credit, creditOf, isCard, openingOf } from './balances.ts';
import { CLIENT_PAYMENTS, clientPayments } from './client-payments.ts';
import { type Flow, flowOf } from './flow.ts';
import { payInto } from './pay.ts';
import { paymentsDue, paymentsOn } from './payments.ts';
import { purchasesOf, roomFor } from './purchases.ts';
import type { Spender } from './spender.ts';
import { type Subscription, subscriptionsOf } from './subscriptions.ts';

/** An account with all that has happened on it. Amounts are cents. */
export interface Account {
  readonly index: number;
  readonly role: Role;
  readonly flow: Flow;
  readonly subscriptions: readonly Subscription[];
  readonly opening: number;
  /** After all that is posted: money in it, or owed on it. */
  readonly balance: number;
  /** Of cards only. */
  readonly credit: Credit | undefined;
}

/** An account, from its movements to the balance that was before them. */
export function accountOf(world: World, spender: Spender, index: number, role: Role): Account {
  const draw = world.draw('spending account', [spender.number, index]);
  const from = firstDayOf(draw, spender, role);
  const pay = role === 'checking' || role === 'savings' ? payInto(world, spender, index, role) : [];
  const due =
    role === 'card' || role === 'debt' || role === 'overdue'
      ? paymentsDue(world, spender, index, role === 'overdue')
      : [];
  const incomes = pay.length + due.length + (role === 'irregular' ? CLIENT_PAYMENTS : 0);
  const count = Math.max(transactionCount(draw, role, incomes), incomes + 1);
  const room = roomFor(draw, count - incomes);
  const wanted = draw.int('subscriptions', ...wantedOn(spender, role));
  const subscriptions = subscriptionsOf(world, spender, index, wanted, from, room);
  const charges = subscriptions.flatMap((each) => each.charges);
  const pending = Math.floor(count * PENDING_SHARE + draw.uniform('pending', 0, 1));
  const scheduled = [...due, ...[...pay, ...charges].map(({ at }) => localDay(at))];
  const late = Math.max(0, pending - recent(scheduled, spender));
  const bought = purchasesOf(world, { spender, account: index, level: levelOf[role], room, from, late });
  const expenses = [...charges, ...bought];
  const incoming =
    role === 'irregular'
      ? clientPayments(world, spender, index, expenses)
      : [...pay, ...paymentsOn(world, spender, index, due, expenses)];
  const flow = flowOf([...incoming, ...expenses], pending);
  return { index, role, flow, subscriptions, ...balanced(draw, role, flow) };
}

function balanced(draw: Draw, role: Role, flow: Flow): Pick<Account, 'opening' | 'balance' | 'credit'> {
  if (isCard(role)) {
    const credit = creditOf(draw, role, flow);
    return { opening: credit.opening, balance: credit.opening + flow.posted, credit };
  }
  const opening = openingOf(draw, role, flow);
  return { opening, balance: opening - flow.posted, credit: undefined };
}

/** Pay leads the number of an account's transactions; of others it is drawn. */
function transactionCount(draw: Draw, role: Role, incomes: number): number {
  const range = transactionsOf[role];
  if (range) return draw.int('transactions', ...range);
  const count = Math.round(incomes / draw.uniform('transactions', ...incomeShare));
  return Math.min(transactionsEach.most, Math.max(transactionsEach.least, count));
}

function wantedOn({ kind }: Spender, role: Role): readonly [number, number] {
  return kind === 'subscriber' && (role === 'checking' || role === 'card')
    ? subscriptionsOfSubscribers
    : subscriptionsOn[role];
}

/** A young card was taken when the last month that is over had begun, so that its first payment is not due yet. */
function firstDayOf(draw: Draw, { firstDay, today }: Spender, role: Role): Day {
  if (role !== 'young') return firstDay;
  const earliest = Math.max(today - youngDays.most, firstOfLastMonth(today)) as Day;
  return draw.between('takenOn', earliest, (today - youngDays.least) as Day);
}

/** How many of these are of the last days, in which everything is pending that there is room for. */
function recent(days: readonly Day[], { lastDay }: Spender): number {
  return days.filter((day) => day > lastDay - PENDING_DAYS).length;
}
