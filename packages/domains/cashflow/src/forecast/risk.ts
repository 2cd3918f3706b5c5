import type { CashflowRisk } from '@tilth/schema';
import { RISK_FROM, SPENDING_DAYS } from '../shapes/forecast.ts';
import type { Forecast } from './forecast.ts';

/** What a user has, and spends. Paise. */
export interface Standing {
  /** In the account and in the buffer. */
  readonly has: number;
  /** In the 90 days before. */
  readonly spent: number;
}

const THOUSANDTHS = 1000;

/**
 * How much of a forecast's interval does not cover what will be spent in its days, in thousandths: 0 when the lower end
 * does, together with what there is, and 1,000 when the upper end does not.
 */
export function riskScore({ has, spent }: Standing, { horizonDays, lower, upper }: Forecast): number {
  const lacks = (inflow: number) => spent * horizonDays - SPENDING_DAYS * (has + inflow);
  const atWorst = lacks(lower);
  if (atWorst <= 0) return 0;
  const atBest = lacks(upper);
  if (atBest >= 0) return THOUSANDTHS;
  return Math.floor((THOUSANDTHS * atWorst) / (atWorst - atBest) + 0.5);
}

export function riskOf(score: number): CashflowRisk {
  if (score < RISK_FROM.medium * THOUSANDTHS) return 'low';
  return score < RISK_FROM.high * THOUSANDTHS ? 'medium' : 'high';
}
