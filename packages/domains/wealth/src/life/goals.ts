import { type World, weights } from '@tilth/engine';
import type { Day, Instant } from '@tilth/schema';
import texts from '../../data/goals.json' with { type: 'json' };
import { civil, dayOf } from '../market/calendar-days.ts';
import {
  achievedAfter,
  categories,
  DELETED_SHARE,
  DIVIDEND_SHARE,
  EXTRA_SHARE,
  firstGoals,
  goalCounts,
  MANUAL_SHARE,
  otherGoals,
  PROFIT_SHARE,
  SKIPPED_SHARE,
} from '../shapes/goals.ts';
import type { Books } from './books.ts';
import { dealt } from './deck.ts';
import { datesFrom } from './instalments.ts';
import type { Investor } from './investor.ts';
import { dayOfInstant } from './trader.ts';

const DAY_MS = 86_400_000;
const HUNDRED_RUPEES = 10_000;

export type Category = keyof typeof categories;
export type GoalStatus = 'active' | 'achieved' | 'paused' | 'cancelled';

/** Money towards a goal, in paise. */
export interface Contribution {
  readonly amount: number;
  readonly source: 'manual' | 'auto' | 'investment_returns' | 'dividend';
  readonly day: Day;
  readonly at: Instant;
  readonly note: string | null;
}

/** Something that somebody saves towards. Amounts are paise. */
export interface Goal {
  readonly number: number;
  readonly category: Category;
  readonly name: string;
  readonly description: string;
  readonly priority: string;
  readonly status: GoalStatus;
  readonly target: number;
  readonly monthly: number;
  readonly startsOn: Day;
  readonly targetDate: Day;
  readonly achievedOn: Day | null;
  readonly createdAt: Instant;
  /** When it was paused, cancelled or achieved. */
  readonly stoppedAt: Instant | null;
  readonly deletedAt: Instant | null;
  readonly contributions: readonly Contribution[];
}

const drawn = weights(
  (Object.keys(categories) as Category[]).map((name) => [name, categories[name].weight] as const),
);

/** What somebody saves for, and how far they have come: month by month, and now and then with what their investments brought. */
export function goalsOf(world: World, investor: Investor, books: Books): readonly Goal[] {
  const { number, person } = investor;
  const draw = world.draw('goals', number);
  const card = number === 0 ? 'active' : dealt(world, 'first goal', number, firstGoals);
  const thrifty = draw.chance('one more', person.temperament.thrift * 0.6) ? 1 : 0;
  const wanted = number === 0 ? 3 : draw.weighted('count', goalCounts) + thrifty;
  const count = card === 'active' ? wanted : Math.max(1, wanted);
  const taken = new Set<string>();
  const goals: Goal[] = [];
  for (let i = 0; i < count; i++) {
    const goal = goalOf(world, investor, i, i === 0 ? card : undefined, i === 0 ? books : undefined);
    // Nobody has two goals of one name.
    if (goal && !taken.has(goal.name)) goals.push(goal);
    if (goal) taken.add(goal.name);
  }
  return goals;
}

