import type { World } from '@tilth/engine';
import { type CashflowPaymentMethod, type Day, day } from '@tilth/schema';
import data from '../../data/festivals.json' with { type: 'json' };
import { HOUR_MS, inIndia } from '../calendar.ts';
import { type FestivalShape, festivalAmount, festivalHours, festivalShapes } from '../shapes/festivals.ts';
import type { Expense } from './bills.ts';
import { merchantsOf } from './merchants.ts';
import type { Freelancer } from './way.ts';

const TWO_32 = 0x1_0000_0000;

/** A festival in a year. */
export interface Festival {
  readonly name: string;
  readonly shape: FestivalShape;
  /** The first day on which people buy for it. */
  readonly from: Day;
  readonly on: Day;
}

/** All that data/festivals.json has. */
export const festivals: readonly Festival[] = Object.entries(data.dates).flatMap(([name, dates]) => {
  const shape = festivalShapes[name] as FestivalShape;
  return dates.map((date) => ({
    name,
    shape,
    from: (day(date) - shape.daysBefore) as Day,
    on: day(date),
  }));
});

/** What a user buys for the festivals that they keep, in the days before each. `times` is how much they spend. */
export function festivalExpensesOf(world: World, user: Freelancer, times: number): Expense[] {
  const { firstDay, lastDay } = user;
  return festivals
    .filter((each) => each.on >= firstDay && each.from <= lastDay && keeps(world, user, each))
    .flatMap((festival) => purchasesFor(world, user, festival, times))
    .filter(({ at, day: bought }) => bought >= firstDay && at <= world.asOf);
}

/** Who keeps a festival keeps it each year. */
function keeps(world: World, { number, person }: Freelancer, { name, shape }: Festival): boolean {
  return world.draw('cashflow festivals', number).chance(name, shape.where?.[person.city] ?? shape.share);
}

function purchasesFor(
  world: World,
  user: Freelancer,
  { on, from, shape }: Festival,
  times: number,
): Expense[] {
  const draw = world.draw('cashflow festival', [user.number, on]);
  const merchants = merchantsOf('festival', user.person.city);
  const { first, last } = festivalHours;
  return Array.from({ length: 1 + draw.poisson('more', shape.more) }, (_, i) => {
    const own = world.draw('cashflow festival', [user.number, on, i]);
    const merchant = own.weighted('merchant', merchants);
    const early = own.uniform('day', 0, 1);
    // Squared, so that most of it is bought in the last days.
    const bought = (on - Math.floor(early * early * (on - from + 1))) as Day;
    const hours = first + (own.word('time') / TWO_32) * (last - first);
    const method: CashflowPaymentMethod = own.chance('method', 0.8) ? 'upi' : 'card';
    return {
      at: inIndia(bought, Math.floor(hours * HOUR_MS)),
      day: bought,
      category: 'festival',
      merchant: merchant.name,
      method,
      amount: Number(own.amount('amount', festivalAmount, times * merchant.times)),
    };
  });
}
