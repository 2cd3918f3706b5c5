import { type Draw, type World, weights } from '@tilth/engine';
import type { CashflowPaymentMethod, Day, Instant } from '@tilth/schema';
import { HOUR_MS, inIndia, type Month, weekdayOf } from '../calendar.ts';
import { clientMethods, PAYMENT_HOURS, PAYMENT_SPREAD } from '../shapes/income.ts';
import { MONTH_DAYS, paysOn, type Source } from './source.ts';
import type { Freelancer } from './way.ts';

const TWO_32 = 0x1_0000_0000;
const PAISE = 100;
const SUNDAY = 7;

/** A payment by a source. */
export interface Payment {
  readonly at: Instant;
  readonly day: Day;
  readonly source: Source;
  /** Paise. */
  readonly amount: number;
  readonly method: CashflowPaymentMethod;
}

/** The payments of one source in one month, before it is known how much they are. */
interface Due {
  readonly source: Source;
  readonly draw: Draw;
  readonly days: readonly Day[];
  /** How large each is against the others. */
  readonly sizes: readonly number[];
  readonly sum: number;
}

/**
 * All payments of a user, in the order of time. What a month brings follows the user's pattern; sources on the side have
 * their shares of it, retainers the same each time, and the main source has what is left. So a month's income is what the
 * pattern says whatever sources come and go, and whether it has four Fridays or five.
 */
export function paymentsOf(
  world: World,
  user: Freelancer,
  sources: readonly Source[],
  levels: readonly number[],
): Payment[] {
  const [main, ...sides] = sources as [Source, ...Source[]];
  const payments: Payment[] = [];
  user.months.forEach((month, i) => {
    const income = user.income * (levels[i] as number);
    let left = income;
    for (const side of sides) {
      const due = dueIn(world, user, side, month);
      for (const [at, size] of due.sizes.entries()) {
        const share = (income * side.share * size) / due.sum;
        left -= pay(user, payments, due, at, side.kind === 'retainer' ? side.expected : share);
      }
    }
    const due = dueIn(world, user, main, month);
    for (const [at, size] of due.sizes.entries()) pay(user, payments, due, at, (left * size) / due.sum);
  });
  return payments.filter(({ at }) => at <= world.asOf).sort((one, other) => one.at - other.at);
}

/** Makes a payment, unless it would have been before the user came; and says how much it is in any case. */
function pay({ firstDay }: Freelancer, payments: Payment[], due: Due, place: number, paise: number): number {
  const { source, draw, days } = due;
  const day = days[place] as Day;
  const amount = rounded(source, paise);
  if (day < firstDay) return amount;
  const [first, last] = PAYMENT_HOURS[source.kind];
  const ms = (first + (draw.word('time', place) / TWO_32) * (last - first)) * HOUR_MS;
  const method = source.kind === 'platform' ? 'bank_transfer' : methods.at(draw.word('method', place));
  payments.push({ at: inIndia(day, Math.floor(ms)), day, source, amount, method });
  return amount;
}

const methods = weights<CashflowPaymentMethod>(clientMethods);

/** Clients pay whole rupees; what platforms pay was another currency a moment ago. */
function rounded({ kind }: Source, paise: number): number {
  const step = kind === 'platform' ? 1 : PAISE;
  return Math.max(PAISE, Math.floor(paise / step + 0.5) * step);
}

function dueIn(world: World, user: Freelancer, source: Source, month: Month): Due {
  const draw = world.draw('cashflow payments', [user.number, source.index, month.index]);
  const days =
    source.cadence === 'irregular' ? jobDays(draw, user, source, month) : cadenceDays(user, source, month);
  const sizes = days.map((_, i) => 1 + PAYMENT_SPREAD * (2 * (draw.word('size', i) / TWO_32) - 1));
  return { source, draw, days, sizes, sum: sizes.reduce((sum, each) => sum + each, 0) };
}

/** Days of the month on which a source pays by its cadence. */
function cadenceDays(user: Freelancer, source: Source, month: Month): Day[] {
  const days: Day[] = [];
  for (let i = 0; i < month.days; i++) {
    const day = (month.first + i) as Day;
    if (paysOn(source, day, month) && isThere(user, source, day)) days.push(day);
  }
  return days;
}

/** Days on which jobs are paid for, when they are done: at least one, and never a Sunday. */
function jobDays(draw: Draw, user: Freelancer, source: Source, month: Month): Day[] {
  const open: Day[] = [];
  for (let i = 0; i < month.days; i++) {
    const day = (month.first + i) as Day;
    if (weekdayOf(day) !== SUNDAY) open.push(day);
  }
  const mean = (Number(source.perMonth) / PAISE) * (month.days / MONTH_DAYS);
  const count = Math.min(open.length, Math.max(1, draw.poisson('jobs', mean)));
  return draw
    .sample('days', open, count)
    .filter((day) => isThere(user, source, day))
    .sort((one, other) => one - other);
}

/** Whether a source is there on a day. One that is from the beginning counts as if it had been there before. */
function isThere({ firstDay }: Freelancer, { startedOn, lastOn }: Source, day: Day): boolean {
  return (day > startedOn || startedOn < firstDay) && (lastOn === null || day <= lastOn);
}
