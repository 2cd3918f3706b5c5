import type { World } from '@tilth/engine';
import type { Day } from '@tilth/schema';
import payers from '../../data/payers.json' with { type: 'json' };
import { atLocal, HOUR_MS, lastOpen } from '../calendar.ts';
import { CLIENT_SPREAD, clients, income } from '../shapes/income.ts';
import { inOrder, type Movement, sum } from './movement.ts';
import type { Spender } from './spender.ts';

/** Of who lives on what clients pay. Fewer would be no wait, more would be more than is spent. */
export const CLIENT_PAYMENTS = 3;

/** The days on which clients pay: far apart, and no two waits alike. */
function daysOf(world: World, spender: Spender, account: number): Day[] {
  const draw = world.draw('spending clients', [spender.number, account]);
  const first = spender.firstDay + draw.int('first', ...clients.first);
  const last = spender.lastDay - draw.int('last', ...clients.last);
  const between = first + Math.round((last - first) * draw.uniform('between', ...clients.between));
  return [first, between, last].map((day) => lastOpen(day as Day));
}

/** What clients pay: about what is spent until the next of them does, and so nothing is left over. */
export function clientPayments(
  world: World,
  spender: Spender,
  account: number,
  purchases: readonly Movement[],
): Movement[] {
  const days = daysOf(world, spender, account);
  const ordered = inOrder(purchases);
  let carried = 0;
  return days.map((day, index) => {
    const draw = world.draw('spending client', [spender.number, account, index]);
    const at = atLocal(day, draw.int('time', 8 * HOUR_MS, 17 * HOUR_MS));
    const next = days[index + 1];
    const until = next === undefined ? Number.POSITIVE_INFINITY : atLocal(next, 0);
    const spent = sum(ordered.filter((each) => at <= each.at && each.at < until));
    const wanted = spent - carried + draw.below('spread', CLIENT_SPREAD);
    const amount = Math.min(income.most, Math.max(income.least + draw.below('least', CLIENT_SPREAD), wanted));
    carried += amount - spent;
    return { at, amount: -amount, category: 'INCOME', merchant: draw.pick('client', payers.clients) };
  });
}
