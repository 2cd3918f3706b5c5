import { type Draw, type World, weights } from '@tilth/engine';
import type { CashflowCategory, CashflowPaymentMethod, Day, Instant } from '@tilth/schema';
import plans from '../../data/plans.json' with { type: 'json' };
import { HOUR_MS, inIndia, type Month } from '../calendar.ts';
import {
  type BillShape,
  bills,
  electricityMonth,
  electricityYear,
  internet,
  planHours,
  subscriptionCounts,
} from '../shapes/bills.ts';
import { merchantsOf } from './merchants.ts';
import type { Freelancer } from './way.ts';

const TWO_32 = 0x1_0000_0000;
const PAISE = 100;

/** An expense that is settled before its day comes. */
export interface Expense {
  readonly at: Instant;
  readonly day: Day;
  readonly category: CashflowCategory;
  readonly merchant: string;
  readonly method: CashflowPaymentMethod;
  /** Paise. */
  readonly amount: number;
}

interface Plan {
  readonly merchant: string;
  readonly price: number;
}

const mobilePlans = weights(plans.mobile.map((plan) => [plan, plan.weight] as const));
const internetPlans = weights(plans.internet.map((plan) => [plan, plan.weight] as const));

/** All bills of a user, month after month. In no order. */
export function billsOf(world: World, user: Freelancer): Expense[] {
  const expenses: Expense[] = [];
  for (const [category, shape] of Object.entries(bills) as [CashflowCategory, BillShape][]) {
    const draw = world.draw(`cashflow ${category}`, user.number);
    if (draw.chance('has', shape.share)) expenses.push(...monthly(world, draw, user, category, shape));
  }
  return [
    ...expenses,
    ...internetOf(world, user),
    ...subscriptionsOf(world, user),
    ...rechargesOf(world, user),
  ].filter(({ at, day }) => day >= user.firstDay && at <= world.asOf);
}

/** One bill each month, on the same day, to the same merchant. */
function monthly(
  world: World,
  draw: Draw,
  user: Freelancer,
  category: CashflowCategory,
  shape: BillShape,
): Expense[] {
  const part = draw.lognormal('amount', shape.ofIncome);
  const usual = stepped(Math.max(shape.least * PAISE, user.income * part), shape.step);
  const dayOfMonth = draw.int('day', ...shape.days);
  const { name: merchant } = draw.weighted('merchant', merchantsOf(category, user.person.city));
  const method = draw.weighted('method', shape.methods);
  return user.months.map((month, i) => {
    const day = (month.first + dayOfMonth - 1) as Day;
    const amount = category === 'electricity' ? metered(world, user, month, usual) : usual;
    return { at: moment(draw, day, i, shape.hours), day, category, merchant, method, amount };
  });
}

/** What the meter says: more in the heat. */
function metered(world: World, { number }: Freelancer, month: Month, usual: number): number {
  const draw = world.draw('cashflow meter', [number, month.index]);
  const times = (electricityYear[month.ofYear] as number) * draw.lognormal('times', electricityMonth);
  return stepped(usual * times, 1);
}

function internetOf(world: World, user: Freelancer): Expense[] {
  const draw = world.draw('cashflow internet', user.number);
  if (!draw.chance('has', internet.share)) return [];
  const plan = draw.weighted('plan', internetPlans);
  return planned(draw, user, 'internet', plan, draw.int('day', ...internet.days), 'upi');
}

function subscriptionsOf(world: World, user: Freelancer): Expense[] {
  const draw = world.draw('cashflow subscriptions', user.number);
  const count = draw.weighted('count', subscriptionCounts);
  return draw.sample('plans', plans.subscription, count).flatMap((plan, i) => {
    const own = world.draw('cashflow subscription', [user.number, i]);
    return planned(own, user, 'subscription', plan, own.int('day', 1, 28), 'auto_debit');
  });
}

function planned(
  draw: Draw,
  user: Freelancer,
  category: CashflowCategory,
  { merchant, price }: Plan,
  dayOfMonth: number,
  method: CashflowPaymentMethod,
): Expense[] {
  const amount = Math.floor(price * PAISE + 0.5);
  return user.months.map((month, i) => {
    const day = (month.first + dayOfMonth - 1) as Day;
    return { at: moment(draw, day, i, planHours), day, category, merchant, method, amount };
  });
}

/** Prepaid: every so many days, whatever the month. */
function rechargesOf(world: World, user: Freelancer): Expense[] {
  const draw = world.draw('cashflow mobile', user.number);
  const { merchant, price, days } = draw.weighted('plan', mobilePlans);
  const expenses: Expense[] = [];
  let day = user.firstDay + draw.below('first', days);
  for (let i = 0; day <= user.lastDay; i++, day += days) {
    const at = moment(draw, day as Day, i, planHours);
    const amount = price * PAISE;
    expenses.push({ at, day: day as Day, category: 'mobile_recharge', merchant, method: 'upi', amount });
  }
  return expenses;
}

function moment(draw: Draw, day: Day, index: number, [first, last]: readonly [number, number]): Instant {
  const hours = first + (draw.word('time', index) / TWO_32) * (last - first);
  return inIndia(day, Math.floor(hours * HOUR_MS));
}

function stepped(paise: number, rupees: number): number {
  const step = rupees * PAISE;
  return Math.max(step, Math.floor(paise / step + 0.5) * step);
}
