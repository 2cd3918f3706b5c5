import type { Instant, SpendCategory } from '@tilth/schema';

/** A movement of an account that is planned: a row, but for its id and whether it is pending. */
export interface Movement {
  readonly at: Instant;
  /** Cents, with the sign of the row: money in is below zero. */
  readonly amount: number;
  readonly category: SpendCategory;
  readonly merchant: string;
  /** The place of its subscription among the account's. */
  readonly subscription?: number;
}

/** By time; of one moment, in the order in which they were planned. */
export function inOrder(movements: readonly Movement[]): Movement[] {
  return [...movements].sort((one, other) => one.at - other.at);
}

export function sum(movements: readonly Movement[]): number {
  let total = 0;
  for (const { amount } of movements) total += amount;
  return total;
}
