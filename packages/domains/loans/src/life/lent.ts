import type { Draw, World } from '@tilth/engine';
import { addMonths, dayOfMonth, nextOpenInAmerica, officeTimeInAmerica } from '@tilth/population';
import type { Day, Instant, LoanPurpose } from '@tilth/schema';
import { levelInstallment, scheduleOf } from '../amortisation.ts';
import { dayOf } from '../hours.ts';
import type { Product } from '../products.ts';
import { MOST_APPLICATIONS } from '../shapes/applying.ts';
import { dueDays, FIRST_DUE_AFTER_DAYS, NOT_TAKEN_SHARE, paidOutAfter } from '../shapes/deciding.ts';
import type { Borrower } from './borrower.ts';
import type { Lent, Terms } from './lending.ts';
import type { OwnAccounts } from './own-accounts.ts';
import { repaymentOf } from './repaying.ts';
import { securitiesFor } from './securing.ts';
import type { Wish } from './wish.ts';

const LOAN_NUMBERS = 100_000_000;

/** The loan that came of an approval, if its applicant took it and it was paid out before the as-of date. */
export function lentAfter(
  world: World,
  borrower: Borrower,
  index: number,
  { product, purpose }: Wish,
  terms: Terms,
  decidedAt: Instant,
  creditScore: number,
  accounts: OwnAccounts,
): Lent | null {
  const key = [borrower.number, index] as const;
  const draw = world.draw('Loan', key);
  if (draw.chance('taken', NOT_TAKEN_SHARE)) return null;
  const wait = 1 + Math.floor(draw.lognormal('disbursedAt', paidOutAfter[product.kind]));
  const disbursedOn = nextOpenInAmerica((dayOf(decidedAt) + wait) as Day);
  const disbursedAt = officeTimeInAmerica(draw, 'disbursedAt.time', disbursedOn);
  if (disbursedAt > world.asOf) return null;
  const { amount, rate, months } = terms;
  const loan = {
    ...terms,
    disbursedAt,
    firstDueOn: firstDue(draw, disbursedOn),
    lines: scheduleOf(amount, rate, months),
  };
  return {
    ...loan,
    id: world.id('Loan', key),
    number: loanNumber(world, borrower.number, index),
    accountId: goesToTheSeller(product, purpose) ? null : accounts.openAt(disbursedAt),
    installment: levelInstallment(amount, rate, months),
    repayment: repaymentOf(world, key, loan, product, creditScore, accounts),
    securities: securitiesFor(world, borrower, index, product, amount, disbursedOn),
  };
}

/** Vehicles, houses and machines are paid for, and other banks paid off, without the borrower's account. */
function goesToTheSeller({ kind }: Product, purpose: LoanPurpose): boolean {
  const straight: readonly LoanPurpose[] = ['debt_consolidation', 'equipment', 'refinancing'];
  return kind === 'auto' || kind === 'mortgage' || straight.includes(purpose);
}

/** The first day of the month that was agreed on, some weeks after the money. */
function firstDue(draw: Draw, disbursedOn: Day): Day {
  const inMonth = draw.weighted('firstDueOn', dueDays);
  const earliest = (disbursedOn + FIRST_DUE_AFTER_DAYS) as Day;
  const firstOfMonth = (earliest - dayOfMonth(earliest) + 1) as Day;
  const due = (firstOfMonth + inMonth - 1) as Day;
  return due >= earliest ? due : addMonths(due, 1);
}

function loanNumber(world: World, customer: number, index: number): string {
  const number = customer * MOST_APPLICATIONS + index;
  const shuffled = world.draw('Loan', []).permute('loanNumber', number, LOAN_NUMBERS);
  return `L${String(LOAN_NUMBERS + shuffled).slice(1)}`;
}
