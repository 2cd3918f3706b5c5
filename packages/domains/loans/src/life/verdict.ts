import type { Draw } from '@tilth/engine';
import type { Instant, LoanDeclineReason } from '@tilth/schema';
import { DAY_MS } from '../hours.ts';
import { cents } from '../money.ts';
import { amountsOf } from '../shapes/applying.ts';
import {
  APPRAISED_TOO_LOW,
  COUNTER_OFFER,
  MOST_DEBT_TO_INCOME,
  mostOfIncome,
  NEW_CUSTOMER_DAYS,
  papersMissing,
} from '../shapes/deciding.ts';
import type { Borrower } from './borrower.ts';
import type { Figures } from './figures.ts';
import type { Terms } from './lending.ts';
import type { Record } from './record.ts';
import type { Wish } from './wish.ts';

/** Why the bank does not lend, by the first reason there is; nothing, if it does. */
export function declineReasonOf(
  draw: Draw,
  { since, person }: Borrower,
  { product, amount }: Wish,
  { creditScore, income, debtToIncome }: Figures,
  record: Record,
  at: Instant,
): LoanDeclineReason | null {
  const isNew = at < since + NEW_CUSTOMER_DAYS * DAY_MS;
  if (record.daysPastDue > 0 || (isNew && !product.isSecured)) return 'outside_policy';
  if (creditScore < product.leastScore) return 'credit_score';
  if (amount * 100 > income * mostOfIncome[product.kind]) return 'insufficient_income';
  if (debtToIncome > MOST_DEBT_TO_INCOME) return 'debt_to_income';
  if (product.isSecured && draw.chance('appraisal', APPRAISED_TOO_LOW)) return 'insufficient_collateral';
  const { least, most } = papersMissing;
  const missing = most - (most - least) * person.temperament.diligence;
  return draw.chance('papers', missing) ? 'incomplete_documents' : null;
}

/** What is approved: what was asked for, or somewhat less where debts are high. */
export function termsOf({ product, amount, months }: Wish, { rate, debtToIncome }: Figures): Terms {
  if (debtToIncome < COUNTER_OFFER.from) return { amount, rate, months };
  const step = cents(amountsOf[product.kind].step);
  const less = Math.floor((amount * COUNTER_OFFER.percent) / 100 / step) * step;
  return { amount: Math.max(product.leastAmount, less), rate, months };
}
