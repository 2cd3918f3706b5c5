import type { Draw, World } from '@tilth/engine';
import type { Day } from '@tilth/schema';
import payers from '../../data/payers.json' with { type: 'json' };
import { atLocal, HOUR_MS } from '../calendar.ts';
import {
  type Cadence,
  cadences,
  income,
  LOW_PAY_SPREAD,
  MOST_INCOME,
  NET_OF_GROSS,
  paydaysInMonth,
  SECOND_PAY_SHARE,
} from '../shapes/income.ts';
import type { Role } from '../shapes/people.ts';
import { inOrder, type Movement } from './movement.ts';
import { paydays } from './paydays.ts';
import type { Spender } from './spender.ts';

/** Banks book payroll in the early morning. */
const BOOKED = { from: 5 * HOUR_MS, to: 9 * HOUR_MS - 1 };

/** Who pays somebody, and when. */
interface Payer {
  readonly name: string;
  readonly cadence: Cadence;
  readonly days: readonly Day[];
}

/** What employers and pensions pay into an account, each the same amount each time. */
export function payInto(world: World, spender: Spender, account: number, role: Role): Movement[] {
  const draw = world.draw('spending pay', [spender.number, account]);
  const all = payersOf(world, spender, draw, role);
  const count = all.reduce((sum, { days }) => sum + days.length, 0);
  const most = Math.min(income.most, Math.floor(MOST_INCOME / count));
  const movements = all.flatMap(({ name, cadence, days }, index) => {
    const own = world.draw('spending payer', [spender.number, account, index]);
    const amount = payOf(own, spender, cadence, most);
    // Payroll runs at the same time each time.
    const ms = own.int('booked', BOOKED.from, BOOKED.to);
    return days.map((day) => ({
      at: atLocal(day, ms),
      amount: -amount,
      category: 'INCOME' as const,
      merchant: name,
    }));
  });
  return inOrder(movements);
}

/** Somebody has one employer, who may split the pay between accounts; and perhaps a second pay a month. */
function payersOf(world: World, spender: Spender, draw: Draw, role: Role): Payer[] {
  const { firstDay, lastDay } = spender;
  const work = world.draw('spending work', spender.number);
  const isRetired = spender.person.occupation === 'Retired';
  const cadence = isRetired ? 'monthly' : work.weighted('cadence', cadences);
  const [name, other] = work.sample('payers', isRetired ? payers.pensions : payers.employers, 2) as [
    string,
    string,
  ];
  const first: Payer = { name, cadence, days: paydays(work, cadence, firstDay, lastDay) };
  // Whoever has many subscriptions has an account with room for them: pay leads the number of its transactions.
  const hasSecond = spender.kind === 'subscriber' || draw.chance('hasSecond', SECOND_PAY_SHARE);
  if (role === 'savings' || !hasSecond) return [first];
  return [first, { name: other, cadence: 'monthly', days: paydays(draw, 'monthly', firstDay, lastDay) }];
}

/** Cents each time, within the reference's range: nobody's pay is cut off at it in a heap. */
function payOf(draw: Draw, { person }: Spender, cadence: Cadence, most: number): number {
  const usual = (Number(person.monthlyIncome) * NET_OF_GROSS) / paydaysInMonth[cadence];
  const varied = Math.round(usual * draw.uniform('pay', 0.9, 1.1));
  const low = income.least + draw.below('pay.low', Math.min(LOW_PAY_SPREAD, most - income.least + 1));
  const high = most - draw.below('pay.high', Math.max(1, Math.floor((most - income.least) / 4)));
  return Math.max(low, Math.min(varied, high));
}
