import type { World } from '@tilth/engine';
import {
  type Day,
  type Exact,
  exact,
  type IncomeCadence,
  type IncomeSourceKind,
  type Uuid,
} from '@tilth/schema';
import payers from '../../data/payers.json' with { type: 'json' };
import { type Month, weekdayOf } from '../calendar.ts';
import {
  CAME_LATER,
  IS_GONE,
  MIDDLE_INCOME,
  mainSources,
  SIDE_SHARE,
  type SourceShape,
  sideSources,
  sourceCounts,
} from '../shapes/income.ts';
import type { Freelancer } from './way.ts';

/** Days of a mean month, for figures that are said for one. */
export const MONTH_DAYS = 30;

/** Somebody who pays a user. */
export interface Source {
  /** Among the user's. */
  readonly index: number;
  readonly id: Uuid;
  readonly kind: IncomeSourceKind;
  readonly cadence: IncomeCadence;
  readonly paydays: readonly number[];
  readonly name: string;
  /** In a month of 30 days. */
  readonly perMonth: Exact<2>;
  /** Paise. */
  readonly expected: number;
  /** Of the user's income. */
  readonly share: number;
  /** The day before the first that it may pay on. */
  readonly startedOn: Day;
  /** The last day that it may pay on, where that is over. */
  readonly lastOn: Day | null;
}

/** Rupees that what is expected of a source is rounded to, in paise. */
const EXPECTED_STEP = 1_000;

/** The sources of a user, the main one first. It pays from the beginning until today. */
export function sourcesOf(world: World, user: Freelancer): Source[] {
  const count = world.draw('cashflow life', user.number).weighted('sources', sourceCounts);
  const sides = Array.from({ length: count - 1 }, (_, i) => sideSource(world, user, i + 1));
  const share = sides.reduce((left, each) => left - each.share, 1);
  const shapes = user.income < MIDDLE_INCOME ? mainSources.less : mainSources.more;
  const shape = world.draw('IncomeSource', [user.number, 0]).weighted('shape', shapes);
  const main = sourceOf(world, user, 0, shape, share, [user.firstDay - 1, null]);
  const named = new Set([main.name]);
  return [main, ...sides.map((each) => renamed(world, user, each, named))];
}

function sideSource(world: World, user: Freelancer, index: number): Source {
  const draw = world.draw('IncomeSource', [user.number, index]);
  const shape = draw.weighted('shape', sideSources);
  const [least, most] = SIDE_SHARE[shape.kind === 'retainer' ? 'retainer' : 'other'];
  const days = user.lastDay - user.firstDay;
  const later = draw.chance('came later', CAME_LATER.share)
    ? Math.floor(days * draw.uniform('startedOn', CAME_LATER.from, CAME_LATER.to))
    : 0;
  const gone = draw.chance('is gone', IS_GONE.share)
    ? user.firstDay + Math.floor(days * draw.uniform('endedOn', IS_GONE.from, IS_GONE.to))
    : null;
  const between: [number, number | null] = [user.firstDay - 1 + later, gone];
  return sourceOf(world, user, index, shape, draw.uniform('share', least, most), between);
}

function sourceOf(
  world: World,
  user: Freelancer,
  index: number,
  shape: SourceShape,
  share: number,
  [startedOn, lastOn]: readonly [number, number | null],
): Source {
  const draw = world.draw('IncomeSource', [user.number, index]);
  const paydays = draw.pick('paydays', shape.paydays);
  const perMonth = perMonthOf(shape, paydays);
  const expected = Math.floor((user.income * share) / perMonth / EXPECTED_STEP + 0.5) * EXPECTED_STEP;
  return {
    index,
    id: draw.uuid('id'),
    kind: shape.kind,
    cadence: shape.cadence,
    paydays,
    name: nameOf(world, user, index, shape.kind, 0),
    perMonth: exact(Math.floor(perMonth * 100 + 0.5), 2),
    expected: Math.max(EXPECTED_STEP, expected),
    share,
    startedOn: startedOn as Day,
    lastOn: lastOn as Day | null,
  };
}

function perMonthOf({ cadence, perMonth }: SourceShape, paydays: readonly number[]): number {
  switch (cadence) {
    case 'daily':
      return MONTH_DAYS;
    case 'weekly':
      return (paydays.length * MONTH_DAYS) / 7;
    case 'fortnightly':
      return MONTH_DAYS / 14;
    case 'monthly':
      return paydays.length;
    case 'irregular':
      return perMonth as number;
  }
}

function nameOf(
  world: World,
  user: Freelancer,
  index: number,
  kind: IncomeSourceKind,
  attempt: number,
): string {
  const draw = world.draw('cashflow payer', [user.number, index, attempt]);
  if (kind === 'platform') {
    const platforms: { readonly [occupation: string]: readonly string[] } = payers.platforms;
    return draw.pick('name', platforms[user.person.occupation] as readonly string[]);
  }
  const { first, second } = payers.clients;
  return `${draw.pick('first', first)} ${draw.pick('second', second)}`;
}

/** Nobody has two sources of one name. */
function renamed(world: World, user: Freelancer, source: Source, named: Set<string>): Source {
  let { name } = source;
  for (let attempt = 1; named.has(name); attempt++)
    name = nameOf(world, user, source.index, source.kind, attempt);
  named.add(name);
  return { ...source, name };
}

/** Whether a source pays on a day, where its cadence says so. */
export function paysOn({ cadence, paydays, startedOn }: Source, day: Day, { first }: Month): boolean {
  switch (cadence) {
    case 'daily':
      return true;
    case 'weekly':
      return paydays.includes(weekdayOf(day));
    case 'fortnightly':
      return (day - firstWeekdayAfter(startedOn, paydays[0] as number)) % 14 === 0;
    case 'monthly':
      return paydays.includes(day - first + 1);
    case 'irregular':
      return false;
  }
}

function firstWeekdayAfter(day: Day, weekday: number): number {
  return day + 1 + ((weekday - weekdayOf((day + 1) as Day) + 7) % 7);
}
