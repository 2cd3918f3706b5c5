import type { World } from '@tilth/engine';
import { addMonths } from '@tilth/population';
import type { Day, PolicyStatus, PremiumFrequency } from '@tilth/schema';
import { dayOf } from '../days.ts';
import { monthsOf } from '../shapes/lines.ts';
import {
  byHand,
  CANCELLED_SHARE,
  DEBITED_SHARE,
  GRACE_DAYS,
  PERIODS_BEFORE_TROUBLE,
  stopping,
} from '../shapes/paying.ts';
import type { Premium } from './cover.ts';

/** How a policy was paid for until the as-of date, and how it stands. */
export interface Standing {
  readonly premiums: readonly Premium[];
  readonly status: PolicyStatus;
  readonly endedOn: Day | null;
  /** Since when a premium is owed that was never paid. */
  readonly owedFrom: Day | null;
}

interface Term {
  readonly soldOn: Day;
  readonly effectiveOn: Day;
  readonly expiresOn: Day;
  readonly frequency: PremiumFrequency;
  /** Whether everything is paid when the policy is bought. */
  readonly isPrepaid: boolean;
}

/** The periods of a policy, one after the other, until it ends or the as-of date comes. */
export function standingOf(
  world: World,
  key: readonly [customer: number, policy: number],
  term: Term,
  diligence: number,
): Standing {
  const today = dayOf(world.asOf);
  const { effectiveOn, expiresOn, frequency } = term;
  const months = monthsOf[frequency];
  const stopsAYear = stopping.most - (stopping.most - stopping.least) * diligence;
  const debited = world.draw('InsurancePolicy', key).chance('debited', DEBITED_SHARE);
  const premiums: Premium[] = [];
  for (let no = 1; ; no++) {
    const dueOn = addMonths(effectiveOn, (no - 1) * months);
    if (dueOn > expiresOn || dueOn > today) break;
    const draw = world.draw('policy period', [...key, no]);
    const troubled = no > PERIODS_BEFORE_TROUBLE;
    if (troubled && draw.chance('stops', (stopsAYear * months) / 12))
      return owing(premiums, term, no, dueOn, today);
    const paidOn = term.isPrepaid ? term.soldOn : payday(draw, dueOn, debited, no === 1);
    premiums.push({ no, dueOn, paidOn: paidOn <= today ? paidOn : null });
    const lastDay = (addMonths(effectiveOn, no * months) - 1) as Day;
    if (troubled && lastDay < expiresOn && draw.chance('cancels', (CANCELLED_SHARE * months) / 12)) {
      if (lastDay >= today || paidOn > today) break;
      return { premiums, status: 'cancelled', endedOn: lastDay, owedFrom: null };
    }
  }
  const expired = expiresOn < today;
  return {
    premiums,
    status: expired ? 'expired' : 'active',
    endedOn: expired ? expiresOn : null,
    owedFrom: null,
  };
}

function payday(draw: ReturnType<World['draw']>, dueOn: Day, debited: boolean, isFirst: boolean): Day {
  if (debited || isFirst) return dueOn;
  return (dueOn + draw.int('paidOn', -byHand.early, byHand.late)) as Day;
}

/** From a premium on nothing is paid any more: the policy lapses when the grace is over. */
function owing(paid: readonly Premium[], term: Term, from: number, owedFrom: Day, today: Day): Standing {
  const { effectiveOn, expiresOn, frequency } = term;
  const lastDay = Math.min(owedFrom + GRACE_DAYS, expiresOn) as Day;
  const premiums = [...paid];
  for (let no = from; ; no++) {
    const dueOn = addMonths(effectiveOn, (no - 1) * monthsOf[frequency]);
    if (dueOn > lastDay || dueOn > today) break;
    premiums.push({ no, dueOn, paidOn: null });
  }
  const lapsed = lastDay < today;
  return { premiums, status: lapsed ? 'lapsed' : 'active', endedOn: lapsed ? lastDay : null, owedFrom };
}
