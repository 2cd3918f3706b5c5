import type { Draw } from '@tilth/engine';
import { lastOpenInAmerica } from '@tilth/population';
import type { Day } from '@tilth/schema';
import type { Account } from '../account-of.ts';
import { mostRegular } from '../shapes/bookings.ts';
import { firstOfMonth, monthEnd } from './calendar.ts';

const DAY_MS = 86_400_000;

/** What comes into an account month after month. */
export type RegularIncome = 'salary' | 'pension' | 'interest';

/** People without a salary; the first of them has a pension instead. */
const withoutSalary = ['Retired', 'Student', 'Homemaker', 'Small Business Owner', 'Consultant'];

/** What comes into an account regularly. Salaries go to the first checking account that somebody has. */
export function regularIncomeOf({ type, client, firstChecking }: Account): RegularIncome | null {
  if (type === 'savings' || type === 'money_market' || type === 'certificate') return 'interest';
  if (type === 'business_checking' || !firstChecking || client.segment === 'business') return null;
  if (client.person.occupation === withoutSalary[0]) return 'pension';
  return withoutSalary.includes(client.person.occupation) ? null : 'salary';
}

/** The days on which an account's books begin, and on which what is regular comes. */
export interface Period {
  readonly start: Day;
  readonly days: readonly Day[];
}

/**
 * The last so many months of a regular income: as many as there can be in the time that the account has been open. The books
 * begin between the first of them and the one before it.
 */
export function regularPeriod(
  draw: Draw,
  account: Account,
  income: RegularIncome,
  wanted: number,
): Period | null {
  const openedOn = Math.floor(account.openedAt / DAY_MS);
  const most = Math.min(wanted, income === 'interest' ? mostRegular.interest : mostRegular.salary);
  if (most <= 0) return null;
  const midMonth = income === 'salary' && draw.chance('payday', 0.5);
  const days: Day[] = [];
  let before = openedOn as Day;
  for (let back = 0; days.length <= most; back++) {
    const day = regularDay(account.lastDay, back, income, midMonth);
    if (day > account.lastDay) continue;
    if (day <= openedOn) break;
    if (days.length === most) before = (day + draw.int('start', 1, 5)) as Day;
    days.push(day);
  }
  return { start: before, days: days.slice(0, most) };
}

/** Interest on the last day of the month, pay on its last workday or in its middle. */
function regularDay(lastDay: Day, back: number, income: RegularIncome, midMonth: boolean): Day {
  const end = monthEnd(lastDay, back);
  if (income === 'interest') return end;
  return lastOpenInAmerica(midMonth ? ((firstOfMonth(end) + 14) as Day) : end);
}
