import { ratio } from '@tilth/market';
import { type Day, day, type Instant } from '@tilth/schema';
import { civil, dayOf } from '../market/calendar-days.ts';
import type { Series } from '../market/market.ts';
import { dividendTax, INTEREST_TAX_PERCENT } from '../shapes/charges.ts';
import type { Position } from './books.ts';
import { amountOf } from './money.ts';
import { dayOfInstant, type Trader } from './trader.ts';

const DAY_MS = 86_400_000;
/** In India half past seven: before any exchange opens. */
const BEFORE_OPENING_MS = 2 * 3_600_000;
/** In India noon: when companies and the government pay. */
const PAID_MS = 6.5 * 3_600_000;
const TAXED_HIGHER_SINCE = day(dividendTax.since);
const HUNDREDTHS_OF_RUPEE = 100;

/** Foresees what comes of holding: splits, bonus shares, dividends, interest. Whoever holds on the day gets it. */
export function entitlements(trader: Trader): void {
  const first = trader.connections[0];
  if (!first) return;
  const since = dayOfInstant(first.linkedAt);
  for (const series of trader.market.series) {
    for (const action of series.actions) {
      if (action.exDay > since)
        onMorning(trader, series, action.exDay, (position, at) => change(trader, position, action, at));
    }
    for (const dividend of series.dividends) {
      if (dividend.exDay > since)
        onMorning(trader, series, dividend.exDay, (position) => payDividend(trader, position, dividend));
    }
    for (const paidOn of couponDays(series, since, dayOfInstant(trader.world.asOf)))
      onMorning(trader, series, paidOn, (position) => payInterest(trader, position, paidOn));
  }
}

/** On the morning of a day, for whoever holds the security by then. */
function onMorning(
  { timeline, books, world }: Trader,
  { listed }: Series,
  at: Day,
  happens: (position: Position, at: Instant) => void,
): void {
  const moment = (at * DAY_MS + BEFORE_OPENING_MS) as Instant;
  if (moment > world.asOf) return;
  timeline.at(moment, () => {
    const position = books.positions.get(listed.place);
    if (position && position.held > 0) happens(position, moment);
  });
}

function change(
  { books }: Trader,
  position: Position,
  { kind, ratio: each, exDay }: Series['actions'][number],
  at: Instant,
): void {
  if (kind === 'split') books.split(position, each, at, exDay);
  else books.bonus(position, position.held * (each - 1), at, exDay);
}

function payDividend(
  trader: Trader,
  position: Position,
  { perShare, paidOn }: Series['dividends'][number],
): void {
  const quantity = position.held;
  const at = (paidOn * DAY_MS + PAID_MS) as Instant;
  if (!isPaid(trader, position, at)) return;
  const amount = amountOf(quantity, perShare);
  const { freeRupees, freeRupeesBefore, percent } = dividendTax;
  const free = (paidOn >= TAXED_HIGHER_SINCE ? freeRupees : freeRupeesBefore) * HUNDREDTHS_OF_RUPEE;
  const tax = amount > free ? ratio(amount * percent, 100) : 0;
  const description = `Dividend of ${position.listed.name}`;
  trader.timeline.at(at, () =>
    trader.books.pay(
      position,
      'dividend',
      { quantity, price: perShare, tax },
      { at, day: paidOn, description },
    ),
  );
}

function payInterest(trader: Trader, position: Position, paidOn: Day): void {
  const { coupon, treatment, name } = position.listed;
  if (!coupon) return;
  const at = (paidOn * DAY_MS + PAID_MS) as Instant;
  if (!isPaid(trader, position, at)) return;
  const quantity = position.held;
  // In ten-thousandths of a rupee: percent of the face value, in as many parts as are paid in a year.
  const price = Math.floor((coupon.face * coupon.percent * 100) / coupon.pays.length + 0.5);
  const tax =
    treatment === 'corporate_bond' ? ratio(amountOf(quantity, price) * INTEREST_TAX_PERCENT, 100) : 0;
  const description = `Interest of ${name}`;
  trader.timeline.at(at, () =>
    trader.books.pay(position, 'interest', { quantity, price, tax }, { at, day: paidOn, description }),
  );
}

/** A platform that was taken off tells of nothing any more. */
function isPaid({ world, investor }: Trader, { connection }: Position, at: Instant): boolean {
  const told = connection.disconnectedAt ?? world.asOf;
  return (
    at <= Math.min(told, world.asOf) && at <= (investor.status === 'deleted' ? investor.until : world.asOf)
  );
}

/** The days on which a bond pays, after one and up to another. */
function couponDays({ listed: { coupon } }: Series, since: Day, to: Day): Day[] {
  if (!coupon) return [];
  const days: Day[] = [];
  for (let { year } = civil(since); year <= civil(to).year; year++) {
    for (const date of coupon.pays) {
      const [month = 1, of = 1] = date.split('-').map(Number);
      const at = dayOf(year, month, of);
      if (at > since && at <= to) days.push(at);
    }
  }
  return days;
}
