import type { World } from '@tilth/engine';
import type { NotificationKind, Uuid } from '@tilth/schema';
import { achievementList, type PlacedOrder, stockList } from '@tilth/trading';
import type { Happening } from './happenings.ts';
import type { Life } from './life.ts';
import { grouped, rupees, say } from './speech.ts';
import { manyShares, oneShare, orderWords, type TextName, texts, writtenWords } from './texts.ts';

/** What is said of a happening, the rupees it speaks of, and the row it is about. */
export interface Telling {
  readonly title: string;
  readonly body: string;
  /** Paise. */
  readonly amount: number | null;
  readonly about: Uuid | null;
}

type Teller = (world: World, life: Life, index: number) => Telling;

/** How each kind of happening is told. */
const tellers: { readonly [kind in NotificationKind]: Teller } = {
  welcome: (_, { person }) => told('welcome', { firstName: person.firstName }, null),

  new_session: (world, { sessions }, index) => {
    const { device, key } = at(sessions, index);
    return told('new_session', { device: writtenWords.device[device.kind] }, world.id('UserSession', key));
  },

  lesson_completed: (_, { learning }, index) => {
    const { lessonId, title, courseTitle } = at(learning.lessons, index);
    return told('lesson_completed', { lesson: title, course: courseTitle }, lessonId);
  },

  quiz_graded: (_, { learning }, index) => {
    const { id, title, correctCount, questionCount, passed, score } = at(learning.quizzes, index);
    const per100 = Math.floor(Number(score) / 100 + 0.5);
    const values = { quiz: title, right: correctCount as number, total: questionCount, score: per100 };
    return told(passed ? 'quiz_passed' : 'quiz_failed', values, id);
  },

  badge_earned: (_, { learning }, index) => {
    const { badgeId, name, description, points, quizId } = at(learning.badges, index);
    const quiz = learning.quizzes.find((taken) => taken.quizId === quizId)?.title as string;
    return told('badge_earned', { badge: name, description, points, quiz }, badgeId);
  },

  order_filled: (world, life, index) => {
    const { fills } = at(life.trading.orders, index);
    const name = fills.length > 1 ? 'order_filled_in_parts' : 'order_filled';
    return toldOfOrder(world, life, index, name, fills.length);
  },

  order_partially_filled: (world, life, index) =>
    toldOfOrder(world, life, index, 'order_partially_filled', 1),

  order_cancelled: (world, life, index) => {
    const inPart = at(life.trading.orders, index).fills.length > 0;
    return toldOfOrder(world, life, index, inPart ? 'order_cancelled_in_part' : 'order_cancelled');
  },

  order_expired: (world, life, index) => {
    const inPart = at(life.trading.orders, index).fills.length > 0;
    return toldOfOrder(world, life, index, inPart ? 'order_expired_in_part' : 'order_expired');
  },

  order_rejected: (world, life, index) =>
    toldOfOrder(world, life, index, at(life.trading.orders, index).rejection ?? 'market_closed'),

  achievement_earned: (world, { trading }, index) => {
    const { achievement, stock } = at(trading.achievements, index);
    const { name, description, points } = at(achievementList, achievement);
    const values = { achievement: name, description, points, company: at(stockList, stock).name };
    return told('achievement_earned', values, world.id('Achievement', achievement));
  },

  price_alert: (world, { trading }, index) => {
    const { stock, goes, price } = at(trading.alerts, index);
    const { symbol, name } = at(stockList, stock);
    const values = { symbol, company: name, price: rupees(price) };
    return {
      ...told(goes === 'up' ? 'alert_up' : 'alert_down', values, world.id('Stock', stock)),
      amount: price,
    };
  },
};

/** Tells a happening. */
export function tellingOf(world: World, life: Life, { kind, index }: Happening): Telling {
  return tellers[kind](world, life, index);
}

function told(
  name: TextName,
  values: { readonly [gap: string]: string | number },
  about: Uuid | null,
): Telling {
  const { title, body } = texts[name];
  return { title: say(title, values), body: say(body, values), amount: null, about };
}

/** Tells of an order; where the text speaks of an amount, it is that of so many of its trades. */
function toldOfOrder(
  world: World,
  { person, trading }: Life,
  index: number,
  name: TextName,
  paidFor?: number,
): Telling {
  const order = at(trading.orders, index);
  const { symbol, name: company } = at(stockList, order.stock);
  const { filled, gross } = firstTrades(order, paidFor ?? order.fills.length);
  const values = {
    symbol,
    company,
    verb: writtenWords.verb[order.side],
    did: writtenWords.did[order.side],
    order: say(orderWords[order.type], { price: rupees(order.limit ?? order.stop ?? 0) }),
    shares: sharesIn(order.quantity),
    filled: sharesIn(filled),
    trades: order.fills.length,
    amount: rupees(gross),
    // To the nearest paisa, half up, as PostgreSQL rounds.
    price: rupees(Math.floor((2 * gross + filled) / (2 * Math.max(1, filled)))),
  };
  const about = world.id('Order', [person.number, index]);
  return { ...told(name, values, about), amount: paidFor === undefined ? null : gross };
}

function firstTrades({ fills }: PlacedOrder, count: number): { filled: number; gross: number } {
  let filled = 0;
  let gross = 0;
  for (let i = 0; i < count; i++) {
    const { quantity, price } = at(fills, i);
    filled += quantity;
    gross += quantity * price;
  }
  return { filled, gross };
}

function sharesIn(count: number): string {
  return count === 1 ? oneShare : say(manyShares, { count: grouped(count) });
}

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
