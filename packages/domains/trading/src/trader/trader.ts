import { type World, weights } from '@tilth/engine';
import { inIndia } from '@tilth/market';
import { type Indian, indian, joined } from '@tilth/population';
import type { Instant } from '@tilth/schema';
import { type Market, marketOf } from '../market/market.ts';
import { deposits } from '../shapes.ts';
import { stockList } from '../stock-list.ts';
import { Account, type Fill } from './account.ts';
import { type Earned, earnedOf } from './earned.ts';
import { type Habits, habitsOf } from './habits.ts';
import { type PlacedOrder, placeOrder } from './orders.ts';
import { type Session, sessionsOf } from './sessions.ts';
import { type Watched, watchedOf } from './watched.ts';

/** All that a user did with their practice money. Amounts are paise; numbers are places in the lists beside them. */
export interface Trader {
  readonly number: number;
  readonly openedAt: Instant;
  readonly sessions: readonly Session[];
  readonly orders: readonly PlacedOrder[];
  /** The books at the as-of date, with every trade in the order of time. */
  readonly account: Account;
  readonly watched: readonly Watched[];
  readonly earned: readonly Earned[];
}

/** Trading came into the app at nine o'clock of the first day that prices are kept of. */
const OPENING_MINUTE = 9 * 60;

const stockNumbers = stockList.map((_, number) => number);
const depositsInPaise = weights(deposits.map(([rupees, weight]) => [rupees * 100, weight] as const));

/** A user's life as a trader: a pure function of their number, and of the market they traded in. */
export function traderOf(world: World, number: number, person: Indian = indian(world, number)): Trader {
  const market = marketOf(world);
  const draw = world.draw('trader', number);
  const since = Math.max(
    joined(world, 'investa', number),
    inIndia(market.days[0] as (typeof market.days)[number], OPENING_MINUTE),
  ) as Instant;
  const habits = habitsOf(draw, person);
  const sessions = sessionsOf(world, market, person, { count: habits.sessions, since });
  const firstSession = sessions[0]?.startedAt ?? since;
  const openedAt = draw.between('openedAt', since, firstSession);
  const account = new Account(draw.weighted('depositedTotal', depositsInPaise));
  const orders = ordersOf({ world, market, person, habits, sessions, account });
  return {
    number,
    openedAt,
    sessions,
    orders,
    account,
    watched: watchedOf(world, market, number, { count: habits.watched, since: openedAt }),
    earned: earnedOf(account.trades),
  };
}

interface Plan {
  readonly world: World;
  readonly market: Market;
  readonly person: Indian;
  readonly habits: Habits;
  readonly sessions: readonly Session[];
  readonly account: Account;
}

/** Places one order after the other, each with what the earlier ones have left by then. Books all trades on the way. */
function ordersOf({ world, market, person, habits, sessions, account }: Plan): PlacedOrder[] {
  const { number, temperament } = person;
  const favourites = world.draw('trader', number).sample('favourites', stockNumbers, habits.stocks);
  const orders: PlacedOrder[] = [];
  const waiting: Waiting[] = [];
  for (const { at, session } of momentsOf(world, number, habits.orders, sessions)) {
    bookUntil(account, orders, waiting, at);
    const order = placeOrder({
      world,
      market,
      key: [number, orders.length],
      session: sessions[session] as Session,
      sessionNumber: session,
      at,
      account,
      orders,
      favourites,
      risk: temperament.risk,
    });
    for (const [i, fill] of order.fills.entries())
      waiting.push({ order: orders.length, fillNo: i + 1, fill });
    waiting.sort(byTime);
    orders.push(order);
  }
  bookUntil(account, orders, waiting, world.asOf);
  return orders;
}

/** A fill that is still to come when the next order is placed. */
interface Waiting {
  readonly order: number;
  readonly fillNo: number;
  readonly fill: Fill;
}

function byTime(a: Waiting, b: Waiting): number {
  return a.fill.at - b.fill.at || a.order - b.order || a.fillNo - b.fillNo;
}

function bookUntil(
  account: Account,
  orders: readonly PlacedOrder[],
  waiting: Waiting[],
  until: Instant,
): void {
  for (let next = waiting[0]; next && next.fill.at <= until; next = waiting[0]) {
    const { side, stock } = orders[next.order] as PlacedOrder;
    account.book({ side, stock, order: next.order, fillNo: next.fillNo }, next.fill);
    waiting.shift();
  }
}

/** When orders are placed, in the order of time: the first in the first session, the others in any of those that are over. */
function momentsOf(
  world: World,
  number: number,
  count: number,
  sessions: readonly Session[],
): { at: Instant; session: number }[] {
  const over = sessions.filter(({ endedAt }) => endedAt !== null).length;
  if (over === 0) return [];
  const placed = sessions.map(() => 0);
  for (let i = 0; i < count; i++) {
    const session = i === 0 ? 0 : world.draw('Order', [number, i]).below('sessionId', over);
    placed[session] = (placed[session] as number) + 1;
  }
  const moments: { at: Instant; session: number }[] = [];
  for (const [session, many] of placed.entries()) {
    const { startedAt, endedAt } = sessions[session] as Session;
    const share = ((endedAt ?? startedAt) - startedAt) / many;
    for (let i = 0; i < many; i++) {
      const into = world.draw('Order', [number, moments.length]).uniform('placedAt', 0.1, 0.9);
      moments.push({ at: Math.floor(startedAt + share * (i + into)) as Instant, session });
    }
  }
  return moments;
}
