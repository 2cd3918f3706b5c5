import type { Draw, World } from '@tilth/engine';
import type { Day, SpendCategory } from '@tilth/schema';
import { atLocal, HOUR_MS } from '../calendar.ts';
import { categoryWeights, type Level, PENDING_DAYS } from '../shapes/transactions.ts';
import { type ExpenseCategory, merchantKinds, merchantOf } from './merchants.ts';
import type { Movement } from './movement.ts';
import type { Spender } from './spender.ts';
import type { Room } from './subscriptions.ts';

const categories = (Object.keys(categoryWeights) as SpendCategory[]).filter(
  (category): category is ExpenseCategory => category !== 'INCOME',
);
const total = categories.reduce((sum, category) => sum + categoryWeights[category], 0);

/** So many expenses by category, as near to the weights as whole numbers are; which way they are rounded is drawn. */
export function roomFor(draw: Draw, count: number): Room {
  const offset = draw.uniform('room', 0, 1);
  const room = {} as Room;
  let before = 0;
  let weight = 0;
  for (const category of categories) {
    weight += categoryWeights[category];
    const upTo =
      category === categories[categories.length - 1] ? count : Math.floor((count * weight) / total + offset);
    room[category] = Math.min(upTo, count) - before;
    before = Math.min(upTo, count);
  }
  return room;
}

export interface Shopping {
  readonly spender: Spender;
  readonly account: number;
  readonly level: Level;
  readonly room: Room;
  readonly from: Day;
  /** How many are made in the last days, so that there is something that is pending. */
  readonly late: number;
}

/** What is bought as one likes, in no order. */
export function purchasesOf(
  world: World,
  { spender, account, level, room, from, late }: Shopping,
): Movement[] {
  const life = world.draw('spending regulars', spender.number);
  const wanted = categories.flatMap((category) => Array<ExpenseCategory>(room[category]).fill(category));
  const shuffled = world.draw('spending purchases', [spender.number, account]).shuffle('order', wanted);
  const lastEarly = (spender.lastDay - PENDING_DAYS) as Day;
  return shuffled.map((category, index) => {
    const draw = world.draw('spending purchase', [spender.number, account, index]);
    const day =
      index < late
        ? draw.between('day', (lastEarly + 1) as Day, spender.lastDay)
        : draw.between('day', from, lastEarly);
    const kind = draw.weighted('kind', merchantKinds[category]);
    const [first, last] = kind.hours;
    const ms = draw.int('time', first * HOUR_MS, (last + 1) * HOUR_MS - 1);
    return {
      at: atLocal(day, ms),
      amount: Number(draw.amount('amount', kind.amount[level])),
      category,
      merchant: merchantOf(life, draw, kind),
    };
  });
}
