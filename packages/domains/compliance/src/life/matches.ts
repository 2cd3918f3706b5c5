import { type Booking, isIncome } from '@tilth/accounts';
import type { ListedRule } from '../rule-list.ts';

const DAY_MS = 86_400_000;

/** The bookings of one account, in the order of time. */
export type Books = readonly Booking[];

/**
 * The bookings of a customer that meet a rule: each account's in the order of time. What the bank itself books, such as
 * interest or what is brought forward, is nobody's movement.
 */
export function matchesOf(rule: ListedRule, accounts: readonly Books[]): ReadonlySet<Booking> {
  switch (rule.kind) {
    case 'large_cash':
      return new Set(accounts.flat().filter(({ isCash, amount }) => isCash && amount >= rule.threshold));
    case 'structuring':
      return structured(rule, accounts);
    case 'rapid_movement':
      return new Set(accounts.flatMap((books) => passedThrough(rule, books)));
    case 'high_volume':
      return new Set(accounts.flatMap((books) => muchAtOnce(rule, books)));
  }
}

function dayOf({ at }: Booking): number {
  return Math.floor(at / DAY_MS);
}

/** Of a customer, on whatever account: several cash deposits just below the threshold within so many days. */
function structured(
  { threshold, floor, minCount, windowDays }: ListedRule,
  accounts: readonly Books[],
): Set<Booking> {
  const below = accounts
    .flat()
    .filter(
      ({ isCash, type, amount }) =>
        isCash && type === 'deposit' && amount >= Number(floor) && amount < threshold,
    );
  return new Set(
    below.flatMap((first) => {
      const within = inWindow(below, first, Number(windowDays));
      return within.length >= Number(minCount) ? within : [];
    }),
  );
}

/** Of one account: an income, most of which is spent again within so many days. */
function passedThrough({ threshold, sharePercent, windowDays }: ListedRule, books: Books): Booking[] {
  return books.filter(isMovedIn).flatMap((income) => {
    if (income.amount < threshold) return [];
    const spent = books.filter(
      (each) =>
        !isIncome(each.type) &&
        each.entryNo > income.entryNo &&
        dayOf(each) <= dayOf(income) + Number(windowDays),
    );
    const sum = spent.reduce((total, { amount }) => total + amount, 0);
    return sum * 100 >= income.amount * Number(sharePercent) ? [income, ...spent] : [];
  });
}

/** Of one account: incomes that together reach the threshold within so many days. */
function muchAtOnce({ threshold, windowDays }: ListedRule, books: Books): Booking[] {
  const incomes = books.filter(isMovedIn);
  return incomes.flatMap((first) => {
    const within = inWindow(incomes, first, Number(windowDays));
    return within.reduce((total, { amount }) => total + amount, 0) >= threshold ? within : [];
  });
}

function isMovedIn({ type, channel }: Booking): boolean {
  return isIncome(type) && channel !== 'internal';
}

/** Those of the days from that of the first on. */
function inWindow(bookings: readonly Booking[], first: Booking, days: number): Booking[] {
  const from = dayOf(first);
  return bookings.filter((each) => dayOf(each) >= from && dayOf(each) < from + days);
}
