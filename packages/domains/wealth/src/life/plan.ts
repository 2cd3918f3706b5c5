import { type World, weights } from '@tilth/engine';
import { closeOn, priceAt } from '@tilth/market';
import type { Day, Instant, JsonValue, Uuid } from '@tilth/schema';
import { membersOf } from '../market/backtest.ts';
import { civil } from '../market/calendar-days.ts';
import type { Market, Series } from '../market/market.ts';
import { lastClose, lastIndex, momentOf } from '../market/quotes.ts';
import {
  chosenStrategies,
  LEAST_MONTHS,
  LINKED_SHARE,
  MANDATE_DAYS,
  PLAN_STEP_RUPEES,
  planShare,
  planStartsAfter,
  plans,
  REBALANCED_SHARE,
  runs,
} from '../shapes/plans.ts';
import { type Part, type Strategy, strategyList } from '../strategy-list.ts';
import { dealt } from './deck.ts';
import { later, timeAt } from './exchange-time.ts';
import { datesFrom } from './instalments.ts';
import type { Investor } from './investor.ts';
import { affordable, amountOf } from './money.ts';
import type { Order } from './order.ts';
import { reasons } from './reasons.ts';
import { dayOfInstant, type Trader } from './trader.ts';

const DAY_MS = 86_400_000;
const LAST_DAY_OF_EVERY_MONTH = 28;
const MONTH_DAYS = 31;

/** What somebody means to invest each month, before it is known what comes of it. */
export interface Intention {
  readonly strategy: number;
  readonly card: 'active' | 'due' | 'paused' | 'cancelled' | 'completed';
  /** In paise. */
  readonly monthly: number;
}

/** Some months' money, or why there was none. */
export interface Run {
  readonly number: number;
  readonly date: Day;
  readonly status: 'completed' | 'failed' | 'partial' | 'pending';
  readonly placed: number;
  readonly executed: number;
  /** In paise. */
  readonly invested: number;
  readonly details: JsonValue | null;
  readonly error: string | null;
  readonly executedAt: Instant;
}

/** A standing order to a strategy, and what has come of it. */
export interface Plan extends Intention {
  readonly status: 'active' | 'paused' | 'cancelled' | 'completed';
  readonly day: number;
  readonly startsOn: Day;
  readonly createdAt: Instant;
  readonly stoppedAt: Instant | null;
  readonly pauseReason: string | null;
  readonly rebalances: boolean;
  readonly wantsGoal: boolean;
  readonly runs: Run[];
  /** Units that it bought, by the place of the security. */
  readonly bought: Map<number, number>;
}

/** Whether somebody has a plan, and which: by their card, their appetite for risk and their income. */
export function intentionOf(
  world: World,
  { number, person, verifiedAt, status }: Investor,
): Intention | null {
  const dealtCard = dealt(world, 'plan', number, plans);
  const card = number === 0 ? 'active' : dealtCard;
  if (card === null || verifiedAt === null || status === 'deleted') return null;
  const draw = world.draw('plan', number);
  const strategy =
    number === 0 ? 1 : draw.weighted('strategy', weights(chosenStrategies[person.riskAppetite]));
  const { minInvestment } = strategyList[strategy] as Strategy;
  const steps = Math.floor(
    (Number(person.monthlyIncome) * draw.uniform('monthly', ...planShare)) / (PLAN_STEP_RUPEES * 100),
  );
  return { strategy, card, monthly: Math.max(minInvestment, steps * PLAN_STEP_RUPEES) * 100 };
}

/** Whether a strategy buys coins. */
export function buysCoins({ strategy }: Intention): boolean {
  return (strategyList[strategy] as Strategy).allocation.crypto !== undefined;
}

