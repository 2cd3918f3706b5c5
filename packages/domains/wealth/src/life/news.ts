import type { World } from '@tilth/engine';
import type { Day, Instant, JsonValue, Uuid } from '@tilth/schema';
import { isoDay } from '../market/calendar-days.ts';
import { marketOf, type Series } from '../market/market.ts';
import { barAt, close, closeBeforeDay, lastIndex } from '../market/quotes.ts';
import { ALERT_MOVE, MOST_ALERTS, milestones, NEWS_DAYS } from '../shapes/insight.ts';
import { isOn } from '../user-preferences.ts';
import { money, percentText, units } from '../wording.ts';
import type { Position } from './books.ts';
import type { Life } from './life.ts';
import { meanPrice } from './money.ts';

const DAY_MS = 86_400_000;

/** Something that the app told somebody. */
export interface News {
  readonly type: 'price_alert' | 'goal_milestone' | 'order_executed' | 'market_update';
  readonly title: string;
  readonly message: string;
  readonly icon: string;
  readonly link: string;
  readonly priority: 'high' | 'normal' | 'low';
  readonly metadata: JsonValue;
  readonly at: Instant;
  /** Days after which nobody wants to know it any more. */
  readonly goodFor: number | null;
}

/** What somebody was told in the last month, of what happened to them and to the market. */
export function newsOf(world: World, life: Life): readonly News[] {
  const { investor } = life;
  const from = Math.max(world.asOf - NEWS_DAYS * DAY_MS, investor.joinedAt + DAY_MS);
  const news = [
    ...ofOrders(world, life),
    ...ofGoals(world, life),
    ...ofPrices(world, life),
    ...ofMarket(world, life),
  ];
  return news.filter(({ at }) => at >= from && at <= investor.until).sort((one, other) => one.at - other.at);
}

function ofOrders(world: World, { investor, orders }: Life): News[] {
  if (!isOn(world, investor.number, 'pushPortfolioChanges')) return [];
  return orders.flatMap((order): News[] => {
    const { executedAt, side, filled, fills, listed, connection } = order;
    if (executedAt === null) return [];
    const orderId = world.id('SparkTradingOrder', [investor.number, order.number]);
    const done = side === 'buy' ? 'Bought' : 'Sold';
    const price = money(meanPrice(fills) / 100);
    return [
      {
        type: 'order_executed',
        title: `${done} ${listed.symbol}`,
        message: `${done} ${units(filled)} of ${listed.name} at ${price} through ${connection.platform}.`,
        icon: 'check',
        link: `/orders/${orderId}`,
        priority: 'normal',
        metadata: { orderId },
        at: executedAt,
        goodFor: null,
      },
    ];
  });
}

function ofGoals(world: World, { investor, goals }: Life): News[] {
  if (!isOn(world, investor.number, 'pushGoalMilestones')) return [];
  const news: News[] = [];
  for (const goal of goals) {
    const goalId = world.id('SparkGoal', [investor.number, goal.number]);
    let sum = 0;
    for (const { amount, at } of goal.contributions) {
      const before = sum;
      sum += amount;
      const percent = milestones
        .filter((each) => before * 100 < goal.target * each && sum * 100 >= goal.target * each)
        .at(-1);
      if (percent !== undefined) news.push(milestone(goalId, goal, { sum, percent, at }));
    }
  }
  return news;
}

function milestone(
  goalId: Uuid,
  { name, target }: Life['goals'][number],
  { sum, percent, at }: { sum: number; percent: number; at: Instant },
): News {
  const reached = percent === 100;
  return {
    type: 'goal_milestone',
    title: reached ? `${name}: achieved` : `${name}: ${percent} % of the way`,
    message: reached
      ? `You have saved ${money(sum)}: all that ${name} takes.`
      : `You have saved ${money(sum)} of ${money(target)} for ${name}.`,
    icon: 'flag',
    link: `/goals/${goalId}`,
    priority: reached ? 'high' : 'normal',
    metadata: { goalId, percent },
    at,
    goodFor: null,
  };
}

/** Of what was held at the close of a day on which it moved much. */
function ofPrices(world: World, { books }: Life): News[] {
  const { series } = marketOf(world);
  const news: News[] = [];
  for (const position of books.positions.values()) {
    const own = series[position.listed.place] as Series;
    const from = own.days.onOrAfter((Math.floor(world.asOf / DAY_MS) - NEWS_DAYS) as Day);
    for (let index = Math.max(1, from); index <= lastIndex(own); index++) {
      const moved = close(own, index) / closeBeforeDay(own, index) - 1;
      const at = barAt(own, index);
      const size = moved < 0 ? -moved : moved;
      if (size >= ALERT_MOVE && heldAt(position, at)) news.push(alert(world, own, index, moved, at));
    }
  }
  return news.sort((one, other) => other.at - one.at).slice(0, MOST_ALERTS);
}

function heldAt({ turns }: Position, at: Instant): boolean {
  return turns.filter((turn) => turn.at <= at).at(-1)?.holds ?? false;
}

function alert(world: World, series: Series, index: number, moved: number, at: Instant): News {
  const { listed, days } = series;
  const size = moved < 0 ? -moved : moved;
  const change = percentText(Math.floor(moved * 10_000 + 0.5), true);
  const price = close(series, index);
  return {
    type: 'price_alert',
    title: `${listed.symbol} ${change}`,
    message: `${listed.name} closed at ${money(price / 100)}, ${change} since the day before.`,
    icon: moved < 0 ? 'arrow-down' : 'arrow-up',
    link: `/securities/${listed.symbol}`,
    priority: size >= 2 * ALERT_MOVE ? 'high' : 'normal',
    metadata: {
      securityId: world.id('SparkSecurity', listed.place),
      date: isoDay(days.list[index] as Day),
      price: price / 10_000,
    },
    at,
    goodFor: 3,
  };
}

/** At the close of each week's last day of exchange. */
function ofMarket(world: World, { investor }: Life): News[] {
  if (!isOn(world, investor.number, 'pushMarketMovements')) return [];
  const nifty = marketOf(world).series.find(({ listed }) => listed.symbol === 'NIFTYBEES') as Series;
  const { list } = nifty.days;
  const news: News[] = [];
  for (let index = Math.max(6, list.length - NEWS_DAYS); index < list.length - 1; index++) {
    const [today, next] = [list[index] as Day, list[index + 1] as Day];
    if (weekOf(today) === weekOf(next)) continue;
    const before = list.findLastIndex((at) => weekOf(at) < weekOf(today));
    const moved = Math.floor((close(nifty, index) / close(nifty, before) - 1) * 10_000 + 0.5);
    news.push({
      type: 'market_update',
      title: `The week: Nifty 50 ${percentText(moved, true)}`,
      message: `NIFTYBEES, which follows the Nifty 50, ended the week at ${money(close(nifty, index) / 100)}.`,
      icon: 'chart',
      link: '/market',
      priority: 'low',
      metadata: { symbol: 'NIFTYBEES', date: isoDay(today), price: close(nifty, index) / 10_000 },
      at: barAt(nifty, index),
      goodFor: 7,
    });
  }
  return news;
}

/** Weeks begin on Mondays; the first of January 1970 was a Thursday. */
function weekOf(day: Day): number {
  return Math.floor((day + 3) / 7);
}
