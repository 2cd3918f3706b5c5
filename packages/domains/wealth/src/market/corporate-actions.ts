import type { World } from '@tilth/engine';
import { isTradingDay } from '@tilth/market';
import type { Day } from '@tilth/schema';
import {
  actionsAYear,
  BONUS_RATIO,
  dearRupees,
  dividendPaidAfter,
  dividends,
  exDividendMonths,
  splitRatios,
  YEARS_BETWEEN_ACTIONS,
} from '../shapes/market.ts';
import { civil, dayOf } from './calendar-days.ts';
import { type Listed, securityList } from './security-list.ts';

/** A change of how many shares a company has: for each that one held there are `ratio`. */
export interface Action {
  readonly kind: 'split' | 'bonus';
  readonly place: number;
  /** The first day on which the shares trade at the new price. */
  readonly exDay: Day;
  readonly ratio: number;
}

const aboutRupees = ({ instrument }: Listed) => instrument.about / 100;
const dear = (rupees: number) => securityList.filter((each) => each.splits && aboutRupees(each) >= rupees);
const splittable = dear(dearRupees.split);
const rich = dear(dearRupees.bonus);

/** The first trading day on or after a day. */
function tradingDay(from: Day): Day {
  let at = from;
  while (!isTradingDay(at)) at = (at + 1) as Day;
  return at;
}

/** Who splits shares or gives bonus shares in a calendar year: the same, whatever the as-of date. */
function actionsIn(world: World, year: number): Action[] {
  const draw = world.draw('corporate actions', year);
  const itsTurn = ({ place }: Listed) => place % YEARS_BETWEEN_ACTIONS === year % YEARS_BETWEEN_ACTIONS;
  const splits = draw.sample('splits', splittable.filter(itsTurn), actionsAYear.splits);
  const others = rich.filter((each) => itsTurn(each) && !splits.includes(each));
  const bonuses = draw.sample('bonuses', others, actionsAYear.bonuses);
  return [
    ...splits.map(({ place }) => actionOf(world, 'split', place, year)),
    ...bonuses.map(({ place }) => actionOf(world, 'bonus', place, year)),
  ];
}

function actionOf(world: World, kind: Action['kind'], place: number, year: number): Action {
  const draw = world.draw('corporate action', [place, year]);
  const exDay = tradingDay((dayOf(year, 1, 1) + draw.int('exDay', 0, 350)) as Day);
  return { kind, place, exDay, ratio: kind === 'split' ? draw.weighted('ratio', splitRatios) : BONUS_RATIO };
}

/** All actions with their day after `from` and not after `to`, in the order of time. */
export function actionsBetween(world: World, from: Day, to: Day): readonly Action[] {
  const actions: Action[] = [];
  for (let year = civil(from).year; year <= civil(to).year; year++) actions.push(...actionsIn(world, year));
  return actions
    .filter(({ exDay }) => exDay > from && exDay <= to)
    .sort((one, other) => one.exDay - other.exDay || one.place - other.place);
}

/** What a share pays its holders. */
export interface Dividend {
  readonly place: number;
  /** Who held it the evening before gets it. */
  readonly exDay: Day;
  readonly paidOn: Day;
  /** For each share, in ten-thousandths of a rupee; whole paise. */
  readonly perShare: number;
}

const DIVIDENDS_OF = 2025;

/** The dividend of a year. `factor` is how many shares one of the end of 2025 is by then, or was. */
export function dividendIn(
  world: World,
  { place, dividendRupees }: Listed,
  year: number,
  factorOn: (day: Day) => number,
): Dividend {
  const draw = world.draw('dividend', [place, year]);
  const first = dayOf(year, exDividendMonths[0], 1);
  const exDay = tradingDay(
    draw.between('exDay', first, (dayOf(year, exDividendMonths[1] + 1, 1) - 1) as Day),
  );
  const grown = dividendRupees * Math.max(0.4, 1 + dividends.growth * (year - DIVIDENDS_OF));
  const rupees = (grown * draw.uniform('perShare', dividends.luck[0], dividends.luck[1])) / factorOn(exDay);
  const paisePerShare = Math.max(5, Math.floor(rupees * 20 + 0.5) * 5);
  return {
    place,
    exDay,
    paidOn: (exDay + draw.int('paidOn', dividendPaidAfter[0], dividendPaidAfter[1])) as Day,
    perShare: paisePerShare * 100,
  };
}