/** Foresees the runs of somebody's plan. */
export function planOf(trader: Trader, intention: Intention): Plan | null {
  const { world, investor, connections } = trader;
  const linked = connections[connections.length - 1]?.linkedAt;
  if (linked === undefined) return null;
  const draw = world.draw('plan', investor.number);
  const today = dayOfInstant(world.asOf);
  const end = dayOfInstant(investor.until);
  const room = end - dayOfInstant(linked) - (LEAST_MONTHS + 1) * MONTH_DAYS;
  const after = Math.min(draw.int('startsOn', ...planStartsAfter), Math.max(1, room));
  const startsOn = (dayOfInstant(linked) + after) as Day;
  if (startsOn >= end - 5) return null;
  const createdAt = (startsOn * DAY_MS - draw.int('createdAt', 1, 12) * 3_600_000) as Instant;
  const stops = stoppedAt(trader, intention, startsOn);
  const due = intention.card === 'due';
  const plan: Plan = {
    ...intention,
    status: stops === null ? 'active' : stops.status,
    day: due
      ? Math.min(LAST_DAY_OF_EVERY_MONTH, civil(today).date)
      : draw.int('day', 1, LAST_DAY_OF_EVERY_MONTH),
    startsOn,
    createdAt: Math.max(createdAt, linked + 60_000) as Instant,
    stoppedAt: stops?.at ?? null,
    pauseReason: stops?.reason ?? null,
    rebalances: draw.chance('rebalances', REBALANCED_SHARE),
    wantsGoal: investor.number === 0 || draw.chance('wants a goal', LINKED_SHARE),
    runs: [],
    bought: new Map(),
  };
  const buys = chosenSecurities(trader, plan);
  const until = plan.stoppedAt ?? world.asOf;
  for (const date of datesFrom(startsOn, plan.day, today)) {
    const at = (date * DAY_MS) as Instant;
    if (at <= until && at >= plan.createdAt) trader.timeline.at(at, () => run(trader, plan, buys, date));
  }
  return plan;
}

function stoppedAt(
  { world, investor }: Trader,
  { card }: Intention,
  startsOn: Day,
): { status: 'paused' | 'cancelled' | 'completed'; at: Instant; reason: string | null } | null {
  if (investor.endedAt !== null)
    return { status: 'paused', at: investor.endedAt, reason: 'The account is suspended' };
  if (card === 'active' || card === 'due') return null;
  const draw = world.draw('plan', investor.number);
  const first = (startsOn + LEAST_MONTHS * MONTH_DAYS) * DAY_MS;
  const last = world.asOf - DAY_MS;
  if (first >= last) return null;
  const at = draw.between('stoppedAt', first as Instant, last as Instant);
  return { status: card, at, reason: card === 'paused' ? draw.weighted('pauseReason', reasons.pause) : null };
}

/** A part of the strategy, and the security that stands for it in this plan. */
interface Choice {
  readonly part: Part;
  readonly percent: number;
  readonly series: Series;
}

/** One security for each part: of shares one that the part can pay, and whose number does not change. */
function chosenSecurities(
  { world, investor, market }: Trader,
  { strategy, monthly }: Plan,
): readonly Choice[] {
  const draw = world.draw('plan securities', investor.number);
  const { allocation } = strategyList[strategy] as Strategy;
  return (Object.entries(allocation) as [Part, number][]).map(([part, percent]) => {
    const members = membersOf(market, part).filter((series) => fits(series, (monthly * percent) / 100));
    return { part, percent, series: draw.pick(part, members.length > 0 ? members : cheapest(market, part)) };
  });
}

function fits(series: Series, paise: number): boolean {
  const { listed, actions } = series;
  if (listed.type !== 'stock' && listed.type !== 'etf') return true;
  return actions.length === 0 && amountOf(listed.step, lastClose(series)) * 1.6 <= paise;
}

function cheapest(market: Market, part: Part): readonly Series[] {
  const steady = membersOf(market, part).filter(({ actions }) => actions.length === 0);
  return steady.sort((one, other) => lastClose(one) - lastClose(other)).slice(0, 1);
}

/** A month's money: taken from the bank, and spread. Nothing is ordered before all of it can be known. */
function run(trader: Trader, plan: Plan, choices: readonly Choice[], date: Day): void {
  const { world, investor } = trader;
  const number = plan.runs.length;
  const draw = world.draw('SparkPlanExecution', [investor.number, number]);
  const at = (date * DAY_MS) as Instant;
  const nothing = {
    number,
    date,
    placed: 0,
    executed: 0,
    invested: 0,
    details: null,
    error: null,
    executedAt: at,
  };
  const waits = plan.card === 'due' && date >= dayOfInstant(world.asOf) - MANDATE_DAYS;
  if (waits || choices.some(({ series }) => series.days.onOrAfter(date) > lastIndex(series))) {
    plan.runs.push({ ...nothing, status: 'pending' });
    return;
  }
  if (investor.number !== 0 && draw.chance('status.failed', runs.failed)) {
    const executedAt = (at + draw.int('executedAt', 60_000, 7_200_000)) as Instant;
    plan.runs.push({
      ...nothing,
      status: 'failed',
      error: draw.weighted('errorMessage', reasons.run),
      executedAt,
    });
    return;
  }
  const refused =
    investor.number !== 0 && draw.chance('status.partial', runs.partial)
      ? draw.below('refused', choices.length)
      : -1;
  const placed = choices.map((choice, i) =>
    spend(trader, plan, choice, { date, number, refused: i === refused }),
  );
  plan.runs.push({ ...nothing, ...summary(trader, placed), executedAt: lastMoment(placed, at) });
}

