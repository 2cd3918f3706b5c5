import { recipe } from '@tilth/engine';
import type { CashflowFeatureName, Day, Exact, Uuid } from '@tilth/schema';
import { DAY_MS } from './calendar.ts';

interface At {
  readonly userId: Uuid;
  readonly name: CashflowFeatureName;
  readonly figure: number;
}

const MILLIONTHS = 1_000_000;

/** One feature of one user. */
export const cashflowFeature = recipe<'CashflowFeature', At>(
  'CashflowFeature',
  ({ world, userId, name, figure }) => ({
    userId,
    name,
    computedOn: Math.floor(world.asOf / DAY_MS) as Day,
    value: rounded(figure) as Exact<6>,
  }),
);

/** Half away from zero, as `numeric` rounds. */
function rounded(figure: number): number {
  const units = Math.floor(Math.abs(figure) * MILLIONTHS + 0.5);
  return figure < 0 && units > 0 ? -units : units;
}