function goalOf(
  world: World,
  { number: user, person, joinedAt, until }: Investor,
  number: number,
  card: GoalStatus | undefined,
  books: Books | undefined,
): Goal | undefined {
  const draw = world.draw('SparkGoal', [user, number]);
  const status: GoalStatus = card ?? draw.weighted('status', otherGoals);
  // What is achieved within two years is not the retirement.
  const category =
    status === 'achieved'
      ? draw.pick('category.small', ['emergency', 'custom'] as const)
      : draw.weighted('category', drawn);
  const [name, description] = draw.pick('name', texts[category] as [string, string][]) as [string, string];
  const { months, share, priority } = categories[category];
  const first = dayOfInstant(joinedAt) + 1;
  const last = dayOfInstant(until);
  if (last - first < 20) return undefined;
  const startsOn = (first +
    draw.below(
      'startDate',
      Math.max(1, Math.min(Math.floor((last - first) * 0.6), last - first - 18)),
    )) as Day;
  const createdAt = (startsOn * DAY_MS + draw.int('createdAt', 4 * 3_600_000, 16 * 3_600_000)) as Instant;
  const income = Number(person.monthlyIncome);
  const monthly =
    Math.max(5, Math.floor((income * draw.uniform('monthly', share[0], share[1])) / HUNDRED_RUPEES / 5) * 5) *
    HUNDRED_RUPEES;
  const horizon = draw.int('months', months[0], months[1]);
  const stops = status === 'paused' || status === 'cancelled';
  const stoppedOn = stops ? draw.between('stoppedAt', (startsOn + 15) as Day, (last - 1) as Day) : last;
  const all = contributionsOf(world, [user, number], {
    startsOn,
    monthly,
    to: (stops ? stoppedOn - 1 : stoppedOn) as Day,
    until,
    createdAt,
    books,
  });
  const wanted = draw.int('achieved', ...achievedAfter);
  // A goal counts as achieved with the contribution that reaches it: the target of one that was is what had come together.
  const reached = status === 'achieved' ? all.slice(0, Math.min(all.length, wanted)) : all;
  const sum = reached.reduce((total, { amount }) => total + amount, 0);
  if (status === 'achieved' && reached.length === 0) return undefined;
  const planned =
    Math.floor((monthly * horizon * draw.uniform('target', 1.05, 1.6)) / HUNDRED_RUPEES / 50) *
    50 *
    HUNDRED_RUPEES;
  const lastOne = reached[reached.length - 1];
  const target =
    status === 'achieved'
      ? reachedBy(sum, lastOne?.amount as number)
      : Math.max(planned, (Math.floor(sum / (1_000 * HUNDRED_RUPEES)) + 1) * 1_000 * HUNDRED_RUPEES);
  const stoppedAt =
    status === 'achieved'
      ? (lastOne?.at as Instant)
      : stops
        ? ((stoppedOn * DAY_MS + 36_000_000) as Instant)
        : null;
  const { year, month, date } = civil(startsOn);
  return {
    number,
    category,
    name,
    description,
    priority: draw.pick('priority', priority),
    status,
    target,
    monthly,
    startsOn,
    targetDate: dayOf(year, month + Math.max(horizon, 3), Math.min(date, 28)),
    achievedOn: status === 'achieved' ? (lastOne?.day as Day) : null,
    createdAt,
    stoppedAt,
    deletedAt:
      status === 'cancelled' && draw.chance('deletedAt', DELETED_SHARE)
        ? (Math.min((stoppedAt as number) + 90_000, until) as Instant)
        : null,
    contributions: reached,
  };
}

/** The roundest sum that the last contribution reached, and those before it did not. */
function reachedBy(sum: number, last: number): number {
  for (let step = 10_000_000; step > 100; step /= 10) {
    const round = Math.floor(sum / step) * step;
    if (round > sum - last && round > 0) return round;
  }
  return sum;
}

interface Saving {
  readonly startsOn: Day;
  readonly monthly: number;
  readonly to: Day;
  readonly until: Instant;
  readonly createdAt: Instant;
  /** Whose dividends and profits go to this goal. */
  readonly books: Books | undefined;
}

function contributionsOf(world: World, key: readonly [number, number], saving: Saving): Contribution[] {
  const { startsOn, monthly, to, until, createdAt, books } = saving;
  const draw = world.draw('saving', key);
  const byHand = draw.chance('by hand', MANUAL_SHARE);
  const date = draw.int('date', 1, 28);
  const contributions: Contribution[] = [];
  const add = (amount: number, source: Contribution['source'], day: Day, at: number, note: string | null) => {
    if (amount > 0 && at > createdAt && at <= until)
      contributions.push({ amount, source, day, at: at as Instant, note });
  };
  for (const day of datesFrom((startsOn + 1) as Day, date, to)) {
    const month = world.draw('month of saving', [...key, day]);
    if (month.chance('skipped', SKIPPED_SHARE)) continue;
    const exact = byHand
      ? Math.max(1, Math.floor((monthly / HUNDRED_RUPEES) * month.uniform('amount', 0.6, 1.4))) *
        HUNDRED_RUPEES
      : monthly;
    add(
      exact,
      byHand ? 'manual' : 'auto',
      day,
      day * DAY_MS + month.int('at', 3 * 3_600_000, 15 * 3_600_000),
      null,
    );
    const extraDay = (day + month.int('extra day', 1, 20)) as Day;
    if (extraDay <= to && month.chance('extra', EXTRA_SHARE)) {
      const extra =
        Math.max(5, Math.floor((monthly / HUNDRED_RUPEES) * month.uniform('extra amount', 0.3, 1.5))) *
        HUNDRED_RUPEES;
      add(extra, 'manual', extraDay, extraDay * DAY_MS + 30_000_000, 'Extra');
    }
  }
  for (const [i, { type, day, at, net, profit, description, status }] of (books?.movements ?? []).entries()) {
    if (day < startsOn || day > to || status !== 'completed') continue;
    const own = world.draw('windfall', [...key, i]);
    if (type === 'dividend' && own.chance('dividend', DIVIDEND_SHARE))
      add(net, 'dividend', day, at + 3_600_000, description);
    const gain = Math.floor(profit / HUNDRED_RUPEES) * HUNDRED_RUPEES;
    if (type === 'sell' && gain > 0 && own.chance('profit', PROFIT_SHARE))
      add(gain, 'investment_returns', day, at + 3_600_000, 'Profit of a sale');
  }
  return contributions.sort((one, other) => one.at - other.at);
}