interface Spent {
  readonly choice: Choice;
  /** In paise. */
  readonly budget: number;
  /** Null where it is not enough for one unit. */
  readonly order: Order | null;
}

const MINUTES_AFTER_OPENING = 5;

function spend(
  trader: Trader,
  { monthly, bought }: Plan,
  choice: Choice,
  { date, number, refused }: { date: Day; number: number; refused: boolean },
): Spent {
  const { series, percent } = choice;
  const { listed } = series;
  const budget = Math.floor((monthly * percent) / 100);
  const createdAt = (date * DAY_MS + 600_000) as Instant;
  const connection = trader.platformFor(series, createdAt);
  const time = timeAt(series, createdAt);
  if (!connection || !time) return { choice, budget, order: null };
  const from = later(series, time, MINUTES_AFTER_OPENING * 60_000);
  const atClose = listed.type === 'mutual_fund';
  const price = priceAt(series.path, from) * listed.perUnit;
  const quantity = affordable(budget, price, listed.step);
  if (quantity === 0) return { choice, budget, order: null };
  const wish = {
    listed,
    connection,
    side: 'buy',
    type: 'market',
    validity: 'day',
    quantity,
    limit: null,
    stop: null,
    target: null,
    createdAt,
    restsUntil: createdAt,
  } as const;
  if (refused) {
    const rejection = 'Insufficient funds in the trading account';
    const outcome = {
      status: 'rejected',
      rejection,
      placedAt: null,
      executedAt: null,
      cancelledAt: null,
      fills: [],
    } as const;
    return { choice, budget, order: trader.place(wish, outcome, { run: number }) };
  }
  const filledAt = atClose
    ? closeOn(listed.venue, series.days.list[from.dayIndex] as Day)
    : momentOf(series, from);
  const placedAt = Math.max(createdAt, momentOf(series, time)) as Instant;
  const fills = [{ at: filledAt, quantity, price, amount: amountOf(quantity, price) }];
  const outcome = {
    status: 'executed',
    rejection: null,
    placedAt,
    executedAt: filledAt,
    cancelledAt: null,
    fills,
  } as const;
  const order = trader.place(wish, outcome, { payment: 'nach', run: number });
  bought.set(listed.place, (bought.get(listed.place) ?? 0) + quantity);
  trader.timeline.at(filledAt, () => {
    const position = trader.books.positions.get(listed.place);
    if (position) position.planned = true;
  });
  return { choice, budget, order };
}

function summary(
  { world, investor }: Trader,
  placed: readonly Spent[],
): Pick<Run, 'status' | 'placed' | 'executed' | 'invested' | 'details'> {
  const orders = placed.flatMap(({ order }) => (order ? [order] : []));
  const executed = orders.filter(({ status }) => status === 'executed');
  const details = placed.map(({ choice: { part, percent, series }, budget, order }) => ({
    part,
    percent,
    budget: budget / 100,
    symbol: series.listed.symbol,
    orderId: order ? (world.id('SparkTradingOrder', [investor.number, order.number]) as Uuid) : null,
    amount: (order?.amount ?? 0) / 100,
  }));
  return {
    status: executed.length === orders.length ? 'completed' : 'partial',
    placed: orders.length,
    executed: executed.length,
    invested: executed.reduce((sum, { amount }) => sum + amount, 0),
    details,
  };
}

function lastMoment(placed: readonly Spent[], at: Instant): Instant {
  return Math.max(at, ...placed.map(({ order }) => order?.executedAt ?? 0)) as Instant;
}
