import type { World } from '@tilth/engine';
import { billsOf, type Expense } from './bills.ts';
import { type Budget, budgetOf } from './budget.ts';
import { festivalExpensesOf } from './festivals.ts';
import { type Payment, paymentsOf } from './income.ts';
import { monthlyLevels } from './pattern.ts';
import { type Source, sourcesOf } from './source.ts';
import type { Freelancer } from './way.ts';

/** What is settled before a user's first day: everything but what they buy as they like. */
export interface Prospects {
  readonly sources: readonly Source[];
  /** In the order of time. */
  readonly payments: readonly Payment[];
  /** Bills, and what is bought for festivals. */
  readonly expenses: readonly Expense[];
  readonly budget: Budget;
}

export function prospectsOf(world: World, user: Freelancer): Prospects {
  const levels = monthlyLevels(world, user);
  const sources = sourcesOf(world, user);
  const bills = billsOf(world, user);
  const budget = budgetOf(world, user, bills, levels);
  return {
    sources,
    payments: paymentsOf(world, user, sources, levels),
    expenses: [...bills, ...festivalExpensesOf(world, user, budget.spends)],
    budget,
  };
}
