import type { Draw, World } from '@tilth/engine';
import { addMonths } from '@tilth/population';
import type { Day, SubscriptionCadence } from '@tilth/schema';
import data from '../../data/plans.json' with { type: 'json' };
import { atLocal, HOUR_MS, localDay } from '../calendar.ts';
import { subscriptionShapes } from '../shapes/subscriptions.ts';
import type { ExpenseCategory } from './merchants.ts';
import type { Movement } from './movement.ts';
import type { Spender } from './spender.ts';

export interface Plan {
  readonly merchant: string;
  readonly category: ExpenseCategory;
  readonly cadence: SubscriptionCadence;
  /** Cents. */
  readonly prices: readonly number[];
  readonly weight: number;
}

export const plans = data.plans as readonly Plan[];

/** A subscription of an account, with the charges that the account's days have of it. */
export interface Subscription {
  readonly plan: Plan;
  readonly amount: number;
  readonly startedOn: Day;
  readonly cancelledOn: Day | null;
  readonly nextChargeOn: Day | null;
  readonly charges: readonly Movement[];
}

/** How many of each category an account still has room for. */
export type Room = { [category in ExpenseCategory]: number };

/** So many subscriptions as are wanted, as far as there is room. What they take is taken from it. */
export function subscriptionsOf(
  world: World,
  spender: Spender,
  account: number,
  wanted: number,
  from: Day,
  room: Room,
): Subscription[] {
  const taken: Subscription[] = [];
  if (wanted === 0) return taken;
  for (const at of inDrawnOrder(world, [spender.number, account])) {
    const plan = plans[at] as Plan;
    const draw = world.draw('spending subscription', [spender.number, account, at]);
    // The first few of somebody who lives on subscriptions have come every month for long.
    const settled = spender.kind === 'subscriber' && taken.length < subscriptionShapes.settled;
    if (settled && plan.cadence !== 'monthly') continue;
    const begun = begin(draw, spender, plan, from, settled);
    // One of which there is nothing to see is none that anybody would find. Cancelled ones need as much room as others, or
    // those that come to nothing soon would be the ones that fit.
    if (begun.days.length === 0 || begun.days.length > room[plan.category]) continue;
    const made = subscriptionOf(draw, spender, begun, taken.length, settled);
    room[plan.category] -= made.charges.length;
    taken.push(made);
    if (taken.length === wanted) break;
  }
  return taken;
}

/** Places of plans, the common ones likelier to come first. Most are never asked for. */
function* inDrawnOrder(world: World, key: readonly number[]): Generator<number> {
  const left = plans.map(({ weight }, at) => [at, weight] as const);
  for (let turn = 0; left.length > 0; turn++) {
    const at = world.draw('spending plans', [...key, turn]).weighted('plan', left);
    left.splice(
      left.findIndex(([each]) => each === at),
      1,
    );
    yield at;
  }
}

/** A subscription that is never cancelled. */
interface Begun {
  readonly plan: Plan;
  readonly startedOn: Day;
  /** Of the account's days those on which it is due. */
  readonly days: readonly Day[];
  readonly nextDue: Day;
}

function begin(
  draw: Draw,
  { firstDay, lastDay, joinedAt }: Spender,
  plan: Plan,
  from: Day,
  settled: boolean,
): Begun {
  const joinedOn = (localDay(joinedAt) + 1) as Day;
  // Of an account that is younger than the window, all of them are.
  const isOld = from <= firstDay && (settled || draw.chance('isOld', subscriptionShapes.olderShare));
  const startedOn = isOld
    ? draw.between('startedOn', joinedOn, from)
    : draw.between('startedOn', from, lastDay);
  const days: Day[] = [];
  let nextDue = startedOn;
  for (let count = 0; nextDue <= lastDay; nextDue = dueOn(plan.cadence, startedOn, ++count))
    if (nextDue >= from) days.push(nextDue);
  return { plan, startedOn, days, nextDue };
}

function subscriptionOf(
  draw: Draw,
  { lastDay }: Spender,
  begun: Begun,
  place: number,
  settled: boolean,
): Subscription {
  const { plan, startedOn, days, nextDue } = begun;
  const isCancelled = !settled && draw.chance('isCancelled', subscriptionShapes.cancelledShare);
  const cancelledOn = isCancelled ? draw.between('cancelledOn', days[0] as Day, lastDay) : null;
  // And are not the cheapest: those who live on subscriptions have the plan with everything.
  const amount = settled ? Math.max(...plan.prices) : draw.pick('amount', plan.prices);
  const ms = draw.int('hour', ...subscriptionShapes.hours) * HOUR_MS + draw.below('minute', HOUR_MS);
  const charges = days
    .filter((day) => cancelledOn === null || day <= cancelledOn)
    .map((day) => ({
      at: atLocal(day, ms),
      amount,
      category: plan.category,
      merchant: plan.merchant,
      subscription: place,
    }));
  return { plan, amount, startedOn, cancelledOn, nextChargeOn: isCancelled ? null : nextDue, charges };
}

/** Counted from the first charge: from the 31st of a month on, it is the last of shorter months. */
function dueOn(cadence: SubscriptionCadence, startedOn: Day, count: number): Day {
  if (cadence === 'weekly') return (startedOn + 7 * count) as Day;
  return addMonths(startedOn, cadence === 'monthly' ? count : 12 * count);
}
