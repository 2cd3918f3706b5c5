import { bankCustomerOf } from '@tilth/accounts';
import type { World } from '@tilth/engine';
import type { American } from '@tilth/population';
import type { CustomerSegment, Instant } from '@tilth/schema';

/** What the bank's lending has to know of a customer. */
export interface Borrower {
  readonly number: number;
  readonly customerId: number;
  readonly segment: CustomerSegment;
  /** Since when they are in the bank's books. */
  readonly since: Instant;
  /** Is no customer any more: nothing of theirs goes on here. */
  readonly hasLeft: boolean;
  /** Cents a year, now. */
  readonly income: number;
  readonly person: American;
}

export function borrowerOf(world: World, number: number): Borrower {
  const { client, onboardedAt, status } = bankCustomerOf(world, number);
  const { customerId, segment, annualIncome, person } = client;
  const income = Number(annualIncome);
  return { number, customerId, segment, since: onboardedAt, hasLeft: status === 'closed', income, person };
}
