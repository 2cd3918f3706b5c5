import type { World } from '@tilth/engine';
import {
  FOLLOWS_INCOME,
  footings,
  LEAST_FREE,
  OFTENER,
  ORDINARY_DAY,
  opening,
  RESTRAINT,
} from '../shapes/spending.ts';
import type { Expense } from './bills.ts';
import type { Freelancer } from './way.ts';

const PAISE = 100;
const DAYS_PER_MONTH = 30.44;

/** What somebody can spend, beside the bills. */
export interface Budget {
  /** What is in the account before anything happens. Paise. */
  readonly opening: number;
  /** What they like to have in it at the beginning. */
  readonly cushion: number;
  /** How much they spend as they like, against others. */
  readonly spends: number;
  /** How often they do. */
  readonly oftener: number;
  /** How much at a time, against others, month by month. */
  readonly times: readonly number[];
}

/** The budget of a user with such bills, whose months' incomes are so high against the usual one. */
export function budgetOf(
  world: World,
  user: Freelancer,
  bills: readonly Expense[],
  levels: readonly number[],
): Budget {
  const { income, saves, footing } = user;
  const cushion = Math.floor(income * footings[footing].cushion);
  const days = user.lastDay - user.firstDay + 1;
  const billsADay = bills.reduce((sum, { amount }) => sum + amount, 0) / days;
  const freeADay = (level: number) => {
    const spends = 1 - saves;
    const follows = spends * (1 - FOLLOWS_INCOME + FOLLOWS_INCOME * level);
    return Math.max((LEAST_FREE * income) / DAYS_PER_MONTH, (income * follows) / DAYS_PER_MONTH - billsADay);
  };
  const ordinary = ORDINARY_DAY * PAISE;
  const oftener = within(OFTENER.least, Math.sqrt(Math.sqrt(freeADay(1) / ordinary)), OFTENER.most);
  const draw = world.draw('cashflow life', user.number);
  return {
    opening: Math.floor(cushion * draw.lognormal('opening', opening)),
    cushion,
    spends: freeADay(1) / ordinary,
    oftener,
    times: levels.map((level) => freeADay(level) / ordinary / oftener),
  };
}

/** How much people hold back, or spend more, with so much in the account against what they like to have. */
export function restraint(balance: number, liked: number, income: number): number {
  return within(RESTRAINT.least, 1 + (RESTRAINT.slope * (balance - liked)) / income, RESTRAINT.most);
}

function within(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
