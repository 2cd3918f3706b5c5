import type { World } from '@tilth/engine';
import type { Day, LoanPaymentMethod } from '@tilth/schema';
import { dayOf } from '../hours.ts';
import {
  methodsOf,
  REPAID_EARLY_SHARE,
  repaidEarly,
  STOPPED,
  type Way,
  waysByScore,
} from '../shapes/repaying.ts';
import { dueOn } from './due.ts';
import type { Lent } from './lending.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** How a borrower repays one loan. */
export interface Habit {
  readonly way: Way;
  readonly method: LoanPaymentMethod;
  /** The installment from which on nothing comes any more, if one does. */
  readonly stopsAt: number;
  /** The installment with which all the rest is paid, if one is. */
  readonly endsAt: number;
}

export function habitOf(
  world: World,
  key: readonly [customer: number, application: number],
  loan: Pick<Lent, 'months' | 'firstDueOn'>,
  creditScore: number,
): Habit {
  const draw = world.draw('loan habit', key);
  const band = waysByScore.find(({ below }) => creditScore < below);
  if (!band) throw new RangeError(`${creditScore} is no credit score`);
  const way = draw.weighted('way', band.ways);
  const early = (way === 'prompt' || way === 'slips') && draw.chance('early', REPAID_EARLY_SHARE);
  const endsAt = 1 + Math.floor(loan.months * draw.uniform('early.at', repaidEarly.from, repaidEarly.to));
  return {
    way,
    method: draw.weighted('method', methodsOf),
    stopsAt: way === 'defaults' ? stopOf(loan, dayOf(world.asOf), draw.uniform('stops', 0, 1)) : NEVER,
    endsAt: early ? endsAt : NEVER,
  };
}

/** One of the installments that fell due lately: the place, from 0 to 1, says which. */
function stopOf(loan: Pick<Lent, 'months' | 'firstDueOn'>, today: Day, place: number): number {
  const candidates: number[] = [];
  for (let no = STOPPED.afterInstallments + 1; no <= loan.months; no++) {
    const due = dueOn(loan, no);
    if (due >= today) break;
    if (due >= today - STOPPED.withinDays) candidates.push(no);
  }
  return candidates[Math.floor(place * candidates.length)] ?? NEVER;
}
