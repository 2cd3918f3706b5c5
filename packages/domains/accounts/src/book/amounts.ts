import { type Amounts, type Draw, type World, weights } from '@tilth/engine';
import type { Exact } from '@tilth/schema';
import businessPayments from '../../data/business-payments.json' with { type: 'json' };
import payments from '../../data/payments.json' with { type: 'json' };
import texts from '../../data/texts.json' with { type: 'json' };
import type { Account } from '../account-of.ts';
import { FIRST_DEPOSIT_SHARE, openingBalances, usualIncome } from '../shapes/accounts.ts';
import {
  BUSINESS_TIMES,
  cashShares,
  deposits,
  habits,
  modestSpending,
  NET_PERCENT,
  paymentNoise,
  SPENDING_CAP_PERCENT,
  salaries,
  withdrawals,
} from '../shapes/bookings.ts';
import type { TimedMove } from './timed.ts';

/** How much, whether in cash, and what it says on the statement. */
export interface Sum {
  /** Cents. */
  readonly amount: number;
  readonly isCash: boolean;
  readonly description: string;
}

type Payment = (typeof payments)[number];

const byWeight = (list: readonly Payment[]) => weights(list.map((each) => [each, each.weight] as const));
const personal = byWeight(payments);
const ofBusiness = byWeight(businessPayments);
const fees = weights(texts.fees.map((each) => [each, each.weight] as const));

/** What a move comes to, given what is in the account. */
export function sumOf(world: World, account: Account, move: TimedMove, balance: number): Sum {
  const draw = world.draw('move of an account', [...account.key, move.place]);
  switch (move.kind) {
    case 'opening':
      return opening(draw, account, move);
    case 'salary':
      return plain(salaryOf(account), `Salary, ${employerOf(world, account)}`);
    case 'pension':
      return plain(netOf(account), draw.pick('description', texts.pension));
    case 'interest':
      return plain(interestOn(balance, account), 'Interest');
    case 'deposit':
      return deposit(draw, account, move);
    case 'suspicious':
      return suspicious(draw, account);
    case 'sent on':
      return plain(partOf(balance, draw.int('amount', 285, 300)), draw.pick('description', texts.wireOut));
    case 'closing':
      return plain(balance, 'Account closed, cashier’s check');
    case 'fee': {
      const { cents, text } = draw.weighted('fee', fees);
      return plain(Math.min(cents, capOf(balance)), text);
    }
    case 'withdrawal':
      return withdrawal(draw, account, move, balance);
    case 'payment':
      return payment(draw, account, balance);
  }
}

function plain(amount: number, description: string): Sum {
  return { amount, isCash: false, description };
}

function opening(draw: Draw, account: Account, { channel }: TimedMove): Sum {
  const broughtForward = channel === 'internal';
  const shape = openingBalances[account.type] as Amounts<Exact<2>>;
  const times = wealthOf(account) * (broughtForward ? 1 : FIRST_DEPOSIT_SHARE);
  const amount = Number(draw.amount('amount', shape, times));
  return plain(amount, broughtForward ? 'Balance brought forward' : 'Opening deposit');
}

/** How much more or less money somebody moves than most do. */
function wealthOf({ client }: Account): number {
  const times = Number(client.person.monthlyIncome) / usualIncome.cents;
  return Math.max(usualIncome.least, Math.min(usualIncome.most, times));
}

function netOf({ client }: Account): number {
  return Math.max(1, Math.floor((Number(client.person.monthlyIncome) * NET_PERCENT) / 100));
}

/** A month's pay after taxes. The same each month. */
function salaryOf(account: Account): number {
  return Math.max(salaries.least, Math.min(salaries.most, netOf(account)));
}

/** Who pays a salary: the same each month. */
function employerOf(world: World, { client }: Account): string {
  return world.draw('employer of a customer', client.number).pick('name', texts.employers);
}

/** A month's interest, to the nearest cent, and at least one. */
function interestOn(balance: number, { interestRate }: Account): number {
  return Math.max(1, Math.floor((balance * Number(interestRate)) / 120_000 + 0.5));
}

function deposit(draw: Draw, account: Account, { channel }: TimedMove): Sum {
  const atCounter = channel === 'branch' || channel === 'atm';
  const isCash = atCounter && draw.chance('isCash', cashShares.deposit);
  const business = account.type === 'business_checking';
  if (isCash) {
    const amount = Number(draw.amount('amount', deposits.cash, business ? 1 : wealthOf(account) / 2 + 0.5));
    return { amount: Math.min(amount, CASH_MOST), isCash, description: 'Cash deposit' };
  }
  const amount = Number(draw.amount('amount', business ? deposits.business : deposits.other));
  if (atCounter) return plain(amount, 'Check deposit');
  return plain(amount, draw.pick('description', business ? texts.businessIn : texts.transferIn));
}

/** What people pay in in cash without any habit that the bank asks about. In cents. */
const CASH_MOST = 650_000;

function suspicious(draw: Draw, { habit }: Account): Sum {
  const { dollars } = habits[habit as keyof typeof habits];
  const isCash = habit === 'largeCash' || habit === 'structuring';
  const amount = draw.int('amount', dollars[0] / 20, dollars[1] / 20) * 2_000;
  return { amount, isCash, description: isCash ? 'Cash deposit' : draw.pick('description', texts.wireIn) };
}

function withdrawal(draw: Draw, account: Account, { channel }: TimedMove, balance: number): Sum {
  const isCash = channel === 'atm' || draw.chance('isCash', cashShares.withdrawal);
  const wanted = Number(draw.amount('amount', withdrawals, account.type === 'business_checking' ? 2 : 1));
  const cap = capOf(balance);
  // Machines give twenties; the counter gives what there is.
  const amount = wanted <= cap ? wanted : cap >= TWENTY ? cap - (cap % TWENTY) : cap;
  return {
    amount,
    isCash,
    description: channel === 'atm' ? 'Cash withdrawal' : isCash ? 'Cash at the counter' : 'Cashier’s check',
  };
}

const TWENTY = 2_000;

function payment(draw: Draw, account: Account, balance: number): Sum {
  const business = account.type === 'business_checking';
  const saves = !business && account.type !== 'checking';
  if (saves) {
    const amount = Number(draw.amount('amount', deposits.other));
    return plain(within(draw, amount, balance), draw.pick('description', texts.savingsPayments));
  }
  const { dollars, text } = draw.weighted('payment', business ? ofBusiness : personal);
  const times = business ? BUSINESS_TIMES : Math.min(2, wealthOf(account));
  const amount = Math.max(100, Math.floor(dollars * 100 * times * draw.lognormal('amount', paymentNoise)));
  return plain(within(draw, amount, balance), text);
}

/** As much as wanted; where that is more than one spends at once, a modest part of what is there. */
function within(draw: Draw, wanted: number, balance: number): number {
  return wanted <= capOf(balance) ? wanted : partOf(balance, draw.int('amount.modest', ...modestSpending));
}

function capOf(balance: number): number {
  return Math.max(1, Math.floor((balance * SPENDING_CAP_PERCENT) / 100));
}

function partOf(balance: number, thousandths: number): number {
  return Math.max(1, Math.floor((balance * thousandths) / 1000));
}
