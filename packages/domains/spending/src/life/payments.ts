import type { World } from '@tilth/engine';
import { addMonths } from '@tilth/population';
import type { Day } from '@tilth/schema';
import payers from '../../data/payers.json' with { type: 'json' };
import { atLocal, firstOfLastMonth, firstOfMonth, HOUR_MS } from '../calendar.ts';
import { income, PAYMENT_STEP, PAYMENT_STEPS, paymentDays } from '../shapes/income.ts';
import { inOrder, type Movement, sum } from './movement.ts';
import type { Spender } from './spender.ts';

const PAID = 12 * HOUR_MS;
/**
 * The days on which a card is paid: once a month. Who is overdue has paid nothing since the last month began that is over, and
 * stopped at some time before.
 */
export function paymentsDue(world: World, spender: Spender, account: number, isOverdue: boolean): Day[] {
  const { firstDay, lastDay, today } = spender;
  const draw = world.draw('spending payments', [spender.number, account]);
  const onDay = draw.int('day', ...paymentDays);
  const days: Day[] = [];
  for (let first = firstOfMonth(firstDay); first <= lastDay; first = addMonths(first, 1)) {
    const day = (first + onDay - 1) as Day;
    if (firstDay <= day && day <= lastDay) days.push(day);
  }
  if (!isOverdue) return days;
  const missedFrom = firstOfLastMonth(today);
  const before = days.filter((day) => day < missedFrom);
  return before.slice(0, Math.max(0, before.length - draw.below('missed', 3)));
}

/** What is paid on these days: what has been bought since the last time, or what is paid each time at least. */
export function paymentsOn(
  world: World,
  spender: Spender,
  account: number,
  days: readonly Day[],
  purchases: readonly Movement[],
): Movement[] {
  const draw = world.draw('spending payments', [spender.number, account]);
  const usual = income.least + draw.below('usual', PAYMENT_STEPS) * PAYMENT_STEP;
  const ordered = inOrder(purchases);
  let from = 0;
  return days.map((day) => {
    const at = atLocal(day, PAID);
    let to = from;
    while (to < ordered.length && (ordered[to] as Movement).at < at) to++;
    const bought = sum(ordered.slice(from, to));
    from = to;
    const amount = -Math.min(income.most, Math.max(usual, bought));
    return { at, amount, category: 'INCOME', merchant: payers.payment };
  });
}
