import { amounts, type Draw } from '@tilth/engine';
import { exact } from '@tilth/schema';
import { balances, cushions, HEADROOM, limits, utilization, youngLimit } from '../shapes/accounts.ts';
import type { Role } from '../shapes/people.ts';
import type { Flow } from './flow.ts';

/** A card that is used never owes less in between: it has a minimum payment each month. Assumed. */
const LEAST_OWED = 5_000;

type CardRole = keyof typeof utilization;
type DepositoryRole = keyof typeof cushions;

const shapes = Object.fromEntries(
  Object.entries(cushions).map(([role, [median, p95]]) => [
    role,
    amounts({
      median: exact(median, 2),
      p95: exact(p95, 2),
      min: exact(balances.least, 2),
      max: exact(p95 * 2, 2),
    }),
  ]),
);

export function isCard(role: Role): role is CardRole {
  return role in utilization;
}

/**
 * What was in an account before: so much that it is never overdrawn, and ends within the bounds. In cents.
 * Money that goes out is above zero.
 */
export function openingOf(draw: Draw, role: DepositoryRole, { posted, highest }: Flow): number {
  const cushion = Number(draw.amount('cushion', shapes[role] as never));
  const room = balances.most + posted - highest;
  // Whoever has been paid much had less before: a part of what there is room for, so that not all end at the bound.
  return (
    highest + Math.max(balances.least, Math.min(cushion, Math.floor(room * draw.uniform('room', 0.3, 0.95))))
  );
}

/** A card's limit, and what was owed before. Cents. */
export interface Credit {
  readonly limit: number;
  readonly opening: number;
}

/**
 * Of a card's movements, a limit and an opening balance such that nothing is ever overpaid or over the limit, and such that in the
 * end as much of the limit is used as the role says.
 */
export function creditOf(draw: Draw, role: CardRole, { posted, lowest, highest }: Flow): Credit {
  const [from, to] = utilization[role];
  /** How far above its end a balance is at most, and how far above its lowest it ends. */
  const above = highest - posted;
  const below = posted - lowest + LEAST_OWED;
  const usable = 1 - HEADROOM;
  // A young card was empty before.
  if (role === 'young') return { limit: roundLimit(draw, highest / to, youngLimit), opening: 0 };
  const least = Math.max(
    above / (usable - from),
    below / to,
    (above + below) / usable,
    balances.least / to,
    limits.least,
  );
  const limit = roundLimit(draw, least, limits.most);
  const fewest = Math.max(below, balances.least);
  const most = Math.floor(usable * limit - above);
  const wanted = [Math.max(fewest, Math.ceil(from * limit)), Math.min(most, Math.floor(to * limit))] as const;
  // Where the role's range cannot be had even with the largest limit, any balance will do that is possible.
  const [lowestEnd, highestEnd] = wanted[0] <= wanted[1] ? wanted : [fewest, most];
  return { limit, opening: draw.int('balance', lowestEnd, highestEnd) - posted };
}

/** Whole hundreds of dollars between the two, within the bounds. */
function roundLimit(draw: Draw, least: number, most: number): number {
  const { step } = limits;
  const from = Math.min(limits.most / step, Math.max(limits.least / step, Math.ceil(least / step)));
  return draw.int('limit', from, Math.max(from, most / step)) * step;
}
