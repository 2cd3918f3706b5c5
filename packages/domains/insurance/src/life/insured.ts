import { bankCustomerOf } from '@tilth/accounts';
import type { World } from '@tilth/engine';
import type { American } from '@tilth/population';
import type { CustomerSegment, Day } from '@tilth/schema';
import { dayOf } from '../days.ts';

/** What insurers have to know of a customer. */
export interface Insured {
  readonly number: number;
  readonly customerId: number;
  readonly segment: CustomerSegment;
  /** The first day on which they can be sold something: the one after they came into the bank's books. */
  readonly from: Day;
  /** Is no customer any more: nothing of theirs goes on here. */
  readonly hasLeft: boolean;
  /** Cents a year. */
  readonly income: number;
  readonly person: American;
}

export function insuredOf(world: World, number: number): Insured {
  const { client, onboardedAt, status } = bankCustomerOf(world, number);
  const { customerId, segment, annualIncome, person } = client;
  const from = (dayOf(onboardedAt) + 1) as Day;
  const income = Number(annualIncome);
  return { number, customerId, segment, from, hasLeft: status === 'closed', income, person };
}
