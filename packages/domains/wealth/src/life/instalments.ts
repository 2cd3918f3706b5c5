import { closeOn } from '@tilth/market';
import type { Day, Instant } from '@tilth/schema';
import { civil, dayOf } from '../market/calendar-days.ts';
import type { Series } from '../market/market.ts';
import { close, lastClose, lastIndex } from '../market/quotes.ts';
import { ALLOTMENT_DAYS, dueNow, instalments, sips } from '../shapes/investing.ts';
import { chargesOn } from './charges.ts';
import { isUsed } from './connections.ts';
import { dealt } from './deck.ts';
import { affordable, amountOf } from './money.ts';
import { reasons } from './reasons.ts';
import { dayOfInstant, type Trader } from './trader.ts';

const DAY_MS = 86_400_000;
const LAST_DAY_OF_EVERY_MONTH = 28;

/** A standing order: so much into a fund on a day of each month. */
interface Instalments {
  readonly number: number;
  readonly series: Series;
  readonly paise: number;
  readonly day: number;
  readonly from: Day;
}

/** Foresees the instalments of somebody's standing orders to funds. */
export function instalmentsOf(trader: Trader): void {
  for (const each of standingOrders(trader)) {
    const today = dayOfInstant(trader.world.asOf);
    for (const date of datesFrom(each.from, each.day, today)) {
      const at = (date * DAY_MS) as Instant;
      if (at < trader.investor.until && at > trader.investor.joinedAt)
        trader.timeline.at(at, () => due(trader, each, date));
    }
  }
}

/** A date of every month, from a day on and up to another. */
export function datesFrom(from: Day, date: number, to: Day): Day[] {
  const { year, month } = civil(from);
  const dates: Day[] = [];
  for (let i = 0; ; i++) {
    const at = dayOf(year, month + i, date);
    if (at > to) return dates;
    if (at >= from) dates.push(at);
  }
}

function standingOrders({ world, investor, market, connections }: Trader): Instalments[] {
  const first = connections[0];
  if (!first) return [];
  const draw = world.draw('instalments', investor.number);
  const funds = market.series.filter(({ listed }) => listed.type === 'mutual_fund');
  const isDue = dealt(world, 'due now', investor.number, dueNow);
  const count = investor.number === 0 ? 2 : Math.max(isDue ? 1 : 0, draw.weighted('count', sips.count));
  return draw.sample('funds', funds, count).map((series, number) => {
    const own = world.draw('instalment', [investor.number, number]);
    const income = Number(investor.person.monthlyIncome);
    const steps = Math.floor((income * own.uniform('amount', ...sips.share)) / (sips.stepRupees * 100));
    const linked = dayOfInstant(first.linkedAt);
    const room = Math.max(1, Math.min(sips.startsWithinDays, dayOfInstant(investor.until) - linked - 40));
    const lastDay = civil(series.days.list[lastIndex(series)] as Day).date;
    return {
      number,
      series,
      paise: Math.max(sips.leastRupees, steps * sips.stepRupees) * 100,
      day:
        isDue && number === 0
          ? Math.min(LAST_DAY_OF_EVERY_MONTH, lastDay)
          : own.int('day', 1, LAST_DAY_OF_EVERY_MONTH),
      from: (linked + 1 + Math.floor(own.uniform('from', 0, room))) as Day,
    };
  });
}

/** An instalment is bought at the net asset value of its day, or of the next that there is one. */
function due(trader: Trader, { series, paise, number }: Instalments, date: Day): void {
  const { world, investor, books } = trader;
  const { listed, days } = series;
  const connection = trader.platformFor(series, (date * DAY_MS) as Instant);
  if (!connection || !isUsed(connection, date * DAY_MS)) return;
  const index = days.onOrAfter(date);
  const known = index <= lastIndex(series);
  const price = known ? close(series, index) : lastClose(series);
  const quantity = affordable(paise, price, listed.step);
  const amount = amountOf(quantity, price);
  const at = known ? closeOn(listed.venue, days.list[index] as Day) : ((date * DAY_MS) as Instant);
  if (at >= investor.until) return;
  const charges = chargesOn(
    { treatment: listed.treatment, side: 'buy', platform: connection.platform, withinDay: false },
    amount,
  );
  const metadata = { instalmentOf: `SIP-${number + 1}`, dueOn: civil(date).date };
  const entry = {
    listed,
    connection,
    quantity,
    price,
    amount,
    charges,
    at,
    day: dayOfInstant(at),
    payment: 'nach',
    metadata,
  };
  const draw = world.draw('instalment paid', [investor.number, number, date]);
  const isJohn = investor.number === 0;
  if (index > lastIndex(series) - ALLOTMENT_DAYS) {
    books.without({ ...entry, description: 'Units are being allotted' }, 'sip', 'pending');
  } else if (!isJohn && draw.chance('failed', instalments.failed)) {
    books.without({ ...entry, description: draw.weighted('reason', reasons.instalment) }, 'sip', 'failed');
  } else if (!isJohn && draw.chance('cancelled', instalments.cancelled)) {
    books.without({ ...entry, description: 'Skipped by the investor' }, 'sip', 'cancelled');
  } else books.buy({ ...entry, description: null }, 'sip');
}
