import type { Draw } from '@tilth/engine';
import type { BankAccountType } from '@tilth/schema';
import { habitShares } from '../shapes/bookings.ts';

/** A way of moving money that the bank asks about. */
export type Habit = keyof typeof habitShares;

const names = Object.keys(habitShares) as Habit[];
const total = Object.values(habitShares).reduce((sum, each) => sum + each, 0);

/** How the owner of an account moves money, where the bank would ask. A certificate is not moved. */
export function habitOf(draw: Draw, type: BankAccountType): Habit | null {
  if (type === 'certificate' || !draw.chance('habit', total)) return null;
  return draw.weighted(
    'habit.kind',
    names.map((name) => [name, habitShares[name]] as const),
  );
}
