import { recipe } from '@tilth/engine';
import type { Day, Exact, Uuid } from '@tilth/schema';
import type { Payment } from './life/income.ts';
import type { Source } from './life/source.ts';

interface At {
  readonly userId: Uuid;
  readonly source: Source;
  /** All of its user's, in the order of time. */
  readonly payments: readonly Payment[];
}

/** Who pays a user, and when. */
export const incomeSource = recipe<'IncomeSource', At>('IncomeSource', ({ userId, source, payments }) => ({
  id: source.id,
  userId,
  startedOn: source.startedOn,
  endedOn: source.lastOn === null ? null : lastPayment(source, payments),
  kind: source.kind,
  cadence: source.cadence,
  expectedAmount: source.expected as Exact<2>,
  paymentsPerMonth: source.perMonth,
  name: source.name,
  paydays: [...source.paydays],
}));

function lastPayment(source: Source, payments: readonly Payment[]): Day {
  const last = payments.findLast((payment) => payment.source === source);
  if (!last) throw new RangeError(`${source.name} has ended, but has never paid`);
  return last.day;
}
